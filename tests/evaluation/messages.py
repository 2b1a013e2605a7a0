"""Labelled messages of others, read where they lie; nothing of them is stored here."""

import importlib.util
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TypeLabels = Mapping[tuple[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Message:
    """type: the source's own label."""

    text: str
    is_scam: bool
    type: str
    source: str


def read(folder: Path, split: str = "dev") -> list[Message]:
    """Rows of FOLDER/SOURCE.SPLIT.jsonl whose label decides the question. Raises FileNotFoundError without any."""
    found = []
    for path in sorted(folder.glob(f"*.{split}.jsonl")):
        for line in path.read_text(encoding="utf-8").strip().split("\n"):
            row = json.loads(line)
            # Plain marketing in one source, which its label cannot decide.
            if row["is_scam"] is not None and row["type"] != "phishing/commercial spam":
                text = row.get("text_filled") or row["text"]
                found.append(Message(text, bool(row["is_scam"]), row["type"] or "", path.name.split(".")[0]))
    if not found:
        raise FileNotFoundError(f"no *.{split}.jsonl with labelled rows in {folder}")
    return found


def type_labels(folder: Path) -> TypeLabels:
    """(source, its own label) -> our codes that count as right, from LABELS in FOLDER/score.py; empty without it."""
    path = folder / "score.py"
    spec = importlib.util.spec_from_file_location("labelled_score", path) if path.exists() else None
    if spec is None or spec.loader is None:
        return {}
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return dict(module.LABELS)
