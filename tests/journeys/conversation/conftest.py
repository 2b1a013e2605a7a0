"""One bot with the real matcher and parser, and one simulator, for the whole folder; citizens who come to talk."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import build
from bot.rooms import Rooms
from bot.words import Phrasebook
from center.store.columns import now
from knowledge import Matcher
from knowledge.concepts import load_concepts
from knowledge.entries import Base
from knowledge.loading import load_base
from nlu.parser import open_understander
from tests.bot.conftest import migrated, phrasebook, profile
from tests.bot.hearing import PATIENCE, check_everything_said
from tests.bot.house import House, new_settings, simulator_for
from tests.journeys.conversation.talk import Talk

HERE = Path(__file__).parent
Talks = Callable[..., Awaitable[Talk]]

__all__ = ["migrated", "phrasebook", "profile"]


class RealHouse(House):
    """Nothing in it is a fake."""

    async def opens(self) -> None:
        self._app = build(self.settings, self.rooms)
        self._task = asyncio.create_task(self._app.run())

    async def is_ready(self) -> None:
        """Matcher and parser have loaded and answered once: the first time takes longest."""
        await self.app.checker.check("Move your savings to the safe account")
        await self.rooms.understander.understand("hello", forwarded=False, now=now(), timezone=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The bot lives in one event loop, and so does every conversation with it."""
    for item in items:
        if HERE in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@asynccontextmanager
async def open_real_house(home: Path, migrated: Path, rooms: Rooms) -> AsyncIterator[RealHouse]:
    settings = new_settings(home, migrated)
    with simulator_for(settings) as sim:
        house = RealHouse(settings, rooms, sim)
        await house.opens()
        try:
            await house.is_ready()
            yield house
        finally:
            await house.closes()
            await sim.close()


@pytest.fixture(scope="session")
def base() -> Base:
    return load_base()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house(
    tmp_path_factory: pytest.TempPathFactory, migrated: Path, index: Path, base: Base
) -> AsyncIterator[RealHouse]:
    understander = open_understander(tmp_path_factory.getbasetemp().parent / "shared-nlu")
    rooms = Rooms(lambda: Matcher.open(index), base, load_concepts(), understander)
    async with open_real_house(tmp_path_factory.mktemp("talks"), migrated, rooms) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def talks(house: RealHouse, phrasebook: Phrasebook, base: Base) -> AsyncIterator[Talks]:
    """Brings a citizen who has read the welcome. In the end nothing they heard was an apology or led to a scammer."""
    begun: list[Talk] = []

    async def one(language: str, name: str = "Li") -> Talk:
        talk = Talk(await house.sim.citizen(name, language=language), house, phrasebook, base, language)
        begun.append(talk)
        await talk.arrives()
        return talk

    yield one
    for talk in begun:
        await check_everything_said(talk.citizen)
        await talk.heard_no_apology()
