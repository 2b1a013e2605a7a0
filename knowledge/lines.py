"""The base cut into what is indexed: one line a window of an example or of an ordinary message."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from center.verdict import ScamType, Stage
from knowledge.entries import Base
from knowledge.normalise import Normaliser
from knowledge.windows import windows

TYPICAL = "typical:"


@dataclass(frozen=True, slots=True)
class Line:
    """Normalised text of one window.

    source: script id, kind of ordinary message, or "typical:NAME" (see typical.py). type: only of scams;
    stage: only of a script's lines.
    """

    text: str
    source: str
    language: str
    type: ScamType | None = None
    stage: Stage | None = None

    @property
    def is_scam(self) -> bool:
        return self.type is not None

    @property
    def is_typical(self) -> bool:
        return self.source.startswith(TYPICAL)


def lines_of(base: Base, normaliser: Normaliser) -> list[Line]:
    """Scam lines first, then ordinary ones, each in the order of the base."""
    scam = [
        line
        for s in base.scripts
        for e in s.examples
        for line in _cut(normaliser, e.text, s.id, e.language, s.type, e.stage)
    ]
    ordinary = [line for o in base.ordinary for line in _cut(normaliser, o.text, o.kind, o.language)]
    return scam + ordinary


def _cut(
    normaliser: Normaliser,
    text: str,
    source: str,
    language: str,
    type_: ScamType | None = None,
    stage: Stage | None = None,
) -> Iterator[Line]:
    plain = normaliser(text).text
    for window in windows(plain):
        yield Line(plain[window.start : window.end], source, language, type_, stage)


def content_hash(lines: Sequence[Line]) -> str:
    """SHA-256 over everything an index is made of."""
    content = json.dumps([asdict(line) for line in lines], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
