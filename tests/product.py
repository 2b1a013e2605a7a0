"""The whole product as separate processes, with the commands and environments that `scamline run` gives them."""

import atexit
import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import httpx

from center.migrating import migrate
from center.settings import Settings
from scamline.processes import Process, environment_of, log_file, processes
from tests.forking import Forked, Forking


@cache
def forking() -> Forking:
    """One for all products of this test process."""
    started = Forking()
    atexit.register(started.close)
    return started


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def new_settings(home: Path, index: Path, **more: object) -> Settings:
    """An installation in `home` with an index made before."""
    shutil.copytree(index, home / "index", dirs_exist_ok=True)
    ports = {name: free_port() for name in ("admin_port", "simulator_port", "rasa_port")}
    return Settings(home=home, **(ports | more))


@dataclass
class Product:
    """Starts, kills and restarts processes by name.

    forked: from one that has the imports already (see tests/forking.py), for speed; not where start and memory are measured.
    """

    settings: Settings
    rasa_token: str = field(default_factory=lambda: secrets.token_urlsafe(8))
    running: dict[str, "Forked | subprocess.Popen[bytes]"] = field(default_factory=dict)
    forked: bool = True

    @property
    def chat(self) -> str:
        return self.settings.simulator_url

    @property
    def staff(self) -> str:
        return f"http://{self.settings.host}:{self.settings.admin_port}"

    def start(self, *names: str) -> None:
        """These processes, or all; waits until those with an address answer."""
        wanted = [p for p in self.parts() if p.name in names or not names]
        for process in wanted:
            self.running[process.name] = self._launch(process)
        for process in wanted:
            if process.ready:
                self._await(process)

    def parts(self) -> list[Process]:
        return processes(self.settings, self.rasa_token)

    def kill(self, name: str) -> None:
        """kill -9, as a crash would."""
        child = self.running.pop(name)
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()

    def stop(self, *names: str) -> None:
        """SIGTERM, then SIGKILL to what has not ended in ten seconds."""
        children = [self.running.pop(name) for name in names or list(self.running)]
        for child in children:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGTERM)
        for child in children:
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()

    def log(self, name: str) -> str:
        path = self.settings.home / "logs" / f"{name}.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def _launch(self, process: Process) -> "Forked | subprocess.Popen[bytes]":
        path = log_file(self.settings, process)
        path.parent.mkdir(parents=True, exist_ok=True)
        environment = environment_of(process) | self._environment()
        if not self.forked:
            with path.open("ab") as log:
                nothing = subprocess.DEVNULL
                return subprocess.Popen(
                    process.command, env=environment, stdin=nothing, stdout=log, stderr=log, start_new_session=True
                )
        arguments = process.command[process.command.index("scamline") + 1 :]
        return forking().start(arguments, environment, path)

    def _environment(self) -> dict[str, str]:
        chosen = self.settings.model_dump(include={"home", "database_url", "admin_port", "simulator_port", "rasa_port"})
        return {f"SCAMLINE_{name.upper()}": str(value) for name, value in chosen.items()}

    def _await(self, process: Process, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with suppress(httpx.HTTPError):
                if httpx.get(process.ready or "", timeout=2).status_code < 500:
                    return
            if self.running[process.name].poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"{process.name} did not come up:\n{self.log(process.name)[-3000:]}")


@contextmanager
def running_product(settings: Settings, *names: str) -> Iterator[Product]:
    """Migrated and started; everything is stopped at the end."""
    migrate(settings)
    product = Product(settings)
    try:
        product.start(*names)
        yield product
    finally:
        product.stop()
