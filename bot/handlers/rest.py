"""What nothing else answers: edited messages, old and forged buttons, blocks, and our own faults."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message, Update

from bot.words import Phrasebook, Words, guess_language


def router() -> Router:
    routes = Router(name="rest")
    routes.edited_message.register(edited)
    routes.callback_query.register(old_button)
    return routes


async def edited(message: Message, words: Words) -> None:
    await message.answer(words("edited"))


async def old_button(query: CallbackQuery, words: Words) -> None:
    await query.answer(words("old-button"), show_alert=True)


async def apologise(update: Update, phrasebook: Phrasebook) -> None:
    """Says so in the chat, in the language of the sender's Telegram; the fault itself is in the log."""
    user = update.event.from_user if hasattr(update.event, "from_user") else None
    words = phrasebook.words(guess_language(user.language_code if user else None), None)
    if update.message is not None:
        await update.message.answer(words("error"))
    elif update.callback_query is not None:
        await update.callback_query.answer(words("error"), show_alert=True)
