"""What nothing else answers: edited messages, old and forged buttons, blocks, and our own faults."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message

from bot.payloads import Payload, part
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


async def apologise(bot: Bot, payload: Payload, phrasebook: Phrasebook) -> None:
    """For a fault of ours; the fault itself is in the log."""
    await tell_sender(bot, payload, phrasebook, "error")


async def tell_sender(bot: Bot, payload: Payload, phrasebook: Phrasebook, name: str) -> None:
    """Says one text in a private chat, in the language of the sender's Telegram.

    payload: an update as it came, which may be odd in any way.
    """
    query, message = part(payload, "callback_query"), part(payload, "message")
    user, chat = part(query or message, "from"), part(message, "chat")
    code = user.get("language_code")
    text = phrasebook.words(guess_language(code if isinstance(code, str) else None), None)(name)
    if isinstance(query.get("id"), str):
        await bot.answer_callback_query(query["id"], text, show_alert=True)
    elif chat.get("type") == "private" and isinstance(chat.get("id"), int):
        await bot.send_message(chat["id"], text)
