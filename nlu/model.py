"""A linear softmax over `nlu.features`: its training (scikit-learn) and its use (numpy alone)."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from center.understanding import Intent
from nlu.examples import Example
from nlu.features import VERSION, Encoder, features

_C = 8.0  # inverse regularisation, chosen by five-fold cross-validation
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """weights (WIDTH, k), bias (k,), one column an intent of `intents`."""

    intents: tuple[Intent, ...]
    weights: Floats
    bias: Floats

    def probabilities(self, rows: Floats) -> Floats:
        """(n, WIDTH) to (n, k); each row sums to 1."""
        scores = rows @ self.weights + self.bias
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)

    def ranked(self, row: Floats) -> list[tuple[Intent, float]]:
        """Intents of one text with their probabilities, best first."""
        chances = self.probabilities(row[None, :])[0]
        return [(self.intents[i], float(chances[i])) for i in np.argsort(-chances)]


def fingerprint(examples: list[Example]) -> str:
    """Changes when examples, features or settings change: the name under which a model is kept."""
    payload = json.dumps([VERSION, _C, [(e.text, e.intent) for e in examples]], ensure_ascii=False)
    return hashlib.sha256(payload.encode()).hexdigest()[:16]


def fit(examples: list[Example], encoder: Encoder) -> LinearModel:
    """Some 20 s for 4,000 examples on one core; scikit-learn (3 s to import) is needed here only."""
    from sklearn.linear_model import LogisticRegression

    rows = features([example.text for example in examples], encoder)
    names = [example.intent.value for example in examples]
    machine = LogisticRegression(C=_C, max_iter=500, class_weight="balanced").fit(rows, names)
    intents = tuple(Intent(name) for name in machine.classes_)
    return LinearModel(intents, machine.coef_.T.astype(np.float32), machine.intercept_.astype(np.float32))


def save(model: LinearModel, file: Path) -> None:
    """Written aside and moved into place, so that a reader never sees half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_suffix(".part.npz")
    names: Any = np.array([str(intent) for intent in model.intents])
    np.savez_compressed(aside, intents=names, weights=model.weights, bias=model.bias)
    aside.replace(file)


def load(file: Path) -> LinearModel:
    """Raises OSError, KeyError or ValueError when the file is missing or not such a model."""
    with np.load(file, allow_pickle=False) as kept:
        intents = tuple(Intent(str(name)) for name in kept["intents"])
        return LinearModel(intents, kept["weights"], kept["bias"])
