"""The outermost layer: whom we are called by, how much we read, and the headers of every answer."""

from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from admin.security.headers import harden
from admin.security.origin import host_name

LARGEST_BODY = 128 * 1024
"""Bytes; the longest form is a note of 4,000 characters, nine bytes each when encoded."""


@dataclass(frozen=True, slots=True)
class Shield:
    app: ASGIApp
    hosts: frozenset[str]
    https: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def hardened(message: Message) -> None:
            if message["type"] == "http.response.start":
                harden(MutableHeaders(scope=message), self.https)
            await send(message)

        await (self._refusal(Headers(scope=scope)) or self.app)(scope, receive, hardened)

    def _refusal(self, headers: Headers) -> ASGIApp | None:
        if host_name(headers.get("host", "")) not in self.hosts:
            return PlainTextResponse("This address is not served here.\n", 421)
        # A body of unannounced length could be endless; browsers always announce a form's.
        length = headers.get("content-length", "0")
        if "transfer-encoding" in headers or not length.isdecimal() or int(length) > LARGEST_BODY:
            return PlainTextResponse("That is more than a form here can hold.\n", 413)
        return None
