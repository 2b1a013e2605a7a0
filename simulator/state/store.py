"""One SQLite file, or memory: records as JSON, file contents, counters and the journal."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

TABLES = """
create table if not exists records (kind text, key text, body text, primary key (kind, key)) without rowid;
create table if not exists blobs (key text primary key, content blob);
create table if not exists counters (name text primary key, value integer);
create table if not exists journal
  (seq integer primary key autoincrement, chat_id integer, kind text, body text);
create index if not exists journal_by_chat on journal (chat_id, seq);
"""


class Store:
    """Writes commit at once, without waiting for the disk: a killed process loses nothing."""

    def __init__(self, path: Path | None) -> None:
        self.db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
        self.db.execute("pragma journal_mode=wal")
        self.db.execute("pragma synchronous=off")
        self.db.executescript(TABLES)

    def put(self, kind: str, key: str, body: str) -> None:
        self.db.execute("insert or replace into records values (?, ?, ?)", (kind, key, body))

    def remove(self, kind: str, key: str) -> None:
        self.db.execute("delete from records where kind = ? and key = ?", (kind, key))

    def load(self, kind: str) -> Iterator[tuple[str, str]]:
        yield from self.db.execute("select key, body from records where kind = ?", (kind,))

    def next(self, counter: str, start: int = 1) -> int:
        sql = "insert into counters values (?, ?) on conflict do update set value = value + 1 returning value"
        return int(self.db.execute(sql, (counter, start)).fetchone()[0])

    def put_blob(self, key: str, content: bytes) -> None:
        self.db.execute("insert or replace into blobs values (?, ?)", (key, content))

    def blob(self, key: str) -> bytes:
        row = self.db.execute("select content from blobs where key = ?", (key,)).fetchone()
        return bytes(row[0]) if row else b""

    def clear(self, keep: tuple[str, ...]) -> None:
        """Forgets everything but records of the kinds in `keep` and the counters, so ids never repeat."""
        marks = ",".join("?" * len(keep))
        self.db.execute(f"delete from records where kind not in ({marks})", keep)
        self.db.execute("delete from blobs")
        self.db.execute("delete from journal")

    def close(self) -> None:
        self.db.close()


M = TypeVar("M", bound=BaseModel)


class Table(Generic[M]):
    """Records of one kind: read from memory, written through."""

    def __init__(self, store: Store, kind: str, model: type[M]) -> None:
        self._store, self._kind = store, kind
        self.rows = {key: model.model_validate_json(body) for key, body in store.load(kind)}

    def get(self, key: object) -> M | None:
        return self.rows.get(str(key))

    def save(self, key: object, row: M) -> M:
        self.rows[str(key)] = row
        self._store.put(self._kind, str(key), row.model_dump_json())
        return row

    def remove(self, key: object) -> None:
        if self.rows.pop(str(key), None) is not None:
            self._store.remove(self._kind, str(key))
