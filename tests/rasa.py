"""A real Rasa for tests: trained once for all test processes, started and ended at will."""

import asyncio
import os
import secrets
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from filelock import FileLock

from nlu.serve import is_up, rasa_command, rasa_environment
from nlu.setup_rasa import interpreter, is_ready
from nlu.training import ensure_model
from tests.needs import in_ci
from tests.product import free_port


def trained(shared: Path) -> Path:
    """The model of the project's data in the folder `shared`; some two minutes, the first time."""
    if not is_ready():
        assert not in_ci(), "Rasa's environment is missing"
        pytest.skip("Rasa's environment is not here")
    with FileLock(str(shared) + ".lock"):
        return ensure_model(shared, interpreter())


@dataclass
class Rasa:
    """Always under the same address, whichever process it is just now."""

    model: Path
    port: int = field(default_factory=free_port)
    token: str = field(default_factory=lambda: f"-{secrets.token_urlsafe(8)}")
    """Begins as one in 64 random tokens does, which must not be taken for an option."""
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.process = subprocess.Popen(
            rasa_command(interpreter(), self.model, self.port),
            env=rasa_environment(self.token),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def wait_until_up(self, seconds: float = 300) -> None:
        assert self.process
        deadline = time.monotonic() + seconds
        while not asyncio.run(self._is_up()):
            assert self.process.poll() is None, "Rasa ended"
            assert time.monotonic() < deadline, "Rasa did not come up"
            time.sleep(0.5)

    async def _is_up(self) -> bool:
        async with httpx.AsyncClient() as http:
            return await is_up(http, self.base, self.token)

    def send(self, number: signal.Signals) -> None:
        assert self.process
        os.kill(self.process.pid, number)

    def kill(self) -> None:
        if self.process:
            with suppress(ProcessLookupError):
                self.send(signal.SIGCONT)
                self.process.kill()
            self.process.wait()
