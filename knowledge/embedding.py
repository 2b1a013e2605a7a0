"""Texts to unit vectors, through sentence-transformers; which model does it is a setting."""

import os
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import ModelError

Vectors = NDArray[np.float32]

BUNDLED = "use-multilingual-v3"


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
        vectors = np.asarray(
            self._model.encode(list(texts), batch_size=32, show_progress_bar=False, convert_to_numpy=True),
            np.float32,
        )
        if vectors.ndim != 2 or len(vectors) != len(texts) or not np.isfinite(vectors).all():
            raise ModelError(f"the model {self.id!r} answered {len(texts)} texts with an array of {vectors.shape}")
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)


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
