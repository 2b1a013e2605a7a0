"""A real Redis for tests, from Debian's package; it keeps nothing on disk."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from redis import Redis
from redis.backoff import ConstantBackoff
from redis.exceptions import ConnectionError as NotThere
from redis.retry import Retry

from simulator.background import free_port

TRIES, PAUSE = 200, 0.05


@contextmanager
def redis_server() -> Iterator[str]:
    """Its address. Without Redis: skipped on a developer's machine, an error where CI is set."""
    program = shutil.which("redis-server")
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("redis-server is not installed")
    port = free_port()
    command = [program or "", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        retry = Retry(ConstantBackoff(PAUSE), TRIES)
        with Redis(port=port, retry=retry, retry_on_error=[NotThere]) as client:
            client.ping()
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        child.terminate()
        child.wait(10)
