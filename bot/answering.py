"""What the matcher says of a message, told to the citizen: one clear answer."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

import structlog
from aiogram.types import Message

from bot.answers import verdict_buttons, verdict_text
from bot.checking import CannotCheck, Checker
from bot.dialogue import Dialogue
from bot.speaking import say
from bot.words import Words
from center.checks import Noted
from center.message import Language
from center.rules.guidance import guide
from center.understanding import Parser
from center.verdict import Level, Verdict
from knowledge.concepts import Concepts
from knowledge.entries import Base

log = structlog.stdlib.get_logger()
READING_AFTER = 2.0
"""Seconds after which silence becomes a "reading" message."""


@dataclass(slots=True)
class Check:
    """A message that is being looked at, in its own thread; `end` it, whatever happens."""

    text: str
    task: "asyncio.Task[Verdict]"

    async def is_scam(self) -> bool:
        return await self._is(Level.SCAM)

    async def is_warned(self) -> bool:
        return await self._is(Level.SCAM, Level.SUSPICIOUS)

    async def _is(self, *levels: Level) -> bool:
        try:
            return (await self.task).level in levels
        except CannotCheck:
            return False
        except Exception as error:  # what hangs on the answer goes on without it
            log.error("not looked at", error=type(error).__name__)
            return False

    async def end(self) -> None:
        """Nobody waits for it any more: its fault, if there is one, is nobody's, and may quote what was sent."""
        if self.task.done():  # awaited again, a fault would tell of this place instead of its own
            if not self.task.cancelled():
                self.task.exception()
            return
        self.task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await self.task


@dataclass(frozen=True, slots=True)
class Answers:
    checker: Checker
    base: Base
    reasons: Concepts

    def begin(self, text: str) -> Check:
        return Check(text, asyncio.create_task(self.checker.check(text)))

    async def answer(
        self,
        message: Message,
        check: Check,
        words: Words,
        language: Language,
        dialogue: Dialogue,
        parser: Parser,
        noted: Noted,
        waiting: Message | None = None,
    ) -> None:
        """When it takes longer, the "reading" message turns into the answer. language: the message was noted in;
        waiting: that message, where it was said before."""
        waiting = waiting or await self.acknowledge(message, check, words)
        try:
            verdict = await check.task
        except CannotCheck:
            await _put(message, waiting, words("check-failed"))
            return
        number = noted.note(check.text, verdict, language, parser)
        dialogue.remember(number, check.text, verdict, parser, sent_on(message))
        guidance = guide(verdict)
        reply = verdict_text(guidance, check.text, self.base, self.reasons, words)
        buttons = verdict_buttons(guidance, number, words)
        if waiting is None:
            await say(message, reply, buttons)
        else:
            await waiting.edit_text(reply, reply_markup=buttons)

    async def keep(self, check: Check, language: Language, dialogue: Dialogue, parser: Parser, noted: Noted) -> None:
        """Remembered without an answer, so that "report it" has it, where it can be looked at."""
        try:
            verdict = await check.task
        except CannotCheck:
            return
        except Exception as error:  # what was said first has been said
            log.error("not looked at", error=type(error).__name__)
            return
        number = noted.note(check.text, verdict, language, parser)
        dialogue.remember(number, check.text, verdict, parser)

    async def acknowledge(self, message: Message, check: Check, words: Words) -> Message | None:
        """Says that we are reading when the check is not done soon; returns that message."""
        ready = self.checker.ready
        done, _ = await asyncio.wait([check.task], timeout=READING_AFTER if ready else READING_AFTER / 2)
        if done:
            return None
        return await message.answer(words("reading" if ready else "waking"))


def sent_on(message: Message) -> datetime | None:
    """When it was sent here; None for a citizen's own words."""
    return message.date if message.forward_origin is not None else None


async def _put(message: Message, waiting: Message | None, text: str) -> None:
    if waiting is None:
        await say(message, text)
    else:
        await waiting.edit_text(text)
