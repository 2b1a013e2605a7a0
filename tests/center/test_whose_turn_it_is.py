"""Of one chat's updates one is handled at a time, in order, whichever of several bots have them; on both databases."""

import asyncio
import random
from dataclasses import replace

import pytest

from center.dialogues import Dialogues
from center.incoming import HOLD, Inbox, NotOurs, NotYet
from center.keys import Keyring
from center.message import Language
from center.reporters import Reporters
from center.store.engine import Store
from center.store.tables import Incoming
from tests.center.making import Clock
from tests.center.rows import every, warm
from tests.center.test_inbox import SECOND, update


def chat_of(one: dict[str, object]) -> int:
    """For these tests: updates 1 to 99 are of chat 1, those from 100 on of chat 2."""
    number = one["update_id"]
    assert isinstance(number, int)
    return 1 if number < 100 else 2


@pytest.fixture
def first(store: Store, keyring: Keyring) -> Inbox:
    return Inbox(store, keyring, "first", chat_of)


@pytest.fixture
def second(first: Inbox) -> Inbox:
    return replace(first, owner="second")


async def test_a_later_one_waits_for_an_earlier_one_elsewhere(first: Inbox, second: Inbox) -> None:
    await first.keep([update(1)])
    await second.keep([update(2)])
    with pytest.raises(NotYet):
        await second.begin(2)
    assert await first.begin(1) == 1
    with pytest.raises(NotYet):
        await second.begin(2)
    await first.done(1)
    assert await second.begin(2) == 1


async def test_other_chats_do_not_wait(first: Inbox, second: Inbox) -> None:
    await first.keep([update(1)])
    await second.keep([update(100)])
    assert await second.begin(100) == 1


async def test_an_earlier_one_that_comes_late_waits_for_what_has_begun(first: Inbox, second: Inbox) -> None:
    await second.keep([update(2)])
    assert await second.begin(2) == 1
    await first.keep([update(1)])
    with pytest.raises(NotYet):
        await first.begin(1)
    # and the one that has begun may try again meanwhile
    assert await second.begin(2) == 2
    await second.done(2)
    assert await first.begin(1) == 1


async def test_what_failed_or_was_let_go_holds_up_nobody(first: Inbox, second: Inbox) -> None:
    await first.keep([update(1), update(2)])
    await second.keep([update(3)])
    await first.failed(1)
    await first.let_go([2])
    assert await second.left_over() == [update(2), update(3)]
    assert await second.begin(2) == 1


async def test_after_a_bot_died_its_chat_goes_on_in_order_elsewhere(first: Inbox, second: Inbox, clock: Clock) -> None:
    await first.keep([update(1)])
    await first.begin(1)
    await second.keep([update(2)])
    with pytest.raises(NotYet):
        await second.begin(2)
    clock.at += HOLD + SECOND
    assert update(1) in await second.abandoned()
    assert await second.begin(1) == 2


async def test_an_earlier_one_of_its_own_goes_first_too(first: Inbox) -> None:
    """Written down side by side, the later one may be heard of first."""
    await first.keep([update(1)])
    await first.keep([update(2)])
    with pytest.raises(NotYet):
        await first.begin(2)
    await first.begin(1)
    await first.done(1)
    assert await first.begin(2) == 1


async def test_what_was_taken_over_is_not_ended_by_who_had_it_before(
    first: Inbox, second: Inbox, store: Store, keyring: Keyring, clock: Clock
) -> None:
    # given a bot that stood still for longer than its hold, while another took its update and went on with the chat
    known = await Reporters(store, keyring).meet(1, Language.EN)
    await first.keep([update(1)])
    await first.begin(1)
    clock.at += HOLD + SECOND
    await second.abandoned()
    await second.begin(1)
    await Dialogues(store, keyring, "second").save(1, known, "report:amount", {"n": 2})
    # when it wakes and wants to end its work
    with pytest.raises(NotOurs):
        await Dialogues(store, keyring, "first").save(1, known, "report:channel", {"n": 1}, 1)
    with pytest.raises(NotOurs):
        await first.done(1)
    await first.failed(1)
    # then the other's work stands
    assert await Dialogues(store, keyring).load(1, known) == ("report:amount", {"n": 2})
    (row,) = await every(store, Incoming)
    assert (row.owner, row.failed_at, row.sealed is not None) == ("second", None, True)
    await second.done(1)


async def test_nothing_leads_from_a_handled_update_to_its_chat(first: Inbox, store: Store) -> None:
    await first.keep([update(1), update(2), update(3)])
    await first.done(1)
    await first.failed(2)
    assert [row.chat is None for row in await every(store, Incoming)] == [True, True, False]


async def test_many_bots_at_once_never_work_for_one_chat_together(first: Inbox, second: Inbox, store: Store) -> None:
    # given twenty updates of one chat, each with one of four bots at random
    bots = [replace(first, owner=f"bot-{n}") for n in range(4)]
    dealt = random.Random(7)
    has: dict[Inbox, list[int]] = {bot: [] for bot in bots}
    for number in range(1, 21):
        bot = dealt.choice(bots)
        await bot.keep([update(number)])
        has[bot].append(number)
    await warm(store)
    at_work, seen = 0, []

    async def handle_all(bot: Inbox) -> None:
        nonlocal at_work
        for number in has[bot]:
            while True:
                try:
                    assert await bot.begin(number) == 1
                    break
                except NotYet:
                    await asyncio.sleep(0.005)
            at_work += 1
            assert at_work == 1, "two bots work for one chat"
            await asyncio.sleep(0.002)
            seen.append(number)
            at_work -= 1
            await bot.done(number)

    # when all work at once
    await asyncio.gather(*(handle_all(bot) for bot in bots))
    # then one after the other, in order
    assert seen == list(range(1, 21))


async def test_signs_of_life_and_beginnings_do_not_lock_each_other_out(
    first: Inbox, second: Inbox, store: Store
) -> None:
    """Rows locked in different orders would: the database then ends one of the two with an error."""
    for number in range(1, 41):
        await (first if number % 2 else second).keep([update(number)])
    await warm(store)

    async def begins(bot: Inbox, numbers: range) -> None:
        for number in numbers:
            try:
                await bot.begin(number)
            except NotYet:
                continue

    async def stays_alive(bot: Inbox, numbers: range) -> None:
        shuffled = random.Random(3)
        for _ in range(20):
            await bot.hold(shuffled.sample(list(numbers), len(numbers)))

    await asyncio.gather(
        *(begins(first, range(1, 41, 2)) for _ in range(3)),
        *(begins(second, range(2, 41, 2)) for _ in range(3)),
        stays_alive(first, range(1, 41, 2)),
        stays_alive(second, range(2, 41, 2)),
    )
