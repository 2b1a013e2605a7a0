"""Text to verdict."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from center.verdict import Evidence, Level, Verdict
from knowledge.building import cache_folder, ensure_index, to_standard_error
from knowledge.concepts import Concepts, load_concepts
from knowledge.embedding import BUNDLED, Encoder, Vectors, open_light_encoder
from knowledge.entries import Base
from knowledge.explaining import evidence
from knowledge.features import Features
from knowledge.head import Head, open_head
from knowledge.index import Index, index_in_memory
from knowledge.index_store import open_index
from knowledge.indicators import Indicators
from knowledge.loading import load_base
from knowledge.matching import likely_type, matches
from knowledge.nearness import Near
from knowledge.official import SHORT_NUMBERS
from knowledge.reading import Reader, Reading
from knowledge.typical import all_lines


class Matcher:
    """Checks messages against one version of the base. Pure and safe to share between threads."""

    def __init__(
        self, index: Index, encoder: Encoder, concepts: Concepts, head: Head, region: str | None = None
    ) -> None:
        """region: country of phone numbers that name none (ISO code); None reads them by the text's language."""
        self.index, self.concepts, self._encoder, self._head = index, concepts, encoder, head
        self._reader = Reader(concepts, Indicators(SHORT_NUMBERS, region))
        self._features = Features(concepts, index)

    @classmethod
    def open(
        cls,
        folder: Path | None = None,
        model: str = BUNDLED,
        region: str | None = None,
        encoder: Encoder | None = None,
    ) -> "Matcher":
        """encoder: that of `model`, where the caller has it loaded already.

        The index in `folder`; without one, an index of the shipped base, made at the first use and kept in this
        account's cache. Takes some seconds, the first time half a minute more.

        Raises NoIndexError, ForeignVectorsError, CorruptIndexError, ModelError, BrokenHeadError, BrokenBaseError.
        """
        index = open_index(folder, model) if folder else _shipped(model)
        encoder = encoder or open_light_encoder(model)
        return cls(
            index or index_in_memory(all_lines(load_base()), encoder), encoder, load_concepts(), open_head(), region
        )

    @classmethod
    def of(cls, base: Base, encoder: Encoder, head: Head | None = None) -> "Matcher":
        """A matcher of a base at hand, nothing on disk."""
        index = index_in_memory(all_lines(base), encoder)
        return cls(index, encoder, load_concepts(), head or open_head())

    def check(self, text: str) -> Verdict:
        """Never raises for any text. Some milliseconds for a short message."""
        return self.check_many([text])[0]

    def check_many(self, texts: Sequence[str]) -> list[Verdict]:
        """As check, one by one in order; faster, since all windows are embedded together."""
        started = time.perf_counter()
        readings = [self._reader(text) for text in texts]
        vectors = self._encoder.encode([window for reading in readings for window in reading.window_texts])
        verdicts, at = list[Verdict](), 0
        shared = (time.perf_counter() - started) / max(1, len(texts))
        for reading in readings:
            began, end = time.perf_counter(), at + len(reading.windows)
            verdict = self._verdict(reading, vectors[at:end])
            at = end
            verdicts.append(_timed(verdict, 1000 * (shared + time.perf_counter() - began)))
        return verdicts

    def _verdict(self, reading: Reading, vectors: Vectors) -> Verdict:
        seen = self._features(reading, vectors)
        raw = self._head.raw(self._features.names, seen)
        score = self._head.probability(raw, reading.shape)
        level = self._head.level(score, reading.shape)
        points = self.concepts.pointing({hit.code for hit in reading.hits if not hit.denied})
        type_ = likely_type(self.index, seen.near, points)
        if not reading.message.text.strip():
            level, score, type_ = Level.UNKNOWN, 0.0, None
        known = level is not Level.UNKNOWN
        return Verdict(
            level, score, type_, matches(self.index, reading, seen.near, type_ if known else None),
            self._evidence(reading, seen.near) if known else (),
            reading.indicators, reading.official, self.index.version.name,
        )  # fmt: skip

    def _evidence(self, reading: Reading, near: Near) -> tuple[Evidence, ...]:
        return evidence(reading, dict(self._head.weights), int((near.scripts + near.typical).argmax()))


def _shipped(model: str) -> Index | None:
    """None where nothing can be kept: a read-only home, a full disk."""
    folder = cache_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # tried first: what cannot be kept is not built here
        if not _is_ours_alone(folder):
            return None
        ensure_index(folder, model, to_standard_error)
        return open_index(folder, model)
    except OSError:
        return None


def _is_ours_alone(folder: Path) -> bool:
    """Whoever can write an index decides what is called a scam."""
    state = folder.stat()
    return state.st_uid == os.getuid() and not state.st_mode & 0o022


def _timed(verdict: Verdict, ms: float) -> Verdict:
    return replace(verdict, ms=ms)
