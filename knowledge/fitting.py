"""Rebuilds the shipped head: python -m knowledge.fitting [--labelled FOLDER]

Weights come from our own base only, every message looked at with its own script left out. Slope, shift and
thresholds come from labelled third-party messages where their folder is at hand; without it the shipped ones stay.
Deterministic.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from knowledge.calibrating import Scored, calibrate
from knowledge.concepts import load_concepts
from knowledge.embedding import Encoder, open_encoder
from knowledge.entries import Base
from knowledge.features import Features, Seen
from knowledge.head import Head, open_head
from knowledge.index import index_in_memory
from knowledge.indicators import Indicators
from knowledge.lines import Line
from knowledge.loading import load_base
from knowledge.official import SHORT_NUMBERS
from knowledge.reading import Reader, Reading
from knowledge.samples import samples_of
from knowledge.signed_logistic import fit_signed
from knowledge.typical import all_lines
from knowledge.wording import Wording, fit_wording

PENALTY = 0.3
BATCH = 64
FOLDS = 8

Report = Callable[[str], None]


class Fitting:
    """One base, one encoder; `weights` and `calibrated` make a head."""

    def __init__(self, base: Base, encoder: Encoder, keep: Callable[[Line], bool] = lambda line: True) -> None:
        """keep: which lines, typical ones among them, the index is made of."""
        self.base, self.encoder, self.concepts = base, encoder, load_concepts()
        self.lines = [line for line in all_lines(base) if keep(line)]
        self.index = index_in_memory(self.lines, encoder)
        self.features = Features(self.concepts, self.index)
        self.reader = Reader(self.concepts, Indicators(SHORT_NUMBERS))

    def seen(self, texts: Sequence[str], sources: Sequence[str] = ()) -> Iterator[tuple[Seen, Reading]]:
        """Every text as features and as read. sources: of each text, to be left out of the base."""
        folds = _Folds(self.lines) if sources else None
        for start in range(0, len(texts), BATCH):
            batch = [self.reader(text) for text in texts[start : start + BATCH]]
            vectors = self.encoder.encode([window for reading in batch for window in reading.window_texts])
            at = 0
            for number, reading in enumerate(batch, start):
                end = at + len(reading.windows)
                left_out = sources[number : number + 1]
                wording = folds.wording(sources[number]) if folds else None
                yield self.features(reading, vectors[at:end], left_out, wording), reading
                at = end

    def head(self, every: int = 1) -> Head:
        """Weights from our own base, without calibration. every: look at one sample in so many (for trials)."""
        samples = samples_of(self.base, [line for line in self.lines if line.is_typical])[::every]
        rows = np.array([seen.values for seen, _ in self.seen([s.text for s in samples], [s.source for s in samples])])
        labels = np.array([float(s.is_scam) for s in samples])
        importance = np.array([s.importance for s in samples])
        weights, bias = fit_signed(rows, labels, importance, self.features.signs, PENALTY, self.features.expected)
        named = {
            name: round(float(w), 6) for name, w in zip(self.features.names, weights, strict=True) if abs(w) > 1e-6
        }
        recipe = {
            "command": "python -m knowledge.fitting",
            "model": self.encoder.id,
            "base": self.base.content_hash,
            "samples": len(samples),
            "penalty": PENALTY,
        }
        return Head(named, round(bias, 6), {}, recipe)

    def scored(self, head: Head, labelled: Iterable[tuple[str, bool, str]]) -> list[Scored]:
        """labelled: text, whether a scam, source."""
        labelled = list(labelled)
        found = self.seen([text for text, _, _ in labelled])
        return [
            # What is strong by itself is warned of in any case; counted here, a few such would set the threshold of all.
            Scored(head.raw(self.features.names, replace(seen, is_strong=False)), reading.shape, is_scam, source)
            for (seen, reading), (_, is_scam, source) in zip(found, labelled, strict=True)
        ]


class _Folds:
    """Wording fitted without a source: sources are dealt into a few folds, each left out whole."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._fold = {source: number % FOLDS for number, source in enumerate(sorted({line.source for line in lines}))}
        self._fitted = dict[int, Wording]()

    def wording(self, source: str) -> Wording:
        fold = self._fold.get(source, 0)
        if fold not in self._fitted:
            self._fitted[fold] = fit_wording(self._lines, {s for s, f in self._fold.items() if f == fold})
        return self._fitted[fold]


def labelled_messages(folder: Path) -> Iterator[tuple[str, bool, str]]:
    """Rows of FOLDER/*.dev.jsonl whose label decides the question (as score.py reads them)."""
    for path in sorted(folder.glob("*.dev.jsonl")):
        for line in path.read_text(encoding="utf-8").strip().split("\n"):
            row = json.loads(line)
            if row["is_scam"] is not None and row["type"] != "phishing/commercial spam":
                yield row.get("text_filled") or row["text"], bool(row["is_scam"]), path.name.split(".")[0]


def fit(base: Base, encoder: Encoder, folder: Path | None, say: Report) -> Head:
    """folder: labelled messages, None to keep the shipped calibration. Raises BrokenHeadError without either."""
    fitting = Fitting(base, encoder)
    say(f"weights, from {len(base.scripts)} scripts and {len(base.ordinary)} ordinary messages")
    head = fitting.head()
    if folder is None:
        return Head(head.weights, head.bias, open_head().shapes, {**head.recipe, "calibrated": "kept"})
    say(f"calibration, from {folder}")
    scored = fitting.scored(head, labelled_messages(folder))
    recipe = {**head.recipe, "calibrated": f"on {len(scored)} labelled third-party messages, thresholds only"}
    return Head(head.weights, head.bias, calibrate(scored), recipe)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--labelled", type=Path, help="folder of SOURCE.dev.jsonl files to calibrate on")
    chosen = options.parse_args()
    fit(load_base(), open_encoder(), chosen.labelled, print).save()


if __name__ == "__main__":
    main()
