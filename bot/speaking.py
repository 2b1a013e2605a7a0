"""Ways of answering that several handlers use."""

import structlog
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.telegram import OddResult

log = structlog.stdlib.get_logger()


async def say(event: Message | CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Answers in the chat; a pressed button also stops waiting."""
    try:
        await _say(event, text, buttons)
    except OddResult as error:  # it was said, and told of in a shape that is new to us
        log.error("said, and not sure how it looks", error=type(error).__name__)


async def _say(event: Message | CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None) -> None:
    if isinstance(event, CallbackQuery):
        await event.answer()
        if event.message is not None and event.bot is not None:
            await event.bot.send_message(event.message.chat.id, text, reply_markup=buttons)
        return
    await event.answer(text, reply_markup=buttons)
