"""What stands in each chat since it was last written down, so that /hide can take it away."""

import time
from collections import OrderedDict, deque

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import Message

MOST = 100
"""Messages of one chat; Telegram takes away so many at once, and none older than two days."""
MOST_CHATS = 2000
"""What is noted of others is in their dialogues, but for what changed nothing there."""


class Shown(BaseRequestMiddleware):
    """Notes the number of each message sent, with the second since 1970; a citizen's own are noted by hand."""

    def __init__(self) -> None:
        self._in_chat: OrderedDict[int, deque[tuple[int, int]]] = OrderedDict()

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
        self._in_chat.setdefault(chat, deque(maxlen=MOST)).append((number, int(time.time())))
        self._in_chat.move_to_end(chat)
        if len(self._in_chat) > MOST_CHATS:
            self._in_chat.popitem(last=False)

    def take(self, chat: int) -> list[tuple[int, int]]:
        """What was noted since it was last asked for."""
        return list(self._in_chat.pop(chat, ()))
