"""Commands as citizens type them. In a forwarded message they are somebody else's words, to be checked."""

from typing import Any

from aiogram import Bot, filters
from aiogram.types import Message


class Command(filters.Command):
    """Passes for a command of the citizen's own."""

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, Any]:
        if message.forward_origin is not None:
            return False
        return await super().__call__(message, bot)


def is_command(message: Message) -> bool:
    """Whether the citizen typed any command at all, as Telegram marks it."""
    marks = message.entities or []
    return message.forward_origin is None and any(mark.type == "bot_command" and mark.offset == 0 for mark in marks)
