"""The intake queue."""

import hashlib
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from markupsafe import Markup

from admin.entering import AnyRooms, AnyVisitor, QueueReader
from admin.pages.going import go
from admin.rendering import Pages
from admin.rights import Capability, may
from admin.views.queue import Tab, queue_page
from center.notices import Waiting


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the queue."""

    tab: Tab = Tab.OPEN
    page: Annotated[int, Query(ge=1, le=10**6)] = 1


@dataclass(frozen=True, slots=True)
class Part:
    """body: already HTML; mark: changes when the body does."""

    body: Markup
    mark: str
    tab: Tab
    page: int
    waiting: int


def queue_router(pages: Pages) -> APIRouter:
    router = APIRouter()

    async def part_of(
        request: Request,
        person: QueueReader,
        visitor: AnyVisitor,
        rooms: AnyRooms,
        wanted: Annotated[Wanted, Depends()],
    ) -> Part:
        queue = await rooms.desk.queue(wanted.tab.state, wanted.page)
        notices = await rooms.notices.waiting() if may(person, Capability.WORK_TIPS) else Waiting()
        titles, clock = pages.titles(visitor.words), pages.clock(visitor.words)
        view = queue_page(queue, wanted.tab, person, titles, clock, notices)
        body = pages.text(request, visitor, "queue_rows.html", queue=view)
        mark = hashlib.sha256(body.encode()).hexdigest()[:16]
        # Our own template made it, escaping whatever citizens wrote.
        return Part(Markup(body), mark, view.tab, view.page, view.counts[Tab.NEW])  # noqa: S704

    @router.get("/")
    async def begin() -> Response:
        return go("/queue")

    @router.get("/queue")
    async def queue(request: Request, part: Annotated[Part, Depends(part_of)]) -> Response:
        return pages.render(request, "queue.html", part=part)

    @router.get("/queue/live")
    async def live(request: Request, part: Annotated[Part, Depends(part_of)], mark: str = "") -> Response:
        """What an open page asks for every few seconds; 204 while what it shows is still true."""
        if mark == part.mark:
            return Response(status_code=204)
        return pages.render(request, "queue_live.html", part=part)

    return router
