"""Backup and restore of the centre's records, the same file for SQLite and PostgreSQL.

A gzipped tar: manifest.json, and a JSON Lines file a table. Sealed columns stay sealed; the keys that open
them are not in it and are kept elsewhere. DBOS's own tables are left out: what was still to be sent stands
in `delivery`, and the sender's sweep queues it anew.
"""

import base64
import io
import json
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, create_engine, delete, func, insert, select, text, update
from sqlmodel import SQLModel

from center.errors import SetupError
from center.forgotten import Forgotten, fingerprint
from center.keys import load_keyring
from center.migrating import pending
from center.reporters import nothing_left
from center.settings import Settings
from center.store import tables

BATCH = 500
NOT_REVIVED = ("staff_session",)
"""A log-in that was ended since must not live again."""
FORMAT = 1
REPORTER, DIALOGUE = (SQLModel.metadata.tables[name] for name in ("reporter", "dialogue"))
assert tables.__name__  # imported for what it registers in SQLModel.metadata


def backup(settings: Settings, file: Path) -> dict[str, int]:
    """Writes `file` (mode 0600), whole or not at all; returns rows by table. Raises SetupError."""
    if pending(settings):
        raise SetupError("the database is not at this version; run: scamline migrate")
    aside = file.with_name(file.name + ".part")
    counts: dict[str, int] = {}
    engine = create_engine(settings.sync_url)
    try:
        aside.touch(mode=0o600)
        with engine.connect() as connection, tarfile.open(aside, "w:gz") as archive:
            if not settings.is_sqlite:
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            for table in SQLModel.metadata.sorted_tables:
                lines = [_line(row._mapping) for row in connection.execute(select(table))]
                counts[table.name] = len(lines)
                _add(archive, f"{table.name}.jsonl", "".join(lines).encode())
            manifest = {"format": FORMAT, "made": datetime.now(UTC).isoformat(), "rows": counts}
            _add(archive, "manifest.json", json.dumps(manifest).encode())
        aside.replace(file)
    except OSError as error:
        raise SetupError(f"cannot write the backup {file}: {error.strerror}") from error
    finally:
        aside.unlink(missing_ok=True)
        engine.dispose()
    return counts


def restore(settings: Settings, file: Path) -> dict[str, int]:
    """Into a migrated, empty database, in one transaction; returns rows by table. Raises SetupError."""
    engine = create_engine(settings.sync_url)
    try:
        with tarfile.open(file, "r:gz") as archive, engine.begin() as connection:
            manifest = _manifest(archive, file)
            _refuse_what_is_not_empty(connection)
            for table in SQLModel.metadata.sorted_tables:
                rows = list(_rows(archive, table))
                if table.name in NOT_REVIVED:
                    continue
                for start in range(0, len(rows), BATCH):
                    connection.execute(insert(table), rows[start : start + BATCH])
                if len(rows) != manifest["rows"].get(table.name, 0):
                    raise SetupError(f"{file} is not whole: {table.name} has {len(rows)} rows")
                if not settings.is_sqlite and rows:
                    _go_on_counting(connection, table)
            _forget_again(connection, settings)
    except (OSError, tarfile.TarError, EOFError) as error:
        raise SetupError(f"cannot read the backup {file}: {error}") from error
    finally:
        engine.dispose()
    return dict(manifest["rows"])


def _forget_again(connection: Connection, settings: Settings) -> None:
    """Whoever had themselves forgotten since the backup was made stays forgotten."""
    marks = Forgotten(settings.forgotten).fingerprints()
    if not marks:
        return
    master = load_keyring(settings).master
    known = connection.execute(select(REPORTER.c.id, REPORTER.c.wrapped_key).where(REPORTER.c.wrapped_key.is_not(None)))
    again = [number for number, wrapped in known if fingerprint(master, wrapped) in marks]
    for number in again:
        connection.execute(update(REPORTER).where(REPORTER.c.id == number).values(**nothing_left()))
        connection.execute(delete(DIALOGUE).where(DIALOGUE.c.reporter_id == number))


def _line(row: Any) -> str:
    return json.dumps({name: _out(value) for name, value in row.items()}, ensure_ascii=True) + "\n"


def _out(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    return {"at": value.isoformat()} if isinstance(value, datetime) else value


def _in(value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {"bytes"}:
        return base64.b64decode(value["bytes"])
    if isinstance(value, dict) and set(value) == {"at"}:
        return datetime.fromisoformat(value["at"])
    return value


def _rows(archive: tarfile.TarFile, table: Table) -> Iterator[dict[str, Any]]:
    """A table that the backup does not know yet stays empty."""
    try:
        content = archive.extractfile(f"{table.name}.jsonl")
    except KeyError:
        return
    for line in content or ():
        yield {name: _in(value) for name, value in json.loads(line).items() if name in table.columns}


def _manifest(archive: tarfile.TarFile, file: Path) -> dict[str, Any]:
    try:
        content = archive.extractfile("manifest.json")
        manifest: dict[str, Any] = json.load(content) if content else {}
    except (KeyError, ValueError) as error:
        raise SetupError(f"{file} is no backup of Scamline: it has no manifest") from error
    if manifest.get("format") != FORMAT:
        raise SetupError(f"{file} has format {manifest.get('format')}; this version reads {FORMAT}")
    return manifest


def _refuse_what_is_not_empty(connection: Connection) -> None:
    for table in SQLModel.metadata.sorted_tables:
        if connection.execute(select(func.count()).select_from(table)).scalar_one():
            raise SetupError(f"the database is not empty (table {table.name}): restore into a new one")


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL's sequences know nothing of rows that came with their ids. Some ids are drawn, and have none."""
    if "id" in table.columns and table.columns["id"].autoincrement is not False:
        name = f'"{table.name}"'
        connection.execute(
            text(f"SELECT setval(pg_get_serial_sequence(:table, 'id'), (SELECT max(id) FROM {name}))"), {"table": name}
        )


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    archive.addfile(entry, io.BytesIO(content))
