"""One update from the inbox through the handlers, again and again until it is done or given up."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.types import Update
from pydantic import ValidationError

from bot.payloads import Payload, kinds, wellformed
from bot.updates import pace
from center.incoming import MOST_ATTEMPTS, Inbox, NotOurs

TRIES = 3
Apology = Callable[[Payload], Awaitable[None]]
log = structlog.stdlib.get_logger()


@dataclass(slots=True)
class Ending:
    """Goes along with an update. done: it ended together with what it changed, in one transaction."""

    done: bool = False


class Handling:
    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, apologise: Apology) -> None:
        self._bot, self._dispatcher, self._inbox, self._apologise = bot, dispatcher, inbox, apologise

    async def handle(self, payload: Payload, begun: bool = False) -> None:
        """begun: its first try was begun when it was written down. Raises NotYet while another bot works for the same
        chat, and whatever happens while the inbox is away."""
        update = self._understood(payload)
        if update is None or not await self._handled(update, begun):
            await self._give_up(payload)

    def _understood(self, payload: Payload) -> Update | None:
        try:
            return Update.model_validate(wellformed(payload), context={"bot": self._bot})
        except (ValidationError, ValueError, RecursionError) as error:
            log.error("update not understood", kinds=kinds(payload), error=type(error).__name__)
            return None

    async def _handled(self, update: Update, begun: bool) -> bool:
        """False when it is our own fault that it cannot be. While Telegram is away it is tried again and again."""
        faults = away = 0
        while faults < TRIES:
            attempt = 1 if begun else await self._inbox.begin(update.update_id)
            begun = False
            if attempt is None or attempt > MOST_ATTEMPTS:
                return attempt is None
            try:
                if not await self._dispatch(update):
                    await self._inbox.done(update.update_id)
                return True
            except NotOurs:
                log.error("update was taken over by another bot meanwhile")
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
                if faults < TRIES:
                    await asyncio.sleep(pace.PAUSE * faults**2)
        return False

    async def _dispatch(self, update: Update) -> bool:
        """Whether the inbox knows already that it is done."""
        ending = Ending()
        try:
            await self._dispatcher.feed_update(self._bot, update, ending=ending)
        except TelegramForbiddenError:
            log.info("nobody to answer: blocked")
        return ending.done

    async def _give_up(self, payload: Payload) -> None:
        await self._inbox.failed(payload["update_id"])
        try:
            await self._apologise(payload)
        except Exception as error:
            log.error("apology failed", error=type(error).__name__)


def _absence(error: Exception, away: int) -> float:
    asked = float(error.retry_after) if isinstance(error, TelegramRetryAfter) else 0.0
    return max(asked, min(pace.PAUSE * 2.0 ** min(away, 10), pace.LONGEST_PAUSE))


def _place(error: BaseException) -> str:
    """Where it came from, without its message: that may quote what a citizen wrote."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return " > ".join(f"{Path(f.f_code.co_filename).stem}/{f.f_code.co_name}:{f.f_lineno}" for f in frames[-4:])
