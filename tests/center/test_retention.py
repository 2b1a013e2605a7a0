"""How long each table keeps what it holds: what is past goes, what is inside stays."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import SQLModel

from center.reporters import Known
from center.retention import Retention
from center.store.engine import Store
from center.store.tables import Beat, Check, Dialogue, Incoming, StaffSession
from tests.center.making import Clock
from tests.center.rows import count, every

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
    assert await Retention(store).sweep() == {"check": 0, "incoming": 3, "dialogue": 0, "staff_session": 0, "beat": 0}
    assert [row.update_id for row in await every(store, Incoming)] == [9]
    assert sum((await Retention(store).sweep()).values()) == 0


NEVER = {"reporter", "tip", "tip_event", "indicator", "tip_indicator", "delivery", "staff", "audit_entry"}


def test_every_table_has_a_time_or_is_known_to_have_none() -> None:
    """A new table belongs into one of the two; those without a time are open points of the profile."""
    mine = {str(table.__tablename__) for table, _, _ in TABLE.values()}
    assert mine | NEVER == set(SQLModel.metadata.tables)
    assert not mine & NEVER
