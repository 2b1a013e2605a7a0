"""From nearness to matches: the closest scripts, the stage reached, the type."""

from collections.abc import Sequence

import numpy as np

from center.verdict import Match, ScamType
from knowledge.lines import Line
from knowledge.nearness import NARROW, Near

MOST = 3  # matches in a verdict


def matches(near: Near, lines: Sequence[Line]) -> tuple[Match, ...]:
    """The closest scripts, best first; score is the best cosine, 0..1. Stage: of the closest line."""
    best = dict[str, tuple[float, Line]]()
    for cosines, found in zip(near.cosines, near.lines, strict=True):
        for cosine, number in zip(cosines[:40], found[:40], strict=True):
            line = lines[number]
            if line.is_of_script and cosine > best.get(line.source, (0.0, line))[0]:
                best[line.source] = (float(cosine), line)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].source))[:MOST]
    return tuple(_match(cosine, line) for cosine, line in ranked)


def _match(cosine: float, line: Line) -> Match:
    assert line.type is not None  # only scam lines are searched
    assert line.stage is not None
    return Match(line.source, line.type, line.stage, min(1.0, max(0.0, cosine)))


def likely_type(near: Near, lines: Sequence[Line]) -> ScamType | None:
    """The type whose lines come closest, summed over windows; None with an empty base."""
    mass = dict[ScamType, float]()
    for cosines, found in zip(near.cosines, near.lines, strict=True):
        weights = np.exp((cosines.astype(np.float64) - 1) / NARROW)
        for weight, number in zip(weights / max(weights.sum(), 1e-30), found, strict=True):
            if (type_ := lines[number].type) is not None:
                mass[type_] = mass.get(type_, 0.0) + float(weight) * float(cosines[0])
    return max(mass, key=lambda type_: mass[type_], default=None)
