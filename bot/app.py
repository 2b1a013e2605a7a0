"""Composition root of the bot process: everything is built here and passed in."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand

from bot.answering import Answers
from bot.checking import Checker
from bot.handlers import (
    begin,
    check,
    evidence,
    meanwhile,
    mend,
    nameless,
    papers,
    plights,
    report,
    rest,
    status,
    unclear,
    wishes,
    worries,
)
from bot.handlers.paid import steps
from bot.middleware import Acquaint
from bot.payloads import Payload, chat_of
from bot.rates import Counting, open_rates
from bot.rooms import Rooms
from bot.shown import Shown
from bot.telegram import open_bot
from bot.updates.chats import Chats
from bot.updates.handling import Handling
from bot.updates.polling import Polling
from bot.updates.webhook import PATH, Door, Webhook
from bot.words import Phrasebook, load_phrasebook
from center.anonymous import Anonymous
from center.checks import Checks
from center.dialogues import Dialogues
from center.errors import SetupError
from center.evidence import Evidences
from center.forgotten import Forgotten
from center.incoming import Inbox
from center.intake import Intake
from center.keys import Keyring, load_keyring
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
    "statement",
    "receipt",
    "learn",
    "numbers",
    "verify",
    "language",
    "place",
    "privacy",
    "mydata",
    "hide",
    "forget",
    "help",
]
log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class BotApp:
    bot: Bot
    store: Store
    chats: Chats
    source: Polling | Webhook
    checker: Checker
    phrasebook: Phrasebook

    async def run(self) -> None:
        """Until cancelled; commands and matcher get ready beside the first messages."""
        self.checker.start()
        greeting = asyncio.create_task(self._introduce())
        try:
            await self.source.run()
        finally:
            greeting.cancel()
            try:
                await self.chats.finish(3)
            finally:
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
    if settings.webhook_url and not settings.instance:
        raise SetupError("each bot behind a webhook needs a name of its own: set SCAMLINE_INSTANCE, such as 1 or 2")
    owner = f"bot-{settings.instance}"
    keyring, profile, store = load_keyring(settings), load_profile(settings.profile), open_store(settings)
    phrasebook, shown = load_phrasebook(profile), Shown()
    bot = open_bot(settings, Counting(open_rates(settings), waits=False), shown)
    reporters, checker, checks = (
        Reporters(store, keyring, Forgotten(settings.forgotten)),
        Checker(rooms.open_matcher),
        Checks(store, keyring),
    )
    my_reports, intake = MyReports(store), Intake(store, keyring, profile.case_prefix)
    dispatcher = Dispatcher(
        disable_fsm=True,  # dialogues are kept by center, sealed; see docs/decisions
        zone=ZoneInfo(profile.timezone),
        profile=profile,
        phrasebook=phrasebook,
        reporters=reporters,
        intake=intake,
        my_reports=my_reports,
        keyring=keyring,
        shown=shown,
        evidences=Evidences(store, keyring),
        anonymous=Anonymous(store, keyring, intake),
        checker=checker,
        checks=checks,
        answers=Answers(checker, rooms.base, rooms.reasons),
        base=rooms.base,
        understander=rooms.understander,
        wishes=wishes.Wishes(profile, rooms.base, my_reports, intake),
    )
    dispatcher.update.outer_middleware(Acquaint(reporters, Dialogues(store, keyring, owner), checks, phrasebook, shown))
    dispatcher.include_routers(
        begin.router(),
        plights.router(),
        worries.router(),
        nameless.router(),
        evidence.router(),
        mend.router(),
        wishes.router(),
        meanwhile.router(),
        steps.router(),
        papers.router(),
        status.router(),
        report.router(),
        unclear.router(),
        check.router(),
        rest.router(),
    )

    async def apologise(payload: Payload) -> None:
        with suppress(TelegramAPIError):
            await rest.apologise(bot, payload, phrasebook)

    async def calm(payload: Payload) -> None:
        await rest.tell_sender(bot, payload, phrasebook, "one-by-one")

    inbox = Inbox(store, keyring, owner, chat_of)
    chats = Chats(inbox, Handling(bot, dispatcher, inbox, apologise), calm)
    source = Webhook(bot, chats, door(settings, keyring)) if settings.webhook_url else Polling(bot, chats)
    return BotApp(bot, store, chats, source, checker, phrasebook)


def door(settings: Settings, keyring: Keyring) -> Door:
    """Its secret follows from a key that all bots have: none more to keep."""
    url = settings.webhook_url.rstrip("/") + PATH
    return Door(url, keyring.find_by("webhook", url), settings.host, settings.webhook_port)
