"""A record of every message looked at: redacted, without its reporter."""

from dataclasses import dataclass, field

from center.keys import Keyring
from center.message import Language
from center.redaction import redact
from center.reporters import Known
from center.rules.conversation import Step
from center.store.columns import storable
from center.store.engine import Store
from center.store.tables import Check, Notice
from center.verdict import Verdict

LONGEST_WORDS = 1000
"""Code points of what is sealed into a notice."""
DIGITS = 13
"""Hexadecimal ones of a check's number: so many that two never meet, and few enough for whatever reads it as a float."""


@dataclass(slots=True)
class Noted:
    """What one update led to a look at. It is written when the update ends, together with what it changed: one that is
    handled again leaves one record, of what was told in the end, under the number that stands on the buttons already.
    """

    keyring: Keyring
    update_id: int
    checks: list[Check] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def note(self, text: str, verdict: Verdict, language: Language, parser: str) -> int:
        """Returns the check's number, which "this is wrong" refers to. Without the key it leads to no update."""
        number = int(self.keyring.find_by("check", f"{self.update_id}-{len(self.checks)}")[:DIGITS], 16)
        self.checks.append(
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

    def danger(self, known: Known, kind: Step, text: str, jurisdiction: str, certain: bool) -> None:
        """For staff to hear of at once. certain: plain words said so."""
        sealed = known.seal.text(text[:LONGEST_WORDS])
        self.notices.append(
            Notice(
                reporter_id=known.id,
                kind=kind.value,
                certain=certain,
                language=known.language.value,
                jurisdiction=jurisdiction,
                sealed_words=sealed,
            )
        )

    @property
    def rows(self) -> list[Check | Notice]:
        return [*self.checks, *self.notices]


@dataclass(frozen=True, slots=True)
class Checks:
    store: Store
    keyring: Keyring

    def of_update(self, update_id: int) -> Noted:
        return Noted(self.keyring, update_id)

    async def is_wrong(self, check_id: int, truth: str) -> None:
        """truth: what the citizen says it is, "scam" or "fine"."""
        async with self.store.writing() as session:
            check = await session.get(Check, check_id)
            if check:
                check.objection = truth
