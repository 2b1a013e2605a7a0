"""Word retrieval beside the vectors: BM25 over character bigrams of Chinese and words of everything else."""

import re
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from knowledge.errors import CorruptIndexError

_TOKEN = re.compile("[\u3400-\u9fff]+|[a-z]{2,}|\\d+")


def tokens(lower: str) -> list[str]:
    """Overlapping bigrams of Han characters (a lone one as it is), Latin words; a number only says how long it is."""
    found = list[str]()
    for m in _TOKEN.finditer(lower):
        word = m.group()
        if word[0] >= "\u3400":
            found += [word[i : i + 2] for i in range(len(word) - 1)] or [word]
        else:
            found.append(f"#{len(word)}" if word[0].isdigit() else word)
    return found


class Lexical:
    """Scores of one query against every indexed line, in the order in which they were indexed."""

    def __init__(self, bm25: bm25s.BM25, size: int) -> None:
        self._bm25, self._size = bm25, size

    @classmethod
    def build(cls, texts: Sequence[str]) -> "Lexical":
        bm25 = bm25s.BM25()
        bm25.index([tokens(text.lower()) or ["\u2205"] for text in texts], show_progress=False)
        return cls(bm25, len(texts))

    def scores(self, lower: str) -> NDArray[np.float32]:
        """One score a line, 0 and above; all 0 where no word is known."""
        known = [token for token in tokens(lower) if token in self._bm25.vocab_dict]
        if not known:
            return np.zeros(self._size, np.float32)
        return np.asarray(self._bm25.get_scores(known), np.float32)

    def save(self, folder: Path) -> None:
        self._bm25.save(folder, show_progress=False)

    @classmethod
    def open(cls, folder: Path, size: int) -> "Lexical":
        """Raises CorruptIndexError."""
        try:
            return cls(bm25s.BM25.load(folder, show_progress=False), size)
        except (OSError, ValueError, KeyError) as fault:
            raise CorruptIndexError(folder, f"the word index cannot be read ({fault})") from fault
