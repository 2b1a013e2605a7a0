"""Words of danger that citizens wrote: staff see them above the queue until somebody has seen to them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotFound
from center.keys import Keyring
from center.sealing import open_data_key
from center.store.columns import now, storable
from center.store.engine import Store
from center.store.tables import AuditEntry, Notice, Reporter

MOST = 20


@dataclass(frozen=True, slots=True)
class OpenNotice:
    """words: the citizen's own; None when they had themselves forgotten since."""

    notice: Notice
    words: str | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """more: how many wait beside the first ones."""

    first: Sequence[Notice] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Notices:
    store: Store
    keyring: Keyring

    async def waiting(self) -> Waiting:
        """What nobody has seen to yet: plain words first, then who has waited longest."""
        async with self.store.reading() as session:
            unseen = col(Notice.seen_at).is_(None)
            order = (col(Notice.certain).desc(), col(Notice.created_at))
            first = (await session.exec(select(Notice).where(unseen).order_by(*order).limit(MOST))).all()
            count = (await session.exec(select(func.count()).select_from(Notice).where(unseen))).one()
            return Waiting(first, count - len(first))

    async def open(self, number: int, staff_id: int) -> OpenNotice:
        """Who reads such words is recorded. Raises NotFound."""
        async with self.store.writing() as session:
            notice = await _find(session, number)
            session.add(AuditEntry(staff_id=staff_id, action="notice.read", object=str(number)))
            reporter = await session.get(Reporter, notice.reporter_id)
            if reporter is None or reporter.wrapped_key is None:
                return OpenNotice(notice, None)
            seal = open_data_key(self.keyring.master, reporter.wrapped_key)
            return OpenNotice(notice, storable(seal.read(notice.sealed_words)))

    async def see_to(self, number: int, staff_id: int) -> None:
        """The first who has seen to it is recorded. Raises NotFound."""
        async with self.store.writing() as session:
            notice = await _find(session, number)
            if notice.seen_at is None:
                notice.seen_by, notice.seen_at = staff_id, now()
                session.add(AuditEntry(staff_id=staff_id, action="notice.seen-to", object=str(number)))


async def _find(session: AsyncSession, number: int) -> Notice:
    notice = await session.get(Notice, number)
    if notice is None:
        raise NotFound(f"no notice {number}")
    return notice
