"""Nobody waits longer than a week without a word, and nobody is woken for one."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from center.desk import Desk
from center.intake import Intake
from center.jobs import Jobs
from center.reporters import Known, Reporters
from center.rules.tip_states import Outcome
from center.silence import FROM, UNTIL, Silence
from center.store.engine import Store
from center.store.tables import Delivery
from tests.center.making import Clock, draft
from tests.center.rows import every

WUHAN = ZoneInfo("Asia/Shanghai")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_an_open_report_is_spoken_of_within_each_week_and_by_day(
    intake: Intake, store: Store, jobs: Jobs, known: Known, clock: Clock
) -> None:
    await intake.file(draft(known.id))
    silence, filed, told = Silence(store, jobs, WUHAN), clock.at, []
    for _ in range(24 * 30):
        clock.at += HOUR
        if await silence.sweep():
            told.append(clock.at)
    assert len(told) == 4
    assert all(later - before <= 7 * DAY for before, later in zip([filed, *told[:-1]], told, strict=True))
    assert all(FROM <= at.astimezone(WUHAN).hour < UNTIL for at in told)


async def test_a_report_that_is_open_for_a_year_is_spoken_of_all_the_time(
    intake: Intake, store: Store, jobs: Jobs, known: Known, clock: Clock
) -> None:
    """Though what was told half a year ago is no longer on record."""
    clock.at -= timedelta(hours=4)  # in the afternoon of Wuhan
    await intake.file(draft(known.id))
    count = 0
    for _ in range(60):
        clock.at += timedelta(days=7)
        count += await Silence(store, jobs, WUHAN).sweep()
        async with store.writing() as session:
            for old in (await every(store, Delivery))[:-1]:
                await session.delete(await session.get_one(Delivery, old.id))
    assert count >= 58


async def test_the_week_begins_anew_with_whatever_was_told_and_ends_with_the_report(
    intake: Intake, store: Store, jobs: Jobs, desk: Desk, known: Known, anna: int, clock: Clock
) -> None:
    case = (await intake.file(draft(known.id))).case_number
    clock.at += 4 * DAY
    await desk.take(case, anna, 1)
    silence = Silence(store, jobs, WUHAN)
    clock.at += 5 * DAY - 6 * HOUR
    assert await silence.sweep() == 0
    clock.at += 2 * DAY
    assert await silence.sweep() == 1
    await desk.close(case, anna, 2, Outcome.UNDECIDED, "")
    clock.at += 30 * DAY
    assert await silence.sweep() == 0


async def test_who_cannot_be_reached_is_not_written_to(
    intake: Intake, store: Store, jobs: Jobs, known: Known, reporters: Reporters, clock: Clock
) -> None:
    await intake.file(draft(known.id))
    await reporters.forget(known.id)
    clock.at += 9 * DAY
    assert await Silence(store, jobs, WUHAN).sweep() == 0
