"""Keeps the index on disk in step with the knowledge base; imports a model only when there is work."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path
from tqdm import tqdm

from knowledge.embedding import Encoder, Vectors, open_encoder
from knowledge.errors import IndexFileError
from knowledge.index_store import build, stored_version
from knowledge.lines import content_hash
from knowledge.loading import load_base
from knowledge.typical import all_lines


def cache_folder() -> Path:
    """Where an index of the shipped base is kept for whoever has no installation: this account's cache."""
    return user_cache_path("scamline") / "index"


def is_current(folder: Path, model: str) -> str:
    """A line about the index when it is whole and belongs to this base and model, else an empty string."""
    try:
        version = stored_version(folder)
    except (IndexFileError, OSError):
        return ""
    fits = (version.model, version.content_hash) == (model, content_hash(all_lines(load_base())))
    return f"index {version.name} is up to date" if fits else ""


def ensure_index(folder: Path, model: str, say: Callable[[str], None] | None = None) -> str:
    """Builds the index unless it is up to date; returns a line that says what was done. Raises OSError, ModelError."""
    line = is_current(folder, model)
    if line:
        return line
    base, say = load_base(), say or to_standard_output
    say(f"Knowledge base: {len(base.scripts)} scripts, {len(base.ordinary)} ordinary messages")
    say("Loading the sentence encoder …")
    encoder = open_encoder(model)
    version = build(base, Watched(encoder), folder)
    return f"index {version.name}: {version.scam_lines} scam lines, {version.ordinary_lines} ordinary lines"


def to_standard_output(line: str) -> None:
    print(line, flush=True)


def to_standard_error(line: str) -> None:
    """For commands whose standard output is their answer."""
    print(line, file=sys.stderr, flush=True)


class Watched:
    """An encoder that shows how far it is: thousands of lines take a while on a small machine."""

    CHUNK = 128

    def __init__(self, encoder: Encoder) -> None:
        self.id, self.dimension, self._encoder = encoder.id, encoder.dimension, encoder

    def encode(self, texts: Sequence[str]) -> Vectors:
        parts = [np.zeros((0, self.dimension), np.float32)]
        with tqdm(total=len(texts), desc="Indexing", unit=" lines", mininterval=1) as bar:
            for start in range(0, len(texts), self.CHUNK):
                part = texts[start : start + self.CHUNK]
                parts.append(self._encoder.encode(part))
                bar.update(len(part))
        return np.concatenate(parts)
