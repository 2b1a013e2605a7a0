"""Says every ten seconds that this process lives. Whatever becomes of the database, the process itself goes on."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from socket import gethostname
from typing import Any

import structlog
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError

from center.beats import EVERY, Beats, Living, is_late
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store, open_store

PATIENCE = 2.0
"""Seconds that a beat waits for a busy database: one that comes late says nothing."""
Facts = Callable[[], Awaitable[dict[str, Any]]]
log = structlog.stdlib.get_logger()


def named(settings: Settings, process: str) -> str:
    """What this process is called among others of its kind."""
    return f"{process}-{settings.instance}" if settings.instance else process


def executor(settings: Settings, process: str) -> str:
    """As DBOS wants it: stable over restarts, another for each that runs."""
    return f"{process}-{settings.instance or 1}"


async def nothing() -> dict[str, Any]:
    return {}


@asynccontextmanager
async def beating(settings: Settings, process: str, facts: Facts = nothing) -> AsyncIterator[None]:
    """In the process's own event loop: when that hangs, the beats stop."""
    store = _impatient_store(settings)
    one = Living(named(settings, process), gethostname()[:80], os.getpid(), now())
    stopping = asyncio.Event()
    rounds = asyncio.create_task(_again(Beats(store), one, facts, stopping))
    try:
        yield
    finally:
        # Not cancelled: a write that is torn off may keep SQLite locked for everybody a while longer.
        stopping.set()
        await asyncio.wait([rounds], timeout=2 * PATIENCE)
        await _farewell(store, one)


@contextmanager
def beating_beside(settings: Settings, process: str, facts: Facts = nothing) -> Iterator[None]:
    """For a process whose loop is not ours to use: in a thread, which says no more than that the process is there."""
    loop, stopping = asyncio.new_event_loop(), asyncio.Event()

    async def live() -> None:
        async with beating(settings, process, facts):
            await stopping.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(live(),), name="beats", daemon=True)
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(stopping.set)
        thread.join(5 * PATIENCE)


def is_alive(settings: Settings, process: str) -> bool:
    """Whether a process of this name was heard of on this host just now; False too when nobody can be asked."""

    async def look() -> bool:
        store = open_store(settings)
        try:
            beats = await Beats(store).all()
        finally:
            await store.close()
        here = named(settings, process), gethostname()[:80]
        return any((beat.name, beat.host) == here and not is_late(beat, now()) for beat in beats)

    try:
        return asyncio.run(look())
    except SQLAlchemyError:
        return False


def _impatient_store(settings: Settings) -> Store:
    store = open_store(settings)
    if settings.is_sqlite:

        @event.listens_for(store.engine.sync_engine, "connect")
        def hurry(connection: Any, _record: Any) -> None:
            connection.execute(f"PRAGMA busy_timeout={int(PATIENCE * 1000)}")

    return store


async def _again(beats: Beats, one: Living, facts: Facts, stopping: asyncio.Event) -> None:
    while not stopping.is_set():
        try:
            await beats.beat(one, await facts())
        except Exception as error:  # whatever it is, it must not end what citizens wait for
            log.warning("beat not written", error=type(error).__name__)
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), EVERY.total_seconds())


async def _farewell(store: Store, one: Living) -> None:
    try:
        async with asyncio.timeout(2 * PATIENCE):
            await Beats(store).end(one)
            await store.close()
    except Exception as error:
        log.warning("beat not ended", error=type(error).__name__)
