"""Words of danger: reading them, and saying that somebody has seen to it."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from admin.entering import AnyRooms, AnyVisitor, TipWorker
from admin.pages.going import go
from admin.rendering import Pages
from admin.views.notices import shown_notice
from center.defang import defang

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]


def notice_router(pages: Pages) -> APIRouter:
    router = APIRouter(prefix="/notices")

    @router.get("/{number}")
    async def read(
        request: Request, person: TipWorker, visitor: AnyVisitor, rooms: AnyRooms, number: Number
    ) -> Response:
        opened = await rooms.notices.open(number, person.staff_id)
        words = visitor.words
        shown = shown_notice(opened.notice, pages.titles(words), pages.clock(words))
        said = defang(opened.words) if opened.words else None
        return pages.render(request, "notice.html", notice=shown, said=said, seen=opened.notice.seen_at is not None)

    @router.post("/{number}/seen")
    async def see_to(person: TipWorker, rooms: AnyRooms, number: Number) -> Response:
        await rooms.notices.see_to(number, person.staff_id)
        return go("/queue")

    return router
