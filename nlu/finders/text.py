"""A text as finders want it, and what they give back."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from center.understanding import Entity, EntityKind
from center.verdict import Span

from nlu.writing import LIMIT, aligned


@dataclass(frozen=True, slots=True)
class Text:
    """original: the citizen's; same: simplified, half-width, lower case, code point for code point as long.

    now is aware; timezone and currency (ISO 4217) are the citizen's or the centre's.
    """

    original: str
    same: str
    now: datetime
    timezone: tzinfo
    currency: str

    @classmethod
    def of(cls, text: str, now: datetime, timezone: tzinfo, currency: str) -> "Text":
        text = text[:LIMIT]
        return cls(text, aligned(text), now, timezone, currency)


def entity(kind: EntityKind, value: str, start: int, end: int) -> Entity:
    return Entity(kind, value, Span(start, end))
