"""From nearness to matches: the closest scripts, the stage reached, the type."""

import heapq
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from center.verdict import Match, ScamType
from knowledge.index import Index
from knowledge.lines import Line
from knowledge.nearness import SCRIPT_T, TYPICAL_T, Floats, Near
from knowledge.reading import Reading
from knowledge.weighing import weights_of

MOST = 3  # matches in a verdict
CANDIDATES = 40  # lines a window, by vectors and by words each
WORDS_SHARE, WORDS_HALF = 0.15, 12.0  # what shared words add to a cosine at most, and the BM25 score that adds half
TYPE_WEIGHT = 12.0  # of closeness against what the concepts point to
FARTHEST = -1.3
TYPES = tuple(ScamType)


def matches(index: Index, reading: Reading, near: Near, type_: ScamType | None = None) -> tuple[Match, ...]:
    """The closest scripts, best first. score: cosine of the closest line and what shared words add, 0..1.

    type_: of the verdict; scripts of other types are left out unless there is none of it, so that nobody who is
    told of false police is shown a money mule's script.
    """
    best = dict[str, tuple[float, Line]]()
    for number, text in enumerate(reading.window_texts):
        for score, line in _candidates(index, text, near, number, type_):
            if score > best.get(line.source, (0.0, line))[0]:
                best[line.source] = (score, line)
    own = [pair for pair in best.values() if pair[1].type is type_]
    ranked = heapq.nsmallest(MOST, own or best.values(), key=lambda pair: (-pair[0], pair[1].source))
    return tuple(_match(score, line) for score, line in ranked)


def _candidates(index: Index, text: str, near: Near, window: int, type_: ScamType | None) -> list[tuple[float, Line]]:
    words = index.lexical.scores(text.lower())
    added = WORDS_SHARE * words / (words + WORDS_HALF)
    cosines = dict(zip(near.lines[window].tolist(), near.cosines[window].tolist(), strict=True))
    by_vector = [number for number, cosine in list(cosines.items())[:CANDIDATES] if cosine > -1]
    if type_:
        near_ones = (number for number, cosine in cosines.items() if cosine > -1)
        by_vector += [number for number in near_ones if index.scam.lines[number].type is type_][:CANDIDATES]
    by_words = [n for n in np.argsort(-words)[:CANDIDATES].tolist() if words[n] > 0 and n in cosines]
    return [(cosines[n] + float(added[n]), index.scam.lines[n]) for n in {*by_vector, *by_words}]


def _match(score: float, line: Line) -> Match:
    assert line.type is not None  # only lines of scripts are searched
    assert line.stage is not None
    return Match(line.source, line.type, line.stage, min(1.0, max(0.0, score)))


def likely_type(index: Index, near: Near, points: Mapping[ScamType, float]) -> ScamType | None:
    """The type that is nearest, script by script and in typical wording, and that the concepts point to.

    points: see Concepts.pointing. None with an empty base.
    """
    scripts = _by_type(index.scam.lines, near.cosines, near.lines, SCRIPT_T)
    typical = _by_type(index.typical_scam.lines, near.typical_cosines, near.typical_lines, TYPICAL_T)
    if not near.lines.size and not near.typical_lines.size:
        return None
    closeness = TYPE_WEIGHT * (scripts + typical) / 2
    scores = [float(near_) + points.get(type_, 0.0) for near_, type_ in zip(closeness, TYPES, strict=True)]
    return TYPES[int(np.argmax(scores))]


def _by_type(lines: Sequence[Line], cosines: NDArray[np.float32], numbers: NDArray[np.int64], t: float) -> Floats:
    """Soft maximum of the cosines to the lines of each type, (types,); the strongest window counts half."""
    types = np.array([TYPES.index(line.type) for line in lines if line.type is not None], np.int64)
    weights = weights_of(lines)
    total = np.bincount(types, weights, len(TYPES)) if len(types) else np.zeros(len(TYPES))
    windows = []
    for row, found in zip(cosines, numbers, strict=True):
        mass = np.bincount(types[found], weights[found] * np.exp((row.astype(np.float64) - 1) / t), len(TYPES))
        windows.append(np.maximum(t * np.log(mass / np.maximum(total, 1e-9) + 1e-12), FARTHEST))
    stacked = np.array(windows) if windows else np.full((1, len(TYPES)), FARTHEST)
    return np.asarray((stacked.max(axis=0) + stacked.mean(axis=0)) / 2, np.float64)
