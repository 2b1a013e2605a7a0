"""One plain form of a message, whatever tricks its letters play, with a map back to the original.

Width and compatibility forms, traditional characters, invisible characters, letters from other alphabets,
characters split into parts, spaced-out words and digits, digits written as words, and the usual disguises
of words that filters look for. Works on any string, lone surrogates included; never raises.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from center.verdict import Span
from knowledge import disguises
from knowledge.spacing import Spacing, pictures
from knowledge.traditional import Simplified
from knowledge.vocabulary import shipped


@dataclass(frozen=True)
class Normalised:
    """The plain text; `starts[i]`, `ends[i]` bound the code points of `original` that gave `text[i]`."""

    original: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    disguised: int = 0  # places where a disguise was undone (see disguises.py)

    @cached_property
    def lower(self) -> str:
        """`text` in lower case, position for position."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original behind `text[start:end]`; empty where that is empty."""
        if start >= end or not self.text:
            at = self.starts[start] if start < len(self.text) else len(self.original)
            return Span(at, at)
        return Span(min(self.starts[start:end]), max(self.ends[start:end]))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text on its way, with its origins; every step makes a new one."""

    text: str
    starts: list[int]
    ends: list[int]

    def replaced(self, edits: Sequence[tuple[int, int, str]]) -> "_Piece":
        """Each edit puts `new` for `text[start:end]`; edits are in order and apart."""
        if not edits:
            return self
        parts, starts, ends, at = [], list[int](), list[int](), 0
        for start, end, new in edits:
            parts += [self.text[at:start], new]
            starts += self.starts[at:start] + [self.starts[start]] * len(new)
            ends += self.ends[at:start] + [self.ends[end - 1]] * len(new)
            at = end
        parts.append(self.text[at:])
        return _Piece("".join(parts), starts + self.starts[at:], ends + self.ends[at:])


class Normaliser:
    """Holds the conversion tables; `normaliser(text)` is pure and safe to share between threads."""

    def __init__(self) -> None:
        self._simplified = Simplified()
        vocabulary = shipped()
        spacing = Spacing(vocabulary)
        leet = partial(disguises.letters_as_digits, vocabulary=vocabulary)
        self._steps: tuple[disguises.Step, ...] = (
            disguises.halves, disguises.foreign_letters, spacing.runs, spacing.hidden_words, disguises.dotted,
            disguises.digits_as_words, leet, disguises.disguised_words,
        )  # fmt: skip

    def __call__(self, original: str) -> Normalised:
        piece = _composed(original)
        piece = _Piece(self._simplified(piece.text), piece.starts, piece.ends)
        piece = piece.replaced(pictures(piece.text))
        disguised = 0
        for find in self._steps:
            edits = find(piece.text)
            disguised += len(edits)
            piece = piece.replaced(edits)
        return Normalised(original, piece.text, piece.starts, piece.ends, disguised)


def _composed(original: str) -> _Piece:
    """Letter by letter: compatibility forms resolved, what cannot be seen dropped, marks kept with their letter."""
    text, starts, ends, at = list[str](), list[int](), list[int](), 0
    while at < len(original):
        end = at + 1
        while end < len(original) and _is_mark(original[end]):
            end += 1
        for character in _plain(original[at:end]):
            text.append(character)
            starts.append(at)
            ends.append(end)
        at = end
    return _Piece("".join(text), starts, ends)


def _is_mark(character: str) -> bool:
    return character > "\u02ff" and unicodedata.category(character) in ("Mn", "Me")


def _plain(cluster: str) -> str:
    """One visible letter with its marks, in plain form; "" where nothing can be seen."""
    if len(cluster) == 1 and (" " <= cluster < "\x7f" or "\u4e00" <= cluster <= "\u9fff" or cluster in "\n\t"):
        return cluster
    if cluster[0] in "\r\x0b\x0c\x85\u2028\u2029":
        return "\n" if cluster[0] != "\r" else ""
    composed = unicodedata.normalize("NFKC", cluster)
    return "".join(map(_seen, composed))


def _seen(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Cc", "Cs", "Cn", "Mn", "Me") and character not in "\n\t":
        return ""
    if category == "Zs":
        return " "
    return disguises.LOOKALIKES.get(character, character)
