"""What every handler is given: who writes, in which words, and where the chat stands."""

from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import structlog
from aiogram import BaseMiddleware
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Chat, ChatMemberUpdated, TelegramObject, Update, User

from bot.dialogue import Dialogue
from bot.shown import Shown
from bot.understanding import Once
from bot.words import Phrasebook, guess_language
from center.checks import Checks
from center.dialogues import Dialogues
from center.reporters import Reporters

log = structlog.stdlib.get_logger()
GONE = frozenset({ChatMemberStatus.KICKED, ChatMemberStatus.LEFT})
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class Acquaint(BaseMiddleware):
    """Fills in known, words, dialogue and noted. Only private chats are answered.

    Who only blocks or unblocks the bot has written nothing: that never makes them known.
    """

    reporters: Reporters
    dialogues: Dialogues
    checks: Checks
    phrasebook: Phrasebook
    shown: Shown

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat, user = data.get("event_chat"), data.get("event_from_user")
        if not isinstance(chat, Chat) or not isinstance(user, User) or chat.type != "private":
            return None
        assert isinstance(event, Update)  # it stands before everything else
        if event.my_chat_member is not None:
            return await self._note(chat, event.my_chat_member)
        data["understander"] = Once(data["understander"])
        known = await self.reporters.meet(chat.id, guess_language(user.language_code))
        words = self.phrasebook.words(known.language, known.jurisdiction)
        at, stored = await self.dialogues.load(chat.id, known)
        dialogue = Dialogue(at, deepcopy(stored))
        noted = self.checks.of_update(event.update_id)
        given = {"known": known, "words": words, "dialogue": dialogue, "noted": noted}
        try:
            answer = await handler(event, data | given)
        except TelegramForbiddenError:  # blocked before the answer: what was told is kept for when they come back
            log.info("nobody to answer: blocked")
            answer = None
        if event.message:
            self.shown.note(chat.id, event.message.message_id)
        if not dialogue.left:
            dialogue.show(self.shown.take(chat.id))
        changed = bool(noted.rows) or (dialogue.at, dialogue.data) != (at, stored)
        if changed and not dialogue.left:
            await self.dialogues.save(chat.id, known, dialogue.at, dialogue.data, event.update_id, noted.rows)
            data["ending"].done = True
        return answer

    async def _note(self, chat: Chat, change: ChatMemberUpdated) -> None:
        await self.reporters.can_be_reached(chat.id, change.new_chat_member.status not in GONE)
