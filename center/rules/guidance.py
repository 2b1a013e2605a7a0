"""What to tell a citizen about a verdict: decided here, put into words by the bot."""

from dataclasses import dataclass
from enum import StrEnum

from center.verdict import Evidence, Level, ScamType, Stage, Verdict

MOST_QUOTES = 3


class Offer(StrEnum):
    """What the citizen can do next, each a button."""

    REPORT = "report"
    PAID = "paid"
    WRONG = "wrong"
    LEARN = "learn"


@dataclass(frozen=True, slots=True)
class Guidance:
    """quotes: evidence worth quoting, each flag once, in the order of the text;
    looks_official: an official sender or site is named, which alone proves nothing."""

    level: Level
    type: ScamType | None
    script: str | None
    stage: Stage | None
    quotes: tuple[Evidence, ...]
    looks_official: bool
    offers: tuple[Offer, ...]


def guide(verdict: Verdict) -> Guidance:
    named = verdict.level is not Level.UNKNOWN
    # A script of another type than the verdict's would tell somebody called by "the police" what a money mule does.
    best = next((match for match in verdict.matches if match.type is verdict.type), None) if named else None
    return Guidance(
        level=verdict.level,
        type=verdict.type if named else None,
        script=best.script if best else None,
        stage=best.stage if best else None,
        quotes=_quotes(verdict.evidence) if named else (),
        looks_official=verdict.official is not None,
        offers=_offers(verdict.level),
    )


def _quotes(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    by_flag: dict[str, Evidence] = {}
    for piece in evidence:
        by_flag.setdefault(piece.flag, piece)
    chosen = list(by_flag.values())[:MOST_QUOTES]
    return tuple(sorted(chosen, key=lambda piece: piece.span.start))


def _offers(level: Level) -> tuple[Offer, ...]:
    if level is Level.UNKNOWN:
        # Somebody who doubts is often right: reporting stays possible, "this is wrong" says "I know it is a scam".
        return (Offer.PAID, Offer.REPORT, Offer.WRONG)
    return (Offer.PAID, Offer.REPORT, Offer.WRONG, Offer.LEARN)
