"""Signs put between the letters of a word so that filters do not see it: dots, blanks, strokes, emoji.

Three rules, from sure to careful: a run of single letters with something between every two of them is joined;
a word known to be hidden is joined wherever it is split; an emoji between two letters of Chinese is left out.
All return edits (start, end, new), in order and apart.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.vocabulary import HIDDEN_ZH, MISTAKEN_ZH, Vocabulary

Edit = tuple[int, int, str]

HAN = "\u3400-\u9fff"
# Arrows, symbols, dingbats, pictures; the heart is left to the disguises of "WeChat".
EMOJI = "\u2190-\u2763\u2765-\u2bff\U0001f000-\U0001faff"
SIGNS = rf"·.*_|~^`/\\\-#={EMOJI}❤"
BETWEEN = rf"[ \t{SIGNS}]"
_GAP = rf"{BETWEEN}[ \t{SIGNS},;:!?'\"]{{0,4}}"
_HAN_RUN = re.compile(rf"(?<![A-Za-z0-9/@.:-])[{HAN}A-Za-z0-9](?:{_GAP}[{HAN}A-Za-z0-9](?![A-Za-z0-9])){{2,}}")
_LATIN_RUN = re.compile(rf"(?<![A-Za-z0-9'/@.:-])[A-Za-z](?:{_GAP}[A-Za-z0-9](?![A-Za-z0-9'])){{3,}}")
_DIGITS = re.compile(r"(?<!\d)\d(?:[ .*_·-]{1,2}\d(?!\d)){5,}")
_PIECE = re.compile(rf"(?P<gap>[^{HAN}A-Za-z0-9]+)")
_LETTERS, _CHINESE = re.compile(rf"[{HAN}A-Za-z]"), re.compile(rf"[{HAN}]")
_GOES_ON = re.compile(r"[./@-][A-Za-z0-9]{2}")  # as addresses do
_SPLIT_LATIN = re.compile(rf"(?<![\w@/.:-])[A-Za-z]{{1,9}}(?:[{SIGNS}]{{1,2}}[A-Za-z]{{1,9}}){{1,9}}(?![\w@/]|\.\w)")


class Spacing:
    """Callable parts share one vocabulary; safe to share between threads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        between = rf"{BETWEEN}{{0,3}}"
        words = ("".join(_sign(c) + between for c in word)[: -len(between)] for word in HIDDEN_ZH)
        self._hidden = re.compile("|".join(sorted(words, key=len, reverse=True)))
        self._meant = {len(word): [w for w in HIDDEN_ZH if len(w) == len(word)] for word in HIDDEN_ZH}

    def runs(self, text: str) -> Sequence[Edit]:
        """s a f e, 安.全.账.户; blanks between words come back where they were wider, or where a word ends."""
        edits = [edit for pattern in (_HAN_RUN, _LATIN_RUN) for m in pattern.finditer(text) for edit in self._run(m)]
        edits += [
            (i, i + 1, "") for m in _DIGITS.finditer(text) for i in range(m.start(), m.end()) if not text[i].isalnum()
        ]
        return _apart(edits)

    def _run(self, run: re.Match[str]) -> Iterator[Edit]:
        letters = len(_LETTERS.findall(run.group()))
        few = letters < (3 if _CHINESE.search(run.group()) else 4)
        if few or letters * 3 < len(re.findall(r"\w", run.group())) or _GOES_ON.match(run.string, run.end()):
            return  # an address or a list of numbers
        gaps = [(m.start("gap") + run.start(), m.group("gap")) for m in _PIECE.finditer(run.group())]
        unit = min(len(gap) for _, gap in gaps)
        breaks = set(self._breaks(run, gaps, unit))
        for at, gap in gaps:
            if len(gap) > unit:
                yield at, at + len(gap), gap[unit : len(gap) - unit] or " "
            else:
                yield at, at + len(gap), " " if at in breaks else ""

    def _breaks(self, run: re.Match[str], gaps: Sequence[tuple[int, str]], unit: int) -> Iterator[int]:
        """Places of the gaps that end a word in a stretch of single Latin letters without wider gaps."""
        letters, before = run.group()[0], list[int]()
        for at, gap in [*gaps, (run.end(), " " * (unit + 1))]:
            if len(gap) > unit:
                if letters.isascii() and letters.isalpha():
                    yield from (before[end - 1] for end in self._vocabulary.cut(letters.lower())[:-1])
                letters, before = "", []
            else:
                before.append(at)
            following = at + len(gap) - run.start()
            letters += run.group()[following : following + 1]

    def hidden_words(self, text: str) -> Sequence[Edit]:
        """转💰账, 専账, pay*ment: only where the result is a word worth hiding."""
        edits = [(m.start(), m.end(), meant) for m in self._hidden.finditer(text) if (meant := self._read(m.group()))]
        for m in _SPLIT_LATIN.finditer(text):
            parts = re.findall("[A-Za-z]+", m.group())
            whole = len(parts[-1]) > 3 and all(part.lower() in self._vocabulary for part in parts)
            if not whole and len("".join(parts)) > 3 and "".join(parts).lower() in self._vocabulary:
                edits.append((m.start(), m.end(), "".join(parts)))
        return _apart(edits)

    def _read(self, found: str) -> str:
        signs = re.findall(f"[{HAN}]", found)
        for word in self._meant.get(len(signs), []):
            if all(c == sign or sign in MISTAKEN_ZH.get(c, "") for c, sign in zip(word, signs, strict=True)):
                return word if word != found else ""
        return ""


def _sign(character: str) -> str:
    return f"[{character}{MISTAKEN_ZH.get(character, '')}]"


_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])[{EMOJI}*_|~^`#]{{1,2}}(?=[{HAN}])")


def pictures(text: str) -> Sequence[Edit]:
    """好的👌明天: no disguise by itself, and nothing is lost without it."""
    return [(m.start(), m.end(), "") for m in _BETWEEN_HAN.finditer(text)]


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    kept = list[Edit]()
    for edit in sorted(edits):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept
