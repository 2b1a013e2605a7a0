"""The inbox: every update is written here before Telegram is told that we have it."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import ColumnElement, case, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import ScamlineError
from center.keys import Keyring
from center.store.columns import now
from center.store.engine import Store, one_at_a_time
from center.store.tables import Incoming

MOST_ATTEMPTS = 5
"""Beginnings of one update that no end followed: so often may it take a whole process down with it."""
HOLD = timedelta(minutes=1)
"""An update belongs to one bot, as long as that bot says so again within this time."""


class NotYet(ScamlineError):
    """Another update of the same chat is to be ended first, here or by another bot."""


class NotOurs(ScamlineError):
    """Another bot has taken the update over: this one was away for longer than HOLD."""


def no_chat(_update: dict[str, Any]) -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Inbox:
    """Payloads are sealed by the master key alone: whose they are is not known yet.

    owner: names this bot among several. Started again under its name it goes on at once with what it held; what a
    bot held that stays away passes to another when its time is over.
    chat_of: the chat of an update, 0 where there is none. Of one chat's updates, one is handled at a time, in order,
    whichever bots have them.
    """

    store: Store
    keyring: Keyring
    owner: str = "bot"
    chat_of: Callable[[dict[str, Any]], int] = no_chat

    async def keep(self, updates: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Writes new updates in one transaction; returns those not seen before, in order."""
        return await self.store.inserting(lambda session: self._keep(session, updates))

    async def keep_and_begin(self, updates: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], set[int]]:
        """As keep; where nothing of its chat is unfinished, the try of an update is begun with it: one transaction
        less before the answer. Returns the new ones, and the numbers of those that are begun."""

        async def both(session: AsyncSession) -> tuple[list[dict[str, Any]], set[int]]:
            fresh = await self._keep(session, updates)
            return fresh, await self._begin_first(session, [one["update_id"] for one in fresh])

        return await self.store.inserting(both)

    async def _begin_first(self, session: AsyncSession, numbers: Sequence[int]) -> set[int]:
        mine = (await session.exec(select(Incoming).where(col(Incoming.update_id).in_(numbers)))).all()
        chats = sorted({row.chat for row in mine if row.chat})  # in one order, so that no two bots wait for each other
        for chat in chats:
            await one_at_a_time(session, chat)
        others = select(Incoming.chat).where(col(Incoming.chat).in_(chats), col(Incoming.update_id).not_in(numbers))
        busy = set((await session.exec(others.where(*_unfinished()))).all())
        begun = set[int]()
        for row in sorted(mine, key=lambda row: row.update_id):
            if row.chat is None or row.chat not in busy:
                row.attempts += 1
                busy.add(row.chat)
                begun.add(row.update_id)
        return begun

    async def _keep(self, session: AsyncSession, updates: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        ids = [one["update_id"] for one in updates]
        known = set(await session.exec(select(Incoming.update_id).where(col(Incoming.update_id).in_(ids))))
        fresh = {one["update_id"]: one for one in updates if one["update_id"] not in known}
        for number, one in fresh.items():
            sealed, until = self._seal(one), now() + HOLD
            session.add(
                Incoming(update_id=number, chat=self._chat(one), sealed=sealed, owner=self.owner, held_until=until)
            )
        await session.flush()
        return list(fresh.values())

    async def left_over(self) -> list[dict[str, Any]]:
        """At the start: what an earlier process of this name took and did not finish, and what nobody holds."""
        return await self._take(or_(col(Incoming.owner) == self.owner, _free()))

    async def abandoned(self) -> list[dict[str, Any]]:
        """Later on: what nobody holds any more."""
        return await self._take(_free())

    async def _take(self, wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
        """Oldest first. What this bot had, and its keys do not open any more, is put aside by itself, as failed."""
        async with self.store.writing() as session:
            rows = await session.exec(
                select(Incoming)
                .where(col(Incoming.failed_at).is_(None), col(Incoming.sealed).is_not(None), wanted)
                .order_by(col(Incoming.update_id))
                .with_for_update(skip_locked=True)
            )
            taken = []
            for row in rows.all():
                payload = self._open(row.sealed)
                if payload is None:
                    if row.owner in (None, self.owner):  # another bot's may be for a key that it alone has
                        row.failed_at = now()
                else:
                    row.owner, row.held_until = self.owner, now() + HOLD
                    taken.append(payload)
            return taken

    async def hold(self, update_ids: Collection[int]) -> None:
        """Says again that these are being handled here. Call it well within HOLD."""
        await self._mine(update_ids, held_until=now() + HOLD)

    async def let_go(self, update_ids: Collection[int]) -> None:
        """At an orderly end: whoever comes next may have these at once, and this was no try of theirs."""
        await self._mine(update_ids, held_until=None, attempts=_one_less())

    async def begin(self, update_id: int) -> int | None:
        """Counts a try before it is made; returns which one it is. None: another bot has it, or it is done.

        Raises NotYet while an earlier update of the same chat is unfinished, or a later one begun.
        """
        async with self.store.writing() as session:
            row = await session.get(Incoming, update_id, with_for_update=True)
            if row is None or row.owner != self.owner or row.sealed is None or row.failed_at:
                return None
            if row.chat is not None:
                await one_at_a_time(session, row.chat)
                if any(_goes_first(other, row) for other in await self._beside(session, row)):
                    raise NotYet("another update of this chat goes first")
            row.attempts += 1
            return row.attempts

    async def _beside(self, session: AsyncSession, row: Incoming) -> Sequence[Incoming]:
        """The other unfinished updates of its chat; also one's own, of which the worker may not have heard yet."""
        same = col(Incoming.chat) == row.chat, col(Incoming.update_id) != row.update_id
        return (await session.exec(select(Incoming).where(*same, *_unfinished()))).all()

    async def spared(self, update_id: int) -> None:
        """The last try does not count: it ended for a reason that has nothing to do with the update."""
        await self._mine([update_id], attempts=_one_less())

    async def _mine(self, update_ids: Collection[int], **values: Any) -> None:
        if not update_ids:
            return
        async with self.store.writing() as session:
            held = col(Incoming.update_id).in_(update_ids), col(Incoming.owner) == self.owner
            await session.exec(update(Incoming).where(*held).values(**values))

    async def done(self, update_id: int) -> None:
        """Raises NotOurs."""
        async with self.store.writing() as session:
            await finish(session, update_id, self.owner)

    async def failed(self, update_id: int) -> None:
        """Keeps what could not be handled, for staff to look into; it is not tried again."""
        async with self.store.writing() as session:
            row = await session.get(Incoming, update_id, with_for_update=True)
            if row and row.owner == self.owner:
                row.failed_at, row.chat = now(), None

    def _chat(self, update: dict[str, Any]) -> str | None:
        chat = self.chat_of(update)
        return self.keyring.find_by("inbox", chat) if chat else None

    def _seal(self, payload: dict[str, Any]) -> bytes:
        return self.keyring.master.encrypt(json.dumps(payload).encode())

    def _open(self, sealed: bytes | None) -> dict[str, Any] | None:
        """None: sealed with a key that is not here, or damaged."""
        try:
            payload: dict[str, Any] = json.loads(self.keyring.master.decrypt(sealed or b""))
        except (InvalidToken, ValueError):
            return None
        return payload


async def finish(session: AsyncSession, update_id: int, owner: str) -> None:
    """In the caller's transaction. Forgets what it said; the number stays, since Telegram may deliver it again.

    Raises NotOurs: what was done under a hold that lapsed must not overwrite what its next owner did.
    """
    mine = update(Incoming).where(col(Incoming.update_id) == update_id, col(Incoming.owner) == owner)
    ended = await session.exec(mine.values(sealed=None, chat=None))
    if ended.rowcount != 1:
        raise NotOurs("another bot has this update")


def _unfinished() -> tuple[ColumnElement[bool], ...]:
    return col(Incoming.sealed).is_not(None), col(Incoming.failed_at).is_(None)


def _free() -> ColumnElement[bool]:
    return or_(col(Incoming.held_until).is_(None), col(Incoming.held_until) < now())


def _goes_first(other: Incoming, mine: Incoming) -> bool:
    """Whoever has begun; of two that have, or have not, the earlier."""
    if (other.attempts > 0) != (mine.attempts > 0):
        return other.attempts > 0
    return other.update_id < mine.update_id


def _one_less() -> ColumnElement[int]:
    return case((col(Incoming.attempts) > 0, col(Incoming.attempts) - 1), else_=0)
