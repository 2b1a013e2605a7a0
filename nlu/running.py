"""A Rasa of one's own for a while: what measuring and tests use. The product's is kept by its supervisor."""

import asyncio
import secrets
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from nlu.errors import SetupError
from nlu.serve import HOST, is_up, rasa_command, rasa_environment

_UP_WITHIN = 180.0


@dataclass(frozen=True, slots=True)
class Running:
    """Where it listens, its token, its process id and how long it took to answer."""

    base: str
    token: str
    pid: int
    seconds: float


@asynccontextmanager
async def running_rasa(python: Path, model: Path) -> AsyncIterator[Running]:
    """Starts Rasa on a free loopback port and stops it again. Raises SetupError when it does not come up."""
    token, port, began = secrets.token_hex(16), free_port(), time.monotonic()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(  # noqa: ASYNC220 - forking takes a moment, and nothing else waits
            rasa_command(python, model, port), env=rasa_environment(token), cwd="/", stdout=log, stderr=log
        )
        try:
            base = f"http://{HOST}:{port}"
            await _until_up(base, token, process)
            yield Running(base, token, process.pid, time.monotonic() - began)
        finally:
            stop(process)


async def _until_up(base: str, token: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _UP_WITHIN
    async with httpx.AsyncClient() as http:
        while not await is_up(http, base, token):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SetupError(f"Rasa did not come up (exit code {process.poll()})")
            await asyncio.sleep(0.25)


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Asks, then insists."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
