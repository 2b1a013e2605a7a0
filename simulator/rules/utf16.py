"""Telegram counts text in UTF-16 code units; Python counts code points."""

from itertools import accumulate
from typing import Any

Entity = dict[str, Any]
"""A MessageEntity in Bot API shape; `offset` and `length` in UTF-16 code units."""


def units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def unit_offsets(text: str) -> list[int]:
    """For every code point index 0..len(text): its offset in UTF-16 code units."""
    return [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]


def cut(text: str, offset: int, length: int) -> str:
    """The part of `text` an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")
