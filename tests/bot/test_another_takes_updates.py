"""Somebody else takes our updates, or a webhook is in the way: it is said, nothing is lost, and it ends by itself."""

import asyncio
import io

import pytest
import pytest_asyncio

from bot.words import Words
from center.keys import simulator_token
from simulator.client import Citizen
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.simulator.raw import BotApi


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)


@pytest.fixture
def api(own_house: House) -> BotApi:
    return BotApi(own_house.settings.simulator_url, simulator_token(own_house.settings))


@pytest_asyncio.fixture(loop_scope="session")
async def mary(own_house: House) -> Citizen:
    """The bot has answered her: it is polling."""
    citizen = await own_house.sim.citizen("Mary", language="en")
    await citizen.says("/help")
    await citizen.hears()
    await own_house.rests()
    return citizen


async def said(log: io.StringIO, words: str) -> None:
    async with asyncio.timeout(20):
        while words not in log.getvalue():
            await asyncio.sleep(0.02)


async def test_a_second_poller_is_named_and_outlasted(
    own_house: House, api: BotApi, mary: Citizen, english: Words, log: io.StringIO
) -> None:
    # when another program asks with the same token
    polling = asyncio.create_task(api.call("getUpdates", timeout=30))
    await said(log, "another process polls")
    # then it is the other that is sent away, and citizens are answered
    assert (await polling)["error_code"] == 409
    await mary.says("/verify")
    assert plain(english("verify-doubt")) in (await mary.hears()).text


async def test_a_webhook_in_the_way_is_named_and_updates_wait(
    own_house: House, api: BotApi, mary: Citizen, english: Words, log: io.StringIO
) -> None:
    # given a webhook of earlier days at which nobody answers
    await api.ok("setWebhook", url="http://127.0.0.1:9/telegram")
    await said(log, "scamline webhook --drop")
    await mary.says("/verify")
    await mary.hears_nothing(0.3)
    # when it is ended as the log says
    await api.ok("deleteWebhook")
    # then what waited is answered
    assert plain(english("verify-doubt")) in (await mary.hears()).text
