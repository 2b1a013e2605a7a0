"""A record of every message looked at: redacted, without its reporter."""

from dataclasses import dataclass

from center.message import Language
from center.redaction import redact
from center.store.columns import storable
from center.store.engine import Store
from center.store.tables import Check
from center.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Checks:
    store: Store

    async def record(self, text: str, verdict: Verdict, language: Language, parser: str) -> int:
        """Returns the check's id, which "this is wrong" refers to."""
        check = Check(
            redacted=storable(redact(text).text),
            level=verdict.level.value,
            score=verdict.score,
            type=verdict.type.value if verdict.type else None,
            script=verdict.matches[0].script if verdict.matches else None,
            language=language.value,
            parser=parser,
            index_version=verdict.index_version,
        )
        async with self.store.writing() as session:
            session.add(check)
            await session.flush()
            assert check.id is not None
            return check.id

    async def is_wrong(self, check_id: int, truth: str) -> None:
        """truth: what the citizen says it is, "scam" or "fine"."""
        async with self.store.writing() as session:
            check = await session.get(Check, check_id)
            if check:
                check.objection = truth
