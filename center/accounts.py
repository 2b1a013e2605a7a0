"""Staff accounts and their log-ins: argon2, sessions kept here, lock-out with back-off."""

import hashlib
import secrets
from asyncio import to_thread
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import delete, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotAllowed, NotFound, ScamlineError
from center.store.columns import now, storable
from center.store.engine import Store
from center.store.tables import AuditEntry, Staff, StaffSession

FREE_TRIES = 5
LONGEST_LOCK = timedelta(hours=1)
FORGIVEN_AFTER = timedelta(days=1)
"""Since the last lock ended: then the count begins anew."""
IDLE = timedelta(hours=2)
LONGEST = timedelta(hours=12)
SHORTEST_PASSWORD = 12


class Role(StrEnum):
    INTAKE = "intake"
    CURATOR = "curator"
    OUTREACH = "outreach"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class LogInRefused(ScamlineError):
    """Wrong login or password; which of the two is not said."""


class Locked(ScamlineError):
    """Too many wrong passwords; try again after `until`."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__(f"locked until {until:%H:%M} UTC")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is at the other end. form_token: what every form of this session must carry."""

    staff_id: int
    login: str
    name: str
    role: Role
    form_token: str
    must_change: bool


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Accounts:
    store: Store
    hasher: PasswordHash

    async def first(self, login: str = "admin") -> str | None:
        """Makes the first administrator when there is no account at all; returns the password, once."""
        return await self.store.inserting(lambda session: self._first(session, login))

    async def _first(self, session: AsyncSession, login: str) -> str | None:
        if (await session.exec(select(func.count()).select_from(Staff))).one():
            return None
        password = first_password()
        session.add(self._account(login, "Administrator", Role.ADMINISTRATOR, password, must_change=True))
        session.add(AuditEntry(action="staff.first", object=login))
        await session.flush()
        return password

    async def invite(self, login: str, name: str, role: Role) -> str:
        """A new account with a made-up password, which its owner has to change. Raises NotAllowed."""
        password = first_password()
        await self.add(login, name, role, password, must_change=True)
        return password

    async def renew_password(self, login: str) -> str:
        """A made-up password for an account; ends its log-ins and its lock. Raises NotFound."""
        password = first_password()
        hashed = await to_thread(self.hasher.hash, password)
        async with self.store.writing() as session:
            staff = await _by_login(session, login, lock=True)
            if staff is None:
                raise NotFound(f"nobody has the log-in {login}")
            staff.password_hash, staff.must_change, staff.failed_logins, staff.locked_until = hashed, True, 0, None
            await session.exec(delete(StaffSession).where(col(StaffSession.staff_id) == staff.id))
            session.add(AuditEntry(action="staff.renew-password", object=staff.login))
        return password

    async def add(self, login: str, name: str, role: Role, password: str, must_change: bool = False) -> int:
        """Raises NotAllowed: the log-in is taken or is none, the password too easy."""
        check_password(password, login)
        if not _plain(login) or len(_plain(login)) > 60 or not 0 < len(name.strip()) <= 100:
            raise NotAllowed("an account needs a log-in of at most 60 characters and a name of at most 100")
        async with self.store.writing() as session:
            if await _by_login(session, login):
                raise NotAllowed(f"the log-in {login} is taken")
            staff = self._account(login, name, role, password, must_change)
            session.add(staff)
            await session.flush()
            session.add(AuditEntry(action="staff.add", object=staff.login, data={"role": role.value}))
            assert staff.id is not None
            return staff.id

    async def log_in(self, login: str, password: str) -> str:
        """A session token. Raises LogInRefused or Locked; a wrong try is counted even when it raises."""
        async with self.store.reading() as session:
            staff = await _by_login(session, login)
        if staff is None or not staff.active:
            await to_thread(self.hasher.hash, password)  # the same time as for an account that exists
            raise LogInRefused("wrong login or password")
        # A locked account takes the same time as any other.
        right = await to_thread(self.hasher.verify, password, staff.password_hash)
        async with self.store.writing() as session:
            staff = await _by_login(session, login, lock=True)
            assert staff is not None
            _refuse_locked(staff)  # other tries may have failed while this one was looked at
            if right:
                return await self._begin(session, staff)
            self._count_wrong(session, staff)
        raise LogInRefused("wrong login or password")

    async def begin(self, staff_id: int) -> str:
        """A session token for somebody who just proved who they are otherwise."""
        async with self.store.writing() as session:
            return await self._begin(session, await session.get_one(Staff, staff_id))

    async def who(self, token: str, present: bool = True) -> SignedIn | None:
        """The person behind a session token; None when it is unknown, idle for too long or ended.

        present False: a page asks by itself; that does not count as work.
        """
        async with self.store.reading() as session:
            found = await session.get(StaffSession, _digest(token))
            staff = await session.get(Staff, found.staff_id) if found else None
        if not found or not staff or not staff.active or found.expires_at < now() or found.seen_at < now() - IDLE:
            return None
        if present and now() - found.seen_at > timedelta(minutes=1):
            await self._seen(found.token_hash)
        assert staff.id is not None
        return SignedIn(staff.id, staff.login, staff.name, Role(staff.role), found.form_token, staff.must_change)

    async def log_out(self, token: str) -> None:
        async with self.store.writing() as session:
            await session.exec(delete(StaffSession).where(col(StaffSession.token_hash) == _digest(token)))

    async def change_password(self, staff_id: int, old: str, new: str) -> None:
        """Ends every session of this account. Raises LogInRefused, NotAllowed."""
        async with self.store.reading() as session:
            staff = await session.get_one(Staff, staff_id)
        if not await to_thread(self.hasher.verify, old, staff.password_hash):
            raise LogInRefused("the present password is wrong")
        check_password(new, staff.login)
        if old == new:
            raise NotAllowed("the new password is the present one")
        hashed = await to_thread(self.hasher.hash, new)
        async with self.store.writing() as session:
            staff = await session.get_one(Staff, staff_id)
            staff.password_hash, staff.must_change = hashed, False
            await session.exec(delete(StaffSession).where(col(StaffSession.staff_id) == staff_id))
            session.add(AuditEntry(staff_id=staff_id, action="staff.password", object=staff.login))

    def _account(self, login: str, name: str, role: Role, password: str, must_change: bool) -> Staff:
        hashed = self.hasher.hash(password)
        return Staff(login=_plain(login), name=name, role=role, password_hash=hashed, must_change=must_change)

    async def _begin(self, session: AsyncSession, staff: Staff) -> str:
        token = secrets.token_urlsafe(32)
        staff.failed_logins, staff.locked_until = 0, None
        session.add(
            StaffSession(
                token_hash=_digest(token),
                staff_id=staff.id or 0,
                form_token=secrets.token_urlsafe(32),
                expires_at=now() + LONGEST,
            )
        )
        session.add(AuditEntry(staff_id=staff.id, action="staff.log-in", object=staff.login))
        return token

    def _count_wrong(self, session: AsyncSession, staff: Staff) -> None:
        if staff.locked_until and now() - staff.locked_until > FORGIVEN_AFTER:
            staff.failed_logins = 0
        staff.failed_logins += 1
        if staff.failed_logins >= FREE_TRIES:
            wait = timedelta(seconds=30) * 2 ** min(staff.failed_logins - FREE_TRIES, 10)
            staff.locked_until = now() + min(wait, LONGEST_LOCK)
        session.add(AuditEntry(staff_id=staff.id, action="staff.wrong-password", object=staff.login))

    async def _seen(self, token_hash: str) -> None:
        async with self.store.writing() as session:
            found = await session.get(StaffSession, token_hash)
            if found:
                found.seen_at = now()


def open_accounts(store: Store) -> Accounts:
    return Accounts(store, PasswordHash((Argon2Hasher(),)))


def first_password() -> str:
    """Made up, read aloud easily: 64 bits in four groups."""
    return "-".join(secrets.token_hex(2) for _ in range(4))


def check_password(password: str, login: str) -> None:
    """Length before tricks (NIST SP 800-63B). Raises NotAllowed with words for the person."""
    if len(password) < SHORTEST_PASSWORD:
        raise NotAllowed(f"a password has at least {SHORTEST_PASSWORD} characters")
    if len(password) > 200 or login.lower() in password.lower() or len(set(password)) < 5:
        raise NotAllowed("this password is too easy to guess")


def _plain(login: str) -> str:
    """As it is kept, however it was typed."""
    return storable(login).strip().lower()


def _refuse_locked(staff: Staff) -> None:
    if staff.locked_until and staff.locked_until > now():
        raise Locked(staff.locked_until)


async def _by_login(session: AsyncSession, login: str, lock: bool = False) -> Staff | None:
    query = select(Staff).where(Staff.login == _plain(login))
    return (await session.exec(query.with_for_update() if lock else query)).first()
