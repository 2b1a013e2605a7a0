"""Citizens who write to us: known by a keyed hash, spoken to through a sealed chat id."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotFound
from center.forgotten import Forgotten, fingerprint
from center.keys import Keyring
from center.message import Language
from center.sealing import Seal, new_data_key, open_data_key
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Delivery, Dialogue, Reporter

SEEN_EVERY = timedelta(hours=1)
MISSED = timedelta(days=30)
"""So old an outcome may be that is told to somebody who is back after a block."""


@dataclass(frozen=True, slots=True)
class Known:
    """A reporter as the bot needs them."""

    id: int
    language: Language
    jurisdiction: str | None
    seal: Seal
    first_time: bool = False


@dataclass(frozen=True, slots=True)
class Reporters:
    store: Store
    keyring: Keyring
    forgotten: Forgotten | None = None
    """Where it is written down whose key was destroyed."""

    async def meet(self, chat_id: int, language: Language) -> Known:
        """The reporter of a chat; made at the first message. language: a guess, kept only then."""
        async with self.store.reading() as session:
            found = await self._find(session, chat_id)
        if found and found.reachable and now() - found.seen_at < SEEN_EVERY:
            return self._known(found)
        return await self.store.inserting(lambda session: self._meet(session, chat_id, language))

    async def _meet(self, session: AsyncSession, chat_id: int, language: Language) -> Known:
        found = await self._find(session, chat_id)
        reporter = found or self._new(chat_id, language)
        reporter.seen_at = now()
        session.add(reporter)
        await session.flush()
        await _mark(session, reporter, reachable=True)
        return self._known(reporter, first_time=found is None)

    async def can_be_reached(self, chat_id: int, reachable: bool) -> None:
        """Notes that a chat blocked us, or lets us in again. Who is not known stays unknown."""
        async with self.store.writing() as session:
            found = await self._find(session, chat_id)
            if found:
                await _mark(session, found, reachable)

    async def speak(self, reporter_id: int, language: Language) -> None:
        await self._change(reporter_id, language=language.value)

    async def live_in(self, reporter_id: int, jurisdiction: str) -> None:
        await self._change(reporter_id, jurisdiction=jurisdiction)

    async def forget(self, reporter_id: int) -> None:
        """Destroys the reporter's key: story, notes, chat id, drafts become unreadable for everybody."""
        async with self.store.writing() as session:
            reporter = await _get(session, reporter_id)
            if self.forgotten and reporter.wrapped_key:
                mark = fingerprint(self.keyring.master, reporter.wrapped_key)
                if mark:
                    self.forgotten.remember(mark)
            for name, value in nothing_left().items():
                setattr(reporter, name, value)
            for dialogue in await session.exec(select(Dialogue).where(Dialogue.reporter_id == reporter_id)):
                await session.delete(dialogue)

    async def _change(self, reporter_id: int, **values: str) -> None:
        async with self.store.writing() as session:
            reporter = await _get(session, reporter_id)
            for name, value in values.items():
                setattr(reporter, name, value)

    async def _find(self, session: AsyncSession, chat_id: int) -> Reporter | None:
        lookup = self.keyring.find_by("chat", chat_id)
        return (await session.exec(select(Reporter).where(Reporter.lookup == lookup))).first()

    def _new(self, chat_id: int, language: Language) -> Reporter:
        wrapped = new_data_key(self.keyring.master)
        return Reporter(
            lookup=self.keyring.find_by("chat", chat_id),
            wrapped_key=wrapped,
            sealed_chat=open_data_key(self.keyring.master, wrapped).text(str(chat_id)),
            language=language.value,
        )

    def _known(self, reporter: Reporter, first_time: bool = False) -> Known:
        assert reporter.id is not None  # it was read or flushed
        seal = open_data_key(self.keyring.master, reporter.wrapped_key)
        return Known(reporter.id, Language(reporter.language), reporter.jurisdiction, seal, first_time)


def nothing_left() -> dict[str, Any]:
    """The columns of a reporter who had themselves forgotten."""
    return {"lookup": None, "wrapped_key": None, "sealed_chat": None, "reachable": False, "forgotten_at": now()}


async def _mark(session: AsyncSession, reporter: Reporter, reachable: bool) -> None:
    """Who is back after a block hears the outcomes they missed."""
    if reachable and not reporter.reachable:
        missed = (
            (col(Delivery.reporter_id) == reporter.id)
            & (col(Delivery.state) == "blocked")
            & col(Delivery.kind).startswith("closed")
            & (col(Delivery.finished_at) > now() - MISSED)
        )
        again = update(Delivery).where(missed)
        await session.exec(again.values(state="queued", due_at=now(), finished_at=None, reason=None))
    reporter.reachable = reachable


async def _get(session: AsyncSession, reporter_id: int) -> Reporter:
    reporter = await session.get(Reporter, reporter_id)
    if reporter is None:
        raise NotFound(f"no reporter {reporter_id}")
    return reporter
