"""Probability and thresholds by shape of text, from labelled messages of several sources.

Only these few numbers may be fitted on third-party messages; their text goes nowhere.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.head import Calibration, sigmoid
from knowledge.nearness import Floats
from knowledge.signed_logistic import fit_signed
from knowledge.windows import SHAPES, Shape

FALSE_WARNINGS, FALSE_ALARMS = 0.015, 0.003  # share of ordinary messages at the thresholds
LEAST = 60  # messages of a kind that a shape needs to speak for itself
GENTLE = 0.5  # a source counts by its size to this power, so that a large one does not speak for all


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled message as the head scored it."""

    raw: float
    shape: Shape
    is_scam: bool
    source: str


def calibrate(scored: Sequence[Scored]) -> Mapping[str, Calibration]:
    """One calibration a shape; where a shape has too little to go by, that of its language, else of everything."""
    return {str(shape): _of(shape, scored) for shape in SHAPES}


def _of(shape: Shape, scored: Sequence[Scored]) -> Calibration:
    own = [one for one in scored if one.shape == shape]
    language = [one for one in scored if one.shape.chinese == shape.chinese]
    groups = (own, language, scored)
    quiet = next((g for g in groups if _count(g, False) >= LEAST), scored)
    slope, shift = _curve(next((g for g in groups if min(_count(g, True), _count(g, False)) >= LEAST), scored))
    warned, alarmed = (_threshold(quiet, share) for share in (FALSE_WARNINGS, FALSE_ALARMS))
    return Calibration(slope, shift, sigmoid(slope * warned + shift), sigmoid(slope * max(alarmed, warned) + shift))


def _count(scored: Sequence[Scored], is_scam: bool) -> int:
    return sum(one.is_scam is is_scam for one in scored)


def _curve(scored: Sequence[Scored]) -> tuple[float, float]:
    """Slope and shift of the probability over the raw score."""
    raws = np.array([[one.raw] for one in scored])
    labels = np.array([float(one.is_scam) for one in scored])
    weights, shift = fit_signed(raws, labels, _importance(scored), (1,), 1e-6)
    return float(weights[0]), shift


def _threshold(scored: Sequence[Scored], share: float) -> float:
    """The raw score that `share` of the ordinary messages exceed."""
    ordinary = [one for one in scored if not one.is_scam]
    if not ordinary:
        return 0.0
    raws, importance = np.array([one.raw for one in ordinary]), _importance(ordinary)
    order = np.argsort(raws)
    mass = np.cumsum(importance[order]) / importance.sum()
    return float(raws[order][min(int(np.searchsorted(mass, 1 - share)), len(raws) - 1)])


def _importance(scored: Sequence[Scored]) -> Floats:
    sizes = Counter(one.source for one in scored)
    return np.array([sizes[one.source] ** -GENTLE for one in scored])
