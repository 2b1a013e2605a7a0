"""A bot whose outermost wire ends here: what it sends is overheard, what citizens do is handed to it as updates."""

import asyncio
import io
import itertools
import re
import time
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, TelegramMethod
from aiogram.types import Message
from sqlmodel import select

from bot.app import BotApp, build
from bot.rooms import Rooms
from center.keys import Keyring, load_keyring
from center.message import Language
from center.sealing import open_data_key
from center.settings import Settings
from center.store.tables import Dialogue, Reporter, Tip
from simulator.rules.utf16 import units
from tests.bot.hearing import plain

PATIENCE = 60.0
"""Seconds until an update must have been handled; the machine may have other things to do."""
NEXT_STEP = frozenset(
    {
        "empty",
        "report-need-story",
        "old-button",
        "paid-not-now",
        "forget-kept",
        "forget-done",
        "gone",
        "wrong-how",
        "wrong-thanks",
        "you-are-welcome",
        "kind-other",
    }
)
"""Texts that say themselves what to do next."""

WAY_ON = re.compile(r"(?<!\w)/[a-z]{4,}|(?<!\d)\d{3,5}(?!\d)")
"""A command, or a number of the police or a help line."""


@dataclass
class Sent:
    chat: int
    text: str
    """As it is read."""
    buttons: list[str]
    alert: bool = False


