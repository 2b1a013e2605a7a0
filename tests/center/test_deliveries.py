"""Each message to a citizen is claimed before it is sent, taken over from a sender that died, and ends somewhere."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import select

from center.deliveries import LEASE, MOST_ATTEMPTS, RETRY_AFTER, Deliveries, DeliveryState, Parcel
from center.desk import Desk
from center.intake import Intake
from center.message import Language
from center.reporters import Known, Reporters
from center.rules.tip_states import Outcome
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import Delivery, Reporter
from tests.center.conftest import CHAT
from tests.center.making import Clock, draft
from tests.center.rows import change, only, warm
from tests.center.test_telling_the_citizen import queued_jobs

SECOND = timedelta(seconds=1)


async def run_out(store: Store, settings: Settings) -> None:
    """Every job that waits ends in an error."""
    table = "workflow_status" if settings.is_sqlite else "dbos.workflow_status"
    async with store.writing() as session:
        await session.execute(text(f"UPDATE {table} SET status = 'ERROR' WHERE status = 'ENQUEUED'"))


@pytest.fixture
async def case(intake: Intake, desk: Desk, known: Known, anna: int, clock: Clock) -> str:
    """A tip that was taken, so that one message waits to be sent."""
    number = (await intake.file(draft(known.id))).case_number
    await desk.take(number, anna, 1)
    return number


async def test_the_parcel_says_where_to_in_which_language_and_about_what(
    deliveries: Deliveries, reporters: Reporters, desk: Desk, known: Known, case: str, anna: int
) -> None:
    await reporters.speak(known.id, Language.ZH_HANT)
    assert await deliveries.claim(1) == Parcel(1, CHAT, Language.ZH_HANT, "taken", case, None)
    await desk.close(case, anna, 2, Outcome.CONFIRMED_SCAM, "")
    assert await deliveries.claim(2) == Parcel(2, CHAT, Language.ZH_HANT, "closed-3", case, "confirmed-scam")


@pytest.mark.usefixtures("case")
async def test_of_ten_senders_one_gets_it(deliveries: Deliveries, store: Store) -> None:
    await warm(store)
    claims = await asyncio.gather(*(deliveries.claim(1) for _ in range(10)))
    assert len([parcel for parcel in claims if parcel]) == 1
    assert (await only(store, Delivery)).attempts == 1


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("passed", "taken_over"),
    [(timedelta(0), False), (LEASE, False), (LEASE + SECOND, True)],
    ids=["at once", "in time", "lapsed"],
)
async def test_a_claim_can_be_taken_over_when_its_sender_has_died(
    deliveries: Deliveries, store: Store, clock: Clock, passed: timedelta, taken_over: bool
) -> None:
    assert await deliveries.claim(1)
    clock.at += passed
    assert bool(await deliveries.claim(1)) is taken_over
    assert (await only(store, Delivery)).attempts == 1 + taken_over


@pytest.mark.usefixtures("case")
async def test_a_lapsed_claim_is_taken_over_by_one(deliveries: Deliveries, store: Store, clock: Clock) -> None:
    await deliveries.claim(1)
    clock.at += LEASE + SECOND
    await warm(store)
    assert len([parcel for parcel in await asyncio.gather(*(deliveries.claim(1) for _ in range(10))) if parcel]) == 1


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("end", ["sent", "blocked", "failed"])
async def test_what_is_done_is_never_claimed_again(
    deliveries: Deliveries, store: Store, clock: Clock, end: str
) -> None:
    await deliveries.claim(1)
    await (deliveries.sent(1) if end == "sent" else deliveries.refused(1, DeliveryState(end), "no"))
    clock.at += timedelta(days=1)
    assert await deliveries.claim(1) is None
    assert await deliveries.sweep() == 0
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.finished_at) == (end, clock.at - timedelta(days=1))


async def test_one_that_does_not_exist_is_not_claimed(deliveries: Deliveries) -> None:
    assert await deliveries.claim(404) is None


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("state", "reachable"), [(DeliveryState.BLOCKED, False), (DeliveryState.FAILED, True)])
async def test_a_block_marks_the_reporter_a_failure_does_not(
    deliveries: Deliveries, store: Store, state: DeliveryState, reachable: bool
) -> None:
    await deliveries.claim(1)
    await deliveries.refused(1, state, "Forbidden: " + "x" * 500)
    delivery = await only(store, Delivery)
    assert delivery.state == state
    assert len(delivery.reason or "") == 200
    assert (await only(store, Reporter)).reachable is reachable


@pytest.mark.usefixtures("case")
async def test_what_was_put_back_waits_for_the_sweep(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    await deliveries.claim(1)
    await deliveries.put_back(1, "TelegramNetworkError")
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.reason, delivery.attempts) == ("queued", "TelegramNetworkError", 1)
    assert await deliveries.sweep() == 0
    clock.at += RETRY_AFTER + SECOND
    assert await deliveries.sweep() == 1
    assert len(await queued_jobs(store, settings)) == 2
    assert await deliveries.claim(1)


@pytest.mark.usefixtures("case")
async def test_what_a_dead_sender_held_is_swept(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    await deliveries.claim(1)
    clock.at += LEASE
    assert await deliveries.sweep() == 0
    clock.at += SECOND
    assert await deliveries.sweep() == 1
    assert len(await queued_jobs(store, settings)) == 2


@pytest.mark.usefixtures("case")
async def test_sweeping_twice_queues_one_job(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    await deliveries.claim(1)
    clock.at += LEASE + SECOND
    for _ in range(3):
        await deliveries.sweep()
    assert len(await queued_jobs(store, settings)) == 2


@pytest.mark.usefixtures("case")
async def test_several_senders_that_sweep_at_once_queue_one_job(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    await deliveries.claim(1)
    clock.at += LEASE + SECOND
    await warm(store)
    await asyncio.gather(*(deliveries.sweep() for _ in range(5)))
    assert len(await queued_jobs(store, settings)) == 2


@pytest.mark.usefixtures("case")
async def test_what_was_just_queued_is_left_to_its_first_job(deliveries: Deliveries, clock: Clock) -> None:
    clock.at += SECOND
    assert await deliveries.sweep() == 0


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize("claimed_before", [False, True], ids=["the first job", "a later job"])
async def test_a_delivery_whose_job_was_lost_gets_another(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock, claimed_before: bool
) -> None:
    """A job may end in an error before it claims anything: its database was away for a moment."""
    if claimed_before:
        await deliveries.claim(1)
        clock.at += LEASE + SECOND
        await deliveries.sweep()
    await run_out(store, settings)
    for _ in range(4):
        clock.at += timedelta(minutes=5)
        await deliveries.sweep()
    assert [job[3] for job in await queued_jobs(store, settings)].count("ENQUEUED") >= 1
    assert await deliveries.claim(1)


@pytest.mark.usefixtures("case")
async def test_while_its_job_waits_in_a_long_queue_few_others_are_added(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    for _ in range(60):
        clock.at += timedelta(minutes=1)
        await deliveries.sweep()
    assert len(await queued_jobs(store, settings)) <= 8


@pytest.mark.usefixtures("case")
async def test_after_very_many_tries_it_has_failed(deliveries: Deliveries, store: Store) -> None:
    await change(store, Delivery, 1, attempts=MOST_ATTEMPTS - 1)
    await deliveries.claim(1)
    await deliveries.put_back(1, "TelegramNetworkError")
    assert (await only(store, Delivery)).state == "failed"
    assert await deliveries.claim(1) is None


@pytest.mark.usefixtures("case")
async def test_one_try_before_that_it_has_not(deliveries: Deliveries, store: Store) -> None:
    await change(store, Delivery, 1, attempts=MOST_ATTEMPTS - 2)
    await deliveries.claim(1)
    await deliveries.put_back(1, "TelegramNetworkError")
    assert (await only(store, Delivery)).state == "queued"


async def test_who_was_forgotten_gets_nothing_and_is_not_tried_again(
    deliveries: Deliveries, reporters: Reporters, store: Store, known: Known, case: str, clock: Clock
) -> None:
    await reporters.forget(known.id)
    assert await deliveries.claim(1) is None
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.finished_at) == ("blocked", clock.at)
    assert "destroyed" in (delivery.reason or "")
    clock.at += timedelta(days=1)
    assert await deliveries.sweep() == 0


async def test_more_than_one_sweep_can_hold_are_all_swept_in_the_end(
    deliveries: Deliveries, store: Store, known: Known, settings: Settings, clock: Clock
) -> None:
    async with store.writing() as session:
        values: dict[str, Any] = {"reporter_id": known.id, "state": "queued", "attempts": 1, "claimed_at": clock.at}
        session.add_all(Delivery(kind=f"k{n}", **values) for n in range(230))
    clock.at += RETRY_AFTER + SECOND
    swept = 0
    for _ in range(3):
        swept += await deliveries.sweep()
        queued = {job[0].split("-")[1] for job in await queued_jobs(store, settings)}
        async with store.writing() as session:
            for delivery in (await session.exec(select(Delivery).where(Delivery.state == "queued"))).all():
                delivery.state = "sent" if str(delivery.id) in queued else "queued"
    assert swept == 230
