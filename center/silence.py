"""Nobody waits longer than a week without a word: who has a report open hears how it stands."""

from dataclasses import dataclass
from datetime import timedelta, tzinfo
from typing import Any

from sqlalchemy import func
from sqlmodel import col, select

from center.deliveries import post
from center.jobs import Jobs
from center.rules.tip_states import TipState
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Delivery, Reporter, Tip

LONGEST = timedelta(days=7)
EARLY = timedelta(hours=14)
"""Before it is over, since only the day counts."""
FROM, UNTIL = 9, 20
"""Hours of the centre's day."""
A_ROUND = 100


@dataclass(frozen=True, slots=True)
class Silence:
    store: Store
    jobs: Jobs
    zone: tzinfo

    async def sweep(self) -> int:
        """Queues "still open" for each open report whose citizen has heard nothing for a week; returns how many. By day
        only: a word that can wait wakes nobody."""
        if not FROM <= now().astimezone(self.zone).hour < UNTIL:
            return 0
        async with self.store.reading() as session:
            waiting = (await session.exec(_silent())).all()
        for number in waiting:
            async with self.store.writing() as session:  # one each: a fault with one keeps no word from the others
                tip = await session.get_one(Tip, number)
                await post(session, self.jobs, tip, f"waiting-{now():%Y%m%d}")
        return len(waiting)


def _silent() -> Any:
    """Ids of open reports whose citizen can be reached, and was not spoken to for nearly a week."""
    last = select(func.max(Delivery.created_at)).where(col(Delivery.tip_id) == col(Tip.id)).scalar_subquery()
    return (
        select(Tip.id)
        .join(Reporter, col(Reporter.id) == col(Tip.reporter_id))
        .where(
            col(Tip.state) != TipState.CLOSED,
            col(Reporter.reachable).is_(True),
            col(Reporter.sealed_chat).is_not(None),
            func.coalesce(last, col(Tip.created_at)) < now() - LONGEST + EARLY,
        )
        .order_by(col(Tip.id))
        .limit(A_ROUND)
    )
