"""The bot in this process, talking real HTTP to a real simulator; only the matcher may be a fake."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass

import httpx

from bot.app import BotApp, build
from bot.rooms import Rooms, open_rooms
from center.keys import simulator_token
from center.settings import Settings
from center.verdict import Evidence, Level, Match, ScamType, Span, Stage, Verdict
from simulator.client import Simulator
from simulator.serve import server
from simulator.settings import SimulatorSettings


@dataclass(frozen=True)
class WordMatcher:
    """Deterministic: a scam where a phrase stands, suspicious where "提现" does, else unknown."""

    phrase: str = "安全账户"
    script: str = ""

    def check(self, text: str) -> Verdict:
        at = text.find(self.phrase)
        if at >= 0:
            span = Span(at, at + len(self.phrase))
            matches = (Match(self.script, ScamType.IMPERSONATED_AUTHORITY, Stage.ASK, 0.9),) if self.script else ()
            return Verdict(
                Level.SCAM,
                0.97,
                ScamType.IMPERSONATED_AUTHORITY,
                matches,
                (Evidence(span, "safe-account"),),
                (),
                None,
                "test-index",
            )
        level = Level.SUSPICIOUS if "提现" in text else Level.UNKNOWN
        return Verdict(level, 0.5 if level is Level.SUSPICIOUS else 0.02, index_version="test-index")


@contextmanager
def running_simulator(settings: Settings, limits: bool = False) -> Iterator[str]:
    """A simulator in a thread of this process; yields its address."""
    simulated = SimulatorSettings(token=simulator_token(settings), limits_on=limits)
    running = server(simulated, settings.host, settings.simulator_port)
    thread = threading.Thread(target=running.run, daemon=True)
    thread.start()
    for _ in range(200):
        with suppress(httpx.HTTPError):
            httpx.get(settings.simulator_url + "/", timeout=1)
            break
        threading.Event().wait(0.05)
    try:
        yield settings.simulator_url
    finally:
        running.should_exit = True
        thread.join(10)


@asynccontextmanager
async def running_bot(settings: Settings, open_matcher: Callable[[], object] | None = None) -> AsyncIterator[BotApp]:
    async with httpx.AsyncClient() as http:
        rooms = open_rooms(settings, http)
        if open_matcher is not None:
            rooms = Rooms(open_matcher, rooms.base, rooms.reasons, rooms.understander)  # type: ignore[arg-type]
        app = build(settings, rooms)
        task = asyncio.create_task(app.run())
        try:
            yield app
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


__all__ = ["Simulator", "WordMatcher", "running_bot", "running_simulator"]
