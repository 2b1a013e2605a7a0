"""Telegram's rate over all chats, shared by every process that sends: answers first, the queue in what is left."""

import asyncio
import time
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from limits import RateLimitItem, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import MovingWindowRateLimiter

from center.errors import SetupError
from center.settings import Settings

LOOK, PATIENCE = 0.05, 0.5
LONGEST = 30.0
SPARED = 10.0
SENDING = ("Send", "Copy", "Forward", "Edit")
UNCOUNTED = ("SendChatAction",)
log = structlog.stdlib.get_logger()


class Rates:
    """Where the place they are shared at is away, everybody goes on: Telegram says 429 itself, and is obeyed."""

    def __init__(self, limiter: MovingWindowRateLimiter, limit: RateLimitItem) -> None:
        self._limiter, self._limit, self._away_until = limiter, limit, 0.0

    async def note(self) -> bool:
        """Counts one message; False, and it is not counted, when this second is full."""
        if time.monotonic() < self._away_until:
            return True
        try:
            return await self._limiter.hit(self._limit, "telegram")
        except Exception as error:
            log.error("shared rates are away", error=type(error).__name__)
            self._away_until = time.monotonic() + SPARED
            return True

    async def room(self) -> None:
        """Waits until this second has room, and takes it."""
        deadline = time.monotonic() + LONGEST
        while not await self.note() and time.monotonic() < deadline:  # noqa: ASYNC110  the window moves by itself
            await asyncio.sleep(LOOK)


class Counting(BaseRequestMiddleware):
    """waits: for the queue, which has time. An answer to somebody who waits is only counted."""

    def __init__(self, rates: Rates, waits: bool) -> None:
        self._take = rates.room if waits else rates.note

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        name = type(method).__name__
        if name.startswith(SENDING) and name not in UNCOUNTED:
            await self._take()
        return await make_request(bot, method)


def open_rates(settings: Settings) -> Rates:
    """In Redis where there is one, else in this process alone."""
    return Rates(MovingWindowRateLimiter(_storage(settings)), RateLimitItemPerSecond(settings.messages_a_second))


def _storage(settings: Settings) -> Storage:
    if settings.redis_url is None:
        return MemoryStorage()
    url = f"async+{settings.redis_url.get_secret_value()}"
    patience: dict[str, Any] = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
    try:
        return RedisStorage(url, implementation="redispy", **patience)
    except Exception:  # what it says quotes the address, and the password in it
        raise SetupError(
            "SCAMLINE_REDIS_URL is no address of a Redis server, such as redis://127.0.0.1:6379/0"
        ) from None
