"""A record of every message looked at: redacted, without its reporter."""

import secrets
from dataclasses import dataclass, field

from center.message import Language
from center.redaction import redact
from center.store.columns import storable
from center.store.engine import Store
from center.store.tables import Check
from center.verdict import Verdict

BITS = 52
"""Of a check's number: so many that two never meet, and few enough for any program that reads it as a float."""


@dataclass(slots=True)
class Checks:
    """noted: of the update at hand. They are written when it ends, together with what it changed: an update that is
    handled again leaves one record, of what was told in the end."""

    store: Store
    noted: list[Check] = field(default_factory=list)

    def of_update(self) -> "Checks":
        return Checks(self.store)

    def note(self, text: str, verdict: Verdict, language: Language, parser: str) -> int:
        """Returns the check's number, which "this is wrong" refers to."""
        number = secrets.randbits(BITS)
        self.noted.append(
            Check(
                id=number,
                redacted=storable(redact(text).text),
                level=verdict.level.value,
                score=verdict.score,
                type=verdict.type.value if verdict.type else None,
                script=verdict.matches[0].script if verdict.matches else None,
                language=language.value,
                parser=parser,
                index_version=verdict.index_version,
            )
        )
        return number

    async def is_wrong(self, check_id: int, truth: str) -> None:
        """truth: what the citizen says it is, "scam" or "fine"."""
        async with self.store.writing() as session:
            check = await session.get(Check, check_id)
            if check:
                check.objection = truth
