from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot

from simulator.background import running
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.independent import opened_bot
from tests.simulator.raw import BotApi


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """One simulator without sending limits for all tests that need no settings of their own."""
    with running(SimulatorSettings(limits_on=False)) as url:
        yield url


@pytest.fixture
async def sim(base_url: str) -> AsyncIterator[Simulator]:
    async with Simulator(base_url) as simulator:
        await simulator.reset()
        yield simulator


@pytest.fixture
async def api(base_url: str) -> AsyncIterator[BotApi]:
    api = BotApi(base_url)
    yield api
    await api.ok("deleteWebhook", drop_pending_updates=True)
    await api.ok("getUpdates", allowed_updates=[])
    await api.close()


@pytest.fixture
async def li(sim: Simulator, api: BotApi) -> Citizen:
    """A citizen who has started the bot; the bot has read that."""
    citizen = await sim.citizen("Li", username="xiao_li")
    await citizen.starts()
    await api.updates()
    return citizen


@pytest.fixture
async def ptb(base_url: str, sim: Simulator, api: BotApi) -> AsyncIterator[Bot]:
    """python-telegram-bot in the place of the bot; `api` clears up after it."""
    async with opened_bot(base_url) as bot:
        yield bot
