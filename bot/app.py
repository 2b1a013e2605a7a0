"""Composition root of the bot process: everything is built here and passed in."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand

from bot.checking import Checker
from bot.handlers import begin, check, danger, paid, report, rest, status
from bot.handlers.wishes import Wishes
from bot.middleware import Acquaint
from bot.payloads import Payload
from bot.rooms import Rooms
from bot.telegram import open_bot
from bot.updates import Updates
from bot.words import Phrasebook, load_phrasebook
from center.checks import Checks
from center.dialogues import Dialogues
from center.forgotten import Forgotten
from center.incoming import Inbox
from center.intake import Intake
from center.keys import load_keyring
from center.message import Language
from center.my_reports import MyReports
from center.profile import load_profile
from center.reporters import Reporters
from center.settings import Settings
from center.store.engine import Store, open_store

COMMANDS = [
    "start",
    "urgent",
    "report",
    "status",
    "learn",
    "numbers",
    "verify",
    "language",
    "place",
    "privacy",
    "forget",
    "help",
]
log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class BotApp:
    bot: Bot
    store: Store
    updates: Updates
    checker: Checker
    phrasebook: Phrasebook

    async def run(self) -> None:
        """Until cancelled; commands and matcher get ready beside the first messages."""
        self.checker.start()
        greeting = asyncio.create_task(self._introduce())
        try:
            await self.updates.run()
        finally:
            greeting.cancel()
            await self.updates.finish(3)
            await self.close()

    async def close(self) -> None:
        self.checker.close()
        await self.bot.session.close()
        await self.store.close()

    async def _introduce(self) -> None:
        """The command menu, in each language; tried until Telegram is there."""
        while True:
            try:
                # Telegram knows Chinese only as "zh": simplified for it, English for everybody else.
                for language, code in ((Language.EN, None), (Language.ZH_HANS, "zh")):
                    words = self.phrasebook.words(language, None)
                    menu = [BotCommand(command=c, description=words(f"command-{c}")) for c in COMMANDS]
                    await self.bot.set_my_commands(menu, language_code=code)
                return
            except TelegramAPIError as error:
                log.info("telegram is not there yet", error=type(error).__name__)
                await asyncio.sleep(1)


def build(settings: Settings, rooms: Rooms) -> BotApp:
    """Raises SetupError when keys, profile or texts are not there."""
    keyring, profile, store = load_keyring(settings), load_profile(settings.profile), open_store(settings)
    phrasebook, bot = load_phrasebook(profile), open_bot(settings)
    reporters, checker, checks = (
        Reporters(store, keyring, Forgotten(settings.forgotten)),
        Checker(rooms.open_matcher),
        Checks(store),
    )
    my_reports = MyReports(store)
    dispatcher = Dispatcher(
        disable_fsm=True,  # dialogues are kept by center, sealed; see docs/decisions
        zone=ZoneInfo(profile.timezone),
        profile=profile,
        phrasebook=phrasebook,
        reporters=reporters,
        intake=Intake(store, keyring, profile.case_prefix),
        my_reports=my_reports,
        checker=checker,
        base=rooms.base,
        reasons=rooms.reasons,
        understander=rooms.understander,
        wishes=Wishes(profile, rooms.base, my_reports),
    )
    dispatcher.update.outer_middleware(Acquaint(reporters, Dialogues(store, keyring), checks, phrasebook))
    dispatcher.include_routers(
        begin.router(),
        danger.router(),
        paid.router(),
        status.router(),
        report.router(),
        check.router(),
        rest.router(),
    )

    async def apologise(payload: Payload) -> None:
        with suppress(TelegramAPIError):
            await rest.apologise(bot, payload, phrasebook)

    inbox = Inbox(store, keyring, f"bot-{settings.instance}")
    return BotApp(bot, store, Updates(bot, dispatcher, inbox, apologise), checker, phrasebook)
