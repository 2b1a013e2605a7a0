"""The held-out set: lines written by somebody who has not seen the training data.

Two halves, divided by the parity of sha256(text): nlu/heldout (even) is measured and never read,
nlu/develop (odd) is where errors may be looked at. *.jsonl, one object a line:
{"text", "intent", "entities": [{"kind", "value", "start", "end"}], "lang"};
start and end are code points, value is normalised (center.understanding) or "" where only the place counts.
Times are relative to NOW.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from center.understanding import Entity, EntityKind, Intent
from center.verdict import Span

from nlu.errors import DataError

HELDOUT = Path(__file__).parent / "heldout"
DEVELOP = Path(__file__).parent / "develop"
ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 3, 11, 14, 30, tzinfo=ZONE)  # a Wednesday


@dataclass(frozen=True, slots=True)
class Line:
    """entities: what must be found; their values may be empty."""

    text: str
    intent: Intent
    lang: str
    entities: tuple[Entity, ...]


def load_heldout(folder: Path = HELDOUT) -> list[Line]:
    """Empty when there is none. Raises DataError with file and line."""
    return [
        _line(file, number, raw) for file in sorted(folder.glob("*.jsonl")) for number, raw in _numbered(file)
    ]


def digest(folder: Path = HELDOUT) -> str:
    """Names the set as it stands: written down before training, it shows that nothing was fitted to it."""
    content = b"".join(file.read_bytes() for file in sorted(folder.glob("*.jsonl")))
    return hashlib.sha256(content).hexdigest()[:16]


def _numbered(file: Path) -> list[tuple[int, str]]:
    lines = file.read_text(encoding="utf-8").split("\n")
    return [(number, raw) for number, raw in enumerate(lines, start=1) if raw.strip()]


def _line(file: Path, number: int, raw: str) -> Line:
    try:
        item = json.loads(raw)
        entities = tuple(_entity(part, item["text"]) for part in item.get("entities", []))
        return Line(item["text"], Intent(item["intent"]), item["lang"], entities)
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{file.name}:{number}: {error!r}") from error


def _entity(part: dict[str, Any], text: str) -> Entity:
    span = Span(int(part["start"]), int(part["end"]))
    if span.end > len(text):
        raise ValueError(f"span {span.start}:{span.end} lies outside the text")
    return Entity(EntityKind(part["kind"]), str(part.get("value", "")), span)
