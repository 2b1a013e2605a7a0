"""Measures our matcher and its peers on labelled messages: python -m tests.evaluation FOLDER [--no-unseen]

FOLDER holds SOURCE.dev.jsonl files and score.py with the labels of types. Writes tables and pictures to
docs/evaluation; of the messages only figures are kept. Takes some ten minutes on one core, the unseen families most
of them.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from center.verdict import ScamType
from knowledge.embedding import open_encoder
from knowledge.fitting import Fitting
from knowledge.head import open_head
from knowledge.loading import load_base
from tests.evaluation import pictures, report
from tests.evaluation.figures import MEAN, at_equal_warnings, by_source, cross_fitted
from tests.evaluation.messages import read, type_labels
from tests.evaluation.ours import Read, Remembering, RememberingReader, look_at, unseen
from tests.evaluation.peers import Answers, Peer, classifier, minilm, more_like_this, nearest
from tests.evaluation.report import Measured

OUT = Path("docs/evaluation")
# Thresholds as the peers ship them, beside the cross-fitted ones: (warned, caught).
THEIR_OWN = {
    "more-like-this, Dice": (0.70, 0.95),
    "cosine, multilingual": (0.75, 0.85),
    "cosine, MiniLM": (0.85, 0.85),
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--out", type=Path, default=OUT)
    options.add_argument("--no-unseen", action="store_true", help="leave out the families nobody has seen")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    measure(chosen.folder, chosen.out, not chosen.no_unseen)


def measure(folder: Path, out: Path, with_unseen: bool) -> None:
    messages, labels = read(folder), type_labels(folder)
    base, encoder, head = load_base(), Remembering(open_encoder()), open_head()
    fitting = Fitting(base, encoder)
    fitting.reader = RememberingReader(fitting.reader)  # type: ignore[assignment]
    print(f"{len(messages)} messages, {len(fitting.lines)} lines", flush=True)
    ours = look_at(messages, fitting, head)
    shipped = report.as_shipped(messages, ours, head, labels)
    print("\n".join(report.full(shipped)), flush=True)
    answers = {"ours": Answers(ours.raws, [str(t) for t in ours.types]), **_peers(fitting, encoder, ours)}
    judged = {
        name: cross_fitted(messages, ours.shapes, a.scores, a.types, ours.plain if name == "ours" else None)
        for name, a in answers.items()
    }
    tables = {name: by_source(messages, one, labels) for name, one in judged.items()}
    equal = {s: row["warn-"] for s, row in tables["ours"].items() if s != MEAN and row["warn-"] is not None}
    measured = Measured(
        shipped, tables,
        {name: at_equal_warnings(messages, a.scores, equal) for name, a in answers.items()},
        {name: report.at(messages, answers[name], *THEIR_OWN[name], labels) for name in answers if name in THEIR_OWN},
        minilm() is not None,
    )  # fmt: skip
    pictures.roc(messages, {name: a.scores for name, a in answers.items()}, out / "roc.png")
    pictures.reliability(messages, judged["ours"], out / "reliability.png")
    pictures.confusion(messages, ours.types, labels, out / "types.png")
    report.write(measured, [], out)
    print(f"written to {out}", flush=True)
    if with_unseen:
        families = []
        for type_ in ScamType:
            if found := unseen(fitting, type_, messages, labels):
                families.append((str(type_), *found))
                report.write(measured, families, out)
                print(f"unseen {type_}: {found[0]} messages, {found[1]:.3f} warned", flush=True)


def _peers(fitting: Fitting, encoder: Remembering, ours: Read) -> dict[str, Answers]:
    windows: Sequence[Sequence[str]] = [reading.window_texts for reading in ours.readings]
    peers: dict[str, Peer] = {
        "more-like-this, Dice": more_like_this(fitting.lines),
        "cosine, multilingual": nearest(fitting.lines, encoder),
        "tf-idf, logistic regression": classifier(fitting.lines),
    }
    if (english := minilm()) is not None:
        peers["cosine, MiniLM"] = nearest(fitting.lines, english)
    found = {}
    for name, peer in peers.items():
        found[name] = peer(windows)
        print(f"{name}: done, scores {np.min(found[name].scores):.2f} to {np.max(found[name].scores):.2f}", flush=True)
    return found


if __name__ == "__main__":
    main()
