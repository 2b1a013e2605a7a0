"""What happened in each chat, in order: what pages, streams and tests follow."""

import json
from typing import Literal

from pydantic import BaseModel

from simulator.bell import Bell
from simulator.state.records import Json
from simulator.state.store import Store

NewsKind = Literal["message", "edited", "deleted", "action", "answer", "chat", "commands"]
KEPT = 50_000


class News(BaseModel):
    """`body`: a MessageView (message, edited, deleted), {action}, {text, show_alert, ...}, or a ChatView."""

    seq: int
    chat_id: int
    kind: NewsKind
    body: Json


class Journal:
    def __init__(self, store: Store, bell: Bell) -> None:
        self._db, self._bell = store.db, bell

    def write(self, chat_id: int, kind: NewsKind, body: Json) -> None:
        sql = "insert into journal (chat_id, kind, body) values (?, ?, ?)"
        seq = self._db.execute(sql, (chat_id, kind, json.dumps(body, ensure_ascii=False))).lastrowid or 0
        if seq % 1000 == 0:
            self._db.execute("delete from journal where seq < ?", (seq - KEPT,))
        self._bell.ring()

    def after(self, seq: int, chat_id: int | None = None, limit: int = 200) -> list[News]:
        where = "seq > ?" if chat_id is None else "seq > ? and chat_id = ?"
        values = (seq,) if chat_id is None else (seq, chat_id)
        sql = f"select seq, chat_id, kind, body from journal where {where} order by seq limit {limit}"
        rows = self._db.execute(sql, values).fetchall()
        return [News(seq=row[0], chat_id=row[1], kind=row[2], body=json.loads(row[3])) for row in rows]

    def last(self) -> int:
        return int(self._db.execute("select coalesce(max(seq), 0) from journal").fetchone()[0])
