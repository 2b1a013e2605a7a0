"""Plights as the classifier knows them: one linear yes or no each, over the features of the intents.

Learned from `nlu/plight_lines`, written by four people who saw neither code nor each other's lines; those of a fifth
(`heldout`) are measured and never read. Lines of the intents' own data say what is none.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlu.errors import DataError
from nlu.examples import DATA, data_files, load_examples
from nlu.features import BUCKETS, VERSION, WIDTH, Encoder, features, wording
from nlu.model import rows_of

LINES = Path(__file__).parent / "plight_lines"
MINOR, NONE = "minor", "none"
LABELS = ("images", "paying", "control", "given", MINOR)
_C, _OTHERS_WEIGH, _EVERY = 8.0, 0.5, 3  # chosen by training on three writers and measuring on the fourth
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Told:
    """A line and what it tells of: one of LABELS, or NONE."""

    label: str
    text: str


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


def load_lines(folder: Path = LINES) -> list[Told]:
    """Raises DataError with file and line."""
    return [line for file in _files(folder) for line in _of_file(file)]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


def _of_file(file: Path) -> Iterator[Told]:
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            item = json.loads(raw)
            if item["label"] not in (*LABELS, NONE):
                raise ValueError(f"there is no plight {item['label']!r}")
            yield Told(item["label"], str(item["text"]))
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(f"{file.name}:{number}: {error!r}") from error


def fingerprint(folder: Path = LINES, data: Path = DATA) -> str:
    """Changes when lines, data, features or settings change: the name under which a model is kept."""
    digest = hashlib.sha256(repr((VERSION, _C, _OTHERS_WEIGH, _EVERY, LABELS)).encode())
    for file in (*_files(folder), *data_files(data)):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def fit_plights(encoder: Encoder, folder: Path = LINES, data: Path = DATA) -> PlightModel:
    """Some 30 s of computing on one core. Raises DataError."""
    from sklearn.linear_model import LogisticRegression

    lines = load_lines(folder)
    others = [Told(NONE, example.text) for example in load_examples(data)[::_EVERY]]
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
    """Written aside and moved into place, so that a reader never sees half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(".part.npz")
    np.savez_compressed(aside, weights=model.weights.astype(np.float16), bias=model.bias)
    aside.replace(file)


def load(file: Path) -> PlightModel:
    """Raises OSError, KeyError or ValueError when the file is missing or not such a model."""
    with np.load(file, allow_pickle=False) as kept:
        weights = kept["weights"].astype(np.float32)
        if weights.shape != (WIDTH + BUCKETS, len(LABELS)):
            raise ValueError("a model of other features")
        return PlightModel(weights, kept["bias"])
