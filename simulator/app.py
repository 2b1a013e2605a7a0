"""Composition root: one World, the Bot API, the control API and the chat page."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from fastapi import FastAPI, Request
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import JSONResponse

from simulator.botapi.routes import bot_api
from simulator.botapi.webhook import WebhookPump
from simulator.control.behind import behind_api
from simulator.control.chats import chats_api
from simulator.control.citizens import citizens_api
from simulator.errors import SceneError
from simulator.guard import OriginGuard
from simulator.page import page
from simulator.settings import SimulatorSettings
from simulator.state.world import World, build_world


def build_app(settings: SimulatorSettings) -> FastAPI:
    """The whole simulator. `app.state.world` is for `serve`, which ends waits on shutdown."""
    world = build_world(settings)
    app = FastAPI(title="Telegram stand-in", docs_url=None, redoc_url=None, lifespan=_lifespan_of(world))
    app.state.world = world
    for router in (bot_api(world), citizens_api(world), chats_api(world), behind_api(world)):
        app.include_router(router)
    app.mount("/", page())
    # A foreign name pointed at this machine must not read or wipe the scene.
    app.add_middleware(
        TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost", "[::1]", "testserver", "simulator"]
    )
    app.add_middleware(OriginGuard)
    app.add_exception_handler(SceneError, _scene_error)
    return app


def _lifespan_of(world: World) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        pump = asyncio.create_task(WebhookPump(world).run())
        yield
        world.bell.close()
        pump.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await pump
        world.store.close()

    return lifespan


async def _scene_error(_: Request, error: Exception) -> JSONResponse:
    code = error.code if isinstance(error, SceneError) else 500
    return JSONResponse({"detail": str(error)}, code)
