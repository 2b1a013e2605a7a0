"""What the matcher says of a message, told to the citizen."""

import asyncio

from aiogram.types import Message

from bot.answers import verdict_buttons, verdict_text
from bot.checking import CannotCheck
from bot.dialogue import Dialogue
from bot.speaking import say
from bot.words import Words
from center.checks import Checks
from center.message import Language
from center.rules.guidance import guide
from center.understanding import Parser
from center.verdict import Verdict
from knowledge.concepts import Concepts
from knowledge.entries import Base

READING_AFTER = 2.0
"""Seconds after which silence becomes a "reading" message."""


async def answer(
    message: Message,
    text: str,
    words: Words,
    language: Language,
    dialogue: Dialogue,
    parser: Parser,
    checking: "asyncio.Task[Verdict]",
    ready: bool,
    checks: Checks,
    base: Base,
    reasons: Concepts,
) -> None:
    """One clear answer; when it takes longer, the "reading" message turns into it. ready: whether the matcher is."""
    waiting = await _after_a_while(message, checking, words, ready)
    try:
        verdict = await checking
    except CannotCheck:
        await _put(message, waiting, words("check-failed"))
        return
    check = checks.note(text, verdict, language, parser)
    dialogue.remember(check, text, verdict, parser)
    guidance = guide(verdict)
    reply = verdict_text(guidance, text, base, reasons, words)
    buttons = verdict_buttons(guidance, check, words)
    if waiting is None:
        await say(message, reply, buttons)
    else:
        await waiting.edit_text(reply, reply_markup=buttons)


async def _after_a_while(
    message: Message, checking: "asyncio.Task[Verdict]", words: Words, ready: bool
) -> Message | None:
    """Says that we are reading when the check is not done soon; returns that message."""
    done, _ = await asyncio.wait([checking], timeout=READING_AFTER if ready else READING_AFTER / 2)
    if done:
        return None
    return await message.answer(words("reading" if ready else "waking"))


async def _put(message: Message, waiting: Message | None, text: str) -> None:
    if waiting is None:
        await say(message, text)
    else:
        await waiting.edit_text(text)
