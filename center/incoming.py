"""The inbox: every update is written here before Telegram is told that we have it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.keys import Keyring
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Incoming

MOST_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Inbox:
    """Payloads are sealed by the master key alone: whose they are is not known yet."""

    store: Store
    keyring: Keyring

    async def keep(self, updates: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Writes new updates in one transaction; returns those not seen before, in order."""
        return await self.store.inserting(lambda session: self._keep(session, updates))

    async def _keep(self, session: AsyncSession, updates: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        ids = [one["update_id"] for one in updates]
        known = set(await session.exec(select(Incoming.update_id).where(col(Incoming.update_id).in_(ids))))
        fresh = [one for one in updates if one["update_id"] not in known]
        for one in fresh:
            session.add(Incoming(update_id=one["update_id"], sealed=self._seal(one)))
        await session.flush()
        return fresh

    async def left_over(self) -> list[dict[str, Any]]:
        """What an earlier process took and did not finish, oldest first; given up after some attempts."""
        async with self.store.writing() as session:
            rows = await session.exec(
                select(Incoming)
                .where(col(Incoming.failed_at).is_(None), col(Incoming.sealed).is_not(None))
                .order_by(col(Incoming.update_id))
            )
            updates = []
            for row in rows.all():
                row.attempts += 1
                if row.attempts > MOST_ATTEMPTS:
                    row.failed_at = now()
                elif row.sealed:
                    updates.append(json.loads(self.keyring.master.decrypt(row.sealed)))
            return updates

    async def done(self, update_id: int) -> None:
        """Forgets what it said; the number stays, since Telegram may deliver an update again."""
        async with self.store.writing() as session:
            mine = update(Incoming).where(col(Incoming.update_id) == update_id)
            await session.exec(mine.values(sealed=None))

    async def failed(self, update_id: int) -> None:
        """Keeps what could not be handled, for staff to look into; it is not tried again."""
        async with self.store.writing() as session:
            row = await session.get(Incoming, update_id)
            if row:
                row.failed_at = now()

    def _seal(self, payload: dict[str, Any]) -> bytes:
        return self.keyring.master.encrypt(json.dumps(payload).encode())
