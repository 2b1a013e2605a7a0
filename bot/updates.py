"""From Telegram's queue through our inbox to the handlers: nothing is lost, each chat in its order."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
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

from bot.payloads import KINDS, Payload, chat_of, has_number, kinds, wellformed
from bot.telegram import GetRawUpdates
from center.incoming import HOLD, MOST_ATTEMPTS, Inbox

LONG_POLL, SLACK = 30, 10
TRIES = 3
PAUSE, LONGEST_PAUSE = 1.0, 60.0
BEAT = HOLD.total_seconds() / 4
"""Seconds between two signs of life; three may be missed."""
Apology = Callable[[Payload], Awaitable[None]]
log = structlog.stdlib.get_logger()


class Updates:
    """Takes updates by long polling. Telegram forgets an update only when it asks for the next one."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, apologise: Apology) -> None:
        self._bot, self._dispatcher, self._inbox, self._apologise = bot, dispatcher, inbox, apologise
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._under_way: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until cancelled."""
        for payload in await self._inbox.left_over():
            self.handle(payload)
        over = asyncio.Event()
        fetching, beating = asyncio.create_task(self._fetch(over)), asyncio.create_task(self._beat(over))
        try:
            await asyncio.wait([fetching])
            await fetching
        finally:
            # A cancellation that meets a time-out inside aiohttp gets lost there, so it alone is not relied on.
            over.set()
            fetching.cancel()
            await asyncio.wait([fetching, beating])

    async def _fetch(self, over: asyncio.Event) -> None:
        offset: int | None = None
        while not over.is_set():
            batch = await self._poll(offset)
            try:
                await self.accept(batch)
            except Exception as error:  # Telegram keeps them for us until the database is back
                log.error("updates not written down", error=type(error).__name__)
                await asyncio.sleep(PAUSE)
                continue
            offset = max((one["update_id"] + 1 for one in batch), default=offset)

    async def accept(self, payloads: list[Payload]) -> None:
        """Writes down what is new, then begins to handle it."""
        if payloads:
            for payload in await self._inbox.keep(payloads):
                self.handle(payload)

    def handle(self, payload: Payload) -> None:
        """Queues an update behind the earlier ones of its chat."""
        number, chat = payload["update_id"], chat_of(payload)
        if number in self._under_way:
            return
        task = asyncio.create_task(self._after(self._chats.get(chat), payload))
        self._chats[chat] = self._under_way[number] = task
        task.add_done_callback(lambda done: self._forget(chat, number, done))

    async def finish(self, seconds: float) -> None:
        """Lets what is under way end; what does not is in the inbox for the next start."""
        if not self._under_way:
            return
        await asyncio.wait(list(self._under_way.values()), timeout=seconds)
        left = dict(self._under_way)
        for task in left.values():
            task.cancel()
        await asyncio.gather(*left.values(), return_exceptions=True)
        await self._inbox.let_go(left)

    def _forget(self, chat: int, number: int, task: asyncio.Task[None]) -> None:
        self._under_way.pop(number, None)
        if self._chats.get(chat) is task:
            del self._chats[chat]

    async def _beat(self, over: asyncio.Event) -> None:
        """Keeps what is under way, and takes over what another bot held when it died."""
        while not over.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), BEAT)
                return
            try:
                await self._inbox.hold(list(self._under_way))
                for payload in await self._inbox.abandoned():
                    self.handle(payload)
            except Exception as error:
                log.error("inbox not looked at", error=type(error).__name__)

    async def _after(self, earlier: asyncio.Task[None] | None, payload: Payload) -> None:
        if earlier is not None:
            await asyncio.wait([earlier])
        try:
            update = self._understood(payload)
            if update is None or not await self._handled(update):
                await self._give_up(payload)
        except Exception as error:  # the inbox itself is away: when it is back, the update is found there again
            log.error("update left for later", error=type(error).__name__)

    def _understood(self, payload: Payload) -> Update | None:
        try:
            return Update.model_validate(wellformed(payload), context={"bot": self._bot})
        except (ValidationError, ValueError, RecursionError) as error:
            log.error("update not understood", kinds=kinds(payload), error=type(error).__name__)
            return None

    async def _handled(self, update: Update) -> bool:
        """False when it is our own fault that it cannot be. While Telegram is away it is tried again and again."""
        faults = away = 0
        while faults < TRIES:
            attempt = await self._inbox.begin(update.update_id)
            if attempt is None or attempt > MOST_ATTEMPTS:
                return attempt is None
            try:
                await self._dispatch(update)
                await self._inbox.done(update.update_id)
                return True
            except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
                away += 1
                log.info("telegram is away", attempt=away, error=type(error).__name__)
                await self._inbox.spared(update.update_id)
                await asyncio.sleep(_absence(error, away))
            except Exception as error:
                faults += 1
                # Never the update's text: only what kind of fault, and where.
                log.error("update not handled", attempt=faults, error=type(error).__name__, at=_place(error))
                await asyncio.sleep(PAUSE * faults**2)
        return False

    async def _dispatch(self, update: Update) -> None:
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except TelegramForbiddenError:
            log.info("nobody to answer: blocked")

    async def _give_up(self, payload: Payload) -> None:
        await self._inbox.failed(payload["update_id"])
        try:
            await self._apologise(payload)
        except Exception as error:
            log.error("apology failed", error=type(error).__name__)

    async def _poll(self, offset: int | None) -> list[Payload]:
        """Updates that have a number, in Telegram's order; none when they cannot be had now."""
        wanted = GetRawUpdates(offset=offset, timeout=LONG_POLL, allowed_updates=sorted(KINDS))
        try:
            got = await self._bot(wanted, request_timeout=LONG_POLL + SLACK)
            if good := _numbered(got):
                return good
            await asyncio.sleep(PAUSE if got else 0)
        except TelegramConflictError:
            log.error("another process polls with the same token; only one may")
            await asyncio.sleep(5)
        except TelegramNetworkError as error:
            log.info("telegram is away", error=type(error).__name__)
            await asyncio.sleep(PAUSE)
        except TelegramAPIError as error:
            log.error("telegram refused to give updates", error=type(error).__name__)
            await asyncio.sleep(5 * PAUSE)
        return []


def _numbered(batch: list[Any]) -> list[Payload]:
    good = [one for one in batch if has_number(one)]
    if len(good) < len(batch):
        log.error("updates without a number passed over", count=len(batch) - len(good))
    return good


def _absence(error: Exception, away: int) -> float:
    asked = float(error.retry_after) if isinstance(error, TelegramRetryAfter) else 0.0
    return max(asked, min(PAUSE * 2.0 ** min(away, 10), LONGEST_PAUSE))


def _place(error: BaseException) -> str:
    """Where it came from, without its message: that may quote what a citizen wrote."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return " > ".join(f"{Path(f.f_code.co_filename).stem}/{f.f_code.co_name}:{f.f_lineno}" for f in frames[-4:])
