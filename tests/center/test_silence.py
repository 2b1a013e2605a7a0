"""Nobody waits longer than a week without a word."""

from datetime import timedelta

from center.desk import Desk
from center.intake import Intake
from center.jobs import Jobs
from center.reporters import Known
from center.rules.tip_states import Outcome
from center.silence import Silence
from center.store.engine import Store
from center.store.tables import Delivery
from tests.center.making import Clock, draft
from tests.center.rows import every

DAY = timedelta(days=1)


async def test_an_open_report_is_spoken_of_every_week(
    intake: Intake, store: Store, jobs: Jobs, known: Known, clock: Clock
) -> None:
    await intake.file(draft(known.id))
    silence = Silence(store, jobs)
    told = []
    for _ in range(15):
        clock.at += DAY
        told.append(await silence.sweep())
    assert [day for day, count in enumerate(told, 1) if count] == [7, 14]
    assert [one.kind for one in await every(store, Delivery)] == ["waiting-1", "waiting-2"]


async def test_the_week_begins_anew_with_whatever_was_told_and_ends_with_the_report(
    intake: Intake, store: Store, jobs: Jobs, desk: Desk, known: Known, anna: int, clock: Clock
) -> None:
    case = (await intake.file(draft(known.id))).case_number
    clock.at += 4 * DAY
    await desk.take(case, anna, 1)
    silence = Silence(store, jobs)
    clock.at += 5 * DAY
    assert await silence.sweep() == 0
    clock.at += 2 * DAY
    assert await silence.sweep() == 1
    await desk.close(case, anna, 2, Outcome.UNDECIDED, "")
    clock.at += 30 * DAY
    assert await silence.sweep() == 0
