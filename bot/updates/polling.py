"""Takes updates by long polling. Telegram forgets an update only when it asks for the next one."""

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramConflictError, TelegramNetworkError

from bot.payloads import KINDS, Payload, has_number
from bot.telegram import GetRawUpdates
from bot.updates import pace
from bot.updates.chats import Chats

log = structlog.stdlib.get_logger()


class Polling:
    def __init__(self, bot: Bot, chats: Chats) -> None:
        self._bot, self._chats = bot, chats

    async def run(self) -> None:
        """Until cancelled."""
        await self._chats.take_up()
        over = asyncio.Event()
        fetching = asyncio.create_task(self._fetch(over))
        looking = asyncio.create_task(self._chats.look_after(over))
        try:
            await asyncio.wait([fetching])
            await fetching
        finally:
            # A cancellation that meets a time-out inside aiohttp gets lost there, so it alone is not relied on.
            over.set()
            fetching.cancel()
            await asyncio.wait([fetching, looking])

    async def _fetch(self, over: asyncio.Event) -> None:
        offset: int | None = None
        while not over.is_set():
            batch = await self._poll(offset)
            try:
                await self._chats.accept(batch)
            except Exception as error:  # Telegram keeps them for us until the database is back
                log.error("updates not written down", error=type(error).__name__)
                await asyncio.sleep(pace.PAUSE)
                continue
            offset = max((one["update_id"] + 1 for one in batch), default=offset)

    async def _poll(self, offset: int | None) -> list[Payload]:
        """Updates that have a number, in Telegram's order; none when they cannot be had now."""
        wanted = GetRawUpdates(offset=offset, timeout=pace.LONG_POLL, allowed_updates=sorted(KINDS))
        try:
            got = await self._bot(wanted, request_timeout=pace.LONG_POLL + pace.SLACK)
            if good := _numbered(got):
                return good
            await asyncio.sleep(pace.PAUSE if got else 0)
        except TelegramConflictError as error:
            await self._conflict(error)
        except TelegramNetworkError as error:
            log.info("telegram is away", error=type(error).__name__)
            await asyncio.sleep(pace.PAUSE)
        except TelegramAPIError as error:
            log.error("telegram refused to give updates", error=type(error).__name__)
            await asyncio.sleep(5 * pace.PAUSE)
        return []

    async def _conflict(self, error: TelegramConflictError) -> None:
        """A webhook of earlier days is in the way, or somebody else polls. Nobody else's webhook is ended:
        it may be the right bot's, and this one the mistake."""
        webhook = "webhook" in error.message
        reason = "a webhook is set: end it with `scamline webhook --drop`" if webhook else "another process polls"
        log.error("only one may take updates", reason=reason)
        await asyncio.sleep(5 * pace.PAUSE)


def _numbered(batch: list[Any]) -> list[Payload]:
    good = [one for one in batch if has_number(one)]
    if len(good) < len(batch):
        log.error("updates without a number passed over", count=len(batch) - len(good))
    return good
