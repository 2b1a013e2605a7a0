"""Accounts from the command line, as an administrator without a browser makes them."""

import asyncio
import os
import subprocess
from pathlib import Path

import pytest

from center.accounts import Role, open_accounts
from center.migrating import migrate
from center.settings import Settings
from center.store.engine import open_store
from tests.product import forking


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(home=tmp_path)
    migrate(made)
    return made


def staff(settings: Settings, *words: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"SCAMLINE_HOME": str(settings.home), "SCAMLINE_ENV_FILE": ""}
    return forking().run("staff", *words, environment=environment)


def signs_in(settings: Settings, login: str, password: str) -> tuple[Role, bool]:
    """(role, whether the password must be changed)."""

    async def work() -> tuple[Role, bool]:
        store = open_store(settings)
        try:
            accounts = open_accounts(store)
            person = await accounts.who(await accounts.log_in(login, password))
            assert person is not None
            return person.role, person.must_change
        finally:
            await store.close()

    return asyncio.run(work())


def test_an_account_is_made_with_a_password_that_must_be_changed(settings: Settings) -> None:
    made = staff(settings, "add", "Li", "Li Hua", "intake")
    password = made.stdout.strip().rsplit(" ", 1)[1]
    assert signs_in(settings, "li", password) == (Role.INTAKE, True)


def test_a_lost_password_is_replaced_and_the_old_one_ends(settings: Settings) -> None:
    first = staff(settings, "add", "li", "Li Hua", "auditor").stdout.strip().rsplit(" ", 1)[1]
    second = staff(settings, "password", "li").stdout.strip().rsplit(" ", 1)[1]
    assert first != second
    assert signs_in(settings, "li", second) == (Role.AUDITOR, True)
    with pytest.raises(Exception, match="wrong login or password"):
        signs_in(settings, "li", first)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "li", "Li Hua", "king"), "unknown role 'king'; known are intake, curator"),
        (("add", " ", "Li Hua", "intake"), "an account needs a log-in"),
        (("add", "li", " ", "intake"), "an account needs a log-in"),
        (("password", "nobody"), "nobody has the log-in nobody"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(settings: Settings, words: tuple[str, ...], said: str) -> None:
    done = staff(settings, *words)
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_log_in_is_given_once(settings: Settings) -> None:
    staff(settings, "add", "li", "Li Hua", "intake")
    again = staff(settings, "add", "LI", "Another", "intake")
    assert again.returncode != 0
    assert "is taken" in again.stderr


def test_an_unmigrated_database_is_named(tmp_path: Path) -> None:
    done = staff(Settings(home=tmp_path), "add", "li", "Li Hua", "intake")
    assert "run: scamline migrate" in done.stderr
