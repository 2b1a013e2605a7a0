"""A payment grows old: what was for this minute yesterday must not stand above what happened just now."""

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlmodel import col

from center.rules.tip_states import TipState, urgency
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Tip


@dataclass(frozen=True, slots=True)
class Aging:
    """Keeps the column by which the queue is ordered in step with the clock."""

    store: Store

    async def sweep(self) -> int:
        """Rates anew what was paid and is still open; returns how many tips changed."""
        at = now()
        async with self.store.reading() as session:
            columns = (col(Tip.id), col(Tip.happened_at), col(Tip.created_at), col(Tip.amount_cents), col(Tip.urgency))
            paid = select(*columns).where(col(Tip.paid).is_(True), col(Tip.state) != TipState.CLOSED)
            rows = (await session.execute(paid)).all()
        changed = [
            (tip, was, fresh)
            for tip, happened, created, cents, was in rows
            if (fresh := urgency(True, happened or created, cents, at)) != was
        ]
        if changed:
            async with self.store.writing() as session:
                for tip, was, fresh in changed:
                    # Only what still is as it was read: the citizen may have told an amount in between.
                    same = (col(Tip.id) == tip) & (col(Tip.urgency) == was)
                    await session.exec(update(Tip).where(same).values(urgency=fresh))
        return len(changed)
