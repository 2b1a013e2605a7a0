"""Models that are shipped for the data they were made from, or made anew and kept where those have changed."""

import secrets
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile

SHIPPED = Path(__file__).parent / "shipped"
T = TypeVar("T")


def kept_or_made(
    name: str, cache: Path, load: Callable[[Path], T], make: Callable[[], T], save: Callable[[T, Path], None]
) -> T:
    """The shipped file of this name, else the one in `cache`, else what `make` gives, kept there for the next time."""
    model = _kept(SHIPPED / name, load) or _kept(cache / name, load)
    if model is None:
        model = make()
        save(model, cache / name)
    return model


def put(write: Callable[[Path], None], file: Path) -> None:
    """Written aside, under a name that no other process has, and moved into place: a reader never sees half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f".{file.stem}-{secrets.token_hex(4)}.npz")
    try:
        write(aside)
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)


def _kept(file: Path, load: Callable[[Path], T]) -> T | None:
    """A missing or damaged file is made anew: nothing in it is irreplaceable."""
    try:
        return load(file)
    except (OSError, KeyError, ValueError, EOFError, BadZipFile, zlib.error):
        return None
