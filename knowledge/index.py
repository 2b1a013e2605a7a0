"""What messages are compared with: the base's lines as vectors and as words, and how close a message comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import Encoder, Vectors
from knowledge.lexical import Lexical
from knowledge.lines import Line, content_hash
from knowledge.vectors import VectorIndex


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
class Index:
    """Scam lines and ordinary lines apart; `lexical` numbers scam lines first, then ordinary ones.

    Vectors stand around `centre`, the middle between the two sides; `lengths` are what they were divided by
    after that, (lines,), scam lines first, so that the encoder's own vectors can be had back.
    """

    version: IndexVersion
    scam_lines: Sequence[Line]
    ordinary_lines: Sequence[Line]
    scam: VectorIndex
    ordinary: VectorIndex
    lexical: Lexical
    centre: Vectors
    lengths: Vectors

    def centred(self, vectors: Vectors) -> Vectors:
        """What the encoder gave, made comparable with the index: (rows, dimension), length 1."""
        return _around(self.centre, vectors)[0]

    def encoded(self) -> dict[str, Vectors]:
        """The encoder's vectors by text, for a later build of the same model."""
        vectors = np.concatenate([self.scam.all(), self.ordinary.all()]) * self.lengths[:, None] + self.centre
        texts = [line.text for line in (*self.scam_lines, *self.ordinary_lines)]
        return dict(zip(texts, np.asarray(vectors, np.float32), strict=True))


def index_in_memory(
    lines: Sequence[Line],
    encoder: Encoder,
    known: Mapping[str, Vectors] | None = None,
) -> Index:
    """known: vectors by text, of the same model, that need not be computed again."""
    scam = [line for line in lines if line.is_scam]
    ordinary = [line for line in lines if not line.is_scam]
    vectors = _vectors([line.text for line in (*scam, *ordinary)], encoder, known or {})
    content = content_hash([*scam, *ordinary])
    version = IndexVersion(
        f"{content[:12]}-{_plain(encoder.id)}",
        encoder.id,
        encoder.dimension,
        content,
        len(scam),
        len(ordinary),
    )
    centre = _middle(vectors, len(scam))
    centred, lengths = _around(centre, vectors)
    return Index(
        version, scam, ordinary, VectorIndex.build(centred[: len(scam)]), VectorIndex.build(centred[len(scam) :]),
        Lexical.build([line.text for line in (*scam, *ordinary)]), centre, lengths,
    )  # fmt: skip


def _middle(vectors: Vectors, scams: int) -> Vectors:
    sides = [side.mean(axis=0) for side in (vectors[:scams], vectors[scams:]) if len(side)]
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
