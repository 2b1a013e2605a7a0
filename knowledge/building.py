"""Keeps the index on disk in step with the knowledge base; imports a model only when there is work."""

import json
from pathlib import Path

from knowledge.embedding import open_encoder
from knowledge.errors import IndexFileError
from knowledge.index_store import build, current
from knowledge.loading import load_base


def is_current(folder: Path, model: str) -> str:
    """A line about the index when it belongs to this base and model, else an empty string."""
    try:
        manifest = json.loads((folder / "versions" / current(folder) / "manifest.json").read_text("utf-8"))
        version = manifest["version"]
        fits = (version["model"], version["content_hash"]) == (model, load_base().content_hash)
    except (IndexFileError, OSError, ValueError, KeyError):
        return ""
    return f"index {version['name']} is up to date" if fits else ""


def ensure_index(folder: Path, model: str) -> str:
    """Builds the index unless it is up to date; returns a line that says what was done."""
    line = is_current(folder, model)
    if line:
        return line
    base = load_base()
    print(f"Knowledge base: {len(base.scripts)} scripts, {len(base.ordinary)} ordinary messages", flush=True)
    print("Loading the sentence encoder …", flush=True)
    encoder = open_encoder(model)
    print("Indexing …", flush=True)
    version = build(base, encoder, folder)
    return f"index {version.name}: {version.scam_lines} scam lines, {version.ordinary_lines} ordinary lines"
