import asyncio
import socket
from collections.abc import AsyncIterator

import pytest
import uvicorn

from admin.app import build
from center.settings import Settings
from tests.admin.base import BASE


@pytest.fixture
async def site(settings: Settings) -> AsyncIterator[str]:
    """The staff site on a free port of the loopback; its address."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    config = uvicorn.Config(build(settings, BASE), access_log=False, log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:
        await asyncio.sleep(0.02)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving
