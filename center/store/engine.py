"""The way to the database, the same for SQLite and PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, event, func
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.settings import Settings

BUSY_SECONDS = 30
TRIES = 5
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Store:
    """Hands out sessions. No network call and no model may run inside one."""

    engine: AsyncEngine
    _write: async_sessionmaker[AsyncSession]
    _read: async_sessionmaker[AsyncSession]
    _turn: AbstractAsyncContextManager[object]

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction; committed when the block ends, rolled back when it raises."""
        async with self._turn, self._write.begin() as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        async with self._read() as session:
            yield session

    async def inserting(self, work: Callable[[AsyncSession], Awaitable[Result]]) -> Result:
        """Work in one transaction; again when another process wrote a row of the same key at this moment."""
        for attempt in range(1, TRIES + 1):
            try:
                async with self.writing() as session:
                    return await work(session)
            except IntegrityError:  # the next round finds that row
                if attempt == TRIES:
                    raise
        raise AssertionError("unreachable")

    async def close(self) -> None:
        await self.engine.dispose()


async def one_at_a_time(session: AsyncSession, name: str) -> None:
    """Waits until no other transaction works under this name (hex digits), and keeps it until this one ends."""
    if session.get_bind().dialect.name == "postgresql":  # SQLite lets one write at a time anyway
        number = int(name[:15], 16)
        await session.exec(select(func.pg_advisory_xact_lock(number)))


def open_store(settings: Settings) -> Store:
    engine = create_async_engine(settings.async_url, hide_parameters=True, **_engine_options(settings))
    if settings.is_sqlite:
        _prepare_sqlite(engine)
    reading = engine.execution_options(reading=True)
    return Store(
        engine,
        async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False),
        async_sessionmaker(reading, class_=AsyncSession, expire_on_commit=False),
        # SQLite has one writer at a time and lets the others sleep and try, the unlucky ones for seconds:
        # within a process they queue here, first come first served.
        asyncio.Lock() if settings.is_sqlite else nullcontext(),
    )


def _engine_options(settings: Settings) -> dict[str, Any]:
    if not settings.is_sqlite:
        return {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 10}
    Path(settings.sync_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return {"connect_args": {"timeout": BUSY_SECONDS}}


def _prepare_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves, below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred transaction that reads first and writes after another process has committed
        # fails at once, whatever the time-out: who means to write says so at the start.
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
