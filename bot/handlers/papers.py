"""Papers of one's own reports: the statement for police and bank, the receipt, and everything that is kept."""

import asyncio
from dataclasses import replace
from datetime import tzinfo

from aiogram import F, Router
from aiogram.filters import CommandObject
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.buttons import OfCase, beginning
from bot.commands import Command
from bot.dialogue import Dialogue
from bot.handlers.status import wanted_case
from bot.papers.my_data import my_data
from bot.papers.paper import Paper, pdf
from bot.papers.receipt import receipt
from bot.papers.statement import statement
from bot.speaking import say
from bot.words import Words
from center.defang import defang
from center.keys import Keyring
from center.my_reports import MyReports, Told
from center.profile import Profile
from center.receipts import receipt_of
from center.reporters import Known
from center.store.tables import Tip

Event = Message | CallbackQuery
MOST_REPORTS = 1000
CAPTIONS = {"statement": "statement-caption", "receipt": "receipt-caption"}


def router() -> Router:
    routes = Router(name="papers")
    routes.message.register(by_command, Command(*CAPTIONS))
    routes.message.register(everything, Command("mydata"))
    routes.callback_query.register(press, OfCase.filter(F.act.in_({"statement", "receipt"})))
    return routes


async def by_command(
    message: Message,
    command: CommandObject,
    words: Words,
    known: Known,
    my_reports: MyReports,
    keyring: Keyring,
    zone: tzinfo,
    profile: Profile,
) -> None:
    await give(message, command.command.lower(), command.args or "", words, known, my_reports, keyring, zone, profile)


async def press(
    query: CallbackQuery,
    callback_data: OfCase,
    words: Words,
    known: Known,
    my_reports: MyReports,
    keyring: Keyring,
    zone: tzinfo,
    profile: Profile,
) -> None:
    await give(query, callback_data.act, callback_data.case, words, known, my_reports, keyring, zone, profile)


async def give(
    event: Event,
    which: str,
    asked: str,
    words: Words,
    known: Known,
    my_reports: MyReports,
    keyring: Keyring,
    zone: tzinfo,
    profile: Profile,
) -> None:
    """asked: a case number, or nothing: the latest report. Of somebody else's nothing is told."""
    tip = await wanted_case(asked, known, my_reports)
    if tip is None:
        case = defang(asked.strip()[:40])
        await say(event, words("status-unknown-case", case=case) if case else words("status-none"), beginning(words))
        return
    told = await my_reports.told(known, tip)
    paper = _paper(which, told, words, keyring, zone)
    if not profile.centre.adopted:  # as under every receipt in the chat
        paper = replace(paper, notice=f"{words('demo-notice')}\n{paper.notice}")
    await _send(event, await asyncio.to_thread(pdf, paper), f"{which}-{tip.case_number}.pdf", words(CAPTIONS[which]))


def _paper(which: str, told: Told, words: Words, keyring: Keyring, zone: tzinfo) -> Paper:
    tip: Tip = told.tip
    if which == "statement":
        return statement(told, words, zone)
    return receipt(tip, told.story, receipt_of(tip, told.story, keyring), words, zone)


async def everything(message: Message, words: Words, known: Known, my_reports: MyReports, dialogue: Dialogue) -> None:
    reports = [await my_reports.told(known, tip) for tip in await my_reports.latest(known.id, MOST_REPORTS)]
    rest = await my_reports.beside(known)
    await _send(message, my_data(known, reports, rest, dialogue), "mydata.json", words("mydata-caption"))


async def _send(event: Event, content: bytes, name: str, caption: str) -> None:
    message = event.message if isinstance(event, CallbackQuery) else event
    if isinstance(event, CallbackQuery):
        await event.answer()
    if isinstance(message, Message):
        await message.answer_document(BufferedInputFile(content, name), caption=caption)
