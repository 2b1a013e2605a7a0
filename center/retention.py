"""How long each table keeps what it holds."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete
from sqlmodel import SQLModel, col

from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Beat, Check, Dialogue, Incoming, StaffSession

CHECKS = timedelta(days=30)
UPDATES = timedelta(days=2)
"""Telegram keeps updates for a day; nothing older can come again."""
FAILED_UPDATES = timedelta(days=30)
"""They hold a citizen's words, which a wish to be forgotten does not reach there."""
DIALOGUES = timedelta(days=30)
SESSIONS = timedelta(days=1)
BEATS = timedelta(days=1)
"""So long a process that died without a word is shown to staff."""


@dataclass(frozen=True, slots=True)
class Retention:
    store: Store

    async def sweep(self) -> dict[str, int]:
        """Deletes what is past its time; returns how many rows of each table went."""
        at = now()
        rules: tuple[tuple[type[SQLModel], ColumnElement[bool]], ...] = (
            (Check, col(Check.created_at) < at - CHECKS),
            (
                Incoming,
                (col(Incoming.received_at) < at - UPDATES) & col(Incoming.sealed).is_(None)
                | (col(Incoming.failed_at) < at - FAILED_UPDATES),
            ),
            (Dialogue, col(Dialogue.updated_at) < at - DIALOGUES),
            (StaffSession, col(StaffSession.expires_at) < at - SESSIONS),
            (Beat, col(Beat.seen_at) < at - BEATS),
        )
        gone = {}
        for table, past in rules:
            async with self.store.writing() as session:
                gone[str(table.__tablename__)] = (await session.exec(delete(table).where(past))).rowcount
        return gone
