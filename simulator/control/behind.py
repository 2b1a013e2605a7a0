"""/sim, behind the scenes: faults, limits, calls, answers, figures, reset, files for the page."""

import dataclasses
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.responses import StreamingResponse

from simulator.control import models
from simulator.control.chats import Wait, stream
from simulator.control.views import view_answer
from simulator.errors import SceneError
from simulator.rules.images import image_type
from simulator.state.calls import CallRecord
from simulator.state.faults import Fault
from simulator.state.world import World

FIGURES = {"chat_per_second", "chat_burst", "group_per_minute", "overall_per_second"}


def behind_api(world: World) -> APIRouter:
    router = APIRouter(prefix="/sim", tags=["behind the scenes"])
    _add_faults(router, world)
    _add_looking(router, world)
    _add_bot(router, world)

    @router.get("/limits")
    async def limits() -> models.Limits:
        return models.Limits(on=world.rates.on, **dataclasses.asdict(world.rates.figures))

    @router.put("/limits")
    async def set_limits(wanted: models.Limits) -> models.Limits:
        given = wanted.model_dump(include=FIGURES, exclude_none=True)
        world.rates.configure(dataclasses.replace(world.rates.figures, **given), wanted.on)
        return await limits()

    @router.post("/reset", status_code=204)
    async def reset() -> None:
        """Forgets citizens, chats, updates, faults and calls; keeps webhook and commands."""
        world.reset()

    return router


def _add_faults(router: APIRouter, world: World) -> None:
    @router.post("/faults", status_code=201)
    async def add(fault: Fault) -> Fault:
        return world.faults.add(fault)

    @router.get("/faults")
    async def active() -> list[Fault]:
        return world.faults.active

    @router.delete("/faults", status_code=204)
    async def clear() -> None:
        world.faults.clear()


def _add_looking(router: APIRouter, world: World) -> None:
    @router.get("/calls")
    async def calls(
        method: str = "", after: int = 0, limit: Annotated[int, Query(ge=1, le=5000)] = 200
    ) -> list[CallRecord]:
        """The bot's last calls, oldest first; `method` in any case."""
        wanted = (c for c in world.calls.recent if c.number > after and method.lower() in ("", c.method.lower()))
        return list(wanted)[-limit:]

    @router.get("/answers")
    async def answers(citizen_id: int | None = None) -> list[models.CallbackAnswer]:
        """Callback queries the bot has answered."""
        return [view_answer(query) for query in world.queries.answered(citizen_id) if query.kind == "callback"]

    @router.get("/answers/{query_id}")
    async def answer(query_id: str, wait: Wait = 0) -> models.CallbackAnswer:
        query = world.queries.find(query_id)
        if query is None:
            raise SceneError(f"no query {query_id}", 404)
        await world.bell.wait_until(lambda: query.answer is not None, wait)
        return view_answer(query)

    @router.get("/stats")
    async def stats() -> models.Stats:
        return models.Stats(
            citizens=len(world.people.users.rows),
            chats=len(world.people.chats.rows),
            messages=world.messages.count(),
            pending_updates=len(world.updates.pending()),
            updates_created=world.updates.created,
            calls=world.calls.total,
            calls_by_method=dict(world.calls.by_method),
            calls_by_status=dict(world.calls.by_status),
        )

    @router.get("/events")
    async def events(request: Request, after: int | None = None) -> StreamingResponse:
        """Server-Sent Events of all chats."""
        return stream(world, request, after)


def _add_bot(router: APIRouter, world: World) -> None:
    @router.get("/bot")
    async def bot(language_code: str = "") -> models.BotView:
        commands, settings = world.commands, world.settings
        return models.BotView(
            username=settings.bot_username,
            name=commands.text("name", language_code) or settings.bot_name,
            description=commands.text("description", language_code),
            short_description=commands.text("short_description", language_code),
            webhook_url=world.updates.webhook.url,
            language_code=language_code,
        )

    @router.get("/files/{file_id}")
    async def file(file_id: str) -> Response:
        """For the page, which does not know the token."""
        found = world.files.find(file_id)
        if found is None:
            raise SceneError(f"no file {file_id}", 404)
        content = world.files.content(found)
        kind = image_type(content) if found.kind == "photo" else None
        headers = {
            "content-disposition": "inline" if kind else "attachment",
            "x-content-type-options": "nosniff",
        }
        return Response(content, media_type=kind or "application/octet-stream", headers=headers)
