"""How the installation stands, for whoever looks after it."""

import asyncio

from fastapi import APIRouter, Request, Response

from admin.entering import AnyRooms, AnyVisitor, StatusReader
from admin.rendering import Pages
from admin.views.status import status_page
from center.beats import Beats
from center.figures import figures, folder
from center.settings import Settings


def status_router(pages: Pages, settings: Settings) -> APIRouter:
    router = APIRouter()

    @router.get("/status")
    async def status(request: Request, person: StatusReader, visitor: AnyVisitor, rooms: AnyRooms) -> Response:
        beats, counted = await Beats(rooms.store).all(), await figures(rooms.store)
        found = await asyncio.to_thread(folder, settings)
        view = status_page(beats, counted, found, pages.library.profile.centre, pages.clock(visitor.words))
        return pages.render(request, "status.html", page=view)

    return router
