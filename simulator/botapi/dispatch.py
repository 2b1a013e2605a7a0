"""From a method's name to its answer."""

import time
from typing import Any

from simulator.botapi import about, answering, copying, editing, media, polling, profile, sending
from simulator.botapi.call import Call, Handler
from simulator.errors import ApiError


def all_methods() -> dict[str, Handler]:
    """Every method the stand-in knows, by lower-case name."""
    parts = (about, answering, copying, editing, media, polling, profile, sending)
    return {name: handler for part in parts for name, handler in part.methods().items()}


async def answer(call: Call, handler: Handler) -> tuple[int, dict[str, Any]]:
    """HTTP status and body of one call; noted among the recent calls."""
    started = time.perf_counter()
    status, body = 200, {}
    try:
        body = {"ok": True, "result": await handler(call)}
    except ApiError as error:
        status, body = error.code, refusal(error)
    note(call, status, started, body.get("description", ""))
    return status, body


def refusal(error: ApiError) -> dict[str, Any]:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    return body | ({"parameters": error.parameters} if error.parameters else {})


def note(call: Call, status: int, started: float, description: str) -> None:
    world = call.world
    spent = (time.perf_counter() - started) * 1000
    world.calls.note(world.settings.clock(), call.method, status, spent, call.text("chat_id"), description)
