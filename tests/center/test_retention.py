"""How long each table keeps what it holds: what is past goes, what is inside stays."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import SQLModel

from center.intake import Intake
from center.profile import load_profile
from center.profile.model import Profile
from center.reporters import Known
from center.retention import Retention, statements
from center.retention_rules import checked, kept, rules
from center.settings import PACKAGED_PROFILE
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import (
    AuditEntry,
    Beat,
    Check,
    Delivery,
    Dialogue,
    Incoming,
    IndicatorRecord,
    Notice,
    Reporter,
    Staff,
    StaffSession,
    Tip,
    TipEvent,
    TipIndicator,
)
from tests.center.making import Clock, draft, indicator, verdict
from tests.center.rows import change, count, every, only, tip_of

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
Make = Callable[[datetime, int, int], SQLModel]
"""From its time, a reporter and a member of staff."""


def check(at: datetime, _reporter: int, _staff: int) -> SQLModel:
    words: dict[str, Any] = {
        "redacted": "x",
        "level": "scam",
        "language": "en",
        "parser": "rules",
        "index_version": "v1",
    }
    return Check(score=1, created_at=at, **words)


TABLE: dict[str, tuple[type[SQLModel], timedelta, Make]] = {
    "a check": (Check, 30 * DAY, check),
    "a check with an objection": (
        Check,
        30 * DAY,
        lambda at, r, s: Check(**check(at, r, s).model_dump() | {"objection": "scam"}),
    ),
    "a handled update": (Incoming, 2 * DAY, lambda at, _r, _s: Incoming(update_id=1, received_at=at)),
    "a dialogue": (Dialogue, 30 * DAY, lambda at, r, _s: Dialogue(key="k", reporter_id=r, updated_at=at)),
    "a log-in": (
        StaffSession,
        DAY,
        lambda at, _r, s: StaffSession(token_hash="t", staff_id=s, form_token="f", expires_at=at),
    ),
    "a notice": (
        Notice,
        30 * DAY,
        lambda at, r, _s: Notice(
            reporter_id=r,
            kind="held",
            certain=True,
            language="en",
            jurisdiction="CN",
            sealed_words=b"x",
            created_at=at,
            seen_at=at,
        ),
    ),
    "a beat": (Beat, DAY, lambda at, _r, _s: Beat(name="bot", host="h", pid=1, seen_at=at)),
}


async def put(store: Store, row: SQLModel) -> None:
    async with store.writing() as session:
        session.add(row)


@pytest.mark.parametrize(("table", "kept", "make"), TABLE.values(), ids=list(TABLE))
@pytest.mark.parametrize("past", [True, False], ids=["past", "inside"])
async def test_each_table_keeps_its_rows_for_its_time(
    store: Store, known: Known, anna: int, clock: Clock, table: type[SQLModel], kept: timedelta, make: Make, past: bool
) -> None:
    await put(store, make(clock.at - kept + (-MINUTE if past else MINUTE), known.id, anna))
    gone = await Retention(store).sweep()
    assert gone[str(table.__tablename__)] == past
    assert await count(store, table) == (not past)


async def somebody_else(store: Store) -> int:
    other = Reporter(language="en")
    await put(store, other)
    assert other.id
    return other.id


async def test_an_unfinished_update_is_not_swept_away(store: Store, clock: Clock) -> None:
    await put(store, Incoming(update_id=1, sealed=b"x", received_at=clock.at - 10 * DAY))
    await Retention(store).sweep()
    assert await count(store, Incoming) == 1


@pytest.mark.parametrize(("age", "left"), [(29 * DAY, 1), (31 * DAY, 0)], ids=["inside", "past"])
async def test_an_update_that_could_not_be_handled_is_kept_for_staff_but_not_for_ever(
    store: Store, clock: Clock, age: timedelta, left: int
) -> None:
    """It holds a citizen's words under the master key, where their wish to be forgotten does not reach."""
    await put(store, Incoming(update_id=1, sealed=b"x", received_at=clock.at - age, failed_at=clock.at - age))
    await Retention(store).sweep()
    assert await count(store, Incoming) == left


