"""ROC and reliability of every source, and which types are taken for which."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from sklearn.metrics import roc_curve

from knowledge.nearness import Floats
from tests.evaluation.figures import Judged
from tests.evaluation.messages import Message, TypeLabels

mpl.use("Agg")
COLUMNS = 3


def roc(messages: Sequence[Message], scores: Mapping[str, Floats], path: Path) -> None:
    """One field a source that has both kinds; one line a method."""
    sources = _with_both(messages)
    figure, fields = _fields(len(sources))
    for source, field in zip(sources, fields, strict=False):
        rows = [i for i, m in enumerate(messages) if m.source == source]
        truth = [messages[i].is_scam for i in rows]
        for name, values in scores.items():
            false, true, _ = roc_curve(truth, values[rows])
            field.plot(false, true, label=name, linewidth=2.2 if name == "ours" else 1)
        field.set(title=source, xlabel="ordinary above", ylabel="scams above", xlim=(0, 0.3), ylim=(0, 1.01))
    fields[0].legend(fontsize=7)
    _save(figure, path)


def reliability(messages: Sequence[Message], judged: Judged, path: Path) -> None:
    sources = _with_both(messages)
    figure, fields = _fields(len(sources))
    for source, field in zip(sources, fields, strict=False):
        rows = [i for i, m in enumerate(messages) if m.source == source]
        p, truth = judged.probabilities[rows], np.array([messages[i].is_scam for i in rows])
        which = np.minimum((p * 10).astype(int), 9)
        bins = [b for b in range(10) if (which == b).any()]
        field.plot([0, 1], [0, 1], color="0.8")
        field.scatter([p[which == b].mean() for b in bins], [truth[which == b].mean() for b in bins],
                      s=[8 + 200 * (which == b).mean() for b in bins])  # fmt: skip
        field.set(title=source, xlabel="said", ylabel="was", xlim=(0, 1), ylim=(0, 1))
    _save(figure, path)


def confusion(messages: Sequence[Message], types: Sequence[str | None], labels: TypeLabels, path: Path) -> None:
    """Rows: the source's label by the codes that count as right; columns: the type that was said."""
    typed = [(labels[m.source, m.type], t or "none") for m, t in zip(messages, types, strict=True)
             if m.is_scam and (m.source, m.type) in labels]  # fmt: skip
    rows, columns = sorted({" / ".join(sorted(right)) for right, _ in typed}), sorted({said for _, said in typed})
    counts = np.zeros((len(rows), len(columns)))
    for right, said in typed:
        counts[rows.index(" / ".join(sorted(right))), columns.index(said)] += 1
    shares = counts / counts.sum(axis=1, keepdims=True)
    figure, field = plt.subplots(figsize=(11, 6.5))
    field.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    field.set_xticks(range(len(columns)), columns, rotation=60, ha="right", fontsize=7)
    field.set_yticks(
        range(len(rows)), [f"{r} ({int(n)})" for r, n in zip(rows, counts.sum(axis=1), strict=True)], fontsize=7
    )
    for (row, column), share in np.ndenumerate(shares):
        if share >= 0.02:
            field.text(
                column, row, f"{share:.2f}", ha="center", va="center", fontsize=6, color="w" if share > 0.5 else "k"
            )
    _save(figure, path)


def _with_both(messages: Sequence[Message]) -> list[str]:
    scams, others = ({m.source for m in messages if m.is_scam is kind} for kind in (True, False))
    return sorted(scams & others)


def _fields(number: int) -> tuple[Figure, list[plt.Axes]]:
    rows = -(-number // COLUMNS)
    figure, fields = plt.subplots(rows, COLUMNS, figsize=(3.6 * COLUMNS, 3.1 * rows), squeeze=False)
    for field in fields.flat[number:]:
        field.axis("off")
    return figure, list(fields.flat)


def _save(figure: Figure, path: Path) -> None:
    figure.tight_layout()
    figure.savefig(path, dpi=90)
    plt.close(figure)
