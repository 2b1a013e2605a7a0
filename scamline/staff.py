"""Accounts from the command line: the way in when nobody can log in."""

import asyncio
from collections.abc import Awaitable, Callable

from center.accounts import Accounts, Role, open_accounts
from center.errors import SetupError
from center.migrating import pending
from center.settings import Settings
from center.store.engine import open_store


def add(settings: Settings, login: str, name: str, role: str) -> str:
    """The first password. Raises SetupError, NotAllowed."""
    if role not in set(Role):
        raise SetupError(f"unknown role {role!r}; known are {', '.join(Role)}")
    return _with_accounts(settings, lambda accounts: accounts.invite(login, name, Role(role)))


def renew(settings: Settings, login: str) -> str:
    """A new first password. Raises NotFound."""
    return _with_accounts(settings, lambda accounts: accounts.renew_password(login))


def _with_accounts(settings: Settings, work: Callable[[Accounts], Awaitable[str]]) -> str:
    if pending(settings):
        raise SetupError("the database is not at this version; run: scamline migrate")

    async def run() -> str:
        store = open_store(settings)
        try:
            return await work(open_accounts(store))
        finally:
            await store.close()

    return asyncio.run(run())
