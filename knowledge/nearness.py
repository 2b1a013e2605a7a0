"""How close the windows of a message come to known scam lines and to ordinary ones.

Cosines are taken around the middle between the two sides: without that a general "this is a message" direction
fills most of every cosine. Closeness to many lines is their soft maximum, T log(sum w exp((cos - 1) / T) / sum w):
one near line counts much, ten near lines a little more. Lines weigh by their stage, since what a scammer says to
win trust is what anybody says.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from center.verdict import Stage
from knowledge.embedding import Vectors
from knowledge.index import Index
from knowledge.lines import Line

STAGE_WEIGHTS = {Stage.HOOK: 1.0, Stage.TRUST: 0.1, Stage.ASK: 1.0, Stage.PRESSURE: 0.5, Stage.CASH_OUT: 0.1}
NARROW, BROAD = 0.05, 0.1  # T: the first looks at the nearest few, the second at the neighbourhood
LOOKED_AT = 256  # nearest lines a side; what is further adds nothing to a soft maximum

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Near:
    """Closeness by window, (windows,) each, and the nearest scam lines: cosine and line number, (windows, k)."""

    scam: Floats
    ordinary: Floats
    scam_broad: Floats
    ordinary_broad: Floats
    cosines: NDArray[np.float32]
    lines: NDArray[np.int64]


class Nearness:
    """Pure once made; safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._scam = _Side(index.scam_lines)
        self._ordinary = _Side(index.ordinary_lines)

    def __call__(self, vectors: Vectors, without: Collection[str] = ()) -> Near:
        """vectors: (windows, dimension), as the encoder gives them. without: sources to leave out (fitting)."""
        centred = self._index.centred(vectors)
        most = LOOKED_AT if not without else 8 * LOOKED_AT
        cosines, lines = self._index.scam.nearest(centred, most)
        others, other_lines = self._index.ordinary.nearest(centred, most)
        scam, ordinary = self._scam.weights(lines, without), self._ordinary.weights(other_lines, without)
        totals = self._scam.total(without), self._ordinary.total(without)
        return Near(
            _soft(cosines, scam, totals[0], NARROW), _soft(others, ordinary, totals[1], NARROW),
            _soft(cosines, scam, totals[0], BROAD), _soft(others, ordinary, totals[1], BROAD),
            np.where(scam > 0, cosines, np.float32(-1)), lines,
        )  # fmt: skip


class _Side:
    """Weights of one side's lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._weights = np.array([STAGE_WEIGHTS[line.stage] if line.stage else 1.0 for line in lines])
        self._sources = np.array([line.source for line in lines])

    def weights(self, lines: NDArray[np.int64], without: Collection[str]) -> Floats:
        if not len(self._weights):
            return np.zeros(lines.shape)
        found: Floats = self._kept(without)[lines]
        return found

    def total(self, without: Collection[str]) -> float:
        return float(self._kept(without).sum())

    def _kept(self, without: Collection[str]) -> Floats:
        if not without:
            return self._weights
        return np.where(np.isin(self._sources, list(without)), 0.0, self._weights)


def _soft(cosines: NDArray[np.float32], weights: Floats, total: float, temperature: float) -> Floats:
    """(windows,); -1 where there is nothing to be close to."""
    if not total or not cosines.shape[1]:
        return np.full(len(cosines), -1.0)
    mass = (weights * np.exp((cosines.astype(np.float64) - 1) / temperature)).sum(axis=1) / total
    return np.asarray(np.maximum(temperature * np.log(mass + 1e-30), -1.0), np.float64)
