"""What staff do with tips. Every change appends an event and an audit entry in the same transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import defer
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.deliveries import deliveries_of, post
from center.errors import NotAllowed, NotFound, Outdated
from center.jobs import Jobs
from center.keys import Keyring
from center.receipts import Receipt, receipt_of
from center.related import Related, related
from center.rules.tip_states import BY_HOLDER, Act, Outcome, TipState, next_state
from center.sealing import open_data_key
from center.store.columns import now, storable
from center.store.engine import Store
from center.store.tables import (
    AuditEntry,
    Delivery,
    Evidence,
    IndicatorRecord,
    Reporter,
    Staff,
    Tip,
    TipEvent,
    TipIndicator,
)

PAGE = 50


@dataclass(frozen=True, slots=True)
class SeenIndicator:
    """others: how many other tips name the same."""

    record: IndicatorRecord
    others: int


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a tip's history; note is None where there is none or its key was destroyed."""

    event: TipEvent
    who: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class TipFile:
    """Everything a tip's page shows. told: messages to the citizen about it; forgotten: the reporter's key is destroyed, no words can be kept any more."""

    tip: Tip
    taken_by: str | None
    indicators: Sequence[SeenIndicator]
    events: Sequence[Event]
    told: Sequence[Delivery]
    forgotten: bool
    evidence: Sequence[Evidence] = ()
    receipt: Receipt | None = None
    """What the citizen's receipt must show to be genuine."""
    related: Sequence[Related] = ()
    """What may be the same story."""


