"""What a citizen may know of their own reports; of anybody else's: nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, select

from center.store.engine import Store
from center.store.tables import Tip


@dataclass(frozen=True, slots=True)
class MyReports:
    store: Store

    async def latest(self, reporter_id: int, most: int = 5) -> Sequence[Tip]:
        """Newest first."""
        async with self.store.reading() as session:
            mine = select(Tip).where(Tip.reporter_id == reporter_id)
            return (await session.exec(mine.order_by(col(Tip.id).desc()).limit(most))).all()

    async def one(self, reporter_id: int, case_number: str) -> Tip | None:
        """None also when the case is somebody else's: existence is told to nobody."""
        async with self.store.reading() as session:
            query = select(Tip).where(Tip.reporter_id == reporter_id, Tip.case_number == case_number)
            return (await session.exec(query)).first()
