"""Sends one queued message to one citizen; what Telegram answers decides the delivery's state."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters.callback_data import CallbackData

from bot.buttons import News, Question, keyboard
from bot.telegram import OddResult
from bot.words import Phrasebook
from center.deliveries import Deliveries, DeliveryState, Parcel
from center.sealing import WrongKey

REQUEST_SECONDS = 20
LONGEST_SEND = 180.0
"""Above bot/telegram.py's 4 tries of 20 s and 3 waits of up to 30 s: 170 s; with waits for a full rate it may be cut
off and put back. With the 30 s that a busy database may take before and after it, it ends before the 300 s of center's
LEASE do, and nobody sends it beside us."""
log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Courier:
    bot: Bot
    deliveries: Deliveries
    phrasebook: Phrasebook

    async def deliver(self, delivery_id: int) -> None:
        """Claims, sends, records. Does nothing when somebody else has it or it is done. Raises nothing:
        the durable queue would keep the error with all its words, in clear."""
        parcel = None
        try:
            parcel = await self.deliveries.claim(delivery_id)
            if parcel is not None:
                await self._carry(parcel)
        except WrongKey as error:
            log.error("delivery waits for its key", delivery=delivery_id, missing=str(error))
            await self._note(delivery_id, self.deliveries.keyless(delivery_id, "its master key is not here"))
        except Exception as error:
            fault = type(error).__name__
            log.error("delivery stumbled", delivery=delivery_id, error=fault)
            await self._note(delivery_id, self.deliveries.stumbled(delivery_id, fault, held=parcel is not None))

    async def _carry(self, parcel: Parcel) -> None:
        delivery_id = parcel.delivery_id
        try:
            await self._send(parcel)
        except TelegramForbiddenError as error:
            await self.deliveries.refused(delivery_id, DeliveryState.BLOCKED, error.message)
        except TelegramBadRequest as error:
            await self.deliveries.refused(delivery_id, DeliveryState.FAILED, error.message)
        except OddResult:
            await self.deliveries.sent(delivery_id)
        except (TelegramAPIError, TimeoutError) as error:
            log.info("delivery put back", delivery=delivery_id, error=type(error).__name__)
            asked = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
            await self.deliveries.put_back(delivery_id, type(error).__name__, timedelta(seconds=asked))
        else:
            await self.deliveries.sent(delivery_id)

    async def _note(self, delivery_id: int, noting: Awaitable[None]) -> None:
        """What cannot be noted now, since the database is away, is found again when its claim has lapsed."""
        try:
            await noting
        except Exception as error:
            log.error("delivery not noted", delivery=delivery_id, error=type(error).__name__)

    async def _send(self, parcel: Parcel) -> None:
        """Neither scam nor amount in a pushed message: the phone may be shared."""
        words, kind = self.phrasebook.words(parcel.language, None), parcel.kind.partition("-")[0]
        opens: dict[str, CallbackData] = {
            "closed": News(case=parcel.case_number),
            "asked": Question(case=parcel.case_number),
        }
        text = words(f"told-{kind}", case=parcel.case_number)
        buttons = keyboard([(words("button-open-news"), opens[kind])]) if kind in opens else None
        async with asyncio.timeout(LONGEST_SEND):
            await self.bot.send_message(parcel.chat_id, text, reply_markup=buttons, request_timeout=REQUEST_SECONDS)
