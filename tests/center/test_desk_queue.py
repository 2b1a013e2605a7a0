"""The queue: most urgent first, one page at a time, nothing twice and nothing lost."""

from datetime import timedelta
from typing import Any

import pytest

from center.desk import PAGE, Desk
from center.intake import Intake
from center.reporters import Known
from center.rules.tip_states import Outcome, TipState
from center.store.engine import Store
from center.store.tables import Tip
from tests.center.making import Clock, draft


async def test_an_empty_queue_has_one_empty_page(desk: Desk) -> None:
    queue = await desk.queue(None)
    assert (list(queue.tips), queue.counts, queue.page, queue.pages) == ([], {}, 1, 1)


async def test_the_most_urgent_comes_first_and_of_those_the_oldest(
    desk: Desk, intake: Intake, known: Known, clock: Clock
) -> None:
    cases = {}
    told: dict[str, dict[str, Any]] = {
        "later": {},
        "paid": {"paid": True},
        "much": {"paid": True, "amount_cents": 10**8, "currency": "CNY"},
        "paid after": {"paid": True},
        "last": {},
    }
    for name, values in told.items():
        clock.at += timedelta(minutes=1)
        cases[(await intake.file(draft(known.id, **values))).case_number] = name
    queue = await desk.queue(None)
    assert [cases[tip.case_number] for tip, _ in queue.tips] == ["much", "paid", "paid after", "later", "last"]


async def test_the_queue_shows_what_is_open_with_whose_desk_it_is_on(
    desk: Desk, intake: Intake, known: Known, anna: int
) -> None:
    new, taken, closed = [(await intake.file(draft(known.id))).case_number for _ in range(3)]
    await desk.take(taken, anna, 1)
    await desk.take(closed, anna, 1)
    await desk.close(closed, anna, 2, Outcome.DUPLICATE, "")
    assert {tip.case_number: who for tip, who in (await desk.queue(None)).tips} == {new: None, taken: "Anna"}
    for state, case in [(TipState.NEW, new), (TipState.TAKEN, taken), (TipState.CLOSED, closed)]:
        queue = await desk.queue(state)
        assert [tip.case_number for tip, _ in queue.tips] == [case]
        assert queue.counts == {"new": 1, "taken": 1, "closed": 1}


async def test_what_was_closed_last_comes_first(
    desk: Desk, intake: Intake, known: Known, anna: int, clock: Clock
) -> None:
    cases = [(await intake.file(draft(known.id))).case_number for _ in range(3)]
    for case in cases:
        await desk.take(case, anna, 1)
    for case in (cases[1], cases[2], cases[0]):
        clock.at += timedelta(minutes=1)
        await desk.close(case, anna, 2, Outcome.DUPLICATE, "")
    shown = [tip.case_number for tip, _ in (await desk.queue(TipState.CLOSED)).tips]
    assert shown == [cases[0], cases[2], cases[1]]


@pytest.fixture
async def many(store: Store, known: Known, clock: Clock) -> int:
    """Two pages and a bit, all equally urgent and of the same second."""
    number = 2 * PAGE + 7
    words: dict[str, Any] = {
        "state": "new",
        "language": "en",
        "jurisdiction": "CN",
        "redacted": "x",
        "sealed_story": b"",
        "urgency": 10,
    }
    async with store.writing() as session:
        session.add_all(
            Tip(case_number=f"WH6-{n:04}-00", request=f"r{n}", reporter_id=known.id, created_at=clock.at, **words)
            for n in range(number)
        )
    return number


async def test_the_pages_together_hold_every_tip_once(desk: Desk, many: int) -> None:
    pages = [await desk.queue(None, page) for page in (1, 2, 3)]
    assert [len(queue.tips) for queue in pages] == [PAGE, PAGE, 7]
    assert {queue.pages for queue in pages} == {3}
    assert len({tip.case_number for queue in pages for tip, _ in queue.tips}) == many


@pytest.mark.parametrize(("asked", "shown"), [(-5, 1), (0, 1), (1, 1), (3, 3), (4, 3), (10**9, 3)])
async def test_a_page_that_is_not_there_is_the_nearest(desk: Desk, many: int, asked: int, shown: int) -> None:
    assert (await desk.queue(None, asked)).page == shown
