"""How the installation stands, in figures: what waits, what failed, what lies in its folder."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.deliveries import DeliveryState
from center.errors import SetupError
from center.rules.tip_states import TipState
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Check, Delivery, Incoming, Tip

LAST_BACKUP = "last-backup.json"


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts; every state has one, be it 0. checks: (level, parser) of those still kept.

    oldest_*: when the oldest that still waits came; None while nothing waits.
    """

    tips: Mapping[str, int]
    oldest_tip: datetime | None
    deliveries: Mapping[str, int]
    oldest_delivery: datetime | None
    inbox_waiting: int
    inbox_failed: int
    checks: Mapping[tuple[str, str], int]


async def figures(store: Store) -> Figures:
    open_deliveries = col(Delivery.state).in_([DeliveryState.QUEUED, DeliveryState.CLAIMED])
    unread = col(Incoming.sealed).is_not(None) & col(Incoming.failed_at).is_(None)
    async with store.reading() as session:
        checks = await session.exec(select(Check.level, Check.parser, func.count()).group_by(Check.level, Check.parser))
        return Figures(
            tips=_none(TipState) | await _by(session, Tip.state),
            oldest_tip=await _oldest(session, Tip.created_at, col(Tip.state) == TipState.NEW),
            deliveries=_none(DeliveryState) | await _by(session, Delivery.state),
            oldest_delivery=await _oldest(session, Delivery.created_at, open_deliveries),
            inbox_waiting=await _count(session, Incoming, unread),
            inbox_failed=await _count(session, Incoming, col(Incoming.failed_at).is_not(None)),
            checks={(level, parser): count for level, parser, count in checks},
        )


def _none(states: type[StrEnum]) -> dict[str, int]:
    return dict.fromkeys((state.value for state in states), 0)


async def _by(session: AsyncSession, column: Any) -> dict[str, int]:
    return dict((await session.exec(select(column, func.count()).group_by(column))).all())


async def _oldest(session: AsyncSession, column: Any, waits: ColumnElement[bool]) -> datetime | None:
    found: datetime | None = (await session.exec(select(column).where(waits).order_by(column).limit(1))).first()
    return found


async def _count(session: AsyncSession, table: type[SQLModel], wanted: ColumnElement[bool]) -> int:
    return (await session.exec(select(func.count()).select_from(table).where(wanted))).one()


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in `home`. index: name and since when it is in use; backup: when, and how many rows.

    free: bytes. keys_saved: whether somebody noted that the keys were copied to a safe place.
    """

    index: tuple[str, datetime] | None
    backup: tuple[datetime, int] | None
    free: int
    keys_saved: bool


def folder(settings: Settings) -> Folder:
    home = settings.home
    saved = (home / "keys" / "backed-up").exists()
    return Folder(index_in_use(home), _last_backup(home), shutil.disk_usage(home).free, saved)


def index_in_use(home: Path) -> tuple[str, datetime] | None:
    """The index that a matcher opened now would read; its file is replaced whenever another comes into use."""
    file = home / "index" / "CURRENT"
    try:
        name, since = file.read_text(errors="replace").strip(), file.stat().st_mtime
    except OSError:
        return None
    return (name, datetime.fromtimestamp(since, UTC)) if name else None


def remember_backup(settings: Settings, rows: int) -> None:
    """Notes that a backup was just made, for the status page. Raises SetupError."""
    file = settings.home / LAST_BACKUP
    aside = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps({"made": now().isoformat(), "rows": rows}))
        aside.replace(file)
    except OSError as error:
        raise SetupError(f"the backup is written, but that cannot be noted in {file}: {error.strerror}") from error


def _last_backup(home: Path) -> tuple[datetime, int] | None:
    """A note that cannot be read counts as none: then somebody makes a new backup."""
    try:
        note = json.loads((home / LAST_BACKUP).read_text())
        return datetime.fromisoformat(note["made"]).astimezone(UTC), int(note["rows"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
