"""Messages that must reach one citizen: a row each, claimed before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, or_, update
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

LEASE = timedelta(minutes=5)
"""Longer than the longest send, and than what a busy database takes before and after it (bot/delivering.py)."""
FIRST_JOB = timedelta(minutes=2)
"""So long a new delivery is left to the job that was queued with it."""
AGAIN_AFTER = timedelta(minutes=10)
"""A job that ended before it claimed anything is lost, and its key is taken: then comes another."""
RETRY_AFTER, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=15)
GIVE_UP_AFTER, LEAST_ATTEMPTS = timedelta(days=3), 10
"""Both must be reached: one that waited for days because no sender ran has not been tried yet."""
MOST_FAULTS = 5
"""Faults of our own, which the next try will most likely meet again."""


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


async def deliveries_of(session: AsyncSession, tip_id: int) -> Sequence[Delivery]:
    """What the citizen was told about a tip, or is still to be told, oldest first; for staff to see."""
    return (await session.exec(select(Delivery).where(Delivery.tip_id == tip_id).order_by(col(Delivery.id)))).all()


@dataclass(frozen=True, slots=True)
class Deliveries:
    store: Store
    keyring: Keyring
    jobs: Jobs

    async def claim(self, delivery_id: int) -> Parcel | None:
        """None: somebody else has it, or it is done. A lapsed claim may be taken over.

        Raises WrongKey, and leaves the delivery as it was, while the reporter's master key is not here.
        """
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
            return await self._parcel(session, await session.get_one(Delivery, delivery_id))

    async def _parcel(self, session: AsyncSession, delivery: Delivery) -> Parcel | None:
        """None, and the delivery has ended: whom it was for is not to be reached any more."""
        reporter = await session.get_one(Reporter, delivery.reporter_id)
        tip = await session.get_one(Tip, delivery.tip_id)
        try:
            seal = open_data_key(self.keyring.master, reporter.wrapped_key)
        except NotFound as gone:
            _end(delivery, DeliveryState.BLOCKED, str(gone))
            return None
        if not reporter.reachable:
            reason = "the citizen has blocked the bot" if reporter.sealed_chat else "the report leads to nobody"
            _end(delivery, DeliveryState.BLOCKED, reason)
            return None
        if _tired(delivery, LEAST_ATTEMPTS + 1):  # this claim was counted; each one before may have ended its sender
            _end(delivery, DeliveryState.FAILED, delivery.reason or "no sender came to an end with it")
            return None
        assert delivery.id is not None
        chat_id = int(seal.read(reporter.sealed_chat or b""))
        language = Language(reporter.language)
        return Parcel(delivery.id, chat_id, language, delivery.kind, tip.case_number, tip.outcome)

    async def sent(self, delivery_id: int) -> None:
        async with self.store.writing() as session:
            _end(await session.get_one(Delivery, delivery_id), DeliveryState.SENT, None)

    async def refused(self, delivery_id: int, state: DeliveryState, reason: str) -> None:
        """For good: a block also marks the reporter as not to be reached."""
        async with self.store.writing() as session:
            delivery = await session.get_one(Delivery, delivery_id)
            _end(delivery, state, reason)
            if state is DeliveryState.BLOCKED:
                (await session.get_one(Reporter, delivery.reporter_id)).reachable = False

    async def put_back(self, delivery_id: int, reason: str, least: timedelta = timedelta(0)) -> None:
        """For now: the sweep tries again, at growing intervals of `least` at least, for some days."""
        async with self.store.writing() as session:
            delivery = await session.get_one(Delivery, delivery_id)
            if delivery.state != DeliveryState.CLAIMED:  # it lapsed, and another has ended it since
                return
            if _tired(delivery, LEAST_ATTEMPTS):
                _end(delivery, DeliveryState.FAILED, reason)
            else:
                _postpone(delivery, max(least, pause_after(delivery.attempts)), reason)

    async def keyless(self, delivery_id: int, reason: str) -> None:
        """However long it takes: without its key it could not even be tried."""
        async with self.store.writing() as session:
            delivery = await session.get_one(Delivery, delivery_id)
            if _is_free(delivery):  # no sender that has the key got hold of it meanwhile
                _postpone(delivery, LONGEST_PAUSE, reason)

    async def stumbled(self, delivery_id: int, fault: str, held: bool) -> None:
        """A fault of our own; it has failed after a few of them.

        fault: the name of its type alone. held: whether it had been claimed before that.
        """
        async with self.store.writing() as session:
            delivery = await session.get(Delivery, delivery_id)
            if delivery is None or not (delivery.state == DeliveryState.CLAIMED if held else _is_free(delivery)):
                return
            delivery.faults += 1
            if delivery.faults >= MOST_FAULTS:
                _end(delivery, DeliveryState.FAILED, fault)
            else:
                _postpone(delivery, pause_after(delivery.faults), fault)

    async def sweep(self) -> int:
        """Enqueue again what is due, whose sender died or whose job did; returns how many."""
        async with self.store.writing() as session:
            at = now()
            rows = (await session.exec(select(Delivery).where(_stale(at)).limit(200))).all()
            turn = int(at.timestamp() // AGAIN_AFTER.total_seconds())
            for row in rows:
                assert row.id is not None
                await self.jobs.deliver(session, row.id, f"{row.attempts}-{row.faults}-{turn}")
            return len(rows)


def pause_after(attempts: int) -> timedelta:
    """30 s, 1 min, 2 min ... up to 15 min."""
    doubled: int = 2 ** min(max(attempts - 1, 0), 10)
    return min(RETRY_AFTER * doubled, LONGEST_PAUSE)


def _is_free(delivery: Delivery) -> bool:
    lapsed = delivery.claimed_at is not None and delivery.claimed_at < now() - LEASE
    return delivery.state == DeliveryState.QUEUED or (delivery.state == DeliveryState.CLAIMED and lapsed)


def _tired(delivery: Delivery, attempts: int) -> bool:
    return delivery.created_at < now() - GIVE_UP_AFTER and delivery.attempts >= attempts


def _stale(at: datetime) -> ColumnElement[bool]:
    queued = col(Delivery.state) == DeliveryState.QUEUED
    return or_(
        queued & col(Delivery.due_at).is_(None) & (col(Delivery.created_at) < at - FIRST_JOB),
        queued & (col(Delivery.due_at) < at),
        (col(Delivery.state) == DeliveryState.CLAIMED) & (col(Delivery.claimed_at) < at - LEASE),
    )


def _postpone(delivery: Delivery, pause: timedelta, reason: str) -> None:
    delivery.state, delivery.reason, delivery.due_at = DeliveryState.QUEUED, reason[:200], now() + pause


def _end(delivery: Delivery, state: DeliveryState, reason: str | None) -> None:
    delivery.state, delivery.reason, delivery.finished_at = state, reason and reason[:200], now()
