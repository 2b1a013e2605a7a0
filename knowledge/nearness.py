"""How close the windows of a message come to known scams and to ordinary messages.

Cosines are taken around the middle between the two sides: without that a general "this is a message" direction
fills most of every cosine. Closeness to many lines is their soft maximum, T log(sum w exp((cos - 1) / T) / sum w):
one near line counts much, ten near lines a little more. Scripts and typical wording are looked at apart.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.index import Index, Part
from knowledge.weighing import weights_of

LOOKED_AT = 256  # nearest lines of scripts; what is further adds nothing to a soft maximum
TYPICAL_LOOKED_AT = 2048  # with the wider T of typical wording more lines add to it
SCRIPT_T, SCRIPT_SHARE = 0.06, 0.5  # share of the closeness to ordinary lines that is taken off
TYPICAL_T, TYPICAL_SHARE = 0.08, 0.75

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Near:
    """Closeness by window, (windows,) each; cosines and numbers of the nearest lines, (windows, k), best first."""

    scripts: Floats
    typical: Floats
    cosines: NDArray[np.float32]
    lines: NDArray[np.int64]
    typical_cosines: NDArray[np.float32]
    typical_lines: NDArray[np.int64]


class Nearness:
    """Pure once made; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._scam, self._ordinary, self._typical_scam, self._typical_ordinary = map(_Side, index.parts)

    def __call__(self, vectors: Vectors, without: Collection[str] = ()) -> Near:
        """vectors: (windows, dimension), as the encoder gives them. without: sources to leave out (fitting)."""
        centred = self._index.centred(vectors)
        scam, cosines, lines = self._scam(centred, SCRIPT_T, LOOKED_AT, without)
        ordinary, _, _ = self._ordinary(centred, SCRIPT_T, LOOKED_AT, without)
        typical, typical_cosines, typical_lines = self._typical_scam(centred, TYPICAL_T, TYPICAL_LOOKED_AT, without)
        plain, _, _ = self._typical_ordinary(centred, TYPICAL_T, TYPICAL_LOOKED_AT, without)
        return Near(
            scam - SCRIPT_SHARE * ordinary, typical - TYPICAL_SHARE * plain,
            cosines, lines, typical_cosines, typical_lines,
        )  # fmt: skip


class _Side:
    """One part of the index, ready to be compared with."""

    def __init__(self, part: Part) -> None:
        self._part, self._weights = part, weights_of(part.lines)
        self._sources = np.array([line.source for line in part.lines], dtype=object)

    def __call__(
        self, centred: Vectors, temperature: float, most: int, without: Collection[str]
    ) -> tuple[Floats, NDArray[np.float32], NDArray[np.int64]]:
        kept = self._weights if not without else np.where(_among(self._sources, without), 0.0, self._weights)
        cosines, lines = self._part.vectors.nearest(centred, most if not without else 8 * most)
        weights = kept[lines] if len(kept) else np.zeros(lines.shape)
        shown = np.where(weights > 0, cosines, np.float32(-1))
        return _soft(cosines, weights, float(kept.sum()), temperature), shown, lines


def _among(sources: NDArray[np.object_], without: Collection[str]) -> NDArray[np.bool_]:
    found = np.zeros(len(sources), bool)
    for source in without:
        found |= sources == source
    return found


def _soft(cosines: NDArray[np.float32], weights: Floats, total: float, temperature: float) -> Floats:
    """(windows,); -1 where there is nothing to be close to."""
    if not total or not cosines.shape[1]:
        return np.full(len(cosines), -1.0)
    mass = (weights * np.exp((cosines.astype(np.float64) - 1) / temperature)).sum(axis=1) / total
    return np.asarray(np.maximum(temperature * np.log(mass + 1e-30), -1.0), np.float64)