class Ear(BaseSession):
    """Answers as Telegram would, as far as the bot looks; refuses what Telegram would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Sent] = []
        self.dies_after: int | None = None
        self.died = asyncio.Event()
        self._numbers = itertools.count(10**6)

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        if isinstance(method, SendMessage | EditMessageText | AnswerCallbackQuery) and self.dies_after is not None:
            if self.dies_after == 0:
                self.died.set()
                await asyncio.Event().wait()  # for ever: its process is gone
            self.dies_after -= 1
        if isinstance(method, SendMessage | EditMessageText):
            return self._message(bot, method)
        if isinstance(method, AnswerCallbackQuery) and method.text:
            assert units(method.text) <= 200
            self.sent.append(Sent(0, method.text, [], alert=True))
        return True

    def _message(self, bot: Bot, method: SendMessage | EditMessageText) -> Message:
        text = plain(method.text)
        assert 0 < units(text) <= 4096
        rows = method.reply_markup.inline_keyboard if method.reply_markup else []  # type: ignore[union-attr]
        buttons = [button.callback_data for row in rows for button in row]
        assert all(0 < len(data.encode()) <= 64 for data in buttons)
        assert isinstance(method.chat_id, int)
        self.sent.append(Sent(method.chat_id, text, buttons))
        raw = message(next(self._numbers), method.chat_id, text)
        return Message.model_validate(raw, context={"bot": bot})

    async def close(self) -> None:
        pass

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        raise AssertionError("the bot downloads nothing")
        yield b""


def message(number: int, chat: int, text: str, **more: Any) -> dict[str, Any]:
    of = {"id": chat, "type": "private", "first_name": "Someone"}
    return {"message_id": number, "date": int(time.time()), "chat": of, "text": text} | more


@dataclass
class Line:
    """The bot, built anew as often as one likes on the same database."""

    settings: Settings
    rooms: Rooms
    runner: asyncio.Runner
    log: io.StringIO
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    moves: int = 0
    """What was done so far: only then may the database have changed."""
    _app: BotApp | None = None
    _ear: Ear | None = None
    _logged: int = 0

    @property
    def app(self) -> BotApp:
        assert self._app is not None
        return self._app

    @property
    def ear(self) -> Ear:
        assert self._ear is not None
        return self._ear

    @property
    def apologies(self) -> set[str]:
        return self.texts("error")

    def texts(self, *keys: str) -> set[str]:
        """These texts in every language, as they are read."""
        return {plain(self.app.phrasebook.words(language, None)(key)) for key in keys for language in Language}

    @cached_property
    def keyring(self) -> Keyring:
        return load_keyring(self.settings)

    def opens(self) -> None:
        self.runner.run(self._open())

    async def _open(self) -> None:
        self.moves += 1
        self._app = build(self.settings, self.rooms)
        await self._app.bot.session.close()
        self._ear = Ear()
        self._app.bot.session = self._ear
        self._app.checker.start()
        await self._app.chats.take_up()
        await self._rest()

    def closes(self) -> None:
        self.runner.run(self._close())

    async def _close(self) -> None:
        await self.app.chats.finish(PATIENCE)
        await self.app.close()

    def restarts(self) -> None:
        self.closes()
        self.opens()

    @contextmanager
    def dying_after(self, sent: int) -> Iterator[None]:
        """The process ends where it wants to say the next thing; another goes on with what it left."""
        self.ear.dies_after = sent
        yield
        self.ear.dies_after = None

    async def _die(self) -> None:
        workers = list(self.app.chats._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        await self.app.close()

    def handles(self, *payloads: dict[str, Any]) -> list[Sent]:
        """Everything that was sent before all was done, or the process died."""
        ear, before = self.ear, len(self.ear.sent)
        self.runner.run(self._handle(list(payloads)))
        return ear.sent[before:]

    async def _handle(self, payloads: list[dict[str, Any]]) -> None:
        self.moves += 1
        await self.app.chats.accept(payloads)
        await self._rest()

    async def _rest(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.app.chats.under_way and not self.ear.died.is_set():
                await asyncio.sleep(0.001)

    def log_from_here(self) -> None:
        self._logged = len(self.log.getvalue())

    def faults(self) -> list[str]:
        """Lines of the log that tell of a fault, and updates that were given up."""
        lines = self.log.getvalue()[self._logged :].splitlines()
        return [one for one in lines if re.search(r"error|not handled|put aside", one)]


class Chat:
    """One citizen: what they did, what they heard, and what they may rely on because of it."""

    def __init__(self, line: Line, number: int, language: str) -> None:
        self.line, self.id, self.language = line, 5000 + number, language
        self.mark = f"<{self.id}>"
        self.heard: list[str] = []
        self.seen: list[tuple[str, int]] = []
        """Every button ever seen, oldest first, with the number of its message."""
        self.added: dict[str, list[str]] = {}
        """By report: the lines that were acknowledged."""
        self.confirmed: list[str] = []
        """Reports whose sending was confirmed."""
        self.urgent: set[str] = set()
        self.cancelled: set[str] = set()
        self.dead_ends: list[str] = []
        self._last: dict[str, Any] | None = None
        self._looked: tuple[int, dict[str, str], dict[str, Any]] = (0, {}, {})
        self._told = itertools.count(1)

    def tells(self, text: str, forwarded: bool) -> None:
        told = f"{text} {self.mark}{next(self._told)}."
        for sent in self.says(told, forwarded):
            drafts = [data.split(":")[2] for data in sent.buttons if data.startswith("r:next:")]
            if drafts and sent.text in self.line.texts("report-added"):
                self.added.setdefault(drafts[0], []).append(told)

    def says(self, text: str, forwarded: bool = False) -> list[Sent]:
        more: dict[str, Any] = {"from": self._self()}
        if text.startswith("/"):
            more["entities"] = [{"type": "bot_command", "offset": 0, "length": units(text.split()[0])}]
        if forwarded:
            more["forward_origin"] = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
        open_before = self.open_draft()
        sent = self._does({"message": message(next(self.line.numbers), self.id, text, **more)})
        if text == "/cancel" and self._was_cancelled(sent) and open_before:
            self.cancelled.add(open_before)
        return sent

    def presses(self, back: int, times: int = 1) -> None:
        """The button that stands so far back from the newest; nothing where there are not so many."""
        if back < len(self.seen):
            self._press(*self.seen[-1 - back], times)

    def presses_act(self, prefix: str, act: str) -> None:
        """The newest button that does this."""
        fitting = [one for one in self.seen if one[0].startswith(f"{prefix}:{act}")]
        if fitting:
            self._press(*fitting[-1], 1)

    def _press(self, data: str, under: int, times: int) -> None:
        query = {"from": self._self(), "chat_instance": "1", "data": data, "message": message(under, self.id, "x")}
        payloads = [{"callback_query": query | {"id": str(next(self.line.numbers))}} for _ in range(times)]
        parts = data.split(":")
        sent = self._does(*payloads)
        if parts[:2] == ["r", "cancel"] and self._was_cancelled(sent):
            self.cancelled.add(parts[2])
        if parts[:2] in (["r", "send"], ["p", "tell"]) and any(self._is_receipt(one) for one in sent):
            self._confirm(parts[2], urgent=parts[0] == "p")
        if any(one.text in self.line.texts("forget-done") for one in sent):
            self._is_nobody()

    def _confirm(self, request: str, urgent: bool) -> None:
        if request not in self.confirmed:
            self.confirmed.append(request)
        if urgent:
            self.urgent.add(request)

    def is_delivered_again(self) -> None:
        if self._last is not None:
            assert self.line.handles(self._last) == []

    def _does(self, *bodies: dict[str, Any]) -> list[Sent]:
        payloads = [{"update_id": next(self.line.numbers), **body} for body in bodies]
        self._last = payloads[-1]
        ear = self.line.ear
        sent = self.line.handles(*payloads)
        if ear.died.is_set():
            sent = [*sent, *self._after_death()]
        for one in sent:
            assert one.alert or one.chat == self.id, "an answer went to somebody else"
            self.heard.append(one.text)
            self.seen += [(data, next(self.line.numbers)) for data in one.buttons]
        if not any(self._leads_on(one) for one in sent):
            self.dead_ends.append(f"{bodies!r} -> {[one.text for one in sent]!r}")
        return sent

    def _after_death(self) -> list[Sent]:
        """What the next process says to what the dead one left."""
        self.line.runner.run(self.line._die())
        self.line.opens()
        return list(self.line.ear.sent)

    def _leads_on(self, sent: Sent) -> bool:
        """A button, a command, a number to dial, or words that say what to do next."""
        steps = self.line.texts(*NEXT_STEP)
        return bool(sent.buttons) or sent.text in steps or WAY_ON.search(sent.text) is not None

    def _was_cancelled(self, sent: list[Sent]) -> bool:
        return any(one.text in self.line.texts("report-cancelled") for one in sent)

    def _is_receipt(self, sent: Sent) -> bool:
        return re.search(r"WH\w-\w{4}-\w{2}", sent.text) is not None

    def _is_nobody(self) -> None:
        """The citizen had themselves forgotten: nothing that was before is theirs any more."""
        self.added, self.confirmed, self.urgent, self.cancelled = {}, [], set(), set()

    def _self(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": "Someone", "language_code": self.language}

    # What lies in the database

    def stories(self) -> dict[str, str]:
        """By the request of each tip of theirs."""
        return self._look()[1]

    def kept(self) -> dict[str, Any]:
        """The stored dialogue."""
        return self._look()[2]

    def _look(self) -> tuple[int, dict[str, str], dict[str, Any]]:
        if self._looked[0] != self.line.moves:
            self._looked = self.line.runner.run(self._read())
        return self._looked

    async def _read(self) -> tuple[int, dict[str, str], dict[str, Any]]:
        keyring = self.line.keyring
        async with self.line.app.store.reading() as session:
            lookup = keyring.find_by("chat", self.id)
            reporter = (await session.exec(select(Reporter).where(Reporter.lookup == lookup))).first()
            if reporter is None:
                return self.line.moves, {}, {}
            seal = open_data_key(keyring.master, reporter.wrapped_key)
            tips = (await session.exec(select(Tip).where(Tip.reporter_id == reporter.id))).all()
            row = await session.get(Dialogue, keyring.find_by("dialogue", self.id))
            mine = row is not None and row.reporter_id == reporter.id and row.sealed_data
            kept = seal.read_data(row.sealed_data) if row and mine else {}
            return self.line.moves, {tip.request: seal.read(tip.sealed_story) for tip in tips}, kept

    def open_draft(self) -> str | None:
        draft = self.kept().get("draft") or {}
        return None if draft.get("filed") else draft.get("id")
