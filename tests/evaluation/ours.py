"""Our own matcher as one of those measured, and rebuilt without a type of scam to see what it makes of a new one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from center.verdict import Level, ScamType
from knowledge.embedding import Encoder, Vectors
from knowledge.entries import Base
from knowledge.fitting import Fitting
from knowledge.head import Head, open_head
from knowledge.matching import likely_type
from knowledge.nearness import Floats
from knowledge.reading import Reading
from knowledge.windows import Shape
from tests.evaluation.messages import Message, TypeLabels


@dataclass(frozen=True, slots=True)
class Read:
    """All messages as our reader sees them; raws: (messages,) of the head, plain: without what is strong by itself."""

    readings: Sequence[Reading]
    shapes: Sequence[Shape]
    raws: Floats
    plain: Floats
    types: Sequence[str | None]


class RememberingReader:
    """A reader that reads a text once: what a message says does not depend on the base."""

    def __init__(self, reader: Callable[[str], Reading]) -> None:
        self._reader, self._known = reader, dict[str, Reading]()

    def __call__(self, text: str) -> Reading:
        if text not in self._known:
            self._known[text] = self._reader(text)
        return self._known[text]


class Remembering:
    """An encoder that computes a text once."""

    def __init__(self, encoder: Encoder) -> None:
        self.id, self.dimension, self._encoder = encoder.id, encoder.dimension, encoder
        self._known = dict[str, Vectors]()

    def encode(self, texts: Sequence[str]) -> Vectors:
        new = list({text for text in texts if text not in self._known})
        self._known |= dict(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts], np.float32).reshape(len(texts), self.dimension)


def look_at(messages: Sequence[Message], fitting: Fitting, head: Head) -> Read:
    readings, raws, plain, types = list[Reading](), list[float](), list[float](), list[str | None]()
    for seen, reading in fitting.seen([m.text for m in messages]):
        raws.append(head.raw(fitting.features.names, seen))
        plain.append(head.raw(fitting.features.names, replace(seen, is_strong=False)))
        points = fitting.concepts.pointing({hit.code for hit in reading.hits if not hit.denied})
        found = likely_type(fitting.index, seen.near, points)
        types.append(found and str(found))
        readings.append(reading)
    return Read(readings, [one.shape for one in readings], np.array(raws), np.array(plain), types)


def without_type(base: Base, type_: ScamType) -> Base:
    return replace(base, scripts=tuple(script for script in base.scripts if script.type is not type_))


def unseen(
    fitting: Fitting, type_: ScamType, messages: Sequence[Message], labels: TypeLabels
) -> tuple[int, float] | None:
    """Messages of this type alone, and the share of them that a matcher which has never seen the type warns of.

    fitting: of the whole base, whose encoder and reader are used again. Index, wording and weights are made without
    the type's scripts and typical wording, weights from every third sample; calibration and thresholds are the
    shipped ones. None where no message is of this type.
    """
    rows = [m for m in messages if m.is_scam and labels.get((m.source, m.type), set[str]()) == {str(type_)}]
    rows = rows or [m for m in messages if m.is_scam and str(type_) in labels.get((m.source, m.type), ())]
    if not rows:
        return None
    without = Fitting(without_type(fitting.base, type_), fitting.encoder, lambda line: line.type is not type_)
    without.reader = fitting.reader
    head = replace(without.head(every=3), shapes=open_head().shapes)
    seen = look_at(rows, without, head)
    warned = [head.level(head.probability(raw, shape), shape) is not Level.UNKNOWN
              for raw, shape in zip(seen.raws.tolist(), seen.shapes, strict=True)]  # fmt: skip
    return len(rows), float(np.mean(warned))
