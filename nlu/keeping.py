"""Models that are shipped for the data they were made from, or made anew and kept where those have changed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

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


def _kept(file: Path, load: Callable[[Path], T]) -> T | None:
    """A missing or damaged file is made anew: nothing in it is irreplaceable."""
    try:
        return load(file)
    except (OSError, KeyError, ValueError):
        return None
