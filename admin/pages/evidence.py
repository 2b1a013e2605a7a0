"""A picture or paper of a tip, for the officers who work on it."""

import asyncio
from io import BytesIO
from typing import Annotated

from fastapi import APIRouter, Path, Response
from PIL import Image, ImageOps

from admin.entering import AnyRooms, TipWorker
from center.evidence import Opened

LONGEST_SIDE = 2400
"""Pixels of what is shown."""
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]


def evidence_router() -> APIRouter:
    router = APIRouter(prefix="/tips/{case}/evidence")

    @router.get("/{number}")
    async def look(person: TipWorker, rooms: AnyRooms, case: str, number: Number) -> Response:
        """A picture without what the camera wrote into it; a paper as a file that no browser opens by itself."""
        opened = await rooms.evidences.open(case, number, person.staff_id)
        if not opened.evidence.mime.startswith("image/"):
            name = f"{case}-{number}.pdf"
            headers = {"Content-Disposition": f'attachment; filename="{name}"'}
            return Response(opened.content, media_type="application/octet-stream", headers=headers)
        return Response(await asyncio.to_thread(redrawn, opened), media_type="image/jpeg")

    return router


def redrawn(opened: Opened) -> bytes:
    """The same picture, turned upright, in pixels alone."""
    with Image.open(BytesIO(opened.content)) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = BytesIO()
    upright.save(out, "JPEG", quality=88)
    return out.getvalue()
