"""Probability and thresholds by form of text, from labelled messages of several sources.

Only these few numbers may be fitted on third-party messages; their text goes nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.head import Calibration, sigmoid
from knowledge.nearness import Floats
from knowledge.signed_logistic import fit_signed
from knowledge.windows import Form

FALSE_WARNINGS, FALSE_ALARMS = 0.015, 0.003  # share of ordinary messages at the thresholds
LEAST = 60  # messages of a form, of either kind, below which it takes what all forms together give


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled message as the head scored it."""

    raw: float
    form: Form
    is_scam: bool
    source: str


def calibrate(scored: Sequence[Scored]) -> Mapping[Form, Calibration]:
    """One calibration a form; forms with too little to go by share the common one."""
    common = _calibration(scored, scored)
    calibrations = {}
    for form in Form:
        own = [one for one in scored if one.form is form]
        ordinary = sum(not one.is_scam for one in own)
        enough = ordinary >= LEAST and len(own) - ordinary >= LEAST
        calibrations[form] = _calibration(own, own) if enough else _mixed(own, scored) if ordinary else common
    return calibrations


def _mixed(own: Sequence[Scored], everything: Sequence[Scored]) -> Calibration:
    """The slope of all, the thresholds never below what this form's own ordinary messages ask for."""
    common = _calibration(everything, everything)
    strict = _calibration(everything, own)
    return Calibration(
        common.slope, common.shift, max(common.suspicious, strict.suspicious), max(common.scam, strict.scam)
    )


def _calibration(fitted: Sequence[Scored], quiet: Sequence[Scored]) -> Calibration:
    """Slope and shift from `fitted`, thresholds from the ordinary messages of `quiet`; sources count the same."""
    weights, shift = fit_signed(
        np.array([[one.raw] for one in fitted]), np.array([float(one.is_scam) for one in fitted]),
        _importance(fitted), (1,), 1e-6,
    )  # fmt: skip
    slope = float(weights[0])
    ordinary = [one for one in quiet if not one.is_scam]
    scores = np.array([one.raw for one in ordinary])
    importance = _importance(ordinary)
    warned, alarmed = (
        sigmoid(slope * _quantile(scores, importance, 1 - share) + shift) for share in (FALSE_WARNINGS, FALSE_ALARMS)
    )
    return Calibration(slope, shift, min(max(warned, 0.2), 0.9), min(max(alarmed, 0.5), 0.98))


def _importance(scored: Iterable[Scored]) -> Floats:
    """A source counts by the square root of its size, so that a large one does not speak for all."""
    sources = [one.source for one in scored]
    return np.array([sources.count(source) ** -0.5 for source in sources]) if sources else np.zeros(0)


def _quantile(values: Floats, importance: Floats, share: float) -> float:
    order = np.argsort(values)
    mass = np.cumsum(importance[order]) / importance.sum()
    return float(values[order][min(int(np.searchsorted(mass, share)), len(values) - 1)])
