"""The Fluent files as data: keys, variables, raw texts."""

from collections.abc import Iterator

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.words import TEXTS
from center.message import Language

GIVEN_EVERYWHERE = {"police", "anti_fraud", "centre"}


def source(language: Language) -> str:
    return (TEXTS / f"{language.value}.ftl").read_text(encoding="utf-8")


def entries(language: Language) -> Iterator[ast.Message]:
    for entry in FluentParser().parse(source(language)).body:
        assert not isinstance(entry, ast.Junk), f"{language}: {entry.content}"
        if isinstance(entry, ast.Message):
            yield entry


def keys(language: Language) -> list[str]:
    return [entry.id.name for entry in entries(language)]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


class _Pieces(Visitor):
    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.texts.append(node.value)


def variables(language: Language) -> dict[str, set[str]]:
    """Of each key, what it must be given."""
    found = {}
    for entry in entries(language):
        seen = _Variables()
        seen.visit(entry)
        found[entry.id.name] = seen.names
    return found


def written(language: Language) -> dict[str, str]:
    """Of each key, the words themselves, all branches one after the other."""
    found = {}
    for entry in entries(language):
        pieces = _Pieces()
        pieces.visit(entry)
        found[entry.id.name] = " ".join(pieces.texts)
    return found
