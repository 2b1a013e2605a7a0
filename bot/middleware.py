"""What every handler is given: who writes, in which words, and where the chat stands."""

from collections.abc import Awaitable, Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import Chat, TelegramObject, User

from bot.dialogue import Dialogue
from bot.words import Phrasebook, guess_language
from center.dialogues import Dialogues
from center.reporters import Reporters

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class Acquaint(BaseMiddleware):
    """Fills in known, words, place and dialogue. Only private chats are answered."""

    reporters: Reporters
    dialogues: Dialogues
    phrasebook: Phrasebook

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        chat, user = data.get("event_chat"), data.get("event_from_user")
        if not isinstance(chat, Chat) or not isinstance(user, User) or chat.type != "private":
            return None
        known = await self.reporters.meet(chat.id, guess_language(user.language_code))
        words = self.phrasebook.words(known.language, known.jurisdiction)
        at, stored = await self.dialogues.load(chat.id, known)
        dialogue = Dialogue(at, deepcopy(stored))
        answer = await handler(event, data | {"known": known, "words": words, "dialogue": dialogue})
        if (dialogue.at, dialogue.data) != (at, stored) and not dialogue.left:
            await self.dialogues.save(chat.id, known, dialogue.at, dialogue.data)
        return answer
