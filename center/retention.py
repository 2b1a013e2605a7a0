"""Takes away what is past its time (center/retention_rules.py)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Delete, Update, delete, exists, func, select, update
from sqlmodel import SQLModel, col

from center.retention_rules import kept
from center.rules.tip_states import TipState
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import (
    AuditEntry,
    Beat,
    Check,
    Delivery,
    Dialogue,
    Evidence,
    Incoming,
    IndicatorRecord,
    Notice,
    Reporter,
    StaffSession,
    Tip,
    TipEvent,
    TipIndicator,
)

Past = Callable[[datetime], Update | Delete]
"""The statement that takes away what ended before an instant."""


@dataclass(frozen=True, slots=True)
class Retention:
    store: Store
    others: Mapping[str, int] = field(default_factory=dict)
    """Days that the profile sets instead of ours."""

    async def sweep(self) -> dict[str, int]:
        """Returns how many rows each rule deleted, or emptied of what is personal."""
        at, times = now(), kept(self.others)
        gone = {}
        for name, past in statements().items():
            async with self.store.writing() as session:
                gone[name] = (await session.exec(past(before(at, times[name])))).rowcount
        return gone


def before(at: datetime, time: timedelta) -> datetime:
    """A clock that is set wrong, or a century of days, must not end the sweep."""
    try:
        return at - time
    except OverflowError:
        return datetime.min.replace(tzinfo=at.tzinfo)


def statements() -> dict[str, Past]:
    """By the name of the rule, in an order in which nothing is taken away that another row still needs."""
    return {
        "check": lambda end: _delete(Check, col(Check.created_at) < end),
        "notice": lambda end: _delete(Notice, col(Notice.seen_at) < end),
        "incoming": lambda end: _delete(
            Incoming, col(Incoming.received_at) < end, col(Incoming.sealed).is_(None), col(Incoming.failed_at).is_(None)
        ),
        "incoming-failed": lambda end: _delete(Incoming, col(Incoming.failed_at) < end),
        "dialogue": lambda end: _delete(Dialogue, col(Dialogue.updated_at) < end),
        "staff_session": lambda end: _delete(StaffSession, col(StaffSession.expires_at) < end),
        "beat": lambda end: _delete(Beat, col(Beat.seen_at) < end),
        "delivery": lambda end: _delete(
            # The newest stays: SQLite would give its number out again, and the durable queue knows that job as done.
            Delivery,
            col(Delivery.finished_at) < end,
            col(Delivery.id) < select(func.max(col(Delivery.id))).scalar_subquery(),
        ),
        "evidence": lambda end: _delete(
            Evidence, col(Evidence.request).in_(select(col(Tip.request)).where(*_over(end)))
        ),
        "evidence-unfiled": lambda end: _delete(
            Evidence, col(Evidence.created_at) < end, ~exists().where(col(Tip.request) == col(Evidence.request))
        ),
        "tip_event": lambda end: (
            update(TipEvent)
            .where(col(TipEvent.sealed_note).is_not(None), col(TipEvent.tip_id).in_(_closed(end)))
            .values(sealed_note=None)
        ),
        "tip": lambda end: (
            update(Tip).where(*_over(end), col(Tip.reporter_id).is_not(None)).values(sealed_story=b"", reporter_id=None)
        ),
        "tip_indicator": lambda end: _delete(TipIndicator, col(TipIndicator.tip_id).in_(_closed(end))),
        "indicator": lambda end: _delete(
            IndicatorRecord,
            col(IndicatorRecord.first_seen) < end,
            ~exists().where(col(TipIndicator.indicator_id) == col(IndicatorRecord.id)),
        ),
        "reporter": lambda end: _delete(
            Reporter,
            col(Reporter.seen_at) < end,
            *(
                ~exists().where(whose == col(Reporter.id))
                for whose in (
                    col(Tip.reporter_id),
                    col(Delivery.reporter_id),
                    col(Dialogue.reporter_id),
                    col(Notice.reporter_id),
                    col(Evidence.reporter_id),
                )
            ),
        ),
        "audit_entry": lambda end: _delete(AuditEntry, col(AuditEntry.at) < end),
    }


def _delete(table: type[SQLModel], *past: ColumnElement[bool]) -> Delete:
    return delete(table).where(*past)


def _over(end: datetime) -> tuple[ColumnElement[bool], ...]:
    return col(Tip.state) == TipState.CLOSED, col(Tip.closed_at) < end


def _closed(end: datetime) -> Any:
    return select(col(Tip.id)).where(*_over(end))
