"""Sending limits: 1 a second a chat after a burst of 3, 20 a minute a group, 30 a second overall."""

from collections.abc import AsyncIterator, Iterator

import pytest

from simulator.background import running
from simulator.client import Simulator
from simulator.rules.rates import RateLimiter
from simulator.settings import RateFigures, SimulatorSettings
from tests.simulator.raw import BotApi


class Clock:
    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limited_url(clock: Clock) -> Iterator[str]:
    with running(SimulatorSettings(clock=clock)) as url:
        yield url


@pytest.fixture
async def limited(limited_url: str) -> AsyncIterator[tuple[Simulator, BotApi]]:
    api = BotApi(limited_url)
    async with Simulator(limited_url) as sim:
        yield sim, api
    await api.close()


async def test_the_fourth_message_at_once_to_one_chat_waits(limited: tuple[Simulator, BotApi], clock: Clock) -> None:
    sim, api = limited
    li = await sim.citizen("Li")
    await li.starts()
    for _ in range(3):
        await api.ok("sendMessage", chat_id=li.id, text="x")
    answer = await api.call("sendMessage", chat_id=li.id, text="x")
    assert (answer["error_code"], answer["description"]) == (429, "Too Many Requests: retry after 1")
    assert answer["parameters"] == {"retry_after": 1}
    clock.now += 1
    await api.ok("sendMessage", chat_id=li.id, text="x")


async def test_limits_switch_off_and_change_while_running(limited: tuple[Simulator, BotApi]) -> None:
    sim, api = limited
    li = await sim.citizen("Li")
    await li.starts()
    await sim.limits(False)
    for _ in range(10):
        await api.ok("sendMessage", chat_id=li.id, text="x")
    limits = await sim.limits(True, chat_burst=1)
    assert (limits.chat_burst, limits.overall_per_second) == (1, 30)
    await api.ok("sendMessage", chat_id=li.id, text="x")
    assert (await api.refused("sendMessage", chat_id=li.id, text="x")).startswith("429")


def test_a_group_takes_twenty_a_minute() -> None:
    limiter = RateLimiter(RateFigures())
    waits = [limiter.spend(float(second), -5, is_group=True) for second in range(60)]
    assert waits[:20] == [0] * 20
    assert waits.count(0) <= 40
    assert max(waits) <= 3


def test_thirty_a_second_over_all_chats() -> None:
    limiter = RateLimiter(RateFigures())
    waits = [limiter.spend(0.0, chat, is_group=False) for chat in range(31)]
    assert waits == [0] * 30 + [1]


def test_a_refused_send_takes_nothing() -> None:
    limiter = RateLimiter(RateFigures())
    assert [limiter.spend(0.0, 1, is_group=False) for _ in range(5)] == [0, 0, 0, 1, 1]
    assert limiter.spend(1.0, 1, is_group=False) == 0


def test_edits_in_a_private_chat_count_only_overall() -> None:
    limiter = RateLimiter(RateFigures())
    assert [limiter.spend(0.0, 1, is_group=False, is_edit=True) for _ in range(31)] == [0] * 30 + [1]


def test_an_album_counts_every_item_and_still_passes() -> None:
    limiter = RateLimiter(RateFigures())
    assert limiter.spend(0.0, 1, is_group=False, cost=10) == 0
    assert limiter.spend(0.0, 1, is_group=False) == 8
