"""getUpdates: offsets, long polls, and who may poll."""

import asyncio
import time

from simulator.client import Citizen
from tests.simulator.raw import BotApi

REPLACED = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def test_updates_stay_until_an_offset_confirms_them(api: BotApi, li: Citizen) -> None:
    await li.says("one")
    await li.says("two")
    first = await api.ok("getUpdates")
    again = await api.ok("getUpdates")
    assert [u["message"]["text"] for u in first] == ["one", "two"] == [u["message"]["text"] for u in again]
    rest = await api.ok("getUpdates", offset=first[0]["update_id"] + 1)
    assert [u["message"]["text"] for u in rest] == ["two"]


async def test_limit_and_negative_offset(api: BotApi, li: Citizen) -> None:
    for text in ("one", "two", "three"):
        await li.says(text)
    assert len(await api.ok("getUpdates", limit=2)) == 2
    last = await api.ok("getUpdates", offset=-1)
    assert [u["message"]["text"] for u in last] == ["three"]


async def test_a_long_poll_returns_as_soon_as_something_happens(api: BotApi, li: Citizen) -> None:
    polling = asyncio.create_task(api.ok("getUpdates", timeout=10))
    await asyncio.sleep(0.1)
    started = time.monotonic()
    await li.says("hello")
    assert [u["message"]["text"] for u in await polling] == ["hello"]
    assert time.monotonic() - started < 2


async def test_an_empty_long_poll_ends_after_its_timeout(api: BotApi, li: Citizen) -> None:
    started = time.monotonic()
    assert await api.ok("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - started < 3


async def test_a_second_poller_terminates_the_first(api: BotApi, li: Citizen) -> None:
    first = asyncio.create_task(api.refused("getUpdates", timeout=10))
    await asyncio.sleep(0.1)
    second = asyncio.create_task(api.ok("getUpdates", timeout=5))
    assert await first == REPLACED
    await li.says("for the second")
    assert len(await second) == 1


async def test_polling_is_refused_while_a_webhook_is_set(api: BotApi) -> None:
    polling = asyncio.create_task(api.refused("getUpdates", timeout=10))
    await asyncio.sleep(0.1)
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    assert await polling == "409 Conflict: terminated by setWebhook request"
    assert await api.refused("getUpdates") == WEBHOOK_ACTIVE
    await api.ok("deleteWebhook")
    await api.ok("getUpdates")


async def test_only_allowed_updates_come_and_the_list_holds(api: BotApi, li: Citizen) -> None:
    await api.ok("getUpdates", allowed_updates=["callback_query"])
    await li.says("not wanted")
    await li.forges("wanted")
    found = await api.ok("getUpdates")
    assert ["callback_query" in update for update in found] == [True]
