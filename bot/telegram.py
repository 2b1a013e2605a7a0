"""The bot's connection to Telegram, to a Bot API server, or to the simulator."""

import asyncio
from io import BytesIO
from typing import Any, cast

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import AnswerCallbackQuery, GetFile, SendChatAction, TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import Downloadable, LinkPreviewOptions
from aiohttp import ClientError

from center.keys import simulator_token
from center.settings import Settings

TRIES = 4
LONGEST_WAIT = 30.0
log = structlog.stdlib.get_logger()


class Unreadable(TelegramNetworkError):
    """What came back is no answer of Telegram's, such as a proxy's page. None of its words are kept."""


class OddResult(TelegramAPIError):
    """Telegram did it, and told of it in a shape that is new to us. None of its words are kept."""


class GetRawUpdates(TelegramMethod[list[Any]]):
    """Updates as they come: one of a shape that aiogram does not know must not keep the others from us."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int
    allowed_updates: list[str]


NOT_REPEATED = (GetRawUpdates, SendChatAction)


class Session(AiohttpSession):
    """Everything that goes wrong is a TelegramAPIError, and none quotes what came back: that may be a chat."""

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        try:
            return await super().make_request(bot, method, timeout)
        except (ClientError, OSError, UnicodeDecodeError) as error:
            raise Unreadable(method, type(error).__name__) from None

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as error:
            done = isinstance(error.data, dict) and error.data.get("ok") is True
            raise (OddResult if done else Unreadable)(method, type(error.original).__name__) from None
        except TypeError as error:  # a refusal without a description, which aiogram looks into
            raise Unreadable(method, type(error).__name__) from None


def open_bot(
    settings: Settings, counting: BaseRequestMiddleware | None = None, shown: BaseRequestMiddleware | None = None
) -> Bot:
    """Texts are HTML; no answer ever shows a link preview. counting: of each try, not of each message; shown: notes
    what was sent."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else simulator_token(settings)
    base = settings.api_base or (settings.simulator_url if settings.uses_simulator else "")
    session = Session(api=TelegramAPIServer.from_base(base) if base else PRODUCTION)
    if shown:
        session.middleware(shown)
    session.middleware(TryAgain())
    if counting:
        session.middleware(counting)
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token, session=session, default=properties)


async def fetch(bot: Bot, file: Downloadable, longest: int) -> bytes | None:
    """What a citizen sent; None when it is larger than `longest` bytes. Raises TelegramAPIError like all else here:
    then it is tried again."""
    if (getattr(file, "file_size", None) or 0) > longest:
        return None
    try:
        content = (await bot.download(file, BytesIO()) or BytesIO()).read()
    except (ClientError, OSError, TimeoutError) as error:
        raise Unreadable(GetFile(file_id=file.file_id), type(error).__name__) from None
    return content if len(content) <= longest else None


class TryAgain(BaseRequestMiddleware):
    """Obeys retry_after and sits out short failures; a stale button press is not worth an error."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        for attempt in range(1, TRIES + 1):
            try:
                return await make_request(bot, method)
            except TelegramBadRequest as error:
                if isinstance(method, AnswerCallbackQuery) and "query is too old" in error.message:
                    return cast(Response[TelegramType], True)
                raise
            except (TelegramRetryAfter, TelegramServerError, TelegramNetworkError) as error:
                wait = _pause(error, attempt)
                if attempt == TRIES or wait > LONGEST_WAIT or isinstance(method, NOT_REPEATED):
                    raise
                log.info("telegram said wait", method=type(method).__name__, seconds=wait)
                await asyncio.sleep(wait)
        raise AssertionError("unreachable")


def _pause(error: Exception, attempt: int) -> float:
    return float(error.retry_after) if isinstance(error, TelegramRetryAfter) else 0.3 * 2**attempt