@dataclass(frozen=True, slots=True)
class Queue:
    """tips: one page, most urgent first, each with who took it; counts: how many in each state."""

    tips: Sequence[tuple[Tip, str | None]]
    counts: dict[str, int]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Desk:
    store: Store
    keyring: Keyring
    jobs: Jobs

    async def queue(self, state: TipState | None, page: int = 1) -> Queue:
        """state None: all that is not closed."""
        async with self.store.reading() as session:
            counted = await session.exec(select(Tip.state, func.count()).group_by(Tip.state))
            counts = {str(name): int(number) for name, number in counted}
            wanted = [state] if state else [TipState.NEW, TipState.TAKEN]
            total = sum(counts.get(name, 0) for name in wanted)
            pages = max(1, -(-total // PAGE))
            page = min(max(1, page), pages)
            order = (
                [col(Tip.closed_at).desc(), col(Tip.id).desc()]
                if state is TipState.CLOSED
                else [col(Tip.urgency).desc(), col(Tip.created_at)]
            )
            rows = await session.exec(
                select(Tip, Staff.name)
                .join(Staff, col(Staff.id) == col(Tip.taken_by), isouter=True)
                .where(col(Tip.state).in_(wanted))
                .order_by(*order)
                .offset((page - 1) * PAGE)
                .limit(PAGE)
            )
            return Queue([(tip, name) for tip, name in rows.all()], counts, page, pages)

    async def open(self, case_number: str) -> TipFile:
        """Raises NotFound."""
        async with self.store.reading() as session:
            tip = await _find(session, case_number)
            holder = await session.get(Staff, tip.taken_by) if tip.taken_by else None
            reporter = await session.get(Reporter, tip.reporter_id) if tip.reporter_id else None
            return TipFile(
                tip,
                holder.name if holder else None,
                await _indicators(session, tip),
                await self._history(session, tip, reporter),
                await deliveries_of(session, tip.id or 0),
                forgotten=reporter is None or reporter.wrapped_key is None,
                evidence=await _evidence(session, tip),
                receipt=self._receipt(tip, reporter),
                related=await related(session, tip),
            )

    async def take(self, case_number: str, staff_id: int, version: int) -> None:
        """Puts the tip on this person's desk and tells the citizen once that somebody works on it."""
        async with self.store.writing() as session:
            tip = await self._change(session, case_number, staff_id, version, Act.TAKE, {})
            tip.taken_by = staff_id
            told = await session.exec(
                select(TipEvent.id).where(TipEvent.tip_id == tip.id, TipEvent.kind == Act.TAKE.value)
            )
            if len(told.all()) == 1:
                await post(session, self.jobs, tip, "taken")

    async def release(self, case_number: str, staff_id: int, version: int) -> None:
        async with self.store.writing() as session:
            tip = await self._change(session, case_number, staff_id, version, Act.RELEASE, {})
            tip.taken_by = None

    async def note(self, case_number: str, staff_id: int, version: int, words: str) -> None:
        """A note for colleagues: sealed with the reporter's key, since it may name persons."""
        async with self.store.writing() as session:
            await self._change(session, case_number, staff_id, version, Act.NOTE, {}, words)

    async def ask(self, case_number: str, staff_id: int, version: int, words: str) -> None:
        """A question to the citizen: they are told that there is one, and read it when they open it."""
        async with self.store.writing() as session:
            tip = await self._change(session, case_number, staff_id, version, Act.ASK, {}, words)
            await post(session, self.jobs, tip, f"asked-{tip.version}")

    async def close(self, case_number: str, staff_id: int, version: int, outcome: Outcome, words: str) -> None:
        """Ends the tip; the citizen is told by a durable job, queued in the same transaction."""
        async with self.store.writing() as session:
            data = {"outcome": outcome.value}
            tip = await self._change(session, case_number, staff_id, version, Act.CLOSE, data, words)
            tip.outcome, tip.closed_at = outcome.value, now()
            await post(session, self.jobs, tip, f"closed-{tip.version}")

    async def reopen(self, case_number: str, staff_id: int, version: int, words: str) -> None:
        async with self.store.writing() as session:
            if (await _find(session, case_number)).outcome == Outcome.WITHDRAWN:
                raise NotAllowed(f"{case_number} was taken back by the citizen")
            tip = await self._change(session, case_number, staff_id, version, Act.REOPEN, {}, words)
            tip.outcome, tip.closed_at, tip.taken_by = None, None, staff_id

    async def _change(
        self,
        session: AsyncSession,
        case_number: str,
        staff_id: int,
        version: int,
        act: Act,
        data: dict[str, Any],
        words: str = "",
    ) -> Tip:
        tip = await _find(session, case_number, lock=True)
        if tip.version != version:
            raise Outdated(f"{case_number} was changed by somebody else")
        if act in BY_HOLDER and tip.taken_by != staff_id:
            raise NotAllowed(f"{case_number} is not on your desk: take it first")
        tip.state = next_state(TipState(tip.state), act)
        tip.version, tip.updated_at = tip.version + 1, now()
        sealed = await self._sealed(session, tip, words)
        assert tip.id is not None
        session.add(TipEvent(tip_id=tip.id, kind=act, staff_id=staff_id, data=data, sealed_note=sealed))
        session.add(AuditEntry(staff_id=staff_id, action=f"tip.{act}", object=case_number, data=data))
        await session.flush()
        return tip

    async def _sealed(self, session: AsyncSession, tip: Tip, words: str) -> bytes | None:
        if not words.strip():
            return None
        reporter = await session.get(Reporter, tip.reporter_id)
        if reporter is None or reporter.wrapped_key is None:
            raise NotAllowed("the reporter had themselves forgotten: nothing more can be written about them")
        return open_data_key(self.keyring.master, reporter.wrapped_key).text(storable(words.strip()))

    async def _history(self, session: AsyncSession, tip: Tip, reporter: Reporter | None) -> list[Event]:
        rows = await session.exec(
            select(TipEvent, Staff.name)
            .join(Staff, col(Staff.id) == col(TipEvent.staff_id), isouter=True)
            .where(TipEvent.tip_id == tip.id)
            .order_by(col(TipEvent.id))
        )
        return [Event(event, name, self._note(event, reporter)) for event, name in rows.all()]

    def _receipt(self, tip: Tip, reporter: Reporter | None) -> Receipt | None:
        if reporter is None or reporter.wrapped_key is None or not tip.sealed_story:
            return None
        story = open_data_key(self.keyring.master, reporter.wrapped_key).read(tip.sealed_story)
        return receipt_of(tip, story, self.keyring)

    def _note(self, event: TipEvent, reporter: Reporter | None) -> str | None:
        if event.sealed_note is None or reporter is None or reporter.wrapped_key is None:
            return None
        return storable(open_data_key(self.keyring.master, reporter.wrapped_key).read(event.sealed_note))


async def _find(session: AsyncSession, case_number: str, lock: bool = False) -> Tip:
    query = select(Tip).where(Tip.case_number == case_number)
    tip = (await session.exec(query.with_for_update() if lock else query)).first()
    if tip is None:
        raise NotFound(f"no tip {case_number}")
    return tip


async def _evidence(session: AsyncSession, tip: Tip) -> Sequence[Evidence]:
    """Without what they hold, which may be large."""
    mine = select(Evidence).where(Evidence.request == tip.request).options(defer(col(Evidence.sealed)))  # type: ignore[arg-type]
    return (await session.exec(mine.order_by(col(Evidence.id)))).all()


async def _indicators(session: AsyncSession, tip: Tip) -> list[SeenIndicator]:
    mine = select(TipIndicator.indicator_id).where(TipIndicator.tip_id == tip.id)
    rows = await session.exec(
        select(IndicatorRecord, func.count())
        .join(TipIndicator, col(TipIndicator.indicator_id) == col(IndicatorRecord.id))
        .where(col(IndicatorRecord.id).in_(mine))
        .group_by(col(IndicatorRecord.id))
        .order_by(col(IndicatorRecord.kind), col(IndicatorRecord.value))
    )
    return [SeenIndicator(record, count - 1) for record, count in rows.all()]
