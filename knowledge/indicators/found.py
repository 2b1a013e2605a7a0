"""A stretch of the normalised message that is an indicator, before its place in the original is worked out."""

from dataclasses import dataclass

from center.verdict import IndicatorKind


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end] of the normalised message; value normalised, shown safe to print."""

    kind: IndicatorKind
    value: str
    shown: str
    start: int
    end: int
