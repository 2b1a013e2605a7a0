"""Plights as the classifier knows them: one linear yes or no each, over the features of the intents.

Learned from `nlu/plight_lines`, written by four people who saw neither code nor each other's lines; those of a fifth
(`heldout`) are measured and never read. Lines of the intents' own data say what is none.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlu.examples import DATA, data_files, load_examples
from nlu.features import BUCKETS, VERSION, WIDTH, Encoder, features, wording
from nlu.keeping import put
from nlu.lines import NONE, Line, digest_of, line_files, load_lines
from nlu.model import rows_of

LINES = Path(__file__).parent / "plight_lines"
MINOR = "minor"
LABELS = ("images", "paying", "control", "given", MINOR)
_C, _OTHERS_WEIGH, _EVERY = 8.0, 0.5, 3  # chosen by training on three writers and measuring on the fourth
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PlightModel:
    """weights (WIDTH + BUCKETS, 5), bias (5,), one column a label of LABELS."""

    weights: Floats
    bias: Floats

    def chances(self, text: str, encoder: Encoder) -> dict[str, float]:
        """Of each label by itself; a text may tell of several."""
        buckets, weight = wording(text)
        worded = self.weights[[WIDTH + bucket for bucket in buckets]].sum(axis=0) * weight
        scores = features([text], encoder)[0] @ self.weights[:WIDTH] + worded + self.bias
        return dict(zip(LABELS, (1 / (1 + np.exp(-scores))).tolist(), strict=True))


def fingerprint(folder: Path = LINES, data: Path = DATA) -> str:
    """Changes when lines, data, features or settings change: the name under which a model is kept."""
    files = (*line_files(folder), *data_files(data))
    return digest_of(files, VERSION, _C, _OTHERS_WEIGH, _EVERY, LABELS)


def fit_plights(encoder: Encoder, folder: Path = LINES, data: Path = DATA) -> PlightModel:
    """Some 30 s of computing on one core. Raises DataError."""
    from sklearn.linear_model import LogisticRegression

    lines = load_lines(folder, LABELS)
    others = [Line(NONE, example.text) for example in load_examples(data)[::_EVERY]]
    rows: Any = rows_of([line.text for line in (*lines, *others)], encoder)
    labels = np.array([line.label for line in (*lines, *others)])
    weights = np.array([1.0] * len(lines) + [_OTHERS_WEIGH] * len(others))
    columns, bias = [], []
    for label in LABELS:
        # What a child tells may be any of the others too: it teaches none of them.
        taught = np.ones(len(labels), bool) if label == MINOR else labels != MINOR
        machine = LogisticRegression(C=_C, max_iter=400)
        machine.fit(rows[taught], labels[taught] == label, sample_weight=weights[taught])
        columns.append(machine.coef_[0])
        bias.append(machine.intercept_[0])
    return PlightModel(np.array(columns).T.astype(np.float32), np.array(bias, np.float32))


def save(model: PlightModel, file: Path) -> None:
    weights = model.weights.astype(np.float16)
    put(lambda aside: np.savez_compressed(aside, weights=weights, bias=model.bias), file)


def load(file: Path) -> PlightModel:
    """Raises OSError, KeyError or ValueError when the file is missing or not such a model."""
    with np.load(file, allow_pickle=False) as kept:
        weights = kept["weights"].astype(np.float32)
        if weights.shape != (WIDTH + BUCKETS, len(LABELS)):
            raise ValueError("a model of other features")
        return PlightModel(weights, kept["bias"])
