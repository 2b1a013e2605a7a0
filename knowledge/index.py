"""What messages are compared with: the base's lines, and typical wording, as vectors, words and letters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import Encoder, Vectors
from knowledge.lexical import Lexical
from knowledge.lines import Line, content_hash
from knowledge.vectors import VectorIndex
from knowledge.wording import Wording, fit_wording


@dataclass(frozen=True, slots=True)
class IndexVersion:
    """Which base and which model an index was made of. name: unique for both, and the folder's name on disk."""

    name: str
    model: str
    dimension: int
    content_hash: str
    scam_lines: int
    ordinary_lines: int


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one kind and their vectors, number by number."""

    lines: Sequence[Line]
    vectors: VectorIndex


@dataclass(frozen=True, slots=True)
class Index:
    """Lines of scripts, ordinary messages, and typical wording of either, apart.

    Vectors stand around `centre`, the middle between the two sides; `lengths` are what they were divided by
    after that, (lines,), part by part, so that the encoder's own vectors can be had back.
    """

    version: IndexVersion
    parts: Sequence[Part]  # scam, ordinary, typical of scams, typical of ordinary messages
    lexical: Lexical  # over the lines of `scam` only
    wording: Wording
    centre: Vectors
    lengths: Vectors

    @property
    def scam(self) -> Part:
        return self.parts[0]

    @property
    def typical_scam(self) -> Part:
        return self.parts[2]

    @property
    def lines(self) -> list[Line]:
        return [line for part in self.parts for line in part.lines]

    def centred(self, vectors: Vectors) -> Vectors:
        """What the encoder gave, made comparable with the index: (rows, dimension), length 1."""
        return _around(self.centre, vectors)[0]

    def encoded(self) -> dict[str, Vectors]:
        """The encoder's vectors by text, for a later build of the same model."""
        stored = np.concatenate([part.vectors.all() for part in self.parts])
        vectors = np.asarray(stored * self.lengths[:, None] + self.centre, np.float32)
        return dict(zip((line.text for line in self.lines), vectors, strict=True))


def split(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line], list[Line]]:
    """Lines part by part, in the order of `Index.parts`."""
    parts: tuple[list[Line], list[Line], list[Line], list[Line]] = ([], [], [], [])
    for line in lines:
        parts[2 * line.is_typical + (not line.is_scam)].append(line)
    return parts


def index_in_memory(lines: Sequence[Line], encoder: Encoder, known: Mapping[str, Vectors] | None = None) -> Index:
    """known: vectors by text, of the same model, that need not be computed again."""
    parts = split(lines)
    ordered = [line for part in parts for line in part]
    vectors = _vectors([line.text for line in ordered], encoder, known or {})
    centre = _middle(vectors, np.array([line.is_scam for line in ordered], bool))
    centred, lengths = _around(centre, vectors)
    made, at = list[Part](), 0
    for part in parts:
        made.append(Part(part, VectorIndex.build(centred[at : at + len(part)])))
        at += len(part)
    lexical = Lexical.build([line.text for line in parts[0]])
    return Index(_version(lines, encoder), made, lexical, fit_wording(ordered), centre, lengths)


def _version(lines: Sequence[Line], encoder: Encoder) -> IndexVersion:
    content, scams = content_hash(lines), sum(line.is_scam for line in lines)
    name = f"{content[:12]}-{_plain(encoder.id)}"
    return IndexVersion(name, encoder.id, encoder.dimension, content, scams, len(lines) - scams)


def _middle(vectors: Vectors, scams: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Vectors:
    sides = [vectors[side].mean(axis=0) for side in (scams, ~scams) if side.any()]
    return np.asarray(np.mean(sides, axis=0) if sides else np.zeros(vectors.shape[1]), np.float32)


def _around(centre: Vectors, vectors: Vectors) -> tuple[Vectors, Vectors]:
    moved = vectors - centre
    lengths = np.maximum(np.linalg.norm(moved, axis=1), 1e-6)
    return np.asarray(moved / lengths[:, None], np.float32), np.asarray(lengths, np.float32)


def _vectors(texts: Sequence[str], encoder: Encoder, known: Mapping[str, Vectors]) -> Vectors:
    vectors = np.zeros((len(texts), encoder.dimension), np.float32)
    new = [i for i, text in enumerate(texts) if text not in known]
    for i, text in enumerate(texts):
        if text in known:
            vectors[i] = known[text]
    if new:
        vectors[new] = encoder.encode([texts[i] for i in new])
    return vectors


def _plain(model: str) -> str:
    return "".join(c if c.isalnum() or c in "-._" else "-" for c in model)[-60:]
