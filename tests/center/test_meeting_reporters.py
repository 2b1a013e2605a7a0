"""A citizen is known again by their chat, however often and from however many processes they come."""

import asyncio
from datetime import timedelta

import pytest

from center.errors import NotFound
from center.message import Language
from center.reporters import Known, Reporters
from center.store.engine import Store
from center.store.tables import Reporter
from tests.center.conftest import CHAT
from tests.center.making import Clock
from tests.center.rows import change, count, only, warm


async def test_the_first_message_makes_a_reporter_and_the_next_finds_them(reporters: Reporters) -> None:
    first, second = [await reporters.meet(5, Language.EN) for _ in range(2)]
    assert (first.first_time, second.first_time) == (True, False)
    assert first.id == second.id
    assert second.seal.read(first.seal.text("same key")) == "same key"


async def test_another_chat_is_another_reporter_with_another_key(reporters: Reporters) -> None:
    one, other = await reporters.meet(5, Language.EN), await reporters.meet(6, Language.EN)
    assert one.id != other.id
    with pytest.raises(NotFound):
        other.seal.read(one.seal.text("secret"))


@pytest.mark.parametrize("chat", [1, -1, -1001234567890, 2**52, 0])
async def test_chats_of_every_kind_are_known_again(reporters: Reporters, chat: int) -> None:
    first = await reporters.meet(chat, Language.EN)
    assert (await reporters.meet(chat, Language.EN)).id == first.id


async def test_a_chat_that_writes_ten_times_at_once_is_one_reporter(reporters: Reporters, store: Store) -> None:
    await warm(store)
    met = await asyncio.gather(*(reporters.meet(5, Language.EN) for _ in range(10)))
    assert len({known.id for known in met}) == 1
    assert [known.first_time for known in met].count(True) == 1
    assert await count(store, Reporter) == 1


async def test_the_guessed_language_counts_only_at_the_first_message(reporters: Reporters) -> None:
    await reporters.meet(5, Language.ZH_HANT)
    assert (await reporters.meet(5, Language.EN)).language is Language.ZH_HANT


async def test_a_chosen_language_and_place_stay(reporters: Reporters, known: Known) -> None:
    assert known.jurisdiction is None
    await reporters.speak(known.id, Language.EN)
    await reporters.live_in(known.id, "HK")
    again = await reporters.meet(CHAT, Language.ZH_HANS)
    assert (again.language, again.jurisdiction) == (Language.EN, "HK")


async def test_nobody_can_be_changed_or_forgotten_who_is_not_there(reporters: Reporters) -> None:
    for act in (reporters.forget(404), reporters.speak(404, Language.EN), reporters.live_in(404, "HK")):
        with pytest.raises(NotFound):
            await act


async def test_who_had_blocked_us_and_writes_again_can_be_reached_again(
    reporters: Reporters, known: Known, store: Store
) -> None:
    await change(store, Reporter, known.id, reachable=False)
    await reporters.meet(CHAT, Language.ZH_HANS)
    assert (await only(store, Reporter)).reachable


async def test_a_block_is_noted_and_taken_back(reporters: Reporters, known: Known, store: Store) -> None:
    for reachable in (False, True):
        await reporters.can_be_reached(CHAT, reachable)
        assert (await only(store, Reporter)).reachable is reachable


async def test_who_only_blocks_us_is_not_written_down(reporters: Reporters, known: Known, store: Store) -> None:
    await reporters.forget(known.id)
    for chat in (CHAT, 5):
        await reporters.can_be_reached(chat, False)
        await reporters.can_be_reached(chat, True)
    reporter = await only(store, Reporter)
    assert (reporter.lookup, reporter.reachable) == (None, False)


@pytest.mark.parametrize(("later", "noted"), [(timedelta(minutes=59), False), (timedelta(minutes=61), True)])
async def test_when_somebody_was_last_seen_is_noted_now_and_then(
    reporters: Reporters, store: Store, clock: Clock, later: timedelta, noted: bool
) -> None:
    first = clock.at
    await reporters.meet(5, Language.EN)
    clock.at += later
    await reporters.meet(5, Language.EN)
    assert (await only(store, Reporter)).seen_at == (clock.at if noted else first)
