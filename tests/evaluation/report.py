"""The figures as a page: docs/evaluation/README.md and figures.json."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from knowledge.head import Head
from tests.evaluation.figures import MEAN, Figures, Judged, by_source
from tests.evaluation.messages import Message, TypeLabels
from tests.evaluation.ours import Read
from tests.evaluation.peers import Answers

Table = Mapping[str, Figures]
Family = tuple[str, int, float]  # type, messages, share warned
HEAD = """# How well messages are recognised

Written by `make eval`. Messages of others, by source; none of their text is in this project, and nothing is trained
on it. Only calibration and thresholds have seen them. Warned and caught: share of scams answered at least
"suspicious", and "scam". warn- and alarm-: the same of ordinary messages. type: share of the labelled scams whose
closest type is right, warned of or not. ECE: error of the probability, ten bins.
"""
PARTS = (
    ("Ours as shipped", "Thresholds fitted on these same messages."),
    ("Ours, each source judged with what was fitted on the others", ""),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """shipped: ours; tables: by method, cross-fitted; equal: scams warned of where each method may warn of as many
    ordinary messages of a source as ours does; theirs: at the thresholds the peers ship."""

    shipped: Table
    tables: Mapping[str, Table]
    equal: Mapping[str, Mapping[str, float]]
    theirs: Mapping[str, Table]
    has_minilm: bool


def as_shipped(messages: Sequence[Message], ours: Read, head: Head, labels: TypeLabels) -> Table:
    p = np.array([head.probability(r, s) for r, s in zip(ours.raws.tolist(), ours.shapes, strict=True)])
    of = [head.shapes[str(shape)] for shape in ours.shapes]
    warned, caught = p >= np.array([o.suspicious for o in of]), p >= np.array([o.scam for o in of])
    return by_source(messages, Judged(p, warned, caught, ours.types), labels)


def at(messages: Sequence[Message], answers: Answers, warn: float, catch: float, labels: TypeLabels) -> Table:
    """Scores taken for probabilities, which they are not: AUC is what it is, ECE says how far off."""
    scores = answers.scores
    judged = Judged(np.clip(scores, 0, 1), scores >= warn, scores >= catch, answers.types)
    return by_source(messages, judged, labels)


def write(measured: Measured, families: Sequence[Family], out: Path) -> None:
    ours = (measured.shipped, measured.tables["ours"])
    page = [HEAD]
    for (title, note), table in zip(PARTS, ours, strict=True):
        page += [f"## {title}\n", f"{note}\n" if note else "", *full(table), ""]
    page += ["## Beside what others do\n", _about(measured.has_minilm), *_means(measured), ""]
    page += [
        "AUC by source:\n",
        *_side({n: {s: r["AUC"] for s, r in t.items()} for n, t in measured.tables.items()}),
        "",
    ]
    page += [
        "Scams warned of, where each method may warn of as many ordinary messages of that source as ours:\n",
        *_side(measured.equal), "",
    ]  # fmt: skip
    if families:
        page += _families(families)
    page += ["![ROC](roc.png)\n", "![Reliability](reliability.png)\n", "![Types](types.png)"]
    (out / "README.md").write_text("\n".join(page) + "\n", encoding="utf-8")
    content = {**asdict(measured), "unseen": list(families)}
    (out / "figures.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _about(has_minilm: bool) -> str:
    missing = "" if has_minilm else " The English-only MiniLM is missing: its package is not installed."
    return (
        "The same base, the same messages, windows and rule for thresholds (each source judged with what was fitted on"
        f" the others). In brackets: at the thresholds the others ship.{missing}\n"
    )


def _means(measured: Measured) -> list[str]:
    names = list(next(iter(measured.shipped.values())))
    rows = [["method", *names, "warned at equal warn-"]]
    for name, table in measured.tables.items():
        equal = measured.equal[name]
        rows.append([name, *(_cell(table[MEAN][n]) for n in names), _cell(float(np.mean(list(equal.values()))))])
    rows += [[f"({name})", *(_cell(table[MEAN][n]) for n in names), ""] for name, table in measured.theirs.items()]
    return _table(rows)


def full(table: Table) -> list[str]:
    names = list(table[MEAN])
    return _table([["source", *names], *([s, *(_cell(row[n]) for n in names)] for s, row in table.items())])


def _side(columns: Mapping[str, Mapping[str, float | None]]) -> list[str]:
    sources = [s for s in columns["ours"] if any(column.get(s) is not None for column in columns.values())]
    return _table([["source", *columns], *([s, *(_cell(c.get(s)) for c in columns.values())] for s in sources)])


def _families(families: Sequence[Family]) -> list[str]:
    mean = float(np.mean([share for _, _, share in families]))
    rows = [[name, str(number), _cell(share)] for name, number, share in families]
    return [
        "## Families never seen\n",
        "Base, wording and weights (from a third of the samples) made without each type's scripts and typical wording;\nshipped thresholds.\n",
        *_table([["type", "messages", "warned"], *rows, ["mean", "", _cell(mean)]]), "",
    ]  # fmt: skip


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]
