"""Cutting a message into what is looked at in one go, and telling its form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

CHINESE_WINDOW, LATIN_WINDOW = 200, 300  # characters; the encoder blurs longer stretches
FEW_WINDOWS = 8  # up to here a message is one story; beyond, it may be a scam among other things
MOST_WINDOWS = 48  # about a Telegram message of 4,096 signs, line by line
HAN = re.compile("[\u3400-\u9fff]")

# A turn: a short name or role, a colon, what they say.
TURN = re.compile(
    r"^[ \t]*([^\s::,.。!?/]{1,14}(?: [^\s::,.。!?/]{1,12})?)(?:[ \t]*\([^)\n]{1,20}\))?[ \t]*[::][ \t]*(?=\S)",
    re.MULTILINE,
)
_LETTER = re.compile(
    r"^\s*(?:dear|hi|hello|good (?:morning|afternoon|evening|day)|greetings|to whom|subject:|re:)\b"
    r"|\b(?:sincerely|regards|yours (?:truly|faithfully)|best wishes|warmly)\b|此致|敬礼|尊敬的|亲爱的|敬上|祝好",
    re.IGNORECASE | re.MULTILINE,
)


class Form(StrEnum):
    """How a message is written; each has thresholds of its own."""

    DIALOGUE = "dialogue"
    GROUP = "group"
    LETTER = "letter"
    SHORT = "short"
    TINY = "tiny"


@dataclass(frozen=True, slots=True)
class Shape:
    """Form and language together: what thresholds are kept for."""

    form: Form
    chinese: bool

    def __str__(self) -> str:
        return f"{self.form}-{'zh' if self.chinese else 'en'}"


SHAPES = tuple(Shape(form, chinese) for form in Form for chinese in (True, False))


def shape_of(text: str) -> Shape:
    return Shape(form_of(text), is_chinese(text))


@dataclass(frozen=True, slots=True)
class Window:
    """text[start:end] of the normalised message."""

    start: int
    end: int


def is_chinese(text: str) -> bool:
    """Whether Han characters carry the text: a Han character says about as much as three Latin letters."""
    han = len(HAN.findall(text))
    return 3 * han > sum(c.isascii() and c.isalpha() for c in text)


def form_of(text: str) -> Form:
    """Dialogue: two voices in turns; group: more voices; letter: long or with salutation and close."""
    speakers = [m.group(1) for m in TURN.finditer(text)]
    names = set(speakers)
    if len(speakers) >= 3 and len(names) <= len(speakers) * 0.7:
        return Form.DIALOGUE if len(names) <= 2 else Form.GROUP
    size = len(text) * (2 if is_chinese(text) else 1)
    if size > 480 or (size > 240 and _LETTER.search(text)):
        return Form.LETTER
    return Form.TINY if size < 48 else Form.SHORT


def windows(text: str, telling: Sequence[int] = ()) -> list[Window]:
    """At most MOST_WINDOWS, each at most a window long, cut at ends of lines or sentences.

    A text of more than FEW_WINDOWS is cut finer, line by line, so that a scam stands apart from what it is buried
    in. telling: places of what asks, presses or promises; where even that is too much, most of the windows are those
    that hold most of these places, and the rest is evenly spaced.
    """
    size = CHINESE_WINDOW if is_chinese(text) else LATIN_WINDOW
    cuts = _pieces(text, size, size)
    if len(cuts) <= FEW_WINDOWS:
        return cuts
    cuts = _pieces(text, size // 2, size // 8)
    if len(cuts) <= MOST_WINDOWS:
        return cuts
    held = [sum(cut.start <= place < cut.end for place in telling) for cut in cuts]
    richest = sorted((i for i in range(len(cuts)) if held[i]), key=lambda i: -held[i])[: 2 * MOST_WINDOWS // 3]
    step = (len(cuts) - 1) / (MOST_WINDOWS - len(richest) - 1)
    spaced = (round(i * step) for i in range(MOST_WINDOWS - len(richest)))
    return [cuts[i] for i in sorted({*richest, *spaced})]


_END = re.compile(r"\n|(?<=[.!?。!?;；])(?=\s|[\u3400-\u9fff])|(?<=[。!?])")


def _pieces(text: str, size: int, line: int) -> list[Window]:
    """Sentences and turns packed together up to `size`; what is longer is cut hard.

    line: a line of at least so many signs is not packed together with the next.
    """
    ends = sorted({m.end() for m in _END.finditer(text)} | {len(text)})
    pieces, start, last = list[Window](), 0, 0
    for end in ends:
        if last > start and (end - start > size or (last - start >= line and text[last - 1] == "\n")):
            pieces.append(Window(start, last))
            start = last
        while end - start > size:
            pieces.append(Window(start, start + size))
            start += size
        last = end
    if start < len(text) or not pieces:
        pieces.append(Window(start, len(text)))
    return [p for p in pieces if text[p.start : p.end].strip()] or [Window(0, len(text))]
