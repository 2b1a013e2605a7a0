"""The bot, its simulator and staff's desk as in tests/bot, and what it takes to disturb all three."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import telegram
from bot.words import Phrasebook
from tests.bot.conftest import (
    _calm,
    arrives,
    base,
    desk,
    house,
    log,
    migrated,
    own_house,
    phrasebook,
    profile,
    reasons,
    rooms,
)
from tests.bot.house import House
from tests.bot.posting import Post, open_post
from tests.journeys.citizen.staff import Officer, hired
from tests.journeys.citizen.weather import Weather

HERE = Path(__file__).parent
__all__ = [
    "_calm", "arrives", "base", "desk", "house", "log", "migrated", "own_house", "phrasebook", "profile", "reasons",
    "rooms",
]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The bot lives in one event loop, and so does every citizen."""
    for item in items:
        if HERE in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def officer(desk: Post) -> Officer:
    """At the desk of the shared house."""
    return await hired(desk)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def own_officer(own_house: House, phrasebook: Phrasebook) -> AsyncIterator[Officer]:
    """At the desk of the house that a file of tests may disturb."""
    async with open_post(own_house.settings, phrasebook) as post:
        yield await hired(post)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits that are ours to choose are short."""
    pause = telegram._pause
    monkeypatch.setattr("bot.telegram._pause", lambda error, attempt: min(pause(error, attempt), 0.02))
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)


@pytest_asyncio.fixture(loop_scope="session")
async def weather(
    request: pytest.FixtureRequest, own_house: House, own_officer: Officer, hasty: None
) -> AsyncIterator[Weather]:
    """request.param: its name; fine where the test asks for none."""
    await own_house.sim.clear_faults()
    yield Weather(own_house, own_officer, getattr(request, "param", "fine"))
    await own_house.sim.clear_faults()
    await own_house.rests()
