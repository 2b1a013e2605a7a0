"""Coming and going, and the language of the pages."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from admin.entering import AnyVisitor, TheAccounts
from admin.logging_in import Refused, log_in
from admin.pages.going import go
from admin.rendering import Pages
from admin.security.attempts import Attempts
from admin.security.cookies import SESSION
from admin.security.origin import local_path
from admin.words import LOCALES
from center.message import Language

LONGEST_FIELD = 300


def log_in_router(pages: Pages, attempts: Attempts) -> APIRouter:
    router = APIRouter()

    @router.get("/login")
    async def ask(request: Request, visitor: AnyVisitor, next: str = "", done: str = "") -> Response:
        if visitor.person is not None:
            return go(local_path(next))
        return pages.render(request, "log_in.html", login="", next=local_path(next), fault="", done=done)

    @router.post("/login")
    async def enter(
        request: Request,
        accounts: TheAccounts,
        login: Annotated[str, Form(max_length=LONGEST_FIELD)] = "",
        password: Annotated[str, Form(max_length=LONGEST_FIELD)] = "",
        next: Annotated[str, Form()] = "",
    ) -> Response:
        address = request.client.host if request.client else ""
        try:
            token = await log_in(accounts, attempts, address, login, password)
        except Refused as why:
            fault = pages.visitor(request).words(why.key, minutes=why.minutes)
            values = {"login": login, "next": local_path(next), "fault": fault, "done": ""}
            return pages.render(request, "log_in.html", why.status, **values)
        if earlier := request.cookies.get(SESSION):
            await accounts.log_out(earlier)
        response = go(local_path(next))
        pages.cookies.begin(response, token)
        return response

    @router.post("/logout")
    async def log_out(request: Request, accounts: TheAccounts) -> Response:
        if token := request.cookies.get(SESSION):
            await accounts.log_out(token)
        response = go("/login?done=logged-out")
        pages.cookies.end(response)
        return response

    @router.post("/language")
    async def switch(language: Annotated[Language, Form()], back: Annotated[str, Form()] = "") -> Response:
        response = go(local_path(back))
        if language in LOCALES:
            pages.cookies.language(response, language.value)
        return response

    return router
