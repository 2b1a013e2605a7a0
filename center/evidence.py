"""Pictures and papers that citizens give to a report: the original sealed with their key, known by its SHA-256."""

import asyncio
import hashlib
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotFound, ScamlineError, TipClosed
from center.keys import Keyring
from center.reporters import Known
from center.rules.tip_states import TipState
from center.sealing import Seal, open_data_key
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import AuditEntry, Evidence, Reporter, Tip, TipEvent

MOST, MOST_UNFILED = 10, 20
LARGEST = 10_000_000
"""Bytes of one; Telegram lets a bot fetch 20 MB."""
_BEGINS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"%PDF-": "application/pdf"}


class TooMany(ScamlineError):
    """This report holds as many as it may."""


def kind_of(content: bytes) -> str | None:
    """By what it is, whatever it is called; None for what is kept by nobody, such as a program named photo.jpg."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for start, mime in _BEGINS.items() if content.startswith(start)), None)


@dataclass(frozen=True, slots=True)
class Opened:
    """sha256: of the original, in hexadecimal."""

    evidence: Evidence
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidences:
    store: Store
    keyring: Keyring

    async def keep(self, known: Known, request: str, content: bytes, mime: str) -> str:
        """The SHA-256 of what was kept; the same once more is kept once. request: of the report, filed or not yet.

        Raises TooMany, and TipClosed when nobody would look at it any more.
        """
        # Outside the transaction: sealing ten megabytes takes half a second, in which nobody else could write.
        digest, sealed = await asyncio.to_thread(_sealed, known.seal, content)
        mark = self.keyring.find_by("evidence", digest)
        async with self.store.writing() as session:
            mine = (col(Evidence.request) == request) & (col(Evidence.reporter_id) == known.id)
            if (await session.exec(select(Evidence.id).where(mine, col(Evidence.mark) == mark))).first():
                return digest
            await _make_sure_of_room(session, known.id, mine)
            await _note(session, known.id, request)
            session.add(
                Evidence(
                    request=request,
                    reporter_id=known.id,
                    mime=mime,
                    size=len(content),
                    mark=mark,
                    sealed=sealed,
                )
            )
        return digest

    async def discard(self, known: Known, request: str) -> None:
        """What was given to a report that nobody has: it is not sent, or nothing of the kind may be kept."""
        async with self.store.writing() as session:
            filed = exists().where(col(Tip.request) == request)
            mine = (col(Evidence.request) == request) & (col(Evidence.reporter_id) == known.id)
            await session.exec(delete(Evidence).where(mine, ~filed))

    async def open(self, case_number: str, number: int, staff_id: int) -> Opened:
        """Who looks is recorded. Raises NotFound, also when its key was destroyed."""
        async with self.store.writing() as session:
            of_case = select(Evidence).join(Tip, col(Tip.request) == col(Evidence.request))
            found = (await session.exec(of_case.where(Tip.case_number == case_number, Evidence.id == number))).first()
            if found is None:
                raise NotFound(f"no evidence {number} in {case_number}")
            reporter = await session.get(Reporter, found.reporter_id)
            seal = open_data_key(self.keyring.master, reporter.wrapped_key if reporter else None)
            session.add(AuditEntry(staff_id=staff_id, action="evidence.read", object=f"{case_number}/{number}"))
        content = await asyncio.to_thread(seal.read_bytes, found.sealed)
        return Opened(found, content, hashlib.sha256(content).hexdigest())


def _sealed(seal: Seal, content: bytes) -> tuple[str, bytes]:
    return hashlib.sha256(content).hexdigest(), seal.content(content)


async def _make_sure_of_room(session: AsyncSession, reporter_id: int, mine: ColumnElement[bool]) -> None:
    """In the report, and in what this citizen has given to reports that nobody has yet."""
    count = select(func.count()).select_from(Evidence)
    if (await session.exec(count.where(mine))).one() >= MOST:
        raise TooMany(f"a report holds {MOST}")
    unfiled = ~exists().where(col(Tip.request) == col(Evidence.request))
    if (await session.exec(count.where(col(Evidence.reporter_id) == reporter_id, unfiled))).one() >= MOST_UNFILED:
        raise TooMany(f"{MOST_UNFILED} files wait for a report to be sent")


async def _note(session: AsyncSession, reporter_id: int, request: str) -> None:
    """In the history of a tip that is filed already."""
    filed = select(Tip).where(Tip.request == request, Tip.reporter_id == reporter_id).with_for_update()
    tip = (await session.exec(filed)).first()
    if tip is None or tip.id is None:
        return
    if tip.state == TipState.CLOSED:
        raise TipClosed(tip.case_number)
    tip.version, tip.updated_at = tip.version + 1, now()
    session.add(TipEvent(tip_id=tip.id, kind="evidence", data={}))
