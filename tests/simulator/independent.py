"""python-telegram-bot, a client other than the product's own, and short ways to say what one expects of it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from tests.simulator.raw import TOKEN


def unopened_bot(base_url: str, token: str = TOKEN) -> Bot:
    """A bot that has not asked getMe yet."""

    def request() -> HTTPXRequest:
        return HTTPXRequest(read_timeout=15, httpx_kwargs={"trust_env": False, "verify": False})

    return Bot(
        token,
        base_url=f"{base_url}/bot",
        base_file_url=f"{base_url}/file/bot",
        request=request(),
        get_updates_request=request(),
    )


@asynccontextmanager
async def opened_bot(base_url: str, token: str = TOKEN) -> AsyncIterator[Bot]:
    async with unopened_bot(base_url, token) as bot:
        yield bot


@contextmanager
def refused(kind: type[TelegramError], said: str) -> Iterator[None]:
    """The block fails with exactly this kind and, as Telegram words it, a description that starts so.

    The library strips "Bad Request: " off and raises the first letter; both are looked past.
    """
    with pytest.raises(TelegramError) as caught:
        yield
    assert type(caught.value) is kind, caught.value
    heard = caught.value.message.removeprefix("Forbidden: ").removeprefix("Conflict: ")
    assert heard.lower().startswith(said.lower()), heard


async def take(bot: Bot, **wanted: Any) -> list[Update]:
    """What waits, waiting up to five seconds for a first one; confirmed at once."""
    found = list(await bot.get_updates(timeout=5, **wanted))
    if found:
        await bot.get_updates(offset=found[-1].update_id + 1, timeout=0)
    return found
