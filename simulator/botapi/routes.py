"""HTTP of the Bot API: /bot<token>/<Method> and /file/bot<token>/<path>."""

import time

from fastapi import APIRouter, Request, Response
from starlette.responses import JSONResponse

from simulator.botapi import faulting
from simulator.botapi.call import Call
from simulator.botapi.dispatch import all_methods, answer, note, refusal
from simulator.botapi.requests import read_call
from simulator.errors import ApiError
from simulator.state.world import World


def bot_api(world: World) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    methods = all_methods()

    @router.api_route("/bot{token}/{method}", methods=["GET", "POST"])
    async def call_method(token: str, method: str, request: Request) -> Response:
        started = time.perf_counter()
        call = Call(world, method)
        try:
            check_token(world, token)
            handler = methods.get(method.lower())
            if handler is None:
                raise ApiError(404, "Not Found")
            call = await read_call(request, world, method)
            fault = world.faults.take(method)
            await faulting.before(fault, request)
        except ApiError as error:
            note(call, error.code, started, error.description)
            return JSONResponse(refusal(error), error.code)
        except faulting.Dropped:
            note(call, 0, started, "dropped before")
            return Response(status_code=500)
        except faulting.Intercepted as page:
            note(call, page.status, started, "a page instead of an answer")
            return faulting.page(page.status)
        status, body = await answer(call, handler)
        try:
            return await faulting.after(fault, request, status, body)
        except faulting.Dropped:
            return Response(status_code=500)

    @router.get("/file/bot{token}/{path:path}")
    async def download(token: str, path: str) -> Response:
        try:
            check_token(world, token)
            file = world.files.by_path(path)
            if file is None:
                raise ApiError(404, "Not Found")
        except ApiError as error:
            return JSONResponse(refusal(error), error.code)
        content = world.files.content(file)
        if len(content) > world.settings.max_download_bytes:
            return JSONResponse(refusal(ApiError(400, "Bad Request: file is too big")), 400)
        return Response(content, media_type="application/octet-stream")

    return router


def check_token(world: World, token: str) -> None:
    if token == world.settings.token:
        return
    number, colon, secret = token.partition(":")
    if not colon or not number.isdigit() or number.startswith("0") or not secret:
        raise ApiError(401, "Unauthorized: invalid token specified")
    raise ApiError(401, "Unauthorized")