async def test_sweeping_says_how_many_rows_of_each_table_went(store: Store, known: Known, clock: Clock) -> None:
    old: dict[str, Any] = {"received_at": clock.at - 3 * DAY}
    for number in range(3):
        await put(store, Incoming(update_id=number, **old))
    await put(store, Incoming(update_id=9))
    gone = await Retention(store).sweep()
    assert {name: rows for name, rows in gone.items() if rows} == {"incoming": 3}
    assert set(gone) == set(kept({}))
    assert [row.update_id for row in await every(store, Incoming)] == [9]
    assert sum((await Retention(store).sweep()).values()) == 0


CLOSED: dict[str, Any] = {"state": "closed", "outcome": "confirmed-scam"}


@dataclass
class Report:
    """A tip with everything that hangs on it."""

    tip: int
    reporter: int
    case: str


@pytest.fixture
async def report(clock: Clock, store: Store, intake: Intake, known: Known, anna: int) -> Report:
    """Closed while the clock stands, with a note of staff's, an indicator and a message that was sent; the citizen was just seen."""
    case = (await intake.file(draft(known.id, verdict=verdict(indicators=(indicator(),))))).case_number
    tip = await tip_of(store, case)
    assert tip.id
    await change(store, Tip, tip.id, closed_at=now(), **CLOSED)
    await put(store, TipEvent(tip_id=tip.id, kind="note", staff_id=anna, sealed_note=b"sealed"))
    for kind in ("taken", "closed-2"):
        sent: dict[str, Any] = {"state": "sent", "finished_at": now()}
        await put(store, Delivery(reporter_id=known.id, tip_id=tip.id, kind=kind, **sent))
    return Report(tip.id, known.id, case)


async def test_what_is_personal_in_a_closed_tip_goes_and_its_figures_stay(
    store: Store, report: Report, clock: Clock
) -> None:
    redacted = (await only(store, Tip)).redacted
    clock.at += 364 * DAY
    await Retention(store).sweep()
    tip = await only(store, Tip)
    assert tip.sealed_story
    assert tip.reporter_id == report.reporter
    clock.at += 2 * DAY
    gone = await Retention(store).sweep()
    assert (gone["tip"], gone["tip_event"]) == (1, 1)
    tip = await only(store, Tip)
    assert (tip.sealed_story, tip.reporter_id) == (b"", None)
    assert (tip.redacted, tip.outcome, tip.case_number) == (redacted, "confirmed-scam", report.case)
    assert [event.sealed_note for event in await every(store, TipEvent)] == [None, None]
    # and the next sweep finds nothing more to empty
    assert (await Retention(store).sweep())["tip"] == 0


async def test_a_tip_that_is_open_is_kept_whole_however_old(store: Store, report: Report, clock: Clock) -> None:
    await change(store, Tip, report.tip, state="taken", closed_at=None, outcome=None)
    clock.at += 4000 * DAY
    await Retention(store).sweep()
    assert (await only(store, Tip)).sealed_story
    assert await count(store, Reporter) == 1
    assert await count(store, TipIndicator) == await count(store, IndicatorRecord) == 1


async def test_a_reporter_goes_with_the_last_row_that_hangs_on_them(store: Store, report: Report, clock: Clock) -> None:
    await put(store, Delivery(reporter_id=report.reporter, tip_id=report.tip, kind="last"))  # never sent
    clock.at += 366 * DAY
    gone = await Retention(store).sweep()
    assert (gone["delivery"], gone["reporter"]) == (2, 0)
    await change(store, Delivery, (await only(store, Delivery)).id, finished_at=clock.at)
    await put(store, Delivery(reporter_id=await somebody_else(store), tip_id=None, kind="another"))
    clock.at += 181 * DAY
    assert (await Retention(store).sweep())["reporter"] == 1


