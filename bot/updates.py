"""From Telegram's queue through our inbox to the handlers: nothing is lost, each chat in its order."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update
from pydantic import ValidationError

from bot.telegram import GetRawUpdates
from center.incoming import Inbox

LONG_POLL = 30
TRIES = 3
PAUSE, LONGEST_PAUSE = 1.0, 60.0
log = structlog.stdlib.get_logger()
Apology = Callable[[Update], Awaitable[None]]


class Updates:
    """Takes updates by long polling. Telegram forgets an update only when it asks for the next one."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, apologise: Apology) -> None:
        self._bot, self._dispatcher, self._inbox, self._apologise = bot, dispatcher, inbox, apologise
        self._chats: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until cancelled."""
        for payload in await self._inbox.left_over():
            self.handle(payload)
        offset: int | None = None
        while True:
            batch = await self._poll(offset)
            if batch:
                offset = batch[-1]["update_id"] + 1
                await self.accept(batch)

    async def accept(self, payloads: list[dict[str, Any]]) -> None:
        """Writes down what is new, then begins to handle it."""
        for payload in await self._inbox.keep(payloads):
            self.handle(payload)

    def handle(self, payload: dict[str, Any]) -> None:
        """Queues an update behind the earlier ones of its chat."""
        chat = _chat(payload)
        task = asyncio.create_task(self._after(self._chats.get(chat), payload))
        self._chats[chat] = task
        task.add_done_callback(lambda done: self._forget(chat, done))

    async def finish(self, seconds: float) -> None:
        """Lets what is under way end; what does not is in the inbox for the next start."""
        if self._chats:
            await asyncio.wait(list(self._chats.values()), timeout=seconds)

    def _forget(self, chat: int, task: asyncio.Task[None]) -> None:
        if self._chats.get(chat) is task:
            del self._chats[chat]

    async def _after(self, earlier: asyncio.Task[None] | None, payload: dict[str, Any]) -> None:
        if earlier is not None:
            await asyncio.wait([earlier])
        try:
            update = Update.model_validate(_wellformed(payload), context={"bot": self._bot})
        except ValidationError as error:
            log.error("update not understood", kinds=sorted(payload), faults=error.error_count())
            await self._inbox.failed(payload["update_id"])
            return
        if not await self._handled(update):
            await self._give_up(update)

    async def _handled(self, update: Update) -> bool:
        """False when it is our own fault that it cannot be. While Telegram is away it is tried again and again."""
        faults = away = 0
        while faults < TRIES:
            try:
                await self._dispatcher.feed_update(self._bot, update)
                await self._inbox.done(update.update_id)
                return True
            except TelegramForbiddenError:
                log.info("nobody to answer: blocked")
                await self._inbox.done(update.update_id)
                return True
            except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
                away += 1
                log.info("telegram is away", attempt=away, error=type(error).__name__)
                asked = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
                await asyncio.sleep(max(asked, min(PAUSE * 2**away, LONGEST_PAUSE)))
            except Exception as error:
                faults += 1
                # Never the update's text: only what kind of fault, and where.
                log.error("update not handled", attempt=faults, error=type(error).__name__, exc_info=error)
                await asyncio.sleep(PAUSE * faults**2)
        return False

    async def _give_up(self, update: Update) -> None:
        try:
            await self._inbox.failed(update.update_id)
            await self._apologise(update)
        except Exception as error:
            log.error("apology failed", error=type(error).__name__)

    async def _poll(self, offset: int | None) -> list[dict[str, Any]]:
        wanted = GetRawUpdates(
            offset=offset,
            timeout=LONG_POLL,
            allowed_updates=["message", "edited_message", "callback_query", "my_chat_member"],
        )
        try:
            return await self._bot(wanted, request_timeout=LONG_POLL + 10)
        except TelegramConflictError:
            log.error("another process polls with the same token; only one may")
            await asyncio.sleep(5)
        except TelegramNetworkError:
            await asyncio.sleep(1)
        except TelegramAPIError as error:
            log.error("telegram refused to give updates", error=type(error).__name__, detail=error.message)
            await asyncio.sleep(5)
        return []


def _wellformed(payload: dict[str, Any]) -> dict[str, Any]:
    """Without lone surrogates: JSON can carry them to us, and nothing can carry them back."""
    whole: dict[str, Any] = json.loads(json.dumps(payload, ensure_ascii=False).encode("utf-8", "replace"))
    return whole


def _chat(payload: dict[str, Any]) -> int:
    """The chat of an update's payload; 0 when it has none."""
    for name in ("message", "edited_message", "my_chat_member"):
        if name in payload:
            return int(payload[name]["chat"]["id"])
    query = payload.get("callback_query", {})
    return int((query.get("message") or {}).get("chat", {}).get("id") or query.get("from", {}).get("id") or 0)
