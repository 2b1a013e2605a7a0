"""Typical wording: how each kind of scam, and each kind of ordinary message, is plainly and mostly said.

Scripts tell particular stories, so that the worn phrases in which most messages come would be far from all of them.
These lines widen what a message can be near to; no match ever names them. Files: knowledge/concepts/typical/*.yaml.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import yaml

from center.verdict import ScamType
from knowledge.entries import Base
from knowledge.errors import BrokenBaseError, Problem
from knowledge.lines import TYPICAL, Line, lines_of
from knowledge.normalise import Normaliser
from knowledge.yaml_reading import Reader

FOLDER = Path(__file__).parent / "concepts" / "typical"
LANGUAGES = ("zh", "en")


class Side(StrEnum):
    SCAM = "scam"
    ORDINARY = "ordinary"


def all_lines(base: Base) -> list[Line]:
    """What an index of this base is made of."""
    return [*lines_of(base, Normaliser()), *load_typical()]


def load_typical(folder: Path = FOLDER) -> tuple[Line, ...]:
    """source is "typical:NAME"; of scams NAME is the type. Raises BrokenBaseError with every problem found."""
    normaliser, lines, problems = Normaliser(), list[Line](), list[Problem]()
    for path in sorted(folder.glob("*.yaml")):
        reader = Reader(path, f"concepts/typical/{path.name}")
        root = reader.root()
        lines += list(_file(reader, root, normaliser)) if root is not None else []
        problems += reader.problems
    if problems:
        raise BrokenBaseError(problems)
    return tuple(lines)


def _file(reader: Reader, root: yaml.Node, normaliser: Normaliser) -> Iterator[Line]:
    found = reader.mapping(root, ("side", "groups"))
    side = reader.code(found["side"], Side, "side") if "side" in found else None
    for node in reader.sequence(found["groups"]) if "groups" in found else ():
        parts = reader.mapping(node, ("name",), LANGUAGES)
        if side is None or "name" not in parts:
            continue
        type_ = reader.code(parts["name"], ScamType, "type") if side is Side.SCAM else None
        source = TYPICAL + reader.text(parts["name"])
        for language in LANGUAGES:
            for text in reader.texts(parts[language]) if language in parts else ():
                yield Line(normaliser(text).text, source, language, type_)
