"""What lies in the database of an installation, as whoever steals it, and as whoever also has the keys, would read it."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any

from center.errors import NotFound
from center.keys import load_keyring
from center.sealing import Seal, open_data_key
from center.settings import Settings

Row = dict[str, Any]
OF_REPORTER = ("dialogue", "tip", "delivery", "notice")
OF_TIP = ("tip_event", "tip_indicator", "delivery")


def tables(settings: Settings) -> dict[str, list[Row]]:
    """Every row of every table."""
    with closing(sqlite3.connect(settings.home / "scamline.db")) as base:
        base.row_factory = sqlite3.Row
        names = [name for (name,) in base.execute("select name from sqlite_master where type = 'table'")]
        return {name: [dict(row) for row in base.execute(f'select * from "{name}"')] for name in names}


def in_files(settings: Settings, secret: str) -> list[str]:
    """Files of the installation in which these words lie open, whether a row still holds them or not."""
    raw = secret.encode()
    files = [file for file in settings.home.rglob("*") if file.is_file()]
    return [str(file) for file in files if raw in file.read_bytes()]


def owned_by(settings: Settings, reporter: int) -> dict[str, list[Row]]:
    """All rows of one citizen."""
    kept = tables(settings)
    tips = {row["id"] for row in kept["tip"] if row["reporter_id"] == reporter}
    mine = {"reporter": [row for row in kept["reporter"] if row["id"] == reporter]}
    mine |= {name: [row for row in kept[name] if row["reporter_id"] == reporter] for name in OF_REPORTER}
    return mine | {name: [row for row in kept[name] if row["tip_id"] in tips] for name in OF_TIP}


def seal_of(settings: Settings, reporter: int) -> Seal:
    """Raises NotFound when its key was destroyed."""
    [row] = [row for row in tables(settings)["reporter"] if row["id"] == reporter]
    return open_data_key(load_keyring(settings).master, row["wrapped_key"])


def unsealed(settings: Settings, seal: Seal) -> Iterator[str]:
    """Every value of every row; what is sealed with this citizen's key, opened."""
    for rows in tables(settings).values():
        for value in (value for row in rows for value in row.values() if value is not None):
            if not isinstance(value, bytes):
                yield str(value)
                continue
            with suppress(NotFound):
                yield seal.read(value)


def readable(settings: Settings, seal: Seal, secret: str) -> bool:
    return any(secret in value for value in unsealed(settings, seal))


def readable_number(settings: Settings, seal: Seal, number: str) -> bool:
    """However its digits are set apart, in whatever script."""
    wanted = _digits(number)
    return any(wanted in _digits(value) for value in unsealed(settings, seal))


def _digits(text: str) -> str:
    found = (unicodedata.digit(char, None) for char in text)
    return "".join(str(digit) for digit in found if digit is not None)
