"""A picture or paper of a tip, for the officers who work on it."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Path, Response

from admin.entering import AnyRooms, TipWorker
from admin.redraw import redrawn
from center.evidence import Opened

Number = Annotated[int, Path(ge=1, le=2**31 - 1)]
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "application/pdf": "pdf"}


def evidence_router() -> APIRouter:
    router = APIRouter(prefix="/tips/{case}/evidence")
    one_by_one = asyncio.Semaphore(1)  # a large picture takes some hundred megabytes while it is made small

    @router.get("/{number}")
    async def look(person: TipWorker, rooms: AnyRooms, case: str, number: Number) -> Response:
        """A picture without what the camera wrote into it; what is no whole picture, as the file that it is."""
        opened = await rooms.evidences.open(case, number, person.staff_id)
        async with one_by_one:
            drawn = opened.evidence.mime.startswith("image/")
            picture = await redrawn(opened.content) if drawn else None
        return original(opened) if picture is None else Response(picture, media_type="image/jpeg")

    @router.get("/{number}/original")
    async def take(person: TipWorker, rooms: AnyRooms, case: str, number: Number) -> Response:
        """As it was given, to be handed on: its name says its SHA-256."""
        return original(await rooms.evidences.open(case, number, person.staff_id))

    return router


def original(opened: Opened) -> Response:
    """A file to be kept, which no browser opens by itself."""
    name = f"evidence-{opened.sha256}.{ENDINGS.get(opened.evidence.mime, 'bin')}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(opened.content, media_type="application/octet-stream", headers=headers)
