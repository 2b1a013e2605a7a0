"""What stands in each chat since it was last written down, so that /hide can take it away."""

from collections import deque

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import Message

MOST = 100
"""Messages of one chat; Telegram takes away so many at once, and none older than two days."""


class Shown(BaseRequestMiddleware):
    """Notes the number of each message sent; a chat's own messages are noted by hand."""

    def __init__(self) -> None:
        self._in_chat: dict[int, deque[int]] = {}

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        answer = await make_request(bot, method)
        if isinstance(answer, Message):
            self.note(answer.chat.id, answer.message_id)
        return answer

    def note(self, chat: int, number: int) -> None:
        self._in_chat.setdefault(chat, deque(maxlen=MOST)).append(number)

    def take(self, chat: int) -> list[int]:
        """What was noted since it was last asked for."""
        return list(self._in_chat.pop(chat, ()))
