"""Sends one queued message to one citizen; what Telegram answers decides the delivery's state."""

from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from bot.buttons import News, keyboard
from bot.words import Phrasebook
from center.deliveries import Deliveries, DeliveryState, Parcel

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Courier:
    bot: Bot
    deliveries: Deliveries
    phrasebook: Phrasebook

    async def deliver(self, delivery_id: int) -> None:
        """Claims, sends, records. Does nothing when somebody else has it or it is done."""
        parcel = await self.deliveries.claim(delivery_id)
        if parcel is None:
            return
        try:
            await self._send(parcel)
        except TelegramForbiddenError as error:
            await self.deliveries.refused(delivery_id, DeliveryState.BLOCKED, error.message)
        except TelegramBadRequest as error:
            await self.deliveries.refused(delivery_id, DeliveryState.FAILED, error.message)
        except TelegramAPIError as error:
            log.info("delivery put back", delivery=delivery_id, error=type(error).__name__)
            await self.deliveries.put_back(delivery_id, type(error).__name__)
        else:
            await self.deliveries.sent(delivery_id)

    async def _send(self, parcel: Parcel) -> None:
        """Neither scam nor amount in a pushed message: the phone may be shared."""
        words = self.phrasebook.words(parcel.language, None)
        closed = parcel.kind.startswith("closed")
        text = words("told-closed" if closed else "told-taken", case=parcel.case_number)
        buttons = keyboard([(words("button-open-news"), News(case=parcel.case_number))]) if closed else None
        await self.bot.send_message(parcel.chat_id, text, reply_markup=buttons)
