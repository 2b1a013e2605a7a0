"""The least any bot can do: takes an update and answers a fixed text at once. Run as a process of its own.

python -m tests.bench.floor http://127.0.0.1:8081 4242:token
"""

import asyncio
import sys
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError

from bot.telegram import GetRawUpdates

ANSWER = "I have read this."


async def answer_all(bot: Bot) -> None:
    offset = None
    answers = set[asyncio.Task[Any]]()
    while True:
        try:
            wanted = GetRawUpdates(offset=offset, timeout=30, allowed_updates=["message"])
            updates: list[Any] = await bot(wanted, request_timeout=40)
        except TelegramNetworkError:
            await asyncio.sleep(0.1)
            continue
        for update in updates:
            offset = update["update_id"] + 1
            answer = asyncio.create_task(bot.send_message(update["message"]["chat"]["id"], ANSWER))
            answers.add(answer)
            answer.add_done_callback(answers.discard)


async def main(base_url: str, token: str) -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(base_url)))
    async with bot.context():
        await answer_all(bot)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
