"""Staff accounts: the first one once, log-ins that say nothing to strangers, sessions that end."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from center.accounts import IDLE, LONGEST, Accounts, LogInRefused, Role, open_accounts
from center.errors import NotAllowed
from center.store.engine import Store
from center.store.tables import AuditEntry, Staff, StaffSession
from tests.center.conftest import PASSWORD
from tests.center.making import Clock
from tests.center.rows import change, count, every, only, warm


async def test_the_first_administrator_is_made_once(accounts: Accounts, store: Store) -> None:
    password = await accounts.first()
    assert password
    assert re.fullmatch(r"(?:[0-9a-f]{4}-){3}[0-9a-f]{4}", password)
    assert await accounts.first() is None
    staff = await only(store, Staff)
    assert (staff.login, staff.role, staff.must_change) == ("admin", "administrator", True)


@pytest.mark.usefixtures("anna")
async def test_where_there_is_an_account_no_first_one_is_made(accounts: Accounts) -> None:
    assert await accounts.first() is None


async def test_two_processes_that_start_at_once_make_one_first_account(accounts: Accounts, store: Store) -> None:
    await warm(store)
    made = await asyncio.gather(*(accounts.first() for _ in range(5)), return_exceptions=True)
    assert [type(one) for one in made if one is not None] == [str]
    assert await count(store, Staff) == 1


async def test_the_first_administrator_must_choose_a_password(accounts: Accounts) -> None:
    password = await accounts.first()
    assert password
    token = await accounts.log_in("admin", password)
    who = await accounts.who(token)
    assert who
    assert (who.role, who.must_change) == (Role.ADMINISTRATOR, True)
    await accounts.change_password(who.staff_id, password, PASSWORD)
    after = await accounts.who(await accounts.log_in("admin", PASSWORD))
    assert after
    assert after.must_change is False


async def test_the_right_password_opens_a_session(accounts: Accounts, anna: int) -> None:
    who = await accounts.who(await accounts.log_in("anna", PASSWORD))
    assert who
    assert (who.staff_id, who.login, who.name, who.role, who.must_change) == (anna, "anna", "Anna", Role.INTAKE, False)
    assert len(who.form_token) >= 32


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("login", ["Anna", "ANNA", " anna "])
async def test_a_login_may_be_written_in_capitals(accounts: Accounts, login: str) -> None:
    assert await accounts.log_in(login, PASSWORD)


@pytest.mark.parametrize("login", ["Ben.Li", "BEN", " ben "])
async def test_an_account_added_in_capitals_can_be_used(accounts: Accounts, login: str) -> None:
    await accounts.add(login, "Ben", Role.CURATOR, PASSWORD)
    assert await accounts.log_in(login, PASSWORD)
    assert await accounts.log_in(login.lower(), PASSWORD)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("login", ["anna", "Anna"])
async def test_a_login_is_taken_once(accounts: Accounts, store: Store, login: str) -> None:
    with pytest.raises((IntegrityError, NotAllowed)):
        await accounts.add(login, "Another Anna", Role.INTAKE, PASSWORD)
    assert await count(store, Staff) == 1


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("anna", "wrong password"),
        ("nobody", PASSWORD),
        ("anna", ""),
        ("", ""),
        ("anna", PASSWORD + " "),
        ("anna\0", PASSWORD),
    ],
    ids=["wrong password", "no such account", "no password", "nothing", "a blank behind it", "a NUL"],
)
async def test_a_refusal_does_not_say_what_was_wrong(accounts: Accounts, login: str, password: str) -> None:
    with pytest.raises(LogInRefused, match=r"^wrong login or password$"):
        await accounts.log_in(login, password)


async def test_an_account_that_was_closed_is_refused_and_its_session_ends(
    accounts: Accounts, anna: int, store: Store
) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    await change(store, Staff, anna, active=False)
    assert await accounts.who(token) is None
    with pytest.raises(LogInRefused):
        await accounts.log_in("anna", PASSWORD)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("token", ["", "x", "\0", "é" * 100])
async def test_a_token_nobody_was_given_is_nobody(accounts: Accounts, token: str) -> None:
    assert await accounts.who(token) is None


@pytest.mark.usefixtures("anna")
async def test_the_table_holds_no_token(accounts: Accounts, store: Store) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    assert token not in str(await every(store, StaffSession))


@pytest.mark.usefixtures("anna")
async def test_who_logs_out_is_out_there_and_nowhere_else(accounts: Accounts) -> None:
    here, there = [await accounts.log_in("anna", PASSWORD) for _ in range(2)]
    await accounts.log_out(here)
    assert await accounts.who(here) is None
    assert await accounts.who(there)
    await accounts.log_out(here)


@pytest.mark.usefixtures("anna")
async def test_each_session_has_its_own_form_token(accounts: Accounts) -> None:
    sessions = [await accounts.who(await accounts.log_in("anna", PASSWORD)) for _ in range(3)]
    assert len({who.form_token for who in sessions if who}) == 3


MINUTE = timedelta(minutes=1)


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(("after", "open_"), [(IDLE - MINUTE, True), (IDLE + MINUTE, False)], ids=["before", "after"])
async def test_a_session_that_lies_idle_ends(accounts: Accounts, clock: Clock, after: timedelta, open_: bool) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    clock.at += after
    assert bool(await accounts.who(token)) is open_


@pytest.mark.usefixtures("anna")
async def test_a_session_in_use_does_not_fall_idle_but_ends_after_the_longest_day(
    accounts: Accounts, clock: Clock
) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    began = clock.at
    while clock.at - began < LONGEST - timedelta(hours=1):
        clock.at += timedelta(hours=1)
        assert await accounts.who(token), clock.at - began
    clock.at = began + LONGEST + MINUTE
    assert await accounts.who(token) is None


@pytest.mark.usefixtures("anna")
async def test_looking_again_within_a_minute_writes_nothing(accounts: Accounts, store: Store, clock: Clock) -> None:
    token = await accounts.log_in("anna", PASSWORD)
    began = clock.at
    clock.at += timedelta(seconds=59)
    await accounts.who(token)
    assert (await only(store, StaffSession)).seen_at == began


async def test_log_ins_are_in_the_audit(accounts: Accounts, anna: int, store: Store) -> None:
    await accounts.log_in("anna", PASSWORD)
    with pytest.raises(LogInRefused):
        await accounts.log_in("anna", "wrong password")
    audit = [(entry.action, entry.staff_id, entry.object) for entry in await every(store, AuditEntry)]
    assert audit == [
        ("staff.add", None, "anna"),
        ("staff.log-in", anna, "anna"),
        ("staff.wrong-password", anna, "anna"),
    ]


async def test_passwords_are_kept_as_argon2(store: Store) -> None:
    real = open_accounts(store)
    await real.add("anna", "Anna", Role.INTAKE, PASSWORD)
    kept = (await only(store, Staff)).password_hash
    assert re.match(r"\$argon2id\$v=19\$m=(?:6553[6-9]|[1-9]\d{5,}),", kept)
    assert await real.log_in("anna", PASSWORD)
