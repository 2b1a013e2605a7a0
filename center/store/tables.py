"""The tables. What is sealed can be opened only with the key of its reporter (center/sealing.py)."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Integer, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from center.store.columns import UtcDateTime, now


def instant(nullable: bool = False, index: bool = False) -> Any:
    """Column of an instant; a required one defaults to now."""
    column: Column[datetime] = Column(UtcDateTime(), nullable=nullable, index=index)
    return Field(default=None, sa_column=column) if nullable else Field(default_factory=now, sa_column=column)


def drawn() -> int:
    """A number by lot, exact in whatever reads it as a float."""
    return secrets.randbits(52)


class Reporter(SQLModel, table=True):
    """A citizen who wrote to us: found by a keyed hash, reached through a sealed chat id.

    Forgetting destroys `wrapped_key`; what was sealed with it stays, unreadable.
    """

    id: int | None = Field(default=None, primary_key=True)
    lookup: str | None = Field(default=None, unique=True, max_length=64)
    wrapped_key: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    sealed_chat: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    language: str = Field(max_length=10)
    jurisdiction: str | None = Field(default=None, max_length=10)
    reachable: bool = True
    created_at: datetime = instant()
    seen_at: datetime = instant(index=True)
    forgotten_at: datetime | None = instant(nullable=True)


class Dialogue(SQLModel, table=True):
    """Where one chat stands, so that a restart loses nothing."""

    key: str = Field(primary_key=True, max_length=64)
    reporter_id: int = Field(foreign_key="reporter.id", index=True)
    state: str | None = Field(default=None, max_length=80)
    sealed_data: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    updated_at: datetime = instant(index=True)


class Incoming(SQLModel, table=True):
    """An update taken from Telegram; emptied when handled, its number kept a while against repeats.

    Written before Telegram is told that we have it, so a crash at any moment loses nothing.
    """

    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    chat: str | None = Field(default=None, max_length=64, index=True)
    """Keyed hash of the chat, only until it is handled: one at a time, whichever bot has it."""
    sealed: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    attempts: int = 0
    """Tries begun, and not taken back since Telegram was away."""
    owner: str | None = Field(default=None, max_length=80)
    """The bot that handles it, until `held_until`."""
    held_until: datetime | None = instant(nullable=True)
    received_at: datetime = instant(index=True)
    failed_at: datetime | None = instant(nullable=True)


class Check(SQLModel, table=True):
    """One message looked at, without its reporter: for figures and emerging scams."""

    id: int = Field(
        default_factory=drawn,
        sa_column=Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    )
    """Tells no order; it stands on buttons before the row is written (center/checks.py)."""
    redacted: str = Field(sa_column=Column(Text, nullable=False))
    level: str = Field(max_length=16)
    score: float
    type: str | None = Field(default=None, max_length=40)
    script: str | None = Field(default=None, max_length=80)
    language: str = Field(max_length=10)
    parser: str = Field(max_length=16)
    index_version: str = Field(max_length=64)
    objection: str | None = Field(default=None, max_length=8)
    """What the citizen says it is instead, "scam" or "fine"; changes no verdict by itself."""
    created_at: datetime = instant(index=True)


class Notice(SQLModel, table=True):
    """Somebody wrote words of danger: for staff to look at now, without a form, a case or a name."""

    id: int | None = Field(default=None, primary_key=True)
    reporter_id: int = Field(foreign_key="reporter.id", index=True)
    kind: str = Field(max_length=24)
    """A `Step` of center.rules.conversation.IN_DANGER."""
    certain: bool
    """Whether plain words said so; else a classifier took them for it."""
    language: str = Field(max_length=10)
    jurisdiction: str = Field(max_length=10)
    sealed_words: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    created_at: datetime = instant(index=True)
    seen_by: int | None = Field(default=None, foreign_key="staff.id")
    seen_at: datetime | None = instant(nullable=True)


class Tip(SQLModel, table=True):
    """One report by one citizen."""

    id: int | None = Field(default=None, primary_key=True)
    case_number: str = Field(unique=True, max_length=12)
    request: str = Field(unique=True, max_length=64)
    """What makes saving idempotent: the same request is the same tip."""
    reporter_id: int | None = Field(default=None, foreign_key="reporter.id", index=True)
    state: str = Field(max_length=16, index=True)
    urgency: int = Field(default=0, index=True)
    paid: bool = False
    level: str | None = Field(default=None, max_length=16)
    score: float | None = None
    type: str | None = Field(default=None, max_length=40)
    script: str | None = Field(default=None, max_length=80)
    sealed_story: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    redacted: str = Field(sa_column=Column(Text, nullable=False))
    findings: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """Matches, and evidence as spans of `redacted`."""
    channel: str | None = Field(default=None, max_length=40)
    amount_cents: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    currency: str | None = Field(default=None, max_length=3)
    happened_at: datetime | None = instant(nullable=True)
    happened_known_to: str | None = Field(default=None, max_length=8)
    """A `Precision`; empty: to the hour or closer."""
    language: str = Field(max_length=10)
    jurisdiction: str = Field(max_length=10)
    parser: str | None = Field(default=None, max_length=16)
    index_version: str | None = Field(default=None, max_length=64)
    taken_by: int | None = Field(default=None, foreign_key="staff.id")
    outcome: str | None = Field(default=None, max_length=40)
    version: int = 1
    created_at: datetime = instant(index=True)
    updated_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)


class Evidence(SQLModel, table=True):
    """A picture or paper that a citizen gave, sealed as it came. It belongs to the tip with the same request."""

    id: int | None = Field(default=None, primary_key=True)
    request: str = Field(max_length=64, index=True)
    reporter_id: int = Field(foreign_key="reporter.id", index=True)
    mime: str = Field(max_length=40)
    size: int
    """Bytes."""
    mark: str = Field(max_length=64)
    """Keyed digest: tells whether the same was given before, to nobody who has only the database."""
    sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    created_at: datetime = instant(index=True)


class TipEvent(SQLModel, table=True):
    """Something that happened to a tip; never changed afterwards."""

    __tablename__ = "tip_event"
    id: int | None = Field(default=None, primary_key=True)
    tip_id: int = Field(foreign_key="tip.id", index=True)
    kind: str = Field(max_length=24)
    staff_id: int | None = Field(default=None, foreign_key="staff.id")
    """Who did it; empty: the citizen or the system."""
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    sealed_note: bytes | None = Field(default=None, sa_column=Column(LargeBinary, nullable=True))
    at: datetime = instant()


class IndicatorRecord(SQLModel, table=True):
    """A phone, link, account ... that tips name. Nothing here is public until an officer confirms it."""

    __tablename__ = "indicator"
    __table_args__ = (UniqueConstraint("kind", "value"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(max_length=16)
    value: str = Field(max_length=500)
    first_seen: datetime = instant()


class TipIndicator(SQLModel, table=True):
    __tablename__ = "tip_indicator"
    tip_id: int = Field(foreign_key="tip.id", primary_key=True)
    indicator_id: int = Field(foreign_key="indicator.id", primary_key=True, index=True)


class Delivery(SQLModel, table=True):
    """One message to one citizen, to be sent once: queued, claimed, sent, failed or blocked."""

    __table_args__ = (UniqueConstraint("tip_id", "kind"),)
    id: int | None = Field(default=None, primary_key=True)
    reporter_id: int = Field(foreign_key="reporter.id", index=True)
    tip_id: int | None = Field(default=None, foreign_key="tip.id", index=True)
    kind: str = Field(max_length=40)
    state: str = Field(default="queued", max_length=16, index=True)
    attempts: int = 0
    faults: int = 0
    """Attempts that ended in a fault of our own."""
    reason: str | None = Field(default=None, max_length=200)
    created_at: datetime = instant()
    claimed_at: datetime | None = instant(nullable=True)
    due_at: datetime | None = instant(nullable=True)
    """When one that was put back is tried again."""
    finished_at: datetime | None = instant(nullable=True)


class Staff(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    login: str = Field(unique=True, max_length=60)
    name: str = Field(max_length=100)
    role: str = Field(max_length=24)
    password_hash: str = Field(max_length=200)
    must_change: bool = False
    active: bool = True
    failed_logins: int = 0
    locked_until: datetime | None = instant(nullable=True)
    created_at: datetime = instant()


class StaffSession(SQLModel, table=True):
    """A log-in; the cookie holds the token, this table only its hash."""

    __tablename__ = "staff_session"
    token_hash: str = Field(primary_key=True, max_length=64)
    staff_id: int = Field(foreign_key="staff.id", index=True)
    form_token: str = Field(max_length=64)
    created_at: datetime = instant()
    seen_at: datetime = instant()
    expires_at: datetime = instant(index=True)


class AuditEntry(SQLModel, table=True):
    """Who did what; append-only."""

    __tablename__ = "audit_entry"
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = instant(index=True)
    staff_id: int | None = Field(default=None, foreign_key="staff.id")
    action: str = Field(max_length=40)
    object: str = Field(max_length=80)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class Beat(SQLModel, table=True):
    """A process that lives, or did a moment ago. Nothing about anybody who wrote or works here."""

    name: str = Field(primary_key=True, max_length=40)
    host: str = Field(primary_key=True, max_length=80)
    pid: int = Field(primary_key=True)
    started_at: datetime = instant()
    seen_at: datetime = instant(index=True)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    """What it says of itself, such as {"matcher": "ready", "index": name, "keys": [fingerprint]}."""
