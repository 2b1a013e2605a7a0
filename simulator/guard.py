"""Keeps web pages of other origins from speaking for citizens, for the bot, or for the scene.

Every browser says where a request comes from. Tests, bots and scripts say nothing, and pass.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

OWN = ("same-origin", "none")
GUARDED = ("/sim", "/bot", "/file")
READING = ("GET", "HEAD")


class OriginGuard:
    """Refuses with 403 before anything is read or done."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_foreign(Headers(scope=scope)) and not _is_only_the_page(scope):
            refusal = JSONResponse({"detail": "a page of another origin may not do this"}, 403)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_foreign(headers: Headers) -> bool:
    """Another port of this machine is another origin too; "null" is what a sandboxed frame says."""
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != headers.get("host", ""):
        return True
    return headers.get("sec-fetch-site", "none") not in OWN


def _is_only_the_page(scope: Scope) -> bool:
    """Anybody may link to the chat page; it cannot be framed."""
    return scope["method"] in READING and not scope["path"].startswith(GUARDED)
