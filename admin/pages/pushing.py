"""What open pages are told without asking: that something has changed. They then fetch what they show."""

import asyncio
import time
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request, Response
from starlette.responses import StreamingResponse

from admin.entering import AnyRooms, QueueReader
from admin.visitors import UNATTENDED
from center.pulse import EVERY, Pulse

LASTS = 60.0
"""Seconds after which a page connects anew: whose log-in has ended meanwhile is told nothing more."""
NOT_BUFFERED = {"X-Accel-Buffering": "no"}


def pushing_router() -> APIRouter:
    router = APIRouter()

    @router.get(UNATTENDED)
    async def events(request: Request, person: QueueReader, rooms: AnyRooms) -> Response:
        """Server-sent events named "changed"; the id says what was known when the connection broke."""
        known = request.headers.get("last-event-id")
        stream = changes(rooms.pulse, known)
        return StreamingResponse(stream, media_type="text/event-stream", headers=NOT_BUFFERED)

    return router


async def changes(pulse: Pulse, known: str | None) -> AsyncIterator[str]:
    """known: the mark that the page saw last; None: it has just been loaded."""
    known = await pulse.mark() if known is None else known
    yield f"retry: 500\nid: {known}\n\n"
    ends = time.monotonic() + LASTS
    while time.monotonic() < ends:
        mark = await pulse.mark()
        if mark != known:
            known = mark
            yield f"event: changed\nid: {mark}\ndata: {mark}\n\n"
        await asyncio.sleep(EVERY)
