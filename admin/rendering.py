"""Templates into answers."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from admin.rights import Capability, may
from admin.security.cookies import Cookies
from admin.views.clock import Clock
from admin.views.titles import Library, Titles
from admin.visitors import Visitor, stranger
from admin.words import Phrasebook, Words
from center.store.columns import now

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Pages:
    """Renders every page; what a template may use beside its own values is put in here."""

    environment: Environment
    phrasebook: Phrasebook
    library: Library
    cookies: Cookies

    def render(self, request: Request, template: str, status: int = 200, /, **values: Any) -> HTMLResponse:
        visitor = self.visitor(request)
        response = HTMLResponse(self.text(request, visitor, template, **values), status)
        if visitor.new_form:
            self.cookies.guest_form(response, visitor.form_token)
        return response

    def text(self, request: Request, visitor: Visitor, template: str, **values: Any) -> str:
        return self.environment.get_template(template).render(
            t=visitor.words,
            visitor=visitor,
            person=visitor.person,
            may=lambda right: visitor.person is not None and may(visitor.person, Capability(right)),
            centre=self.titles(visitor.words).centre(),
            here=request.url.path,
            query=request.url.query,
            **values,
        )

    def visitor(self, request: Request) -> Visitor:
        """Somebody even when the fault lies before anybody was met."""
        known: Visitor | None = getattr(request.state, "visitor", None)
        return known or stranger(request, self.phrasebook)

    def titles(self, words: Words) -> Titles:
        return Titles(self.library, words)

    def clock(self, words: Words, at: datetime | None = None) -> Clock:
        return Clock(ZoneInfo(self.library.profile.timezone), words, at or now())


def load_templates(folder: Path = HERE / "templates", static: Path = HERE / "static") -> Environment:
    """autoescape everywhere: nothing a citizen wrote can become HTML."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["asset"] = _assets(static)
    return environment


def _assets(static: Path) -> Callable[[str], str]:
    """Address of a shipped file, with a mark of its content so that browsers may keep it for good."""
    marks = {
        path.relative_to(static).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:10]
        for path in static.rglob("*.*")
    }
    return lambda name: f"/static/{name}?v={marks[name]}"
