"""Faults on the wire: slow, failing, flooded, broken and dribbling answers."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

from simulator.botapi.dispatch import refusal
from simulator.errors import ApiError, too_many_requests
from simulator.state.faults import Fault

REASONS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1><hr>a proxy on the way</body></html>"


class Dropped(Exception):
    """The connection is broken on purpose."""


class Intercepted(Exception):
    """Somebody on the way answers instead."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def before(fault: Fault | None, request: Request) -> None:
    """Raises what keeps the call from its work."""
    match fault.kind if fault else None:
        case "latency" if fault:
            await asyncio.sleep(fault.seconds)
        case "status" if fault:
            raise ApiError(fault.status, REASONS.get(fault.status, "Bad Request: simulated fault"))
        case "flood" if fault:
            raise too_many_requests(fault.retry_after)
        case "drop_before":
            cut(request)
            raise Dropped
        case "html" if fault:
            raise Intercepted(fault.status)


def page(status: int) -> Response:
    return HTMLResponse(PAGE.format(f"{status} {REASONS.get(status, 'OK')}"), status)


async def after(fault: Fault | None, request: Request, status: int, body: dict[str, Any]) -> Response:
    if fault and fault.kind == "drop_after":
        cut(request)
        raise Dropped
    if fault and fault.kind == "slow_body":
        raw = json.dumps(body, ensure_ascii=False).encode()
        headers = {"content-length": str(len(raw))}
        return StreamingResponse(_dribble(raw, fault.seconds), status, headers, "application/json")
    if fault and fault.kind == "odd" and body.get("ok"):
        body = body | {"result": _odd(body["result"])}
    return JSONResponse(body, status)


def _odd(result: Any) -> Any:
    return [{"hologram": 1}, "hologram", *result] if isinstance(result, list) else {"hologram": result}


def refused(error: ApiError) -> JSONResponse:
    return JSONResponse(refusal(error), error.code)


def cut(request: Request) -> None:
    """Closes the socket under the answer. uvicorn's cycle is the owner of `receive`."""
    cycle = getattr(request.receive, "__self__", None)
    transport = getattr(cycle, "transport", None)
    if transport is not None:
        transport.abort()


async def _dribble(raw: bytes, seconds: float, steps: int = 10) -> AsyncIterator[bytes]:
    size = max(1, len(raw) // steps)
    for at in range(0, len(raw), size):
        await asyncio.sleep(seconds / steps)
        yield raw[at : at + size]
