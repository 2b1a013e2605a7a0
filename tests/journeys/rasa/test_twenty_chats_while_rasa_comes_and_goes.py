"""Rasa started late, hung, resumed, killed and started again while twenty chats go on."""

import asyncio
import random
import secrets
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.app import build
from bot.rooms import open_rooms
from center.migrating import migrate
from center.settings import Settings
from center.understanding import Parser, Understanding
from nlu.client import TIMEOUT
from nlu.parser import Understander, open_understander
from simulator.client import Citizen, Simulator
from tests.chat import WordMatcher, running_simulator
from tests.product import free_port
from tests.rasa import Rasa

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(900, func_only=True)]
CHATS, PAUSE = 20, (3.0, 6.0)
PATIENCE = 240.0
WORDS = ("你是机器人吗", "报警打什么电话", "are you a real person", "谢谢你", "我的举报到哪一步了", "what can you do")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(
        home=tmp_path, simulator_port=free_port(), rasa_port=free_port(), rasa_token=SecretStr(secrets.token_urlsafe(8))
    )
    migrate(made)
    return made


@pytest.fixture
def rasa(settings: Settings, rasa_model: Path) -> Iterator[Rasa]:
    assert settings.rasa_token
    made = Rasa(rasa_model, settings.rasa_port, settings.rasa_token.get_secret_value())
    yield made
    made.kill()


@dataclass
class Timed:
    """The real understander, beside one that knows of no Rasa: which parser answered each message, and how much later
    than without Rasa. Both are given the message in the same instant, so that a busy machine slows both."""

    real: Understander
    alone: Understander
    seen: list[tuple[Parser, float]] = field(default_factory=list)

    async def understand(self, text: str, *, forwarded: bool, now: datetime, timezone: tzinfo) -> Understanding:
        async def clocked(one: Understander) -> tuple[Understanding, float]:
            began = time.monotonic()
            return await one.understand(text, forwarded=forwarded, now=now, timezone=timezone), time.monotonic() - began

        (found, took), (_, without) = await asyncio.gather(clocked(self.real), clocked(self.alone))
        self.seen.append((found.parser, took - without))
        return found

    async def until(self, parser: Parser) -> None:
        """Until a message from now on is answered by this parser."""
        before = len(self.seen)
        async with asyncio.timeout(PATIENCE):
            while parser not in [one for one, _ in self.seen[before:]]:
                await asyncio.sleep(0.1)


@asynccontextmanager
async def bot(settings: Settings) -> AsyncIterator[Timed]:
    async with httpx.AsyncClient() as http:
        rooms = open_rooms(settings, http)
        timed = Timed(rooms.understander, await asyncio.to_thread(open_understander, settings.home / "nlu"))
        app = build(settings, replace(rooms, open_matcher=WordMatcher, understander=timed))  # type: ignore[arg-type]
        running = asyncio.create_task(app.run())
        try:
            yield timed
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


@dataclass
class Chat:
    """Writes, waits for the answer, pauses, and writes again until it is told to stop."""

    citizen: Citizen
    asked: int = 0
    answered: int = 0

    async def goes_on(self, over: asyncio.Event, chance: random.Random) -> None:
        while not over.is_set():
            await asyncio.sleep(chance.uniform(*PAUSE))
            self.asked += 1
            await self.citizen.says(chance.choice(WORDS))
            await self.citizen.hears(60)
            self.answered += 1


async def test_nobody_is_unanswered_and_nobody_waits_longer_than_the_time_out_and_a_second(
    settings: Settings, rasa: Rasa
) -> None:
    with running_simulator(settings) as address:
        async with bot(settings) as timed, Simulator(address) as simulator:
            chats = [Chat(await simulator.citizen(f"C{n}", ("zh-hans", "zh-hant", "en")[n % 3])) for n in range(CHATS)]
            over = asyncio.Event()
            talks = [asyncio.create_task(chat.goes_on(over, random.Random(n))) for n, chat in enumerate(chats)]
            changes: list[tuple[str, Callable[[], object], Parser]] = [
                ("not started yet", lambda: None, Parser.EMBEDDED),
                ("started late", rasa.start, Parser.RASA),
                ("hung", lambda: rasa.send(signal.SIGSTOP), Parser.EMBEDDED),
                ("resumed", lambda: rasa.send(signal.SIGCONT), Parser.RASA),
                ("killed", rasa.kill, Parser.EMBEDDED),
                ("started again", rasa.start, Parser.RASA),
            ]
            for what, change, parser in changes:
                change()
                await _still_talking(timed.until(parser), talks, f"{parser} once Rasa is {what}")
            over.set()
            await asyncio.gather(*talks)
    assert all(chat.asked == chat.answered for chat in chats)
    assert min(chat.answered for chat in chats) >= 3
    assert max(later for _, later in timed.seen) < TIMEOUT + 1


async def _still_talking(event: Awaitable[None], talks: "list[asyncio.Task[None]]", what: str) -> None:
    """Waits, and fails as soon as a chat does."""
    waiting = asyncio.ensure_future(event)
    done, _ = await asyncio.wait([waiting, *talks], return_when=asyncio.FIRST_COMPLETED)
    for one in done:
        one.result()
    assert waiting in done, what
