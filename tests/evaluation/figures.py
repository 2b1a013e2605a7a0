"""Figures by source, each with calibration and thresholds fitted on the other sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from knowledge.calibrating import Scored, calibrate
from knowledge.head import sigmoid
from knowledge.nearness import Floats
from knowledge.windows import Shape
from tests.evaluation.messages import Message, TypeLabels

MEAN = "mean over sources"
Figures = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Judged:
    """What one method says of all messages: probability, levels, type."""

    probabilities: Floats
    warned: NDArray[np.bool_]
    caught: NDArray[np.bool_]
    types: Sequence[str | None]


def cross_fitted(
    messages: Sequence[Message],
    shapes: Sequence[Shape],
    raws: Floats,
    types: Sequence[str | None],
    fitted_on: Floats | None = None,
) -> Judged:
    """Every source judged with what was fitted on the other ones, by the same rule as the shipped thresholds.

    fitted_on: scores to fit on, where they are not those that are judged.
    """
    scores = raws if fitted_on is None else fitted_on
    scored = [Scored(float(r), s, m.is_scam, m.source) for r, s, m in zip(scores, shapes, messages, strict=True)]
    p, warned, caught = np.zeros(len(raws)), np.zeros(len(raws), bool), np.zeros(len(raws), bool)
    for source in sorted({m.source for m in messages}):
        fitted = calibrate([one for one in scored if one.source != source])
        for number, one in enumerate(scored):
            if one.source == source:
                of = fitted[str(one.shape)]
                p[number] = sigmoid(of.slope * float(raws[number]) + of.shift)
                warned[number], caught[number] = p[number] >= of.suspicious, p[number] >= of.scam
    return Judged(p, warned, caught, types)


def at_equal_warnings(messages: Sequence[Message], raws: Floats, share: Mapping[str, float]) -> dict[str, float]:
    """Share of the scams of each source above the score that `share` of that source's ordinary messages reach."""
    found = {}
    for source, allowed in share.items():
        ordinary = np.array([r for r, m in zip(raws, messages, strict=True) if m.source == source and not m.is_scam])
        scams = np.array([r for r, m in zip(raws, messages, strict=True) if m.source == source and m.is_scam])
        if len(ordinary) and len(scams):
            found[source] = float((scams > np.quantile(ordinary, 1 - allowed)).mean())
    return found


def by_source(messages: Sequence[Message], judged: Judged, labels: TypeLabels) -> dict[str, Figures]:
    sources = sorted({m.source for m in messages})
    table = {source: _of([i for i, m in enumerate(messages) if m.source == source], messages, judged, labels)
             for source in sources}  # fmt: skip
    table[MEAN] = {name: _mean([row[name] for row in table.values()]) for name in table[sources[0]]}
    return table


def _of(rows: list[int], messages: Sequence[Message], judged: Judged, labels: TypeLabels) -> Figures:
    scams, others = [i for i in rows if messages[i].is_scam], [i for i in rows if not messages[i].is_scam]
    typed = [i for i in scams if (messages[i].source, messages[i].type) in labels]
    right = [judged.types[i] in labels[messages[i].source, messages[i].type] for i in typed]
    truth = np.array([messages[i].is_scam for i in rows])
    both = bool(scams and others)
    return {
        "warned": _share(judged.warned, scams), "caught": _share(judged.caught, scams),
        "alarm-": _share(judged.caught, others), "warn-": _share(judged.warned, others),
        "AUC": float(roc_auc_score(truth, judged.probabilities[rows])) if both else None,
        "type": float(np.mean(right)) if right else None,
        "ECE": calibration_error(judged.probabilities[rows], truth) if both else None,
    }  # fmt: skip


def _share(flags: NDArray[np.bool_], rows: list[int]) -> float | None:
    return float(flags[rows].mean()) if rows else None


def calibration_error(p: Floats, truth: NDArray[np.bool_], bins: int = 10) -> float:
    which = np.minimum((p * bins).astype(int), bins - 1)
    inside = [which == b for b in range(bins) if (which == b).any()]
    return float(sum(abs(p[i].mean() - truth[i].mean()) * i.sum() for i in inside) / len(p))


def _mean(values: Sequence[float | None]) -> float | None:
    there = [v for v in values if v is not None]
    return float(np.mean(there)) if there else None
