"""The index on disk: every version a folder of its own, built aside; CURRENT names the one in use.

FOLDER/CURRENT              name of the version in use, replaced by one rename
FOLDER/versions/NAME/       manifest.json, lines.jsonl, PART.faiss for four parts, arrays.npz, words/
"""

import hashlib
import json
import os
import secrets
import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from center.verdict import ScamType, Stage
from knowledge.embedding import Encoder, Vectors
from knowledge.entries import Base
from knowledge.errors import CorruptIndexError, ForeignVectorsError, IndexFileError, NoIndexError
from knowledge.index import Index, IndexVersion, Part, index_in_memory, split
from knowledge.lexical import Lexical
from knowledge.lines import Line
from knowledge.typical import all_lines
from knowledge.vectors import VectorIndex
from knowledge.wording import SLOTS, Wording

FORMAT = 2
PARTS = ("scam", "ordinary", "typical-scam", "typical-ordinary")
KEPT = 3  # versions left on disk, the current one among them
ABANDONED = 24 * 3600  # seconds after which what a killed build left is removed


def build(base: Base, encoder: Encoder, folder: Path) -> IndexVersion:
    """Builds beside the version in use and swaps whole; unchanged lines keep their vectors."""
    index = index_in_memory(all_lines(base), encoder, _known(folder, encoder.id))
    _write(index, folder)
    _point(folder, index.version.name)
    _forget_old(folder, index.version.name)
    return index.version


def open_index(folder: Path, model: str) -> Index:
    """The version in use. Raises NoIndexError, ForeignVectorsError, CorruptIndexError."""
    version = stored_version(folder)
    if version.model != model:
        raise ForeignVectorsError(version.model, model)
    place = folder / "versions" / current(folder)
    lines = split(_lines(place / "lines.jsonl"))
    parts = [
        Part(part, VectorIndex.open(place / f"{name}.faiss", len(part)))
        for name, part in zip(PARTS, lines, strict=True)
    ]
    arrays = _arrays(place / "arrays.npz", version.dimension, sum(map(len, lines)))
    wording = Wording(arrays["weights"], arrays["idf"], float(arrays["bias"]))
    words = Lexical.open(place / "words", len(lines[0]))
    return Index(version, parts, words, wording, arrays["centre"], arrays["lengths"])


def stored_version(folder: Path) -> IndexVersion:
    """The version in use, all its files there and as they were written. Raises NoIndexError, CorruptIndexError."""
    place = folder / "versions" / current(folder)
    manifest = _manifest(place)
    try:
        version, files = IndexVersion(**manifest["version"]), dict[str, str](manifest["files"])
    except (KeyError, TypeError, ValueError) as fault:
        raise CorruptIndexError(place / "manifest.json", f"not as it was written ({fault})") from fault
    _check_files(place, files)
    return version


def current(folder: Path) -> str:
    """Name of the version in use. Raises NoIndexError."""
    try:
        return (folder / "CURRENT").read_bytes().decode("utf-8", "replace").strip()
    except FileNotFoundError:
        raise NoIndexError(folder) from None


def versions(folder: Path) -> list[str]:
    """Names of all versions on disk, the newest first."""
    places = [
        place
        for place in (folder / "versions").glob("*")
        if place.name[0] != "." and (place / "manifest.json").is_file()
    ]
    return [place.name for place in sorted(places, key=lambda place: place.stat().st_mtime_ns, reverse=True)]


def use(folder: Path, name: str) -> None:
    """Goes back (or forward) to a version that is still on disk. Raises NoIndexError."""
    if name not in versions(folder):
        raise NoIndexError(folder / "versions" / name)
    _point(folder, name)


def _known(folder: Path, model: str) -> Mapping[str, Vectors]:
    try:
        index = open_index(folder, model)
    except IndexFileError:  # no index yet, another model's, or a broken one: everything is computed anew
        return {}
    return index.encoded()


def _write(index: Index, folder: Path) -> None:
    target = folder / "versions" / index.version.name
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.parent / f".building-{secrets.token_hex(4)}"
    aside.mkdir()
    try:
        _write_files(index, aside)
        if target.exists():  # the same base and model: the files are equal or broken, replace them
            shutil.rmtree(target)
        os.replace(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _write_files(index: Index, place: Path) -> None:
    for name, part in zip(PARTS, index.parts, strict=True):
        part.vectors.save(place / f"{name}.faiss")
    index.lexical.save(place / "words")
    np.savez(
        place / "arrays.npz", centre=index.centre, lengths=index.lengths,
        weights=index.wording.weights, idf=index.wording.idf, bias=np.float64(index.wording.bias),
    )  # fmt: skip
    rows = (json.dumps(asdict(line), ensure_ascii=False) for line in index.lines)
    (place / "lines.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8", errors="surrogatepass")
    files = {str(path.relative_to(place)): _digest(path) for path in sorted(place.rglob("*")) if path.is_file()}
    manifest = {"format": FORMAT, "version": asdict(index.version), "files": files}
    (place / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")


def _point(folder: Path, name: str) -> None:
    aside = folder / f".CURRENT-{os.getpid()}"
    aside.write_text(name + "\n", encoding="utf-8")
    os.replace(aside, folder / "CURRENT")


def _forget_old(folder: Path, in_use: str) -> None:
    others = [name for name in versions(folder) if name != in_use]
    for name in others[KEPT - 1 :]:
        shutil.rmtree(folder / "versions" / name, ignore_errors=True)
    for place in (folder / "versions").glob(".building-*"):
        if time.time() - place.stat().st_mtime > ABANDONED:
            shutil.rmtree(place, ignore_errors=True)


def _manifest(place: Path) -> dict[str, Any]:
    path = place / "manifest.json"
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CorruptIndexError(path, "CURRENT names this version, but it is not there") from None
    except ValueError as fault:
        raise CorruptIndexError(path, f"no JSON ({fault})") from fault
    found = manifest.get("format") if isinstance(manifest, dict) else None
    if found != FORMAT:
        raise CorruptIndexError(path, f"format {found!r}, this program reads {FORMAT}")
    return manifest


def _arrays(path: Path, dimension: int, lines: int) -> dict[str, Any]:
    wanted = {"centre": (dimension,), "lengths": (lines,), "weights": (SLOTS,), "idf": (SLOTS,), "bias": ()}
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    for name, shape in wanted.items():
        if name not in arrays or arrays[name].shape != shape:
            raise CorruptIndexError(path, f"no array {name} of the shape {shape}")
    return arrays


def _check_files(place: Path, files: Mapping[str, str]) -> None:
    for name, digest in files.items():
        if not (place / name).is_file():
            raise CorruptIndexError(place / name, "the file is missing")
        if _digest(place / name) != digest:
            raise CorruptIndexError(place / name, "its content is not what was written")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lines(path: Path) -> list[Line]:
    rows = (
        json.loads(row) for row in path.read_text(encoding="utf-8", errors="surrogatepass").strip().split("\n") if row
    )
    return [
        Line(
            row["text"],
            row["source"],
            row["language"],
            row["type"] and ScamType(row["type"]),
            row["stage"] and Stage(row["stage"]),
        )
        for row in rows
    ]
