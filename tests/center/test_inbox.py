"""Every update is written down before Telegram is told that we have it, handled once, and then emptied."""

import asyncio
from typing import Any

import pytest

from center.incoming import MOST_ATTEMPTS, Inbox
from center.keys import Keyring, load_keyring
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Incoming
from tests.center.processes import Crew
from tests.center.rows import count, every, only, warm


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


async def test_what_kills_every_process_that_takes_it_is_given_up(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1)])
    for attempt in range(MOST_ATTEMPTS):
        assert await inbox.left_over() == [update(1)], attempt
    assert await inbox.left_over() == []
    row = await only(store, Incoming)
    assert row.failed_at
    assert row.sealed, "staff may want to look into it"
    assert await inbox.left_over() == []


async def test_one_that_is_given_up_holds_up_no_other(inbox: Inbox) -> None:
    await inbox.keep([update(1)])
    for _ in range(MOST_ATTEMPTS):
        await inbox.left_over()
    await inbox.keep([update(2)])
    assert await inbox.left_over() == [update(2)]


async def test_what_could_not_be_handled_is_not_tried_again(inbox: Inbox, store: Store) -> None:
    await inbox.keep([update(1)])
    await inbox.failed(1)
    assert await inbox.left_over() == []
    assert (await only(store, Incoming)).sealed


async def test_finishing_what_is_not_there_is_no_error(inbox: Inbox) -> None:
    await inbox.done(404)
    await inbox.failed(404)
