"""Who is at the other end of a request: known before any route or error page is reached."""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from admin.security.cookies import FORM, LANGUAGE, SESSION
from admin.words import Phrasebook, Words, choose_language
from center.accounts import SignedIn

if TYPE_CHECKING:
    from admin.rooms import Rooms

PRESENT = "x-present"
"""Header of a poll: "no" when nobody has touched the page since the last one."""
UNATTENDED = "/queue/events"
"""A connection that a page opens by itself, again and again."""
WITHOUT = ("/static/", "/healthz")


@dataclass(frozen=True, slots=True)
class Visitor:
    """person: None while not logged in; form_token: what their forms must carry;
    new_form: the token is fresh and its cookie has still to be set."""

    person: SignedIn | None
    form_token: str
    words: Words
    new_form: bool = False


@dataclass(frozen=True, slots=True)
class Visitors:
    """Puts a Visitor into `request.state.visitor`."""

    app: ASGIApp
    phrasebook: Phrasebook

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith(WITHOUT):
            request = Request(scope)
            request.state.visitor = await self._meet(request)
        await self.app(scope, receive, send)

    async def _meet(self, request: Request) -> Visitor:
        guest = stranger(request, self.phrasebook)
        token = request.cookies.get(SESSION)
        if not token:
            return guest
        rooms: Rooms = request.app.state.rooms
        # An open page polls all day: that alone must not keep an abandoned desk logged in.
        present = request.headers.get(PRESENT) != "no" and request.url.path != UNATTENDED
        person = await rooms.accounts.who(token, present=present)
        return Visitor(person, person.form_token, guest.words) if person else guest


def stranger(request: Request, phrasebook: Phrasebook) -> Visitor:
    language = choose_language(request.cookies.get(LANGUAGE), request.headers.get("accept-language", ""))
    kept = request.cookies.get(FORM) or None
    token = kept or secrets.token_urlsafe(32)
    return Visitor(None, token, phrasebook[language], new_form=kept is None)
