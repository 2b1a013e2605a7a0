"""One way to the database that behaves the same on SQLite and PostgreSQL."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import select

from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Check, Delivery, Reporter, Tip, TipEvent
from tests.center.processes import Crew


def a_check(**values: object) -> Check:
    chosen: dict[str, Any] = {
        "redacted": "x",
        "level": "scam",
        "score": 0,
        "language": "en",
        "parser": "rules",
        "index_version": "v1",
    }
    return Check(**(chosen | values))


def test_two_processes_that_read_first_and_then_write_never_fail(settings: Settings, crew: Crew) -> None:
    async def begin() -> None:
        store = open_store(settings)
        async with store.writing() as session:
            session.add(a_check(id=1))
        await store.close()

    async def end() -> float:
        store = open_store(settings)
        async with store.reading() as session:
            row = await session.get_one(Check, 1)
        await store.close()
        return row.score

    asyncio.run(begin())
    seconds = {"seconds": 3 if settings.is_sqlite else 1}
    times = crew.work(settings, "count_up", seconds, seconds)
    assert all(times)
    assert asyncio.run(end()) == sum(times)


async def test_many_tasks_that_read_first_and_then_write_lose_nothing(store: Store) -> None:
    async with store.writing() as session:
        session.add(a_check(id=1))

    async def add_one() -> None:
        async with store.writing() as session:
            row = (await session.exec(select(Check).where(Check.id == 1).with_for_update())).one()
            await asyncio.sleep(0.001)
            row.score += 1

    await asyncio.gather(*(add_one() for _ in range(40)))
    async with store.reading() as session:
        assert (await session.get_one(Check, 1)).score == 40


async def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    async with store.writing() as session:
        session.add(a_check(id=1))
        await session.flush()
        async with asyncio.timeout(5), store.reading() as other:
            assert (await other.exec(select(Check))).all() == []


async def test_a_block_that_raises_leaves_nothing_behind(store: Store) -> None:
    async def break_off() -> None:
        async with store.writing() as session:
            session.add(a_check(id=1))
            await session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await break_off()
    async with store.reading() as session:
        assert (await session.exec(select(Check))).all() == []


async def test_an_error_does_not_say_what_was_to_be_written(store: Store) -> None:
    """Errors are logged with their words; a citizen's are never to be among them."""
    with pytest.raises(IntegrityError) as refused:
        async with store.writing() as session:
            session.add(TipEvent(tip_id=404, kind="received", data={"told": "a citizen's words"}))
    assert "INSERT INTO tip_event" in str(refused.value)
    assert "a citizen's words" not in str(refused.value)


async def test_a_task_that_is_cancelled_leaves_nothing_behind_and_lets_others_write(store: Store) -> None:
    inside = asyncio.Event()

    async def hold() -> None:
        async with store.writing() as session:
            session.add(a_check(id=1))
            await session.flush()
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(hold())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with asyncio.timeout(5), store.writing() as session:
        assert (await session.exec(select(Check))).all() == []


async def test_what_was_written_can_be_read_after_the_block(store: Store) -> None:
    async with store.writing() as session:
        row = a_check()
        session.add(row)
    assert row.redacted == "x"


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 22, 12, tzinfo=UTC),
        datetime(2026, 11, 22, 20, tzinfo=timezone(timedelta(hours=8))),
        datetime(2026, 11, 22, 7, 30, 0, 123456, tzinfo=timezone(-timedelta(hours=4, minutes=30))),
    ],
    ids=["UTC", "Wuhan", "a half hour, microseconds"],
)
async def test_an_instant_comes_back_as_the_same_instant_in_utc(store: Store, at: datetime) -> None:
    async with store.writing() as session:
        session.add(a_check(created_at=at))
    async with store.reading() as session:
        read = (await session.exec(select(Check.created_at))).one()
    assert read == at
    assert read.tzinfo is UTC


async def test_a_datetime_without_zone_is_refused(store: Store) -> None:
    with pytest.raises((ValueError, StatementError), match="time zone"):
        async with store.writing() as session:
            session.add(a_check(created_at=datetime(2026, 11, 22)))


async def test_a_datetime_without_zone_is_refused_in_a_query_too(store: Store) -> None:
    async with store.reading() as session:
        with pytest.raises((ValueError, StatementError), match="time zone"):
            await session.exec(select(Check).where(Check.created_at < datetime(2026, 11, 22)))


async def test_instants_compare_by_time_whatever_their_zone(store: Store) -> None:
    early = datetime(2026, 11, 22, 19, tzinfo=timezone(timedelta(hours=8)))
    async with store.writing() as session:
        session.add(a_check(created_at=early))
    async with store.reading() as session:
        found = await session.exec(select(Check).where(Check.created_at < datetime(2026, 11, 22, 12, tzinfo=UTC)))
        assert len(found.all()) == 1


async def test_a_row_cannot_point_at_one_that_is_not_there(store: Store) -> None:
    with pytest.raises(IntegrityError):
        async with store.writing() as session:
            session.add(Delivery(reporter_id=404, kind="taken"))


async def test_sums_beyond_32_bits_are_kept(store: Store) -> None:
    async with store.writing() as session:
        reporter = Reporter(language="en")
        session.add(reporter)
        await session.flush()
        words: dict[str, Any] = {
            "case_number": "WH6-0000-00",
            "request": "r",
            "state": "new",
            "language": "en",
            "jurisdiction": "CN",
        }
        session.add(Tip(reporter_id=reporter.id, sealed_story=b"", redacted="", amount_cents=10**15, **words))
    async with store.reading() as session:
        assert (await session.exec(select(Tip.amount_cents))).one() == 10**15


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
async def test_a_sqlite_file_is_written_with_care(settings: Settings, store: Store) -> None:
    async with store.reading() as session:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
        found = [(await session.execute(text(f"PRAGMA {name}"))).scalar_one() for name in names]
    assert found == ["wal", 2, 1, 30_000, 1]


def test_the_database_of_a_new_installation_is_made_in_its_home(tmp_path: object) -> None:
    settings = Settings(home=f"{tmp_path}/deep/home")

    async def open_and_close() -> None:
        store = open_store(settings)
        async with store.reading() as session:
            await session.execute(text("SELECT 1"))
        await store.close()

    asyncio.run(open_and_close())
    assert (settings.home / "scamline.db").exists()
