"""From nearness to matches: the closest scripts, the stage reached, the type."""

import heapq

import numpy as np

from center.verdict import Match, ScamType
from knowledge.index import Index
from knowledge.lines import Line
from knowledge.nearness import Near
from knowledge.reading import Reading

MOST = 3  # matches in a verdict
CANDIDATES = 40  # lines a window, by vectors and by words each
WORDS_SHARE, WORDS_HALF = 0.15, 12.0  # what shared words add to a cosine at most, and the BM25 score that adds half
TYPE_T = 0.08
TYPES = tuple(ScamType)


def matches(index: Index, reading: Reading, near: Near) -> tuple[Match, ...]:
    """The closest scripts, best first. score: cosine of the closest line and what shared words add, 0..1."""
    best = dict[str, tuple[float, Line]]()
    for number, text in enumerate(reading.window_texts):
        for score, line in _candidates(index, text, near, number):
            if score > best.get(line.source, (0.0, line))[0]:
                best[line.source] = (score, line)
    ranked = heapq.nsmallest(MOST, best.values(), key=lambda pair: (-pair[0], pair[1].source))
    return tuple(_match(score, line) for score, line in ranked)


def _candidates(index: Index, text: str, near: Near, window: int) -> list[tuple[float, Line]]:
    words = index.lexical.scores(text.lower())
    added = WORDS_SHARE * words / (words + WORDS_HALF)
    cosines = dict(zip(near.lines[window].tolist(), near.cosines[window].tolist(), strict=True))
    by_vector = [number for number, cosine in list(cosines.items())[:CANDIDATES] if cosine > -1]
    by_words = [n for n in np.argsort(-words)[:CANDIDATES].tolist() if words[n] > 0 and n in cosines]
    return [(cosines[n] + float(added[n]), index.scam.lines[n]) for n in {*by_vector, *by_words}]


def _match(score: float, line: Line) -> Match:
    assert line.type is not None  # only lines of scripts are searched
    assert line.stage is not None
    return Match(line.source, line.type, line.stage, min(1.0, max(0.0, score)))


def likely_type(index: Index, near: Near) -> ScamType | None:
    """The type whose lines come closest, summed over windows; None with an empty base."""
    mass = np.zeros(len(TYPES))
    for cosines, numbers, part in (
        (near.cosines, near.lines, index.scam),
        (near.typical_cosines, near.typical_lines, index.typical_scam),
    ):
        types = np.array([TYPES.index(line.type) for line in part.lines if line.type is not None])
        if numbers.size:
            np.add.at(mass, types[numbers], np.exp((cosines.astype(np.float64) - 1) / TYPE_T))
    return TYPES[int(mass.argmax())] if mass.any() else None
