"""One's own account."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from admin.entering import AnyPerson, TheAccounts
from admin.pages.going import go
from admin.rendering import Pages
from center.accounts import SHORTEST_PASSWORD, LogInRefused
from center.errors import NotAllowed


def account_router(pages: Pages) -> APIRouter:
    router = APIRouter()

    @router.get("/account")
    async def account(request: Request, person: AnyPerson, done: str = "") -> Response:
        if person.must_change:
            return go("/password")
        return pages.render(request, "account.html", done=done)

    @router.get("/password")
    async def ask(request: Request, person: AnyPerson) -> Response:
        return pages.render(request, "password.html", fault="", shortest=SHORTEST_PASSWORD)

    @router.post("/password")
    async def change(
        request: Request,
        person: AnyPerson,
        accounts: TheAccounts,
        old: Annotated[str, Form()] = "",
        new: Annotated[str, Form()] = "",
        again: Annotated[str, Form()] = "",
    ) -> Response:
        fault = await _change(accounts, person.staff_id, old, new, again)
        if fault:
            words = pages.visitor(request).words(fault, n=SHORTEST_PASSWORD)
            return pages.render(request, "password.html", 400, fault=words, shortest=SHORTEST_PASSWORD)
        # Every log-in of the account has ended, this one too: begin a new one.
        response = go("/queue" if person.must_change else "/account?done=password")
        pages.cookies.begin(response, await accounts.begin(person.staff_id))
        return response

    return router


async def _change(accounts: TheAccounts, staff_id: int, old: str, new: str, again: str) -> str | None:
    """Key of the text that says what is wrong; None: it is changed."""
    if new != again:
        return "password-differs"
    try:
        await accounts.change_password(staff_id, old, new)
    except LogInRefused:
        return "password-wrong"
    except NotAllowed:
        return "password-too-short" if len(new) < SHORTEST_PASSWORD else "password-too-easy"
    return None
