"""Callback and inline queries on their way to the bot, and its answers."""

import secrets

from simulator.state.records import Query
from simulator.state.store import Store, Table


class Queries:
    def __init__(self, store: Store) -> None:
        self._table: Table[Query] = Table(store, "query", Query)

    def ask(self, query: Query) -> Query:
        return self._table.save(query.id, query)

    def open(self, query_id: str, now: float, lifetime: float) -> Query | None:
        """The query, unless unknown, answered already or older than `lifetime` seconds."""
        query = self._table.get(query_id)
        if query is None or query.answer is not None or now - query.asked_at > lifetime:
            return None
        return query

    def find(self, query_id: str) -> Query | None:
        return self._table.get(query_id)

    def save(self, query: Query) -> None:
        self._table.save(query.id, query)

    def answered(self, user_id: int | None = None) -> list[Query]:
        """Oldest first."""
        rows = (query for query in self._table.rows.values() if query.answer is not None)
        return sorted((q for q in rows if user_id in (None, q.user_id)), key=lambda q: (q.asked_at, int(q.id)))


def new_query_id() -> str:
    return str(secrets.randbelow(9 * 10**17) + 10**17)
