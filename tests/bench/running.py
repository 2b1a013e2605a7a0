"""The two that are compared, as processes: the product, and the floor beside it."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from center.keys import simulator_token
from center.migrating import migrate
from scamline.processes import Process
from tests.bench.spans import PROFILE
from tests.product import Product, new_settings

PARTS = ("simulator", "admin", "sender", "bot")


@dataclass
class Benched(Product):
    """Its bot may run with clocks at its doors (`spans`: where their figures go), or under a profiler too."""

    forked: bool = False
    spans: Path | None = None
    profiled: bool = False
    started: dict[str, float] = field(default_factory=dict)

    def parts(self) -> list[Process]:
        return [self._clocked(part) if part.name == "bot" and self.spans else part for part in super().parts()]

    def start_all(self) -> None:
        """One after the other: seconds until each answers, where it has an address."""
        for name in PARTS:
            began = time.perf_counter()
            self.start(name)
            self.started[name] = time.perf_counter() - began

    @property
    def pids(self) -> dict[str, int]:
        return {name: child.pid for name, child in self.running.items()}

    def _clocked(self, bot: Process) -> Process:
        environment = bot.environment | ({PROFILE: "1"} if self.profiled else {})
        return replace(
            bot, command=[sys.executable, "-m", "tests.bench.spans", str(self.spans)], environment=environment
        )


@contextmanager
def product(home: Path, index: Path) -> Iterator[Benched]:
    """Migrated, nothing started yet; everything is stopped at the end. Not inside an event loop: migrating has its own."""
    settings = new_settings(home, index)
    migrate(settings)
    with _stopped_at_the_end(Benched(settings)) as running:
        yield running


@contextmanager
def floor(home: Path, index: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """The same simulator with a bot that only answers: its address, and process ids by name."""
    with _stopped_at_the_end(Benched(new_settings(home, index))) as running:
        running.start("simulator")
        command = [sys.executable, "-m", "tests.bench.floor", running.chat, simulator_token(running.settings)]
        bot = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        try:
            yield running.chat, running.pids | {"bot": bot.pid}
        finally:
            bot.terminate()
            bot.wait(10)


@contextmanager
def _stopped_at_the_end(running: Benched) -> Iterator[Benched]:
    try:
        yield running
    finally:
        running.stop()
