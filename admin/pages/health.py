"""For the supervisor and monitors: whether this process and its database answer."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from sqlalchemy import literal
from sqlmodel import select

from admin.entering import AnyRooms


def health_router() -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    async def healthz(rooms: AnyRooms) -> JSONResponse:
        async with rooms.store.reading() as session:
            await session.exec(select(literal(1)))
        return JSONResponse({"status": "ok", "process": "admin"})

    return router
