"""Telegram calls us: the door that one bot of several keeps open behind the centre's own HTTPS."""

import asyncio
import hmac
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import web

from bot.payloads import KINDS, has_number
from bot.updates import pace
from bot.updates.chats import Chats

PATH = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
MOST_BYTES = 1 << 20
log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Door:
    """url: where Telegram finds all bots together; secret: what it proves itself with, the same for all bots."""

    url: str
    secret: str
    host: str
    port: int


class Webhook:
    """Telegram forgets an update when we answer 200: that is after it stands in the inbox."""

    def __init__(self, bot: Bot, chats: Chats, door: Door) -> None:
        self._bot, self._chats, self._door = bot, chats, door

    async def run(self) -> None:
        """Until cancelled. Raises OSError when the port is taken."""
        await self._chats.take_up()
        runner = web.AppRunner(self.application(), access_log=None)  # an address in a log is a citizen's trace
        await runner.setup()
        over = asyncio.Event()
        looking = asyncio.create_task(self._chats.look_after(over))
        try:
            await web.TCPSite(runner, self._door.host, self._door.port).start()
            await self._register()
            await looking
        finally:
            over.set()
            await runner.cleanup()
            await asyncio.wait([looking])

    def application(self) -> web.Application:
        app = web.Application(client_max_size=MOST_BYTES)
        app.router.add_post(PATH, self._take)
        app.router.add_get("/healthz", self._healthy)
        return app

    async def _take(self, request: web.Request) -> web.Response:
        shown = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(shown.encode("utf-8", "surrogateescape"), self._door.secret.encode()):
            return web.Response(status=401)
        try:
            payload = await request.json()
        except (ValueError, RecursionError):
            payload = None
        if not has_number(payload):  # it would come again for a day, and be no better then
            log.error("an update without a number passed over")
            return web.Response()
        try:
            await self._chats.accept([payload])
        except Exception as error:  # Telegram keeps it for us until the database is back
            log.error("update not written down", error=type(error).__name__)
            return web.Response(status=503)
        return web.Response()

    async def _healthy(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def _register(self) -> None:
        """Tried until Telegram is there; the same from each bot."""
        while True:
            try:
                await self._bot.set_webhook(
                    self._door.url, secret_token=self._door.secret, allowed_updates=sorted(KINDS)
                )
                return
            except TelegramAPIError as error:
                log.error("webhook not registered", error=type(error).__name__)
                await asyncio.sleep(5 * pace.PAUSE)
