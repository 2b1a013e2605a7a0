"""A linear softmax over `nlu.features`: its training (scikit-learn) and its use (numpy alone)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlu.examples import data_files
from nlu.features import BUCKETS, VERSION, WIDTH, Encoder, features, wording
from nlu.keeping import put
from nlu.lines import digest_of

_C = 8.0  # inverse regularisation, chosen by five-fold cross-validation
# Newer scikit-learn divides the loss by the number of examples, so that Rasa's older one has another figure.
_TOLERANCE = 1e-4
SETTINGS = (VERSION, _C, _TOLERANCE)
"""What changes every model that is made here."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LinearModel:
    """weights (WIDTH + BUCKETS, k), bias (k,), one column a label of `labels`."""

    labels: tuple[str, ...]
    weights: Floats
    bias: Floats

    def ranked(self, text: str, encoder: Encoder) -> list[tuple[str, float]]:
        """Labels of one text with their probabilities (together 1), best first."""
        buckets, weight = wording(text)
        worded = self.weights[[WIDTH + bucket for bucket in buckets]].sum(axis=0) * weight
        scores = features([text], encoder)[0] @ self.weights[:WIDTH] + worded + self.bias
        odds = np.exp(scores - scores.max())
        chances = odds / odds.sum()
        return [(self.labels[i], float(chances[i])) for i in np.argsort(-chances)]


def fingerprint(data: Path) -> str:
    """Changes when data, features or settings change: the name under which a model is kept. Reading all examples
    instead would cost each start a second."""
    return digest_of(data_files(data), *SETTINGS)


def fit(texts: list[str], labels: list[str], encoder: Encoder) -> LinearModel:
    """A label each. Some 40 s of computing for 12,900 lines on one core; scikit-learn (3 s to import) is needed here
    only."""
    return fit_rows(rows_of(texts, encoder), labels)


def fit_rows(rows: Any, labels: list[str]) -> LinearModel:
    """rows: sparse (n, WIDTH + BUCKETS), a label each; each label counts as much as any other."""
    from sklearn.linear_model import LogisticRegression

    machine = LogisticRegression(C=_C, max_iter=400, tol=_TOLERANCE, class_weight="balanced")
    machine.fit(rows, labels)
    known = tuple(str(name) for name in machine.classes_)
    return LinearModel(known, machine.coef_.T.astype(np.float32), machine.intercept_.astype(np.float32))


def rows_of(texts: list[str], encoder: Encoder) -> Any:
    """Sparse (n, WIDTH + BUCKETS)."""
    from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]

    worded = [wording(text) for text in texts]
    places = [bucket for buckets, _ in worded for bucket in buckets]
    values = [weight for buckets, weight in worded for _ in buckets]
    ends = np.cumsum([0, *(len(buckets) for buckets, _ in worded)])
    wordings = csr_matrix((values, places, ends), shape=(len(texts), BUCKETS))
    return hstack([csr_matrix(features(texts, encoder)), wordings]).tocsr()


def save(model: LinearModel, file: Path) -> None:
    names: Any = np.array(model.labels)
    weights = model.weights.astype(np.float16)
    put(lambda aside: np.savez_compressed(aside, labels=names, weights=weights, bias=model.bias), file)


def load(file: Path) -> LinearModel:
    """Raises OSError, KeyError or ValueError when the file is missing or not such a model."""
    with np.load(file, allow_pickle=False) as kept:
        labels = tuple(str(name) for name in kept["labels"])
        weights = kept["weights"].astype(np.float32)
        if weights.shape != (WIDTH + BUCKETS, len(labels)):
            raise ValueError("a model of other features")
        return LinearModel(labels, weights, kept["bias"])
