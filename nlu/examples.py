"""The training examples, read from Rasa's own YAML files so that both parsers learn from one place."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from center import yaml_text
from center.understanding import EntityKind, Intent

from nlu.errors import DataError

DATA = Path(__file__).parent / "rasa" / "data"
_MARKUP = re.compile(r"\[(?P<text>[^\]]+?)\]\((?P<kind>[a-z_]+)\)")


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotated piece of an example: code points start..end of its plain text."""

    kind: EntityKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Example:
    """lang is the file's: "zh" (both scripts) or "en"."""

    text: str
    intent: Intent
    lang: str
    entities: tuple[Marked, ...] = ()


def load_examples(folder: Path = DATA) -> list[Example]:
    """All examples of nlu_<lang>_<group>.yml, in the files' order. Raises DataError."""
    return [example for file in data_files(folder) for example in _of_file(file)]


def data_files(folder: Path = DATA) -> list[Path]:
    """Raises DataError where there are none."""
    files = sorted(folder.glob("nlu_*.yml"))
    if not files:
        raise DataError(f"no nlu_*.yml in {folder}")
    return files


def _of_file(file: Path) -> list[Example]:
    lang = file.stem.split("_")[1]
    try:
        blocks = yaml_text.read(file.read_text(encoding="utf-8"))["nlu"]
    except (yaml.YAMLError, KeyError, TypeError) as error:
        raise DataError(f"{file.name}: {error}") from error
    return [
        _parsed(line, block["intent"], lang, file)
        for block in blocks
        if "intent" in block
        for line in _lines(block["examples"])
    ]


def _lines(examples: Any) -> list[str]:
    """Rasa allows one text block of "- line" and a list of {text: ...}."""
    if isinstance(examples, str):
        return [line[2:].strip() for line in examples.splitlines() if line.startswith("- ")]
    return [str(item["text"]).strip() for item in examples]


def _parsed(line: str, intent: str, lang: str, file: Path) -> Example:
    marked: list[Marked] = []
    plain, last = "", 0
    try:
        for hit in _MARKUP.finditer(line):
            plain += line[last : hit.start()]
            marked.append(Marked(EntityKind(hit["kind"]), len(plain), len(plain) + len(hit["text"])))
            plain, last = plain + hit["text"], hit.end()
        return Example(plain + line[last:], Intent(intent), lang, tuple(marked))
    except ValueError as error:
        raise DataError(f"{file.name}: {line!r}: {error}") from error
