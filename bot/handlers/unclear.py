"""Where it is not clear which of two things somebody wants, they are asked, with a button for each and one for neither."""

import asyncio
from datetime import tzinfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, InaccessibleMessage, Message

from bot.buttons import Meant, keyboard
from bot.checking import Checker
from bot.dialogue import Dialogue
from bot.handlers.verdict import answer
from bot.handlers.wishes import Wishes
from bot.kept import Unclear
from bot.speaking import say
from bot.words import Words
from center.checks import Checks
from center.reporters import Known
from center.rules.conversation import Step
from center.understanding import Parser
from knowledge.concepts import Concepts
from knowledge.entries import Base


async def ask(message: Message, meant: tuple[Step, ...], text: str, words: Words, dialogue: Dialogue) -> None:
    dialogue.kept.unclear = Unclear(text, tuple(meant))
    buttons = [(words(f"wish-{step.value}"), Meant(step=step)) for step in (*meant, Step.CHECK)]
    await say(message, words("which-of-two"), keyboard(*([button] for button in buttons)))


def router() -> Router:
    routes = Router(name="unclear")
    routes.callback_query.register(check_it, Meant.filter(F.step == Step.CHECK))
    routes.callback_query.register(grant, Meant.filter())
    return routes


def _settled(query: CallbackQuery, step: Step, dialogue: Dialogue) -> tuple[Message, str] | None:
    """What was unclear and is not any more; None for an old or forged button."""
    open_, message = dialogue.kept.unclear, query.message
    if open_ is None or message is None or isinstance(message, InaccessibleMessage):
        return None
    if step not in (*open_.steps, Step.CHECK):
        return None
    dialogue.kept.unclear = None
    return message, open_.text


async def grant(
    query: CallbackQuery,
    callback_data: Meant,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    zone: tzinfo,
    wishes: Wishes,
) -> None:
    settled = _settled(query, callback_data.step, dialogue)
    if settled is None:
        await query.answer(words("old-button"), show_alert=True)
        return
    await query.answer()
    message, text = settled
    await wishes.grant(callback_data.step, message, text, words, known, dialogue, zone)


async def check_it(
    query: CallbackQuery,
    callback_data: Meant,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    checker: Checker,
    checks: Checks,
    base: Base,
    reasons: Concepts,
) -> None:
    settled = _settled(query, callback_data.step, dialogue)
    if settled is None:
        await query.answer(words("old-button"), show_alert=True)
        return
    await query.answer()
    message, text = settled
    checking = asyncio.create_task(checker.check(text))
    # What the parser made of it the citizen has put aside themselves.
    await answer(
        message, text, words, known.language, dialogue, Parser.RULES, checking, checker.ready, checks, base, reasons
    )
