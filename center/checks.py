"""A record of every message looked at: redacted, without its reporter."""

from dataclasses import dataclass, replace
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from center.message import Language
from center.redaction import redact
from center.store.columns import storable
from center.store.engine import Store
from center.store.tables import Check, Incoming
from center.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Checks:
    """update_id: of the update being handled, which may be handled again: it leaves one record, not several."""

    store: Store
    update_id: int | None = None

    def of_update(self, update_id: int) -> "Checks":
        return replace(self, update_id=update_id)

    async def record(self, text: str, verdict: Verdict, language: Language, parser: str) -> int:
        """Returns the check's id, which "this is wrong" refers to. The last verdict is the one that was told."""
        values: dict[str, Any] = {
            "redacted": storable(redact(text).text),
            "level": verdict.level.value,
            "score": verdict.score,
            "type": verdict.type.value if verdict.type else None,
            "script": verdict.matches[0].script if verdict.matches else None,
            "language": language.value,
            "parser": parser,
            "index_version": verdict.index_version,
        }
        async with self.store.writing() as session:
            incoming = await self._incoming(session)
            known = await session.get(Check, incoming.check_id) if incoming and incoming.check_id else None
            check = known or Check(**values)
            check.sqlmodel_update(values)
            session.add(check)
            await session.flush()
            assert check.id is not None
            if incoming:
                incoming.check_id = check.id
            return check.id

    async def _incoming(self, session: AsyncSession) -> Incoming | None:
        """The update knows its check while it is being handled, and never the check its update: that names a chat."""
        if self.update_id is None:
            return None
        return await session.get(Incoming, self.update_id, with_for_update=True)

    async def is_wrong(self, check_id: int, truth: str) -> None:
        """truth: what the citizen says it is, "scam" or "fine"."""
        async with self.store.writing() as session:
            check = await session.get(Check, check_id)
            if check:
                check.objection = truth
