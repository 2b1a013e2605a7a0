"""The centre's rooms, each over a database of this test's own."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from center.accounts import Accounts, Role
from center.checks import Checks
from center.deliveries import Deliveries
from center.desk import Desk
from center.dialogues import Dialogues
from center.incoming import Inbox
from center.intake import Intake
from center.jobs import Jobs, open_jobs
from center.keys import Keyring, load_keyring
from center.message import Language
from center.my_reports import MyReports
from center.reporters import Known, Reporters
from center.settings import Settings
from center.store.engine import Store
from tests.center.making import Clock
from tests.center.processes import Crew
from tests.databases import (  # noqa: F401  what pytest finds here is a fixture of this folder
    empty_settings,
    home,
    migrated_postgres,
    migrated_sqlite,
    postgres,
    settings,
    store,
)

CHAT = 77_000_001
PASSWORD = "Langer-Satz-über-Enten-7"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stands still at noon until a test moves it."""
    standing = Clock(datetime(2026, 11, 22, 12, tzinfo=UTC))
    monkeypatch.setattr("center.store.columns.datetime", standing)
    return standing


@pytest.fixture(scope="session")
def crew() -> Iterator[Crew]:
    """Two other processes."""
    made = Crew()
    yield made
    made.go_home()


@pytest.fixture
def keyring(settings: Settings) -> Keyring:  # noqa: F811
    return load_keyring(settings)


@pytest.fixture
def jobs(settings: Settings) -> Iterator[Jobs]:  # noqa: F811
    opened = open_jobs(settings)
    yield opened
    opened.close()


@pytest.fixture
def reporters(store: Store, keyring: Keyring) -> Reporters:  # noqa: F811
    return Reporters(store, keyring)


@pytest.fixture
async def known(reporters: Reporters) -> Known:
    """A citizen who has written once."""
    return await reporters.meet(CHAT, Language.ZH_HANS)


@pytest.fixture
def intake(store: Store, keyring: Keyring) -> Intake:  # noqa: F811
    return Intake(store, keyring, "WH")


@pytest.fixture
def my_reports(store: Store) -> MyReports:  # noqa: F811
    return MyReports(store)


@pytest.fixture
def desk(store: Store, keyring: Keyring, jobs: Jobs) -> Desk:  # noqa: F811
    return Desk(store, keyring, jobs)


@pytest.fixture
def deliveries(store: Store, keyring: Keyring, jobs: Jobs) -> Deliveries:  # noqa: F811
    return Deliveries(store, keyring, jobs)


@pytest.fixture
def inbox(store: Store, keyring: Keyring) -> Inbox:  # noqa: F811
    return Inbox(store, keyring)


@pytest.fixture
def dialogues(store: Store, keyring: Keyring) -> Dialogues:  # noqa: F811
    return Dialogues(store, keyring)


@pytest.fixture
def checks(store: Store, keyring: Keyring) -> Checks:  # noqa: F811
    return Checks(store, keyring)


@pytest.fixture
def accounts(store: Store) -> Accounts:  # noqa: F811
    """With argon2 turned down: the tests hash hundreds of times."""
    return Accounts(store, PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8, parallelism=1),)))


@pytest.fixture
async def anna(accounts: Accounts) -> int:
    """A member of staff."""
    return await accounts.add("anna", "Anna", Role.INTAKE, PASSWORD)


@pytest.fixture
async def ben(accounts: Accounts) -> int:
    """A colleague."""
    return await accounts.add("ben", "Ben", Role.INTAKE, PASSWORD)
