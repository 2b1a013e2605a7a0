"""A small base, as files and as values, and an encoder that needs no model."""

import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from center.verdict import ScamType, Stage
from knowledge.embedding import Vectors
from knowledge.entries import Base, Example, Lines, Ordinary, Script, Text, TypeGuide

TYPE_FILE = """\
type: fake-loan
title: {zh: 虚假贷款, en: Fake loans}
what: {zh: 先收钱。, en: A fee first.}
do_now: {zh: [别再交钱], en: [Pay nothing more]}
never: {zh: [不要先交钱], en: [Never pay first]}
scripts:
  - id: loan-fee
    title: {zh: 解冻费, en: Unfreezing fee}
    red_flags: {zh: [先收钱], en: [A fee first]}
    next: {zh: 还要再交。, en: More fees follow.}
    stages:
      ask:
        zh: [先交解冻费才能放款]
        en: [Pay the unfreezing fee first]
"""
ORDINARY_FILE = """\
kind: lunch
title: {zh: 午饭, en: Lunch}
messages:
  zh: [中午一起吃饭吗]
  en: [Lunch at noon]
"""


def write_base(folder: Path, scam: str = TYPE_FILE, ordinary: str = ORDINARY_FILE) -> Path:
    """A folder as load_base reads it."""
    for path, text in (("base/fake-loan.yaml", scam), ("ordinary/lunch.yaml", ordinary)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def small_base(*asks: str) -> Base:
    """One type with one script, which asks for these."""
    text, lines = Text("贷款", "貸款", "Loan"), Lines(("一",), ("一",), ("one",))
    examples = tuple(Example(Stage.ASK, "en", ask) for ask in (*asks, "pay the release fee before the loan"))
    script = Script("loan-fee", ScamType.FAKE_LOAN, text, lines, text, examples)
    guide = TypeGuide(ScamType.FAKE_LOAN, text, text, lines, lines)
    return Base((guide,), (script,), (Ordinary("lunch", "en", "shall we have lunch at noon"),))


class LettersEncoder:
    """Pairs of letters, hashed: near texts are near, the same text is the same everywhere. Counts what it encodes."""

    def __init__(self, id: str = "letters", dimension: int = 32) -> None:
        self.id, self.dimension, self.encoded = id, dimension, list[str]()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        rows = np.full((len(texts), self.dimension), 1e-3, np.float32)
        for row, text in zip(rows, texts, strict=True):
            for a, b in pairwise(text):
                row[zlib.crc32(f"{a}{b}".encode("utf-8", "surrogatepass")) % self.dimension] += 1
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
