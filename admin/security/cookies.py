"""The cookies of this site; none of them can be read by a script."""

from dataclasses import dataclass
from typing import Literal

from starlette.responses import Response

SESSION = "scamline_staff"
FORM = "scamline_form"
"""Token of the forms shown to nobody in particular, above all the log-in."""
LANGUAGE = "scamline_language"
A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Cookies:
    secure: bool

    def begin(self, response: Response, token: str) -> None:
        self._set(response, SESSION, token)

    def end(self, response: Response) -> None:
        response.delete_cookie(SESSION, path="/", secure=self.secure, httponly=True, samesite="strict")

    def guest_form(self, response: Response, token: str) -> None:
        self._set(response, FORM, token)

    def language(self, response: Response, language: str) -> None:
        self._set(response, LANGUAGE, language, age=A_YEAR, same_site="lax")

    def _set(
        self,
        response: Response,
        name: str,
        value: str,
        age: int | None = None,
        same_site: Literal["lax", "strict"] = "strict",
    ) -> None:
        """age: seconds; None: until the browser closes."""
        response.set_cookie(name, value, max_age=age, path="/", secure=self.secure, httponly=True, samesite=same_site)
