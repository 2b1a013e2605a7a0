"""What the matcher found in a story, with titles."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.views.figures import likelihood
from admin.views.titles import Titles
from center.defang import defang_indicator
from center.desk import SeenIndicator
from center.store.tables import Tip

MOST_SCRIPTS = 3


@dataclass(frozen=True, slots=True)
class Resembled:
    """A script the message is like; stage: code."""

    title: str
    stage: str
    likelihood: str
    comes_next: str


@dataclass(frozen=True, slots=True)
class Flag:
    title: str
    quotes: Sequence[str]


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    kind: str
    value: str
    others: int


def scripts(tip: Tip, titles: Titles) -> list[Resembled]:
    """Of each script only the closest match; the next step is told for the first alone."""
    matches = {str(m["script"]): m for m in reversed(tip.findings.get("matches", []))}
    ordered = sorted(matches.values(), key=lambda m: -float(m["score"]))
    return [
        Resembled(
            titles.script(str(match["script"])),
            str(match["stage"]),
            likelihood(float(match["score"])),
            titles.comes_next(str(match["script"]), tip.jurisdiction) if place == 0 else "",
        )
        for place, match in enumerate(ordered[:MOST_SCRIPTS])
    ]


def indicator(seen: SeenIndicator) -> ShownIndicator:
    return ShownIndicator(seen.record.kind, defang_indicator(seen.record.kind, seen.record.value), seen.others)
