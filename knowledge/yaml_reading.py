"""YAML nodes to plain values, remembering for every complaint the line it is about."""

import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from center import yaml_text
from knowledge.errors import Problem

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|n\.d\.")
Code = TypeVar("Code", bound=StrEnum)

# Everything below space but tab and newline, DEL and C1, lone surrogates, direction marks, BOM.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Reader:
    """Reads one file; complaints gather in `problems`, so that all are reported together."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path, self.shown = path, shown
        self.problems: list[Problem] = []

    def root(self) -> yaml.Node | None:
        """The file's top node, or None where it is empty or no YAML."""
        content = self.path.read_bytes()
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as fault:
            line = content.count(b"\n", 0, fault.start) + 1
            self.problems.append(Problem(self.shown, line, f"not UTF-8: {fault.reason} at byte {fault.start}"))
            return None
        try:
            node = yaml_text.compose(text)
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            self.problems.append(Problem(self.shown, mark.line + 1 if mark else 1, f"not YAML: {fault.problem}"))
            return None
        except yaml.YAMLError as fault:  # the reader's own complaint about control characters has no mark
            line = text.count("\n", 0, getattr(fault, "position", 0)) + 1
            self.problems.append(Problem(self.shown, line, f"not YAML: {str(fault).splitlines()[0]}"))
            return None
        if node is None:
            self.problems.append(Problem(self.shown, 1, "the file is empty"))
        return node

    def complain(self, node: yaml.Node, what: str) -> None:
        self.problems.append(Problem(self.shown, node.start_mark.line + 1, what))

    def mapping(self, node: yaml.Node, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, yaml.Node]:
        """Nodes by key; complains of unknown, repeated and missing keys."""
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, "expected keys and values here")
            return {}
        required = tuple(required)
        known, found = {*required, *optional}, dict[str, yaml.Node]()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name not in known:
                self.complain(key, f"unknown key {name!r}, known are {', '.join(sorted(known))}")
            elif name in found:
                self.complain(key, f"{name!r} stands here twice")
            else:
                found[name] = value
        for name in required:
            if name not in found:
                self.complain(node, f"{name!r} is missing")
        return found

    def sequence(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            self.complain(node, "expected a list here")
            return []
        if not node.value:
            self.complain(node, "this list is empty")
        return list(node.value)

    def text(self, node: yaml.Node) -> str:
        """The stripped text; "" after a complaint."""
        if not isinstance(node, yaml.ScalarNode):
            self.complain(node, "expected text here; a text with a colon needs quotes")
            return ""
        value = str(node.value).strip()
        if not value:
            self.complain(node, "this text is empty")
        if found := CONTROL.search(value):
            self.complain(node, f"control character U+{ord(found.group()):04X} in the text")
        return value

    def texts(self, node: yaml.Node) -> tuple[str, ...]:
        return tuple(self.text(item) for item in self.sequence(node))

    def code(self, node: yaml.Node, known: type[Code], what: str) -> Code | None:
        """A member of an enumeration, or None after a complaint."""
        value = self.text(node)
        try:
            return known(value)
        except ValueError:
            self.complain(node, f"unknown {what} {value!r}, known are {', '.join(known)}")
            return None

    def number(self, node: yaml.Node) -> float:
        """0.0 after a complaint."""
        value = self.text(node)
        try:
            return float(value)
        except ValueError:
            self.complain(node, f"{value!r} is no number")
            return 0.0

    def date(self, node: yaml.Node) -> str:
        """As the source gives it: a day, a month, a year, or n.d. for none."""
        value = self.text(node)
        if not DATE.fullmatch(value):
            self.complain(node, f"{value!r} is no date like 2025-06-18, 2025-06, 2025 or n.d.")
        return value
