"""From an HTTP request to the parameters of a call."""

import json
from collections.abc import AsyncGenerator
from typing import Any

from starlette.datastructures import FormData, Headers, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartParser
from starlette.requests import Request

from simulator.botapi.call import Call
from simulator.errors import ApiError, bad_request
from simulator.state.files import Upload
from simulator.state.world import World


async def read_call(request: Request, world: World, method: str) -> Call:
    """Query, urlencoded, JSON or multipart. Raises ApiError when the body is broken or too large."""
    if int(request.headers.get("content-length") or 0) > world.settings.max_upload_bytes:
        raise ApiError(413, "Request Entity Too Large")
    call = Call(world, method, dict(request.query_params))
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        call.values |= _from_json(await request.body())
    elif kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        await _read_form(request, call)
    return call


def from_object(world: World, method: str, fields: dict[str, Any]) -> Call:
    """A call written as JSON, as in the body of a webhook's reply."""
    return Call(world, method, {name: as_text(value) for name, value in fields.items() if value is not None})


async def from_reply(world: World, content_type: str, content: bytes) -> Call | None:
    """The method call in a webhook's reply, JSON or multipart; None when it makes none."""
    call = Call(world, "")
    if content_type.startswith("multipart/form-data"):
        await _take_form(await _parse_multipart(content_type, content), call)
    else:
        try:
            fields = json.loads(content)
        except ValueError:
            return None
        call = from_object(world, "", fields) if isinstance(fields, dict) else call
    call.method = call.values.pop("method", "")
    return call if call.method else None


async def _parse_multipart(content_type: str, content: bytes) -> FormData:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield content

    return await MultiPartParser(Headers({"content-type": content_type}), stream()).parse()


def as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _from_json(body: bytes) -> dict[str, str]:
    if not body.strip():
        return {}
    try:
        fields = json.loads(body)
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(fields, dict):
        raise bad_request("object expected as request body")
    return {name: as_text(value) for name, value in fields.items() if value is not None}


async def _read_form(request: Request, call: Call) -> None:
    try:
        form = await request.form(max_fields=1000, max_part_size=call.world.settings.max_upload_bytes)
    except HTTPException as error:
        raise bad_request(f"can't parse request: {error.detail}") from error
    await _take_form(form, call)


async def _take_form(form: FormData, call: Call) -> None:
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            call.uploads[name] = Upload(await value.read(), value.filename or "", value.content_type or "")
        else:
            call.values[name] = value
    await form.close()
