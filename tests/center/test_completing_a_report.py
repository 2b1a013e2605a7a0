"""Somebody who has just paid is registered at once; what they tell afterwards is added."""

from datetime import datetime, timedelta

import pytest

from center.errors import NotFound
from center.intake import Detail, Intake
from center.reporters import Known
from center.store.engine import Store
from center.store.tables import Tip, TipEvent
from tests.center.making import Clock, draft
from tests.center.rows import every, only


@pytest.fixture
async def request_(intake: Intake, known: Known, clock: Clock) -> str:
    """A tip about money that was paid, nothing more known."""
    one = draft(known.id, paid=True)
    await intake.file(one)
    clock.at += timedelta(minutes=3)
    return one.request


def hours_ago(clock: Clock, hours: int) -> datetime:
    return clock.at - timedelta(hours=hours)


async def test_a_sum_told_later_is_added_and_makes_it_more_pressing(
    intake: Intake, request_: str, store: Store, clock: Clock
) -> None:
    before = await only(store, Tip)
    await intake.complete(request_, Detail(amount=(8_000_000, "CNY")))
    tip = await only(store, Tip)
    assert (tip.amount_cents, tip.currency) == (8_000_000, "CNY")
    assert (before.urgency, tip.urgency) == (80, 95)
    assert (tip.version, tip.updated_at) == (before.version + 1, clock.at)


async def test_a_time_told_later_is_added_and_makes_it_less_pressing(
    intake: Intake, request_: str, store: Store, clock: Clock
) -> None:
    await intake.complete(request_, Detail(happened_at=hours_ago(clock, 72)))
    tip = await only(store, Tip)
    assert (tip.happened_at, tip.urgency) == (hours_ago(clock, 72), 45)


async def test_one_answer_after_the_other_keeps_both(intake: Intake, request_: str, store: Store, clock: Clock) -> None:
    await intake.complete(request_, Detail(amount=(5_000, "HKD")))
    await intake.complete(request_, Detail(happened_at=hours_ago(clock, 1)))
    tip = await only(store, Tip)
    assert (tip.amount_cents, tip.currency, tip.happened_at) == (5_000, "HKD", hours_ago(clock, 1))


async def test_the_last_answer_counts(intake: Intake, request_: str, store: Store) -> None:
    await intake.complete(request_, Detail(amount=(5_000, "HKD")))
    await intake.complete(request_, Detail(amount=(6_000, "CNY")))
    tip = await only(store, Tip)
    assert (tip.amount_cents, tip.currency) == (6_000, "CNY")


async def test_its_history_says_what_was_told_but_not_how_much(
    intake: Intake, request_: str, store: Store, clock: Clock
) -> None:
    await intake.complete(request_, Detail(amount=(5_000, "HKD"), happened_at=hours_ago(clock, 1)))
    await intake.complete(request_, Detail(happened_at=hours_ago(clock, 2)))
    told = [(event.kind, event.data) for event in await every(store, TipEvent)]
    assert told[1:] == [("completed", {"told": ["amount", "time"]}), ("completed", {"told": ["time"]})]


async def test_a_sum_beyond_reason_leaves_the_tip_without_one(intake: Intake, request_: str, store: Store) -> None:
    await intake.complete(request_, Detail(amount=(10**30, "CNY")))
    tip = await only(store, Tip)
    assert (tip.amount_cents, tip.urgency) == (None, 80)


async def test_a_request_that_nobody_filed_is_not_found(intake: Intake) -> None:
    with pytest.raises(NotFound):
        await intake.complete("nobody", Detail(amount=(1, "CNY")))
