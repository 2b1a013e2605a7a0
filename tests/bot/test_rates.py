"""Telegram's rate: the queue waits for room, answers never wait, and nothing stands still when Redis is away."""

import asyncio
import time
from collections.abc import Iterator

import pytest
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendChatAction, SendMessage, TelegramMethod
from pydantic import SecretStr

from bot.rates import Counting, Rates, open_rates
from center.settings import Settings
from simulator.background import free_port
from tests.redis_server import redis_server

A_SECOND = 20


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(params=["in this process", "in Redis"])
async def settings(request: pytest.FixtureRequest) -> Settings:
    url = request.getfixturevalue("redis") if request.param == "in Redis" else None
    if url:
        await asyncio.sleep(1.1)  # what the test before has used of the window
    return Settings(redis_url=url and SecretStr(url), messages_a_second=A_SECOND)


async def took(rates: Rates, messages: int) -> float:
    """Seconds until that many of the queue had room."""
    start = time.monotonic()
    for _ in range(messages):
        await rates.room()
    return time.monotonic() - start


async def test_the_queue_waits_when_the_second_is_full(settings: Settings) -> None:
    assert await took(open_rates(settings), 2 * A_SECOND + 1) > 1.9


async def test_two_processes_share_one_rate_in_redis(redis: str) -> None:
    await asyncio.sleep(1.1)
    settings = Settings(redis_url=SecretStr(redis), messages_a_second=A_SECOND)
    both = [open_rates(settings), open_rates(settings)]
    times = await asyncio.gather(*(took(rates, A_SECOND) for rates in both))
    assert max(times) > 0.9
    alone = [open_rates(settings.model_copy(update={"redis_url": None})) for _ in range(2)]
    assert max(await asyncio.gather(*(took(rates, A_SECOND) for rates in alone))) < 0.9


async def passes(counting: Counting, method: TelegramMethod[object]) -> None:
    sent: list[TelegramMethod[object]] = []

    async def send(_bot: Bot, one: TelegramMethod[object]) -> object:
        sent.append(one)
        return None

    await counting(send, None, method)  # type: ignore[arg-type]
    assert sent == [method]


async def test_answers_are_counted_and_do_not_wait(settings: Settings) -> None:
    rates = open_rates(settings)
    answering = Counting(rates, waits=False)
    start = time.monotonic()
    for _ in range(3 * A_SECOND):
        await passes(answering, SendMessage(chat_id=1, text="an answer"))
    assert time.monotonic() - start < 1.9, "they waited for room"
    # and the queue waits until the second they filled is over
    await rates.room()
    assert time.monotonic() - start > 0.95


@pytest.mark.parametrize(
    ("method", "counts"),
    [
        (SendMessage(chat_id=1, text="x"), True),
        (EditMessageText(chat_id=1, message_id=1, text="x"), True),
        (SendChatAction(chat_id=1, action="typing"), False),
        (AnswerCallbackQuery(callback_query_id="1"), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, TelegramMethod) else "",
)
async def test_what_is_counted(method: TelegramMethod[object], counts: bool) -> None:
    rates = open_rates(Settings(messages_a_second=1))
    await passes(Counting(rates, waits=True), method)
    assert await rates.note() is not counts


async def test_while_redis_is_away_everything_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    rates = open_rates(Settings(redis_url=SecretStr(f"redis://:secret@127.0.0.1:{free_port()}/0"), messages_a_second=1))
    start = time.monotonic()
    for _ in range(50):
        await rates.room()
    assert time.monotonic() - start < 5
    assert "secret" not in caplog.text
