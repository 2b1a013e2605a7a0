"""Ways of answering that several handlers use."""

from contextlib import suppress

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.telegram import OddResult


async def say(event: Message | CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Answers in the chat; a pressed button also stops waiting."""
    with suppress(OddResult):  # it was said, and told of in a shape that is new to us
        await _say(event, text, buttons)


async def _say(event: Message | CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None) -> None:
    if isinstance(event, CallbackQuery):
        await event.answer()
        if event.message is not None and event.bot is not None:
            await event.bot.send_message(event.message.chat.id, text, reply_markup=buttons)
        return
    await event.answer(text, reply_markup=buttons)
