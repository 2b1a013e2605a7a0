"""Each message to a citizen is claimed before it is sent, taken over from a sender that died, and ends somewhere."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import text
from sqlmodel import select

from center.deliveries import (
    FIRST_JOB,
    GIVE_UP_AFTER,
    LEASE,
    LEAST_ATTEMPTS,
    LONGEST_PAUSE,
    MOST_FAULTS,
    RETRY_AFTER,
    Deliveries,
    DeliveryState,
    Parcel,
    deliveries_of,
    pause_after,
)
from center.desk import Desk
from center.intake import Intake
from center.keys import load_keyring, new_master_key
from center.message import Language
from center.reporters import Known, Reporters
from center.rules.tip_states import Outcome
from center.sealing import WrongKey
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import Delivery, Reporter
from tests.center.conftest import CHAT
from tests.center.making import Clock, draft
from tests.center.rows import change, only, tip_of, warm
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
async def test_what_was_just_queued_is_left_to_its_first_job_for_a_while(deliveries: Deliveries, clock: Clock) -> None:
    clock.at += FIRST_JOB
    assert await deliveries.sweep() == 0
    clock.at += SECOND
    assert await deliveries.sweep() == 1


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


def test_pauses_grow_to_a_quarter_of_an_hour() -> None:
    assert pause_after(1) == RETRY_AFTER
    pauses = [pause_after(n) for n in range(1, 200)]
    assert pauses == sorted(pauses)
    assert pauses[5:] == [LONGEST_PAUSE] * 194


@pytest.mark.usefixtures("case")
async def test_telegram_may_be_away_for_two_days_and_it_is_still_sent(
    deliveries: Deliveries, store: Store, clock: Clock
) -> None:
    end, tries = clock.at + timedelta(days=2), 0
    while clock.at < end:
        clock.at += pause_after(tries or 1) + SECOND
        assert await deliveries.claim(1), tries
        await deliveries.put_back(1, "TelegramNetworkError")
        tries += 1
    assert tries > 180
    assert (await only(store, Delivery)).state == "queued"


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(
    ("age", "attempts", "state"),
    [
        (GIVE_UP_AFTER + SECOND, LEAST_ATTEMPTS, "failed"),
        (GIVE_UP_AFTER + SECOND, LEAST_ATTEMPTS - 1, "queued"),
        (GIVE_UP_AFTER - SECOND, 1000, "queued"),
    ],
    ids=["old and tried", "old since no sender ran", "tried and not old"],
)
async def test_it_is_given_up_by_age(
    deliveries: Deliveries, store: Store, clock: Clock, age: timedelta, attempts: int, state: str
) -> None:
    await change(store, Delivery, 1, attempts=attempts - 1)
    clock.at += age
    assert await deliveries.claim(1)
    await deliveries.put_back(1, "TelegramNetworkError")
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.reason) == (state, "TelegramNetworkError")
    assert bool(delivery.finished_at) is (state == "failed")


@pytest.mark.usefixtures("case")
async def test_one_that_ends_every_sender_is_given_up_too(deliveries: Deliveries, store: Store, clock: Clock) -> None:
    await change(store, Delivery, 1, attempts=LEAST_ATTEMPTS)
    clock.at += GIVE_UP_AFTER + SECOND
    assert await deliveries.claim(1) is None
    assert (await only(store, Delivery)).state == "failed"


@pytest.mark.usefixtures("case")
async def test_a_claim_that_lapsed_and_was_sent_by_another_is_not_put_back(
    deliveries: Deliveries, store: Store, clock: Clock
) -> None:
    await deliveries.claim(1)
    clock.at += LEASE + SECOND
    await deliveries.claim(1)
    await deliveries.sent(1)
    await deliveries.put_back(1, "TimeoutError")
    await deliveries.stumbled(1, "ValueError", held=True)
    assert (await only(store, Delivery)).state == "sent"


@pytest.mark.usefixtures("case")
async def test_who_could_not_claim_it_takes_it_from_nobody(deliveries: Deliveries, store: Store) -> None:
    """Another sender may have it by the time the fault is noted."""
    await deliveries.claim(1)
    await deliveries.stumbled(1, "OperationalError", held=False)
    await deliveries.keyless(1, "no key")
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.faults, delivery.reason) == ("claimed", 0, None)


@pytest.mark.usefixtures("case")
async def test_one_whose_claim_lapsed_and_that_cannot_be_claimed_again_fails_in_the_end(
    deliveries: Deliveries, store: Store, clock: Clock
) -> None:
    await deliveries.claim(1)
    clock.at += LEASE + SECOND
    for _ in range(MOST_FAULTS):
        await deliveries.stumbled(1, "ValueError", held=False)
    assert (await only(store, Delivery)).state == "failed"


@pytest.mark.usefixtures("case")
async def test_a_wait_that_telegram_asks_for_is_kept_to(deliveries: Deliveries, store: Store, clock: Clock) -> None:
    await deliveries.claim(1)
    await deliveries.put_back(1, "TelegramRetryAfter", timedelta(hours=2))
    assert (await only(store, Delivery)).due_at == clock.at + timedelta(hours=2)


@pytest.mark.usefixtures("case")
async def test_faults_of_our_own_are_tried_again_a_few_times(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    for fault in range(1, MOST_FAULTS):
        await deliveries.claim(1)
        await deliveries.stumbled(1, "ValueError", held=True)
        assert (await only(store, Delivery)).state == "queued"
        assert await deliveries.sweep() == 0
        clock.at += pause_after(fault) + SECOND
        assert await deliveries.sweep() == 1
    await deliveries.claim(1)
    await deliveries.stumbled(1, "ValueError", held=True)
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.reason, delivery.finished_at) == ("failed", "ValueError", clock.at)
    await deliveries.stumbled(404, "ValueError", held=False)


@pytest.mark.usefixtures("case")
async def test_while_its_key_is_missing_it_waits_however_long(
    deliveries: Deliveries, store: Store, settings: Settings, clock: Clock
) -> None:
    # given a sender with another master key
    other = settings.model_copy(update={"master_keys": SecretStr(new_master_key())})
    keyless = replace(deliveries, keyring=load_keyring(other))
    for _ in range(2 * LEAST_ATTEMPTS):
        with pytest.raises(WrongKey):
            await keyless.claim(1)
        await keyless.keyless(1, "its key is not here")
        clock.at += timedelta(days=1)
    # then it was not tried, and waits
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.attempts, delivery.reason) == ("queued", 0, "its key is not here")
    # and when the key is back it is swept and claimed
    assert await deliveries.sweep() == 1
    assert await deliveries.claim(1)


@pytest.mark.usefixtures("case")
async def test_to_who_has_blocked_us_meanwhile_nothing_is_sent(
    deliveries: Deliveries, reporters: Reporters, store: Store, clock: Clock
) -> None:
    await reporters.can_be_reached(CHAT, False)
    assert await deliveries.claim(1) is None
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.finished_at) == ("blocked", clock.at)
    assert "blocked the bot" in (delivery.reason or "")


async def test_staff_can_see_what_became_of_the_news_about_a_tip(
    deliveries: Deliveries, desk: Desk, store: Store, case: str, anna: int
) -> None:
    await desk.close(case, anna, 2, Outcome.CONFIRMED_SCAM, "")
    await deliveries.refused(1, DeliveryState.FAILED, "Bad Request")
    async with store.reading() as session:
        tip = await tip_of(store, case)
        seen = [(one.kind, one.state, one.reason) for one in await deliveries_of(session, tip.id or 0)]
        assert seen == [("taken", "failed", "Bad Request"), ("closed-3", "queued", None)]
        assert await deliveries_of(session, 404) == []


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
        values: dict[str, Any] = {"reporter_id": known.id, "state": "queued", "attempts": 1, "due_at": clock.at}
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
