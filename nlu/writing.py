"""One way of writing for what can be written in many: script, width, case, stretched letters.

Only for finding intents and words; entities keep their places in the citizen's own text.
Shared with Rasa's environment: standard library and opencc alone.
"""

import re
import unicodedata
from functools import lru_cache

LIMIT = 4096  # what Telegram lets through; more is never looked at
_STRETCHED = re.compile(r"(.)\1{3,}", re.S)
_STRETCHED_WORD = re.compile(r"(.{2,8}?)\1{3,}", re.S)
_SPACE = re.compile(r"[^\S\n]+")
_HEAD, _TAIL = 240, 140


@lru_cache(maxsize=1)
def _converter() -> "object":
    from opencc import OpenCC

    return OpenCC("t2s")


def simplified(text: str) -> str:
    """Traditional characters to simplified ones; may change the length."""
    return str(_converter().convert(text))  # type: ignore[attr-defined]


def wellformed(text: str) -> str:
    """As long as before, but without lone surrogates, which neither UTF-8 nor JSON can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


def plain(text: str) -> str:
    """Simplified, half-width, lower case, no lone surrogates or stretched runs; at most LIMIT long."""
    text = wellformed(text[:LIMIT])
    text = unicodedata.normalize("NFKC", text).lower()
    text = _STRETCHED_WORD.sub(r"\1\1", _STRETCHED.sub(r"\1\1\1", text))
    return simplified(_SPACE.sub(" ", text).strip())


def windows(text: str) -> list[str]:
    """What of a text carries its purpose: the whole when short, else its head and its end."""
    if len(text) <= _HEAD + _TAIL // 2:
        return [text]
    return [text[:_HEAD], text[-_TAIL:]]


def aligned(text: str) -> str:
    """Simplified, half-width, lower case, and code point for code point as long as the text."""
    return "".join(_one(char) for char in text)


# Characters that opencc simplifies among their neighbours only, not when they stand by themselves.
_ALONE = {"著": "着", "乾": "干", "喫": "吃", "瞭": "了", "藉": "借", "祇": "只", "徵": "征"}


@lru_cache(maxsize=20_000)
def _one(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    same = simplified(unicodedata.normalize("NFKC", char).lower())
    return _ALONE.get(same, same) if len(same) == 1 else char
