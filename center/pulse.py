"""Whether anything has changed that staff see: one cheap look for all open pages together."""

import time
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import col, select

from center.store.engine import Store
from center.store.tables import Notice, TipEvent

EVERY = 0.4
"""Seconds between two looks, however many pages are open."""


@dataclass(slots=True)
class Pulse:
    store: Store
    _mark: str = ""
    _looked: float = float("-inf")

    async def mark(self) -> str:
        """Another text whenever a tip came in or was changed, or a notice was raised or seen to."""
        if time.monotonic() - self._looked < EVERY:
            return self._mark
        self._looked = time.monotonic()
        unseen = select(func.count()).where(col(Notice.seen_at).is_(None)).scalar_subquery()
        last = select(func.max(TipEvent.id)).scalar_subquery()
        async with self.store.reading() as session:
            row = (await session.exec(select(last, select(func.max(Notice.id)).scalar_subquery(), unseen))).one()
        self._mark = "-".join(str(one or 0) for one in row)
        return self._mark
