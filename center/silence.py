"""Nobody waits longer than a week without a word: who has a report open hears how it stands."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func
from sqlmodel import col, select

from center.deliveries import post
from center.jobs import Jobs
from center.rules.tip_states import TipState
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Delivery, Tip

LONGEST = timedelta(days=7)
EARLY = timedelta(hours=12)
"""Before it is over, so that a sender that is down for a while does not make it longer."""
A_ROUND = 100


@dataclass(frozen=True, slots=True)
class Silence:
    store: Store
    jobs: Jobs

    async def sweep(self) -> int:
        """Queues "still open" for each open report whose citizen has heard nothing for a week; returns how many."""
        async with self.store.writing() as session:
            last = select(func.max(Delivery.created_at)).where(col(Delivery.tip_id) == col(Tip.id)).scalar_subquery()
            count = select(func.count()).where(col(Delivery.tip_id) == col(Tip.id)).scalar_subquery()
            silent = (
                select(Tip, count)
                .where(
                    col(Tip.state) != TipState.CLOSED,
                    col(Tip.reporter_id).is_not(None),
                    func.coalesce(last, col(Tip.created_at)) < now() - LONGEST + EARLY,
                )
                .order_by(col(Tip.id))
                .limit(A_ROUND)
            )
            rows = (await session.exec(silent)).all()
            for tip, earlier in rows:
                await post(session, self.jobs, tip, f"waiting-{earlier + 1}")
            return len(rows)
