"""A message as numbers for the head: closeness to the base, what it asks and claims, what it carries.

Every feature has a sign that common sense gives it (an ask for a code never makes a message less suspicious);
the head may only weigh in that direction, so that it carries over from our own lines to the wild.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from center.verdict import IndicatorKind
from knowledge.concepts import Concepts, Hit, Kind
from knowledge.embedding import Vectors
from knowledge.index import Index
from knowledge.nearness import Floats, Near, Nearness
from knowledge.reading import Reading

NEARNESS = {"near": 1, "words": 1}
ORDINARY_SHARE = 0.5  # of the closeness to ordinary lines taken off the closeness to scam lines
COUNTS = {
    "asks": 1, "pressures": 1, "lures": 1, "costumes": 1, "ask-and-pressure": 1, "ask-and-lure": 1,
    "ask-and-costume": 1, "pressure-and-costume": 1, "lure-and-pressure": 1, "nothing-wanted": -1,
}  # fmt: skip
CARRIED = {"link": 1, "odd-link": 1, "contact-id": 1, "account": 1, "link-and-lure": 1, "link-and-pressure": 1}


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as the head sees it. values in the order of `Features.names`."""

    values: Floats
    near: Near


class Features:
    """names and signs of the features, and how they are computed; safe to share between threads."""

    def __init__(self, concepts: Concepts, index: Index) -> None:
        self._codes = concepts.codes
        self._nearness, self._index = Nearness(index), index
        signs = {code: -1 if concepts.kind(code) is Kind.CALM else 1 for code in self._codes}
        self.signs = {**NEARNESS, **COUNTS, **CARRIED, **signs}
        self.names = tuple(self.signs)

    def __call__(self, reading: Reading, vectors: Vectors, without: Collection[str] = ()) -> Seen:
        """vectors: of the reading's windows. without: sources of the base to leave out (fitting)."""
        near = self._nearness(vectors, without)
        said = {hit.code for hit in reading.hits if not hit.denied}
        values = [
            *self._closeness(near, reading, without),
            *_counts(reading.hits),
            *_carried(reading),
            *(float(code in said) for code in self._codes),
        ]
        return Seen(np.array(values, np.float64), near)

    def _closeness(self, near: Near, reading: Reading, without: Collection[str]) -> list[float]:
        near_scam = _pooled(near.scam - ORDINARY_SHARE * near.ordinary)
        return [near_scam, self._words(reading, without)]

    def _words(self, reading: Reading, without: Collection[str]) -> float:
        """How much better the best scam line fits the words than the best ordinary one, log of their ratio."""
        ratios = []
        for text in reading.window_texts:
            scores = self._index.lexical.scores(text.lower())
            if without:
                scores = np.where(self._kept(without), scores, 0)
            split = len(self._index.scam_lines)
            ratios.append(np.log1p(_top(scores[:split])) - np.log1p(_top(scores[split:])))
        return float(np.mean(ratios)) if ratios else 0.0

    def _kept(self, without: Collection[str]) -> NDArray[np.bool_]:
        lines = (*self._index.scam_lines, *self._index.ordinary_lines)
        return np.array([line.source not in without for line in lines])


def _top(scores: NDArray[np.float32]) -> float:
    return float(scores.max()) if len(scores) else 0.0


def _pooled(windows: Floats) -> float:
    """The strongest window tells most, the others must not wash it out."""
    return float((windows.max() + windows.mean()) / 2) if len(windows) else -1.0


def _counts(hits: Sequence[Hit]) -> list[float]:
    def distinct(kind: Kind, most: int) -> float:
        return float(min(most, len({hit.code for hit in hits if hit.kind is kind and not hit.denied})))

    asks, pressures, lures = distinct(Kind.ASK, 4), distinct(Kind.PRESSURE, 4), distinct(Kind.LURE, 4)
    costumes = distinct(Kind.COSTUME, 3)
    return [
        asks, pressures, lures, costumes, min(asks, 2) * min(pressures, 2), min(asks, 2) * min(lures, 2),
        min(asks, 2) * min(costumes, 2), min(pressures, 2) * min(costumes, 2), min(lures, 2) * min(pressures, 2),
        float(asks + pressures + lures == 0),
    ]  # fmt: skip


def _carried(reading: Reading) -> list[float]:
    kinds = {one.kind for one in reading.indicators}
    link = float(bool(kinds & {IndicatorKind.URL, IndicatorKind.DOMAIN}))
    account = float(bool(kinds & {IndicatorKind.BANK_ACCOUNT, IndicatorKind.WALLET}))
    lure, pressure = _any(reading.hits, Kind.LURE), _any(reading.hits, Kind.PRESSURE)
    contact = float(IndicatorKind.SOCIAL_ID in kinds)
    return [link, float(bool(reading.odd_links)), contact, account, link * lure, link * pressure]


def _any(hits: Iterable[Hit], kind: Kind) -> float:
    return float(any(hit.kind is kind and not hit.denied for hit in hits))
