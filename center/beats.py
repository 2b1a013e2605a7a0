"""Heartbeats: each process says every few seconds that it lives, and a little about itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import col, select

from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Beat

EVERY = timedelta(seconds=10)
LATE = timedelta(seconds=30)
PROCESSES = ("bot", "sender", "jobs", "admin")
"""What a running installation consists of; several senders are called sender, sender-2 and so on."""


@dataclass(frozen=True, slots=True)
class Living:
    """One process. name: what it does, unique on its host while it runs."""

    name: str
    host: str
    pid: int
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Beats:
    store: Store

    async def beat(self, one: Living, data: dict[str, Any]) -> None:
        """data: JSON values about the process; never about a person."""
        at = now()
        async with self.store.writing() as session:
            row = await session.get(Beat, (one.name, one.host, one.pid))
            row = row or Beat(name=one.name, host=one.host, pid=one.pid)
            row.started_at, row.seen_at, row.data = one.started_at, at, data
            session.add(row)
            # Of a predecessor that was killed: whoever took its place clears it away.
            mine = (col(Beat.name) == one.name) & (col(Beat.host) == one.host) & (col(Beat.pid) != one.pid)
            await session.exec(delete(Beat).where(mine, col(Beat.seen_at) < at - LATE))

    async def end(self, one: Living) -> None:
        """An orderly end: nobody needs to look for it."""
        gone = (col(Beat.name) == one.name) & (col(Beat.host) == one.host) & (col(Beat.pid) == one.pid)
        async with self.store.writing() as session:
            await session.exec(delete(Beat).where(gone))

    async def all(self) -> Sequence[Beat]:
        """By name; those that died without a word among them, as long as center/retention.py says."""
        async with self.store.reading() as session:
            order = col(Beat.name), col(Beat.host), col(Beat.started_at)
            return (await session.exec(select(Beat).order_by(*order))).all()


def kind(beat: Beat) -> str:
    """The process it is one of: "sender" for sender-2."""
    return beat.name.split("-")[0]


def is_late(beat: Beat, at: datetime) -> bool:
    """A clock that was set back makes nobody late."""
    return at - beat.seen_at > LATE
