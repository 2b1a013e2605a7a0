"""Ways of answering that several handlers use."""

from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message


async def say(event: Message | CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Answers in the chat; a pressed button also stops waiting."""
    if isinstance(event, CallbackQuery):
        await event.answer()
        if event.message is not None and event.bot is not None:
            await event.bot.send_message(event.message.chat.id, text, reply_markup=buttons)
        return
    await event.answer(text, reply_markup=buttons)
