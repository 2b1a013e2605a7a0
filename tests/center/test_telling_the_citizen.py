"""A change that the citizen should hear of, the message about it and the job that sends it: all of them or none."""

from dataclasses import dataclass

import pytest
from sqlalchemy import text
from sqlmodel.ext.asyncio.session import AsyncSession

from center.desk import Desk
from center.errors import NotAllowed
from center.intake import Intake
from center.jobs import DELIVER, TELEGRAM, VERSION, Jobs
from center.keys import Keyring
from center.reporters import Known
from center.rules.tip_states import Outcome
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import AuditEntry, Delivery, TipEvent
from tests.center.making import draft
from tests.center.rows import count, every, tip_of


async def queued_jobs(store: Store, settings: Settings) -> list[tuple[str, ...]]:
    """(id, workflow, queue, status, version) of every durable job."""
    table = "workflow_status" if settings.is_sqlite else "dbos.workflow_status"
    query = f"SELECT workflow_uuid, name, queue_name, status, application_version FROM {table} ORDER BY created_at, workflow_uuid"
    async with store.reading() as session:
        return [tuple(row) for row in await session.execute(text(query))]


@pytest.fixture
async def case(intake: Intake, known: Known) -> str:
    return (await intake.file(draft(known.id))).case_number


async def test_taking_a_tip_tells_the_citizen_once_however_often_it_is_taken(
    desk: Desk, case: str, anna: int, ben: int, store: Store, settings: Settings
) -> None:
    await desk.take(case, anna, 1)
    await desk.release(case, anna, 2)
    await desk.take(case, ben, 3)
    await desk.take(case, anna, 4)
    assert [(d.kind, d.state, d.attempts) for d in await every(store, Delivery)] == [("taken", "queued", 0)]
    assert await queued_jobs(store, settings) == [("delivery-1-0", DELIVER, TELEGRAM, "ENQUEUED", VERSION)]


async def test_closing_a_tip_makes_exactly_one_delivery_and_one_job(
    desk: Desk, case: str, anna: int, store: Store, settings: Settings
) -> None:
    await desk.take(case, anna, 1)
    await desk.close(case, anna, 2, Outcome.CONFIRMED_SCAM, "")
    tip = await tip_of(store, case)
    kinds = [(d.kind, d.tip_id, d.reporter_id) for d in await every(store, Delivery)]
    assert kinds == [("taken", tip.id, tip.reporter_id), ("closed-3", tip.id, tip.reporter_id)]
    assert [job[0] for job in await queued_jobs(store, settings)] == ["delivery-1-0", "delivery-2-0"]


async def test_closing_again_after_reopening_tells_the_citizen_again(
    desk: Desk, case: str, anna: int, store: Store
) -> None:
    await desk.take(case, anna, 1)
    await desk.close(case, anna, 2, Outcome.NOT_A_SCAM, "")
    await desk.reopen(case, anna, 3, "")
    await desk.close(case, anna, 4, Outcome.CONFIRMED_SCAM, "")
    assert [d.kind for d in await every(store, Delivery)] == ["taken", "closed-3", "closed-5"]


@pytest.mark.parametrize("act", ["release", "note", "reopen"])
async def test_what_is_between_colleagues_tells_the_citizen_nothing(
    desk: Desk, case: str, anna: int, store: Store, settings: Settings, act: str
) -> None:
    await desk.take(case, anna, 1)
    if act == "release":
        await desk.release(case, anna, 2)
    elif act == "note":
        await desk.note(case, anna, 2, "x")
    else:
        await desk.close(case, anna, 2, Outcome.DUPLICATE, "")
        await desk.reopen(case, anna, 3, "x")
    told = 2 if act == "reopen" else 1
    assert await count(store, Delivery) == len(await queued_jobs(store, settings)) == told


@dataclass(frozen=True, slots=True)
class BreaksAfterwards(Jobs):
    """Enqueues for real; then the process dies."""

    async def deliver(self, session: AsyncSession, delivery_id: int, attempt: str = "0") -> None:
        await Jobs.deliver(self, session, delivery_id, attempt)
        raise ConnectionError


async def test_a_transaction_that_fails_after_the_job_takes_everything_back(
    desk: Desk, case: str, anna: int, store: Store, keyring: Keyring, settings: Settings
) -> None:
    await desk.take(case, anna, 1)
    before = await count(store, TipEvent), await count(store, AuditEntry)
    breaking = Desk(store, keyring, BreaksAfterwards(desk.jobs.client))
    with pytest.raises(ConnectionError):
        await breaking.close(case, anna, 2, Outcome.CONFIRMED_SCAM, "words")
    tip = await tip_of(store, case)
    assert (tip.state, tip.version, tip.outcome) == ("taken", 2, None)
    assert (await count(store, TipEvent), await count(store, AuditEntry)) == before
    assert [d.kind for d in await every(store, Delivery)] == ["taken"]
    assert [job[0] for job in await queued_jobs(store, settings)] == ["delivery-1-0"]


async def test_a_close_that_is_refused_leaves_no_job(
    desk: Desk, case: str, anna: int, ben: int, store: Store, settings: Settings
) -> None:
    await desk.take(case, anna, 1)
    with pytest.raises(NotAllowed):
        await desk.close(case, ben, 2, Outcome.CONFIRMED_SCAM, "")
    assert len(await queued_jobs(store, settings)) == await count(store, Delivery) == 1


async def test_a_job_carries_row_numbers_only(
    desk: Desk, case: str, anna: int, store: Store, settings: Settings
) -> None:
    await desk.take(case, anna, 1)
    table = "workflow_input" if settings.is_sqlite else "dbos.workflow_input"
    async with store.reading() as session:
        rows = [str(tuple(row)) for row in await session.execute(text(f"SELECT * FROM {table}"))]
    assert len(rows) == 1
    assert case not in rows[0]
