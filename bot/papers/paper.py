"""A plain sheet: title, notice, lines, texts, blanks to be filled in by hand; made into a PDF without any network."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import east_asian_width

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import TTFFont

FONT = Path(__file__).parent / "fonts" / "NotoSansSC-Regular.ttf"
"""Holds the simplified, the traditional and the Latin signs alike."""
MARGIN, WIDTH, LABEL = 20.0, 170.0, 42.0
"""Millimetres on A4."""
GREY, MISSING = 90, "□"
LONGEST, MOST_TEXTS = 12_000, 30
"""Code points of one text, and how many texts: some dozen pages. The centre has all of it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """rows: (label, value); texts: (heading, text); blanks: labels of what is written by hand; foot: small, at the end."""

    title: str
    notice: str
    rows: Sequence[tuple[str, str]]
    texts: Sequence[tuple[str, str]] = ()
    blanks: Sequence[str] = ()
    foot: str = ""


def pdf(paper: Paper) -> bytes:
    """Half a second of computing; nothing in it can be tapped."""
    sheet = _Sheet()
    sheet.line(paper.title, 17, 8)
    sheet.line(paper.notice, 10, 5, GREY)
    sheet.gap(3)
    for label, value in paper.rows:
        sheet.row(label, value)
    for heading, text in paper.texts[:MOST_TEXTS]:
        sheet.gap(3)
        sheet.line(heading, 10, 6, GREY)
        sheet.line(text if len(text) <= LONGEST else text[:LONGEST] + "…", 11, 6)
    sheet.gap(4 if paper.blanks else 0)
    for label in paper.blanks:
        sheet.row(label, "_" * 44)
    sheet.gap(5)
    sheet.line(paper.foot, 9, 5, GREY)
    return sheet.content()


class _Sheet:
    """A4, one font, written from top to bottom."""

    def __init__(self) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_margins(MARGIN, MARGIN)
        self._pdf.set_auto_page_break(True, MARGIN)
        self._pdf.add_font("sans", fname=FONT)
        self._pdf.add_page()
        font = self._pdf.fonts["sans"]
        assert isinstance(font, TTFFont)  # as every font from a file
        self._signs = frozenset(font.cmap)

    def content(self) -> bytes:
        return bytes(self._pdf.output())

    def gap(self, height: float) -> None:
        self._pdf.ln(height)

    def line(self, text: str, size: float, height: float, grey: int = 0) -> None:
        self._write(text, WIDTH, size, height, grey)

    def row(self, label: str, value: str) -> None:
        top = self._pdf.get_y()
        self._write(label, LABEL, 10, 6, GREY)
        below = self._pdf.get_y()
        if below < top:  # a new page began in between
            top = MARGIN
        self._pdf.set_xy(MARGIN + LABEL, top)
        self._write(value, WIDTH - LABEL, 11, 6, 0)
        self._pdf.set_y(max(below, self._pdf.get_y()))

    def _write(self, text: str, width: float, size: float, height: float, grey: int) -> None:
        self._pdf.set_font("sans", size=size)
        self._pdf.set_text_color(grey)
        chinese = any(east_asian_width(char) in "WF" for char in text)  # has no spaces to break at
        wrap = WrapMode.CHAR if chinese else WrapMode.WORD
        self._pdf.multi_cell(
            width, height, self._printable(text), align="L", wrapmode=wrap, new_x="LMARGIN", new_y="NEXT"
        )

    def _printable(self, text: str) -> str:
        """A box for a sign that the font lacks, such as a picture sign."""
        return "".join(char if char == "\n" or ord(char) in self._signs else MISSING for char in text)
