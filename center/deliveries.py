"""Messages that must reach one citizen: a row each, claimed before it is sent."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotFound
from center.jobs import Jobs
from center.keys import Keyring
from center.message import Language
from center.sealing import open_data_key
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Delivery, Reporter, Tip

LEASE = timedelta(minutes=2)
RETRY_AFTER = timedelta(seconds=30)
AGAIN_AFTER = timedelta(minutes=10)
"""A job that ended before it claimed anything is lost, and its key is taken: then comes another."""
MOST_ATTEMPTS = 200


class DeliveryState(StrEnum):
    QUEUED = "queued"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the sender needs: where to, in which language, what about."""

    delivery_id: int
    chat_id: int
    language: Language
    kind: str
    case_number: str
    outcome: str | None


async def post(session: AsyncSession, jobs: Jobs, tip: Tip, kind: str) -> None:
    """Queue one message about a tip, in the caller's transaction; kind: unique within the tip."""
    if tip.reporter_id is None or tip.id is None:
        return
    delivery = Delivery(reporter_id=tip.reporter_id, tip_id=tip.id, kind=kind)
    session.add(delivery)
    await session.flush()
    assert delivery.id is not None
    await jobs.deliver(session, delivery.id)


@dataclass(frozen=True, slots=True)
class Deliveries:
    store: Store
    keyring: Keyring
    jobs: Jobs

    async def claim(self, delivery_id: int) -> Parcel | None:
        """None: somebody else has it, or it is done. A lapsed claim may be taken over."""
        async with self.store.writing() as session:
            free = or_(
                col(Delivery.state) == DeliveryState.QUEUED,
                (col(Delivery.state) == DeliveryState.CLAIMED) & (col(Delivery.claimed_at) < now() - LEASE),
            )
            mine = await session.exec(
                update(Delivery)
                .where(col(Delivery.id) == delivery_id, free)
                .values(state=DeliveryState.CLAIMED, claimed_at=now(), attempts=Delivery.attempts + 1)
            )
            if mine.rowcount != 1:
                return None
            return await self._parcel(session, delivery_id)

    async def _parcel(self, session: AsyncSession, delivery_id: int) -> Parcel | None:
        delivery = await session.get_one(Delivery, delivery_id)
        reporter = await session.get_one(Reporter, delivery.reporter_id)
        tip = await session.get_one(Tip, delivery.tip_id)
        try:
            seal = open_data_key(self.keyring.master, reporter.wrapped_key)
        except NotFound as gone:
            delivery.state, delivery.reason, delivery.finished_at = DeliveryState.BLOCKED, str(gone)[:200], now()
            return None
        chat_id = int(seal.read(reporter.sealed_chat or b""))
        language = Language(reporter.language)
        return Parcel(delivery_id, chat_id, language, delivery.kind, tip.case_number, tip.outcome)

    async def sent(self, delivery_id: int) -> None:
        await self._finish(delivery_id, DeliveryState.SENT, None)

    async def refused(self, delivery_id: int, state: DeliveryState, reason: str) -> None:
        """For good: a block also marks the reporter as not to be reached."""
        await self._finish(delivery_id, state, reason)

    async def put_back(self, delivery_id: int, reason: str) -> None:
        """For now: the sweep tries again."""
        async with self.store.writing() as session:
            delivery = await session.get_one(Delivery, delivery_id)
            tired = delivery.attempts >= MOST_ATTEMPTS
            delivery.state = DeliveryState.FAILED if tired else DeliveryState.QUEUED
            delivery.reason, delivery.claimed_at = reason[:200], now()

    async def sweep(self) -> int:
        """Enqueue again what was put back, whose sender died or whose job did; returns how many."""
        async with self.store.writing() as session:
            at = now()
            stale = select(Delivery).where(
                or_(
                    (col(Delivery.state) == DeliveryState.QUEUED)
                    & col(Delivery.claimed_at).is_(None)
                    & (col(Delivery.created_at) < at - LEASE),
                    (col(Delivery.state) == DeliveryState.QUEUED) & (col(Delivery.claimed_at) < at - RETRY_AFTER),
                    (col(Delivery.state) == DeliveryState.CLAIMED) & (col(Delivery.claimed_at) < at - LEASE),
                )
            )
            rows = (await session.exec(stale.limit(200))).all()
            turn = int(at.timestamp() // AGAIN_AFTER.total_seconds())
            for row in rows:
                assert row.id is not None
                await self.jobs.deliver(session, row.id, f"{row.attempts}-{turn}")
            return len(rows)

    async def _finish(self, delivery_id: int, state: DeliveryState, reason: str | None) -> None:
        async with self.store.writing() as session:
            delivery = await session.get_one(Delivery, delivery_id)
            delivery.state, delivery.reason, delivery.finished_at = state, reason and reason[:200], now()
            if state is DeliveryState.BLOCKED:
                (await session.get_one(Reporter, delivery.reporter_id)).reachable = False
