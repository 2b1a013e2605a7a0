"""Where it is not clear which of two things somebody wants, they are asked, with a button for each and one for neither."""

import secrets
from datetime import tzinfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.answering import Answers
from bot.buttons import Meant, keyboard
from bot.dialogue import Dialogue
from bot.handlers.wishes import Wishes
from bot.kept import Unclear
from bot.speaking import say
from bot.words import Words
from center.checks import Noted
from center.reporters import Known
from center.rules.conversation import Step, choices
from center.store.columns import now
from center.understanding import Understanding


async def ask(message: Message, understood: Understanding, text: str, words: Words, dialogue: Dialogue) -> None:
    steps = (*choices(understood), Step.CHECK)
    asked = secrets.token_hex(4)
    dialogue.leave_open(Unclear(asked, text, steps, understood.parser, now()))
    buttons = [(words(f"wish-{step.value}"), Meant(step=step, asked=asked)) for step in steps]
    await say(message, words("which-of-two"), keyboard(*([button] for button in buttons)))


def router() -> Router:
    routes = Router(name="unclear")
    routes.callback_query.register(check_it, Meant.filter(F.step == Step.CHECK))
    routes.callback_query.register(grant, Meant.filter())
    return routes


async def grant(
    query: CallbackQuery,
    callback_data: Meant,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    zone: tzinfo,
    wishes: Wishes,
) -> None:
    meant = dialogue.settle(callback_data.asked, callback_data.step)
    if meant is None or not isinstance(query.message, Message):
        await query.answer(words("old-button"), show_alert=True)
        return
    await query.answer()
    await wishes.grant(callback_data.step, query.message, meant.text, words, known, dialogue, zone)


async def check_it(
    query: CallbackQuery,
    callback_data: Meant,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    answers: Answers,
    noted: Noted,
) -> None:
    meant = dialogue.settle(callback_data.asked, Step.CHECK)
    if meant is None or not isinstance(query.message, Message):
        await query.answer(words("old-button"), show_alert=True)
        return
    await query.answer()
    check = answers.begin(meant.text)
    try:
        await answers.answer(query.message, check, words, known.language, dialogue, meant.parser, noted)
    finally:
        await check.end()
