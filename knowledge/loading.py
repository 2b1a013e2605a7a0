"""The knowledge base from its YAML files (format: docs/knowledge-format.md)."""

from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

from knowledge.entries import Base
from knowledge.errors import BrokenBaseError, Problem
from knowledge.script_reading import Read, ScriptReading
from knowledge.traditional import Traditional
from knowledge.yaml_reading import Reader

SHIPPED = Path(__file__).parent


def load_base(folder: Path = SHIPPED) -> Base:
    """Reads `folder/base/*.yaml` and `folder/ordinary/*.yaml`; raises BrokenBaseError with every problem found."""
    traditional, problems, reads = Traditional(), list[Problem](), list[tuple[Reader, Read]]()
    for kind in ("base", "ordinary"):
        files = sorted((folder / kind).glob("*.yaml"))
        if not files:
            problems.append(Problem(f"{kind}/", 1, "no *.yaml file here"))
        for path in files:
            reader = Reader(path, f"{kind}/{path.name}")
            reads.append((reader, _read(reader, traditional, kind)))
    for reader, _ in reads:
        problems += reader.problems
    problems += _repeated(reads, lambda read: read.script_nodes, "the id {!r} is also in {}")
    problems += _repeated(reads, lambda read: read.line_nodes, "the same line is also in {1}")
    if problems:
        raise BrokenBaseError(problems)
    return _base(read for _, read in reads)


def _read(reader: Reader, traditional: Traditional, kind: str) -> Read:
    root, reading = reader.root(), ScriptReading(reader, traditional)
    if root is None:
        return reading.read
    return reading.type_file(root) if kind == "base" else reading.ordinary_file(root)


def _repeated(
    reads: list[tuple[Reader, Read]], nodes: Callable[[Read], list[tuple[str, yaml.Node]]], what: str
) -> list[Problem]:
    first, problems = dict[str, str](), []
    for reader, read in reads:
        for value, node in nodes(read):
            line = node.start_mark.line + 1
            if value in first:
                problems.append(Problem(reader.shown, line, what.format(value, first[value])))
            first.setdefault(value, f"{reader.shown}:{line}")
    return problems


def _base(reads: Iterable[Read]) -> Base:
    reads = list(reads)
    return Base(
        tuple(guide for read in reads for guide in read.types),
        tuple(script for read in reads for script in read.scripts),
        tuple(message for read in reads for message in read.ordinary),
    )
