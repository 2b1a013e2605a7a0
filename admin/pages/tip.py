"""One tip: reading it, and working on it."""

from fastapi import APIRouter, Request, Response

from admin.entering import AnyVisitor, StoryReader, TheDesk, TipWorker
from admin.pages.going import go
from admin.pages.tip_answers import TipAnswers
from admin.rendering import Pages
from admin.working import carry_out, read_wish
from center.case_number import MistypedCaseNumber, read_case_number
from center.errors import NotAllowed, NotFound, Outdated
from center.rules.tip_states import Act


def tip_router(pages: Pages) -> APIRouter:
    router = APIRouter(prefix="/tips")
    answers = TipAnswers(pages)

    @router.get("")
    async def look_up(request: Request, person: StoryReader, desk: TheDesk, number: str = "") -> Response:
        """From the case box: tolerant of how a number is written."""
        try:
            found = read_case_number(number)
        except MistypedCaseNumber:
            return answers.not_found(request, number, "look-up-mistyped")
        if found is None:
            return answers.not_found(request, number, "look-up-none")
        try:
            await desk.open(found)
        except NotFound:
            return answers.not_found(request, found, "look-up-unknown")
        return go(f"/tips/{found}")

    @router.get("/{number}")
    async def show(request: Request, person: StoryReader, desk: TheDesk, number: str, done: str = "") -> Response:
        return answers.page(request, person, await desk.open(number), done=done)

    @router.get("/{number}/news")
    async def news(
        request: Request, person: StoryReader, visitor: AnyVisitor, desk: TheDesk, number: str, version: int
    ) -> Response:
        """What an open tip page asks for now and then; 204 while nobody has changed the tip."""
        file = await desk.open(number)
        if file.tip.version == version:
            return Response(status_code=204)
        return answers.news(request, person, file, version)

    @router.post("/{number}/{act}")
    async def work(request: Request, person: TipWorker, desk: TheDesk, number: str, act: Act) -> Response:
        wish = read_wish(number, act, await request.form())
        if wish.fault:
            return answers.page(request, person, await desk.open(number), 400, wish)
        try:
            await carry_out(desk, wish, person.staff_id)
        except (Outdated, NotAllowed):
            return answers.changed(request, person, await desk.open(number), wish)
        return go(f"/tips/{number}?done={act}")

    return router
