"""Faults that nobody foresaw: logged without what anybody wrote, answered with a page."""

from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin.rendering import Pages

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class LastResort:
    """Ends the exception here: further out its text, which may quote a story, would be logged."""

    app: ASGIApp
    pages: Pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception as fault:
            if scope["type"] != "http":
                raise
            log.error("a page failed", method=scope["method"], fault=type(fault).__name__, exc_info=fault)
            if not begun:
                request = Request(scope)
                values = {"status": 500, "key": "500", "kept": ""}
                await self.pages.render(request, "fault.html", 500, **values)(scope, receive, send)
