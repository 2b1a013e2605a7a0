"""Alembic's entry: run by center.migrating, which passes the URL."""

from alembic import context
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from center.store import tables

assert tables.__name__  # imported for what it registers in SQLModel.metadata


def run() -> None:
    engine = create_engine(context.config.attributes["url"])
    with engine.connect() as connection:
        context.configure(
            connection,
            target_metadata=SQLModel.metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            include_name=_is_ours,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """On SQLite DBOS's tables lie in the same schema; they are not ours to change."""
    return kind != "table" or name in SQLModel.metadata.tables


run()
