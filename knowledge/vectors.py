"""Nearest lines by cosine, through faiss: exact while the base is small, a graph beyond."""

from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.errors import CorruptIndexError

FLAT_UP_TO = 50_000  # lines; exact search of so many takes some milliseconds, a graph needs twice the memory


class VectorIndex:
    """Unit vectors; answers with cosines, best first."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> "VectorIndex":
        dimension = vectors.shape[1]
        if len(vectors) <= FLAT_UP_TO:
            index: Any = faiss.IndexFlatIP(dimension)
        else:
            index = faiss.IndexHNSWFlat(dimension, 32, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction, index.hnsw.efSearch = 80, 128
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, queries: Vectors, most: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Cosines and line numbers, (queries, min(most, lines)) each."""
        most = min(most, len(self))
        if not most or not len(queries):
            empty = (len(queries), 0)
            return np.zeros(empty, np.float32), np.zeros(empty, np.int64)
        # One thread: on busy cores the threads of one short search wait for each other (12 ms instead of 0.2).
        faiss.omp_set_num_threads(1)
        similarities, found = self._index.search(np.ascontiguousarray(queries), most)
        return np.asarray(similarities, np.float32), np.asarray(found, np.int64)

    def all(self) -> Vectors:
        """The vectors themselves, (lines, dimension)."""
        return np.asarray(self._index.reconstruct_n(0, len(self)), np.float32)

    def save(self, path: Path) -> None:
        faiss.write_index(self._index, str(path))

    @classmethod
    def open(cls, path: Path, size: int) -> "VectorIndex":
        """Raises CorruptIndexError."""
        try:
            index = cls(faiss.read_index(str(path)))
        except RuntimeError as fault:
            raise CorruptIndexError(path, "faiss cannot read it") from fault
        if len(index) != size:
            raise CorruptIndexError(path, f"it holds {len(index)} vectors where {size} lines were written")
        return index
