"""A new master key in the database: who holds which key, and everything wrapped anew.

The steps are in scamline/keys_commands.py. At every moment a running process holds each key that something it may
read was wrapped by; the beats say who holds which.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import update
from sqlmodel import SQLModel, col, select

from center.store.engine import Store
from center.store.tables import Beat, Incoming, Reporter

BATCH = 200
MAY_LIVE = timedelta(minutes=5)
"""A process not heard of for so long is gone; a busy database may keep one silent for a while."""
# table, its key, what the master key itself has sealed there; everything else hangs on a reporter's own key
PLACES: tuple[tuple[type[SQLModel], Any, Any], ...] = (
    (Reporter, Reporter.id, Reporter.wrapped_key),
    (Incoming, Incoming.update_id, Incoming.sealed),
)


def fingerprint(key: str) -> str:
    """Tells keys apart and gives nothing of them away: they are 256 random bits."""
    return hashlib.sha256(key.strip().encode()).hexdigest()[:12]


def fingerprints(keys: str) -> list[str]:
    """keys: comma-separated, newest first, as the key file has them."""
    return [fingerprint(key) for key in keys.split(",") if key.strip()]


def holders_without(beats: Iterable[Beat], key: str, at: datetime, first: bool = False) -> list[str]:
    """Processes that may be running and do not hold this key (first: do not wrap with it). key: its fingerprint."""
    holding = [beat for beat in beats if beat.data.get("keys") and at - beat.seen_at < MAY_LIVE]
    return [b.name for b in holding if key not in (b.data["keys"][:1] if first else b.data["keys"])]


@dataclass(slots=True)
class Count:
    """Rows: wrapped by the first key, by another one of ours, by none that is here."""

    first: int = 0
    other: int = 0
    shut: int = 0


@dataclass(frozen=True, slots=True)
class Wrapping:
    """keys: newest first. Looks at everything that the master key itself has sealed."""

    store: Store
    keys: Sequence[str]

    async def rewrap(self) -> Count:
        """Wraps anew, batch by batch, what another key of ours has wrapped; to be repeated and interrupted at will.

        Count.other: how many were wrapped anew.
        """
        return await self._walk(change=True)

    async def count(self) -> Count:
        return await self._walk(change=False)

    async def _walk(self, change: bool) -> Count:
        count = Count()
        for table, key, sealed in PLACES:
            last: int | None = None
            while rows := await self._batch(key, sealed, last):
                stale = [(number, old, self._again(old, count)) for number, old in rows]
                if change:
                    await self._put(table, key, sealed, [(n, old, new) for n, old, new in stale if new])
                last = rows[-1][0]
        return count

    async def _batch(self, key: Any, sealed: Any, last: int | None) -> list[tuple[int, bytes]]:
        later = [col(key) > last] if last is not None else []
        query = select(key, sealed).where(col(sealed).is_not(None), *later).order_by(col(key)).limit(BATCH)
        async with self.store.reading() as session:
            return [(number, value) for number, value in (await session.exec(query)).all()]

    def _again(self, old: bytes, count: Count) -> bytes | None:
        """Wrapped by the first key; None where it is so already, or where no key of ours opens it."""
        fernets = [Fernet(key) for key in self.keys]
        if _opens(fernets[0], old):
            count.first += 1
            return None
        try:
            new = MultiFernet(fernets).rotate(old)
        except InvalidToken:
            count.shut += 1
            return None
        count.other += 1
        return new

    async def _put(self, table: Any, key: Any, sealed: Any, rows: Iterable[tuple[int, bytes, bytes]]) -> None:
        """Only what still is as it was read: somebody may have had themselves forgotten meanwhile."""
        async with self.store.writing() as session:
            for number, old, new in rows:
                same = (col(key) == number) & (col(sealed) == old)
                await session.exec(update(table).where(same).values({sealed.key: new}))


def _opens(fernet: Fernet, sealed: bytes) -> bool:
    try:
        fernet.decrypt(sealed)
    except InvalidToken:
        return False
    return True
