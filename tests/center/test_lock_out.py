"""Wrong passwords are counted; after a few the account waits, longer each time, never longer than an hour."""

import asyncio
import threading
from collections.abc import Sequence
from datetime import timedelta

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers import HasherProtocol

from center.accounts import FREE_TRIES, LONGEST_LOCK, Accounts, Locked, LogInRefused
from center.store.engine import Store
from center.store.tables import Staff, StaffSession
from tests.center.conftest import PASSWORD
from tests.center.making import Clock
from tests.center.rows import count, only, warm

SECOND = timedelta(seconds=1)
pytestmark = pytest.mark.usefixtures("anna")


async def fail(accounts: Accounts, times: int) -> None:
    for _ in range(times):
        with pytest.raises(LogInRefused):
            await accounts.log_in("anna", "wrong password")


async def locked_for(store: Store, clock: Clock) -> timedelta | None:
    until = (await only(store, Staff)).locked_until
    return until - clock.at if until else None


async def test_a_few_wrong_tries_are_free(accounts: Accounts, store: Store, clock: Clock) -> None:
    await fail(accounts, FREE_TRIES - 1)
    assert await locked_for(store, clock) is None
    assert await accounts.log_in("anna", PASSWORD)


async def test_after_them_even_the_right_password_has_to_wait(accounts: Accounts, clock: Clock) -> None:
    await fail(accounts, FREE_TRIES)
    with pytest.raises(Locked, match="locked until 12:00 UTC"):
        await accounts.log_in("anna", PASSWORD)
    clock.at += timedelta(seconds=31)
    assert await accounts.log_in("anna", PASSWORD)


async def test_the_wait_doubles_with_each_wrong_try_up_to_an_hour(
    accounts: Accounts, store: Store, clock: Clock
) -> None:
    await fail(accounts, FREE_TRIES - 1)
    waits = []
    for _ in range(16):
        await fail(accounts, 1)
        wait = await locked_for(store, clock)
        assert wait
        waits.append(wait)
        clock.at += wait + SECOND
    assert waits[:4] == [timedelta(seconds=s) for s in (30, 60, 120, 240)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_LOCK == max(waits)


async def test_tries_while_it_is_locked_do_not_make_it_longer(accounts: Accounts, store: Store, clock: Clock) -> None:
    """Else anybody could keep a colleague out for ever."""
    await fail(accounts, FREE_TRIES)
    for _ in range(10):
        with pytest.raises(Locked):
            await accounts.log_in("anna", "wrong password")
    assert await locked_for(store, clock) == timedelta(seconds=30)


async def test_a_right_password_starts_the_count_anew(accounts: Accounts, store: Store, clock: Clock) -> None:
    await fail(accounts, FREE_TRIES - 1)
    await accounts.log_in("anna", PASSWORD)
    staff = await only(store, Staff)
    assert (staff.failed_logins, staff.locked_until) == (0, None)
    await fail(accounts, FREE_TRIES - 1)
    assert await locked_for(store, clock) is None


async def test_one_account_that_is_locked_locks_no_other(accounts: Accounts, ben: int) -> None:
    await fail(accounts, FREE_TRIES)
    assert await accounts.log_in("ben", PASSWORD)


async def test_wrong_tries_at_the_same_moment_are_all_counted(accounts: Accounts, store: Store) -> None:
    await warm(store)
    tries = await asyncio.gather(*(accounts.log_in("anna", "wrong password") for _ in range(4)), return_exceptions=True)
    assert {type(one) for one in tries} == {LogInRefused}
    assert (await only(store, Staff)).failed_logins == 4


async def test_many_guesses_at_the_same_moment_get_no_further_than_one_after_the_other(
    accounts: Accounts, store: Store
) -> None:
    await warm(store)
    tries = await asyncio.gather(
        *(accounts.log_in("anna", "wrong password") for _ in range(12)), return_exceptions=True
    )
    assert [type(one) for one in tries].count(LogInRefused) == FREE_TRIES
    assert (await only(store, Staff)).failed_logins == FREE_TRIES


class SlowWithTheRightOne(PasswordHash):
    """Looks at the right password until the gate opens."""

    def __init__(self, hashers: Sequence[HasherProtocol]) -> None:
        super().__init__(hashers)
        self.looking, self.gate = threading.Event(), threading.Event()

    def verify(self, password: str | bytes, hash: str | bytes) -> bool:
        if password == PASSWORD:
            self.looking.set()
            assert self.gate.wait(10)
        return super().verify(password, hash)


async def test_a_right_guess_that_is_still_looked_at_when_the_lock_falls_waits_too(
    accounts: Accounts, store: Store
) -> None:
    hasher = SlowWithTheRightOne(accounts.hasher.hashers)
    slow = Accounts(store, hasher)
    guess = asyncio.create_task(slow.log_in("anna", PASSWORD))
    assert await asyncio.to_thread(hasher.looking.wait, 10)
    await fail(slow, FREE_TRIES)
    hasher.gate.set()
    with pytest.raises(Locked):
        await guess
    assert await count(store, StaffSession) == 0
