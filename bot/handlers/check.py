"""Any text: what does the citizen want, and if it is a message, what is it?"""

import asyncio
from contextlib import suppress
from datetime import tzinfo

import structlog
from aiogram import F, Router
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message

from bot.answers import learn_text, verdict_buttons, verdict_text
from bot.buttons import Begin, Learn, OfCheck, beginning, keyboard
from bot.checking import CannotCheck, Checker
from bot.commands import is_command
from bot.dialogue import Dialogue
from bot.handlers.wishes import Wishes
from bot.reading import checkable, read
from bot.speaking import say
from bot.words import Words
from center import message as ours
from center.checks import Checks
from center.reporters import Known
from center.rules.conversation import Step, next_step
from center.rules.guidance import guide
from center.store.columns import now
from center.understanding import Parser
from center.verdict import Level, ScamType
from knowledge.concepts import Concepts
from knowledge.entries import Base
from nlu.parser import Understander

READING_AFTER = 2.0
"""Seconds after which silence becomes a "reading" message."""
LONG = 30
"""Characters from which a question may hold what somebody was told."""
WORTH_A_LOOK = frozenset(
    {Step.GUIDANCE, Step.NUMBERS, Step.VERIFY_CENTRE, Step.HUMAN, Step.HELP, Step.WELCOME, Step.ABOUT_BOT}
)
log = structlog.stdlib.get_logger()


def router() -> Router:
    routes = Router(name="check")
    routes.callback_query.register(wrong, OfCheck.filter(F.act == "wrong"))
    routes.callback_query.register(is_wrong, OfCheck.filter(F.act.in_({"was-scam", "was-fine"})))
    routes.callback_query.register(learn_of_check, OfCheck.filter(F.act == "learn"))
    routes.callback_query.register(learn, Learn.filter())
    routes.message.register(look_at)
    return routes


async def look_at(
    message: Message,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    understander: Understander,
    zone: tzinfo,
    wishes: Wishes,
    checker: Checker,
    checks: Checks,
    base: Base,
    reasons: Concepts,
) -> None:
    if is_command(message):
        await say(message, f"{words('no-such-command')}\n\n{words('help')}", beginning(words))
        return
    said = read(message, known.id, known.language)
    if not said.text.strip() and not said.links:
        await say(message, words(f"kind-{said.attachments[0].value}" if said.attachments else "empty"))
        return
    text = checkable(said)
    typing = asyncio.create_task(_typing(message))
    understood = await understander.understand(text, forwarded=said.forwarded, now=now(), timezone=zone)
    step = next_step(understood, said.forwarded)
    if step in WORTH_A_LOOK and len(text) >= LONG and checker.ready and await _is_scam(checker, text):
        step = Step.CHECK  # somebody tells in their question what a scammer said to them
    if step is not Step.CHECK and await wishes.grant(step, message, text, words, known, dialogue, zone):
        typing.cancel()
        return
    await answer(message, said, text, words, dialogue, understood.parser, checker, checks, base, reasons)
    typing.cancel()


async def _is_scam(checker: Checker, text: str) -> bool:
    try:
        return (await checker.check(text)).level is Level.SCAM
    except CannotCheck:
        return False


async def answer(
    message: Message,
    said: ours.Message,
    text: str,
    words: Words,
    dialogue: Dialogue,
    parser: Parser,
    checker: Checker,
    checks: Checks,
    base: Base,
    reasons: Concepts,
) -> None:
    """One clear answer; when it takes longer, the "reading" message turns into it."""
    checking = asyncio.create_task(checker.check(text))
    waiting = await _after_a_while(message, checking, words, checker.ready)
    try:
        verdict = await checking
    except CannotCheck:
        await _put(message, waiting, words("check-failed"))
        return
    check = await checks.record(text, verdict, said.language, parser)
    dialogue.remember(check, text, verdict, parser)
    guidance = guide(verdict)
    reply = verdict_text(guidance, text, base, reasons, words)
    buttons = verdict_buttons(guidance, check, words)
    if waiting is None:
        await say(message, reply, buttons)
    else:
        await waiting.edit_text(reply, reply_markup=buttons)


async def _after_a_while(
    message: Message, checking: "asyncio.Task[object]", words: Words, ready: bool
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


async def _typing(message: Message) -> None:
    """Shows at once that somebody is there; whether it arrives does not matter."""
    with suppress(TelegramAPIError):
        if message.bot is not None:
            await message.bot.send_chat_action(message.chat.id, ChatAction.TYPING)


async def wrong(query: CallbackQuery, callback_data: OfCheck, words: Words) -> None:
    scam = (words("button-scam-after-all"), OfCheck(act="was-scam", check=callback_data.check))
    fine = (words("button-not-scam"), OfCheck(act="was-fine", check=callback_data.check))
    await say(query, words("wrong-ask"), keyboard([scam], [fine]))


async def is_wrong(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, checks: Checks
) -> None:
    """Only the one who sent the message may say so, and it changes no verdict by itself."""
    if dialogue.recall(callback_data.check) is None:
        await say(query, words("gone"))
        return
    await checks.is_wrong(callback_data.check, "scam" if callback_data.act == "was-scam" else "fine")
    await say(query, words("wrong-thanks"))


async def learn_of_check(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, base: Base
) -> None:
    seen = dialogue.recall(callback_data.check)
    code = seen.verdict.type if seen else None
    if code is None:
        await say(query, words("gone"))
        return
    await _learn(query, code, words, base)


async def learn(query: CallbackQuery, callback_data: Learn, words: Words, base: Base) -> None:
    if callback_data.type not in set(ScamType):  # forged data
        await query.answer()
        return
    await _learn(query, callback_data.type, words, base)


async def _learn(query: CallbackQuery, code: str, words: Words, base: Base) -> None:
    more = keyboard([(words("button-all-types"), Begin(what="learn"))])
    await say(query, learn_text(code, base, words), more)
