"""How much a message is worded like scams rather than like ordinary messages: weights of short runs of letters.

A logistic regression over hashed character n-grams, fitted when an index is built on that index's own lines (a second
or two) and stored with it. It knows wording where vectors know meaning; by itself it does not carry over well, beside
them it does.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # ships no types

from knowledge.lines import Line
from knowledge.weighing import weights_of

SLOT_BITS = 16
SLOTS = 1 << SLOT_BITS
LENGTHS = (1, 2, 3, 4)
STRENGTH = 1.0  # inverse of the penalty

_NUMBER = re.compile(r"\d+")
_BETWEEN = re.compile(r"[\s_]+")
# Odd 64-bit numbers, one a place in the run; wrapping multiplication spreads the runs over the slots.
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], np.uint64)
_LAST = np.uint64(0xFF51AFD7ED558CCD)

Slots = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Wording:
    """weights: (SLOTS,), above 0 for the wording of scams; idf: (SLOTS,)."""

    weights: Slots
    idf: Slots
    bias: float

    def __call__(self, lower: str) -> float:
        """Log-odds of scam wording; 0 where nothing is known."""
        slots, values = _vector(lower, self.idf)
        return float(values @ self.weights[slots]) + self.bias if len(slots) else 0.0


def fit_wording(lines: Sequence[Line], without: Collection[str] = ()) -> Wording:
    """without: sources to leave out. Deterministic."""
    from sklearn.linear_model import LogisticRegression  # here: only builders need it

    kept = [line for line in lines if line.source not in without]
    labels = np.array([line.is_scam for line in kept])
    if len(set(labels.tolist())) < 2:
        return Wording(np.zeros(SLOTS, np.float32), np.ones(SLOTS, np.float32), 0.0)
    grams = [_grams(line.text.lower()) for line in kept]
    idf = _idf(grams)
    rows = [_weighed(slots, counts, idf) for slots, counts in grams]
    matrix = csr_matrix(
        (np.concatenate([v for _, v in rows]), np.concatenate([s for s, _ in rows]), _starts(rows)),
        shape=(len(rows), SLOTS),
    )
    importance = weights_of(kept)
    for side in (True, False):
        importance[labels == side] /= importance[labels == side].sum() / len(kept) * 2
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-2, random_state=0).fit(
        matrix, labels, sample_weight=importance
    )
    return Wording(model.coef_[0].astype(np.float32), idf, float(model.intercept_[0]))


def _starts(rows: Sequence[tuple[NDArray[np.int64], Slots]]) -> NDArray[np.int64]:
    return np.cumsum([0, *(len(slots) for slots, _ in rows)])


def _grams(lower: str) -> tuple[NDArray[np.int64], Slots]:
    """Slots of the runs of 1 to 4 signs that do not go across words, and how often each is there."""
    plain = f" {_NUMBER.sub('0', _BETWEEN.sub(' ', lower)).strip()} "
    signs = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    blank = signs == ord(" ")
    runs = [signs[~blank] * _MIX[0]]
    for length in LENGTHS[1:]:
        size = len(signs) - length + 1
        if size > 0:
            run = np.sum([signs[i : i + size] * _MIX[i] for i in range(length)], axis=0) + np.uint64(length)
            inner = [blank[i : i + size] for i in range(1, length - 1)]
            runs.append(run[~np.any(inner, axis=0)] if inner else run)
    slots, counts = np.unique((np.concatenate(runs) * _LAST) >> np.uint64(64 - SLOT_BITS), return_counts=True)
    return slots.astype(np.int64), counts.astype(np.float32)


def _idf(documents: Sequence[tuple[NDArray[np.int64], Slots]]) -> Slots:
    """Runs that stand in one line only get 0: they say nothing about others."""
    seen = np.zeros(SLOTS, np.int64)
    for slots, _ in documents:
        seen[slots] += 1
    idf = np.log((1 + len(documents)) / (1 + seen)) + 1
    return np.asarray(np.where(seen >= 2, idf, 0), np.float32)


def _vector(lower: str, idf: Slots) -> tuple[NDArray[np.int64], Slots]:
    return _weighed(*_grams(lower), idf)


def _weighed(slots: NDArray[np.int64], counts: Slots, idf: Slots) -> tuple[NDArray[np.int64], Slots]:
    """Slots and their values, of length 1."""
    values = (1 + np.log(counts)) * idf[slots]
    length = float(np.linalg.norm(values))
    return slots, np.asarray(values / length if length else values, np.float32)
