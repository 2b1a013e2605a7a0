"""Every update is written down before Telegram is told that we have it, handled once, and then emptied."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from center.incoming import HOLD, Inbox, NotOurs, NotYet
from center.keys import Keyring, load_keyring, new_master_key
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Incoming
from tests.center.making import Clock
from tests.center.processes import Crew
from tests.center.rows import change, count, every, only, warm

SECOND = timedelta(seconds=1)


def update(number: int, text: str = "您好") -> dict[str, Any]:
    return {"update_id": number, "message": {"text": text, "chat": {"id": 5}}}


async def test_new_updates_are_returned_in_their_order(inbox: Inbox) -> None:
    batch = [update(3), update(1), update(2)]
    assert await inbox.keep(batch) == batch


async def test_an_update_that_comes_again_is_kept_once(inbox: Inbox) -> None:
    await inbox.keep([update(1), update(2)])
    assert await inbox.keep([update(2, "sent again"), update(3)]) == [update(3)]
    assert await inbox.keep([update(1)]) == []


async def test_an_update_that_comes_again_after_it_was_handled_is_still_known(inbox: Inbox) -> None:
    await inbox.keep([update(1)])
    await inbox.done(1)
    assert await inbox.keep([update(1)]) == []


async def test_an_empty_batch_is_no_error(inbox: Inbox) -> None:
    assert await inbox.keep([]) == []


@pytest.mark.parametrize("number", [0, 2**31, 2**53])
async def test_update_numbers_of_any_size_are_kept(inbox: Inbox, number: int) -> None:
    await inbox.keep([update(number)])
    assert await inbox.left_over() == [update(number)]


async def test_the_same_update_at_ten_doors_at_once_is_new_at_one(inbox: Inbox, store: Store) -> None:
    await warm(store)
    kept = await asyncio.gather(*(inbox.keep([update(1), update(n)]) for n in range(2, 12)))
    assert sorted(one["update_id"] for batch in kept for one in batch) == list(range(1, 12))
    assert await count(store, Incoming) == 11


def test_the_same_update_at_two_processes_is_new_in_one(settings: Settings, crew: Crew) -> None:
    load_keyring(settings)
    work = {"updates": [update(n) for n in range(20)]}
    answers = crew.work(settings, "keep", work, work)
    assert sorted(number for answer in answers for number in answer) == list(range(20))


async def test_what_was_taken_and_not_finished_is_left_over_after_a_restart(
    inbox: Inbox, settings: Settings, keyring: Keyring
) -> None:
    await inbox.keep([update(2, "two"), update(1, "one \ud83d"), update(3)])
    await inbox.done(3)
    store = open_store(settings)
    assert await Inbox(store, keyring).left_over() == [update(1, "one \ud83d"), update(2, "two")]
    await store.close()


async def test_a_handled_update_keeps_no_text(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1), update(2)])
    await inbox.done(1)
    assert {row.update_id: row.sealed is None for row in await every(store, Incoming)} == {1: True, 2: False}


async def test_starts_alone_are_no_tries(inbox: Inbox, store: Store) -> None:
    """A bot that is restarted again and again, before it comes to an update, does not lose it."""
    await inbox.keep([update(1)])
    for _ in range(20):
        assert await inbox.left_over() == [update(1)]
    assert (await only(store, Incoming)).attempts == 0


async def test_each_beginning_is_counted_before_it_is_made(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1)])
    assert [await inbox.begin(1) for _ in range(3)] == [1, 2, 3]
    assert await inbox.left_over() == [update(1)]
    assert (await only(store, Incoming)).attempts == 3


async def test_a_try_that_was_not_its_fault_is_taken_back(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1), update(2)])
    await inbox.begin(1)
    await inbox.spared(1)
    await inbox.spared(2)
    assert [row.attempts for row in await every(store, Incoming)] == [0, 0]


@pytest.mark.parametrize("end", ["done", "failed"])
async def test_what_has_ended_does_not_begin_again(inbox: Inbox, end: str) -> None:
    await inbox.keep([update(1)])
    await (inbox.done(1) if end == "done" else inbox.failed(1))
    assert await inbox.begin(1) is None
    assert await inbox.begin(404) is None


async def test_one_that_another_key_sealed_is_put_aside_and_holds_up_no_other(
    inbox: Inbox, store: Store, settings: Settings
) -> None:
    # given an update sealed with a key that is gone since, and a damaged one, between two good ones
    gone = settings.model_copy(update={"master_keys": SecretStr(new_master_key())})
    await inbox.keep([update(1), update(3), update(4)])
    await replace(inbox, keyring=load_keyring(gone)).keep([update(2)])
    await change(store, Incoming, 3, sealed=b"damaged")
    # then the good ones are taken, and the others have failed by themselves
    assert await inbox.left_over() == [update(1), update(4)]
    rows = {row.update_id: row.failed_at is not None for row in await every(store, Incoming)}
    assert rows == {1: False, 2: True, 3: True, 4: False}
    assert all(row.sealed for row in await every(store, Incoming)), "staff may bring the key back"


async def test_a_bot_that_starts_leaves_alone_what_another_is_handling(inbox: Inbox, clock: Clock) -> None:
    first, second = replace(inbox, owner="first"), replace(inbox, owner="second")
    await first.keep([update(1), update(2)])
    assert await second.left_over() == []
    assert await second.begin(1) is None
    clock.at += HOLD - SECOND
    assert await second.abandoned() == []


async def test_what_a_dead_bot_held_passes_to_another_and_not_back(inbox: Inbox, clock: Clock) -> None:
    first, second = replace(inbox, owner="first"), replace(inbox, owner="second")
    await first.keep([update(1), update(2)])
    await first.begin(1)
    clock.at += HOLD + SECOND
    assert await second.abandoned() == [update(1), update(2)]
    assert await first.begin(1) is None
    assert await second.begin(1) == 2
    assert await first.left_over() == []


async def test_who_gives_signs_of_life_keeps_what_is_theirs(inbox: Inbox, clock: Clock) -> None:
    first, second = replace(inbox, owner="first"), replace(inbox, owner="second")
    await first.keep([update(1), update(2)])
    clock.at += HOLD - SECOND
    await first.hold([1])
    clock.at += 2 * SECOND
    assert await second.abandoned() == [update(2)]
    await first.hold([2])
    assert await first.begin(2) is None


async def test_what_a_bot_lets_go_another_may_have_at_once_and_it_was_no_try(inbox: Inbox, store: Store) -> None:
    first, second = replace(inbox, owner="first"), replace(inbox, owner="second")
    await first.keep([update(1)])
    await first.begin(1)
    await first.let_go([1])
    assert await second.left_over() == [update(1)]
    assert (await only(store, Incoming)).attempts == 0


async def test_two_bots_that_start_at_once_share_what_is_left_over(inbox: Inbox, store: Store, clock: Clock) -> None:
    await inbox.keep([update(n) for n in range(20)])
    clock.at += HOLD + SECOND
    await warm(store)
    taken = await asyncio.gather(*(replace(inbox, owner=f"new-{n}").left_over() for n in range(5)))
    assert sorted(one["update_id"] for batch in taken for one in batch) == list(range(20))


async def test_what_could_not_be_handled_is_not_tried_again(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1)])
    await inbox.failed(1)
    assert await inbox.left_over() == []
    assert (await only(store, Incoming)).sealed


async def test_what_is_not_there_cannot_be_ended(inbox: Inbox) -> None:
    with pytest.raises(NotOurs):
        await inbox.done(404)
    await inbox.failed(404)


async def test_the_first_update_of_a_free_chat_is_begun_as_it_is_written_down(store: Store, keyring: Keyring) -> None:
    inbox = Inbox(store, keyring, chat_of=lambda update: int(update["chat"]))
    fresh, begun = await inbox.keep_and_begin([{"update_id": n, "chat": c} for n, c in ((1, 5), (2, 5), (3, 6))])
    assert [one["update_id"] for one in fresh] == [1, 2, 3]
    assert begun == {1, 3}
    # a later one of a chat that is busy waits for its turn, and what was seen before is begun by nobody twice
    fresh, begun = await inbox.keep_and_begin([{"update_id": n, "chat": c} for n, c in ((1, 5), (4, 6), (5, 0))])
    assert [one["update_id"] for one in fresh] == [4, 5]
    assert begun == {5}  # it belongs to no chat
    with pytest.raises(NotYet):
        await inbox.begin(4)
    await inbox.done(3)
    assert await inbox.begin(4) == 1
    # once the whole chat is done, the next is begun at once again
    await inbox.done(4)
    assert (await inbox.keep_and_begin([{"update_id": 9, "chat": 6}]))[1] == {9}
