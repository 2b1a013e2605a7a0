"""The pages that can answer a wish about a tip."""

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse

from admin.rendering import Pages
from admin.views.history import changes
from admin.views.tip import acts_for, tip_page
from admin.working import Wish
from center.accounts import SignedIn
from center.desk import TipFile
from center.rules.tip_states import FOR_STAFF


@dataclass(frozen=True, slots=True)
class TipAnswers:
    pages: Pages

    def page(
        self,
        request: Request,
        person: SignedIn,
        file: TipFile,
        status: int = 200,
        wish: Wish | None = None,
        done: str = "",
    ) -> HTMLResponse:
        """wish: one that lacks something; what was typed is kept."""
        words = self.pages.visitor(request).words
        view = tip_page(file, person, self.pages.titles(words), self.pages.clock(words))
        values = {"page": view, "wish": wish, "outcomes_all": FOR_STAFF, "done": done}
        return self.pages.render(request, "tip.html", status, **values)

    def changed(self, request: Request, person: SignedIn, file: TipFile, wish: Wish) -> HTMLResponse:
        """409: what others did meanwhile, the typed words, and the same wish once more if it still makes sense."""
        values = self._since(request, person, file, wish.version)
        possible = wish.act in acts_for(file, person)
        values |= {"wish": wish, "possible": possible, "outcomes": FOR_STAFF}
        return self.pages.render(request, "changed.html", 409, **values)

    def news(self, request: Request, person: SignedIn, file: TipFile, version: int) -> HTMLResponse:
        return self.pages.render(request, "tip_news.html", **self._since(request, person, file, version))

    def not_found(self, request: Request, number: str, key: str) -> HTMLResponse:
        values = {"number": number[:40], "key": key}
        return self.pages.render(request, "not_found.html", 404, **values)

    def _since(self, request: Request, person: SignedIn, file: TipFile, version: int) -> dict[str, Any]:
        """lines: what happened after that version, newest first."""
        words = self.pages.visitor(request).words
        lines = changes(file, person, words, self.pages.clock(words))
        later = max(0, len(file.events) - max(0, version))
        return {"tip": file.tip, "who": file.taken_by, "lines": lines[:later]}
