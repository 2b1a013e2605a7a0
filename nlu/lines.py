"""Lines that people wrote for a label each: JSON lines {"label": ..., "text": ...}, one file a writer."""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlu.errors import DataError

NONE = "none"
"""What a writer meant to be none of the labels."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line and what it tells of: a label, or NONE."""

    label: str
    text: str


def load_lines(folder: Path, labels: Collection[str]) -> list[Line]:
    """In the files' order. Raises DataError with file and line."""
    return [line for file in line_files(folder) for line in _of_file(file, labels)]


def line_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


def digest_of(files: Collection[Path], *settings: object) -> str:
    """Changes when one of the files or a setting changes: the name under which a model is kept."""
    digest = hashlib.sha256(repr(settings).encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _of_file(file: Path, labels: Collection[str]) -> Iterator[Line]:
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            item = json.loads(raw)
            if item["label"] not in (*labels, NONE):
                raise ValueError(f"there is no label {item['label']!r}")
            yield Line(item["label"], str(item["text"]))
        except (ValueError, KeyError, TypeError) as error:
            raise DataError(f"{file.name}:{number}: {error!r}") from error
