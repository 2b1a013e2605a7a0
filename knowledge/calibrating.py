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

# Share of ordinary messages that may lie above the thresholds: of everyday ones, and of adverts, which come nearer.
EVERYDAY = {"suspicious": 0.018, "scam": 0.003}
ADVERTS = {"suspicious": 0.05, "scam": 0.01}
ADVERT_SOURCES = frozenset(("fbs_sms_zh", "telecom5_zh"))
# Their "not a scam" rows hold gambling, "invest and double it", loan sharks and generated filler.
NO_MEASURE = frozenset(("spamhunter_multi", "advscam_en"))
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
    slope, shift = _curve(next((g for g in groups if min(_count(g, True), _count(g, False)) >= LEAST), scored))
    warned, alarmed = (_threshold(groups, level) for level in ("suspicious", "scam"))
    return Calibration(slope, shift, sigmoid(slope * warned + shift), sigmoid(slope * max(alarmed, warned) + shift))


def _threshold(groups: Sequence[Sequence[Scored]], level: str) -> float:
    """The raw score above which neither too many everyday messages lie nor too many adverts."""
    found = []
    for share, adverts in ((EVERYDAY[level], False), (ADVERTS[level], True)):
        kinds = [[o for o in group if not o.is_scam and _is_of(o, adverts)] for group in groups]
        ordinary = next((kind for kind in kinds[: 1 + (not adverts)] if len(kind) >= LEAST), None)
        if ordinary:
            found.append(_quantile(ordinary, 1 - share))
    return max(found) if found else _quantile([o for o in groups[-1] if not o.is_scam], 1 - EVERYDAY[level])


def _is_of(one: Scored, adverts: bool) -> bool:
    return one.source not in NO_MEASURE and (one.source in ADVERT_SOURCES) is adverts


def _count(scored: Sequence[Scored], is_scam: bool) -> int:
    return sum(one.is_scam is is_scam for one in scored)


def _curve(scored: Sequence[Scored]) -> tuple[float, float]:
    """Slope and shift of the probability over the raw score."""
    raws = np.array([[one.raw] for one in scored])
    labels = np.array([float(one.is_scam) for one in scored])
    weights, shift = fit_signed(raws, labels, _importance(scored), (1,), 1e-6)
    return float(weights[0]), shift


def _quantile(scored: Sequence[Scored], share: float) -> float:
    if not scored:
        return 0.0
    raws, importance = np.array([one.raw for one in scored]), _importance(scored)
    order = np.argsort(raws)
    mass = np.cumsum(importance[order]) / importance.sum()
    return float(raws[order][min(int(np.searchsorted(mass, share)), len(raws) - 1)])


def _importance(scored: Sequence[Scored]) -> Floats:
    sizes = Counter(one.source for one in scored)
    return np.array([sizes[one.source] ** -GENTLE for one in scored])