async def test_a_citizen_who_was_seen_lately_is_known_still(store: Store, report: Report, clock: Clock) -> None:
    clock.at += 366 * DAY
    await change(store, Reporter, report.reporter, seen_at=clock.at)
    assert (await Retention(store).sweep())["reporter"] == 0


async def test_the_number_of_a_message_is_never_given_out_again(store: Store, report: Report, clock: Clock) -> None:
    """The durable queue remembers jobs by it."""
    newest = (await every(store, Delivery))[-1].id
    clock.at += 200 * DAY
    assert (await Retention(store).sweep())["delivery"] == 1
    await put(store, Delivery(reporter_id=report.reporter, tip_id=None, kind="next"))
    assert newest
    assert (await every(store, Delivery))[-1].id == newest + 1


async def test_numbers_and_links_go_three_years_after_the_last_tip_that_names_them(
    store: Store, report: Report, intake: Intake, known: Known, clock: Clock
) -> None:
    open_tip = await intake.file(draft(known.id, verdict=verdict(indicators=(indicator(),))))
    clock.at += (3 * 365 + 1) * DAY
    gone = await Retention(store).sweep()
    assert (gone["tip_indicator"], gone["indicator"]) == (1, 0)
    await change(store, Tip, (await tip_of(store, open_tip.case_number)).id, closed_at=clock.at, **CLOSED)
    clock.at += (3 * 365 + 1) * DAY
    gone = await Retention(store).sweep()
    assert (gone["tip_indicator"], gone["indicator"]) == (1, 1)


async def test_the_record_of_work_is_kept_longest(store: Store, report: Report, clock: Clock) -> None:
    await put(store, AuditEntry(action="tip.note", object=report.case))
    entries = await count(store, AuditEntry)
    clock.at += (5 * 365 - 1) * DAY
    await Retention(store).sweep()
    assert await count(store, AuditEntry) == entries
    clock.at += 2 * DAY
    assert (await Retention(store).sweep())["audit_entry"] == entries
    assert max(kept({}).values()) == kept({})["audit_entry"]
    assert await count(store, Staff) == 1


async def test_the_profile_may_set_other_days(store: Store, report: Report, clock: Clock) -> None:
    clock.at += 31 * DAY
    assert (await Retention(store).sweep())["tip"] == 0
    assert (await Retention(store, {"tip": 30}).sweep())["tip"] == 1


@pytest.mark.parametrize("days", [{"nothing": 3}, {"staff": 3}, {"tip": 0}, {"check": -1}, {"incoming": 1}])
def test_days_that_make_no_sense_are_refused(days: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(days))):
        checked(days)
    raw = load_profile(PACKAGED_PROFILE).model_dump(mode="json")
    assert Profile.model_validate(raw | {"retention": {"tip": 30}}).retention == {"tip": 30}
    with pytest.raises(ValueError, match="retention"):
        Profile.model_validate(raw | {"retention": days})


async def test_rows_from_the_future_are_kept_while_the_clock_is_wrong(
    store: Store, report: Report, clock: Clock
) -> None:
    """A clock that is set back must not delete, and one from before the calendar must not fail."""
    await put(store, Incoming(update_id=1))
    for years in (3, 40):
        clock.at -= years * 365 * DAY
        assert sum((await Retention(store).sweep()).values()) == 0
    await Retention(store, {"audit_entry": 800_000}).sweep()
    assert await count(store, Incoming) == 1


def test_every_table_has_a_rule_that_says_why() -> None:
    """A new table needs one in center/retention_rules.py, and every rule a table."""
    assert {rule.table for rule in rules().values()} == set(SQLModel.metadata.tables)
    assert all(rule.why for rule in rules().values())


def test_every_rule_with_days_is_carried_out_and_no_other() -> None:
    assert set(statements()) == set(kept({}))
    for name, statement in statements().items():
        assert statement(now()).table.name == rules()[name].table  # type: ignore[union-attr]
