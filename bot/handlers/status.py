"""How my report is doing: own cases only; of others not even whether they exist."""

from datetime import tzinfo

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.answers import untappable
from bot.buttons import News, OfCase, Question, Withdraw, beginning, keyboard
from bot.commands import Command
from bot.dialogue import Dialogue
from bot.speaking import say
from bot.words import Html, Words
from center.case_number import MistypedCaseNumber, read_case_number
from center.defang import defang
from center.errors import NotFound, TipClosed
from center.intake import Intake
from center.my_reports import MyReports
from center.reporters import Known
from center.rules.tip_states import TipState
from center.store.tables import Tip

LONGEST_CASE = 40
"""Signs of what is repeated of a case number; a forged button may hold anything."""


def router() -> Router:
    routes = Router(name="status")
    routes.message.register(status_command, Command("status"))
    routes.callback_query.register(news, News.filter())
    routes.callback_query.register(question, Question.filter())
    routes.callback_query.register(withdraw, Withdraw.filter())
    return routes


async def status_command(
    message: Message, command: CommandObject, words: Words, known: Known, my_reports: MyReports, zone: tzinfo
) -> None:
    await status(message, command.args or "", words, known, my_reports, zone)


async def status(message: Message, asked: str, words: Words, known: Known, my_reports: MyReports, zone: tzinfo) -> None:
    """asked: a case number, or nothing: the latest reports."""
    if not asked.strip():
        tips = await my_reports.latest(known.id)
        lines = [line(tip, words, zone) for tip in tips]
        await say(message, "\n".join(lines) or words("status-none"), None if lines else beginning(words))
        return
    try:
        number = read_case_number(asked)
    except MistypedCaseNumber as typo:
        await say(message, words("status-typo", case=str(typo)))
        return
    tip = await my_reports.one(known.id, number) if number else None
    text = line(tip, words, zone) if tip else words("status-unknown-case", case=defang(asked.strip()[:40]))
    await say(message, text)


async def wanted_case(asked: str, known: Known, my_reports: MyReports) -> Tip | None:
    """The report of one's own with this number, however it is written; the latest where none is named."""
    if not asked.strip():
        return next(iter(await my_reports.latest(known.id, 1)), None)
    try:
        number = read_case_number(asked)
    except MistypedCaseNumber:
        return None
    return await my_reports.one(known.id, number) if number else None


def line(tip: Tip, words: Words, zone: tzinfo) -> str:
    """One report; the outcome itself waits behind the button of its news."""
    outcome = Html(words(f"outcome-{tip.outcome}")) if tip.outcome else ""
    state = Html(words(f"status-{tip.state}", outcome=outcome))
    return words("status-one", case=tip.case_number, date=f"{tip.created_at.astimezone(zone):%Y-%m-%d}", state=state)


async def question(
    query: CallbackQuery, callback_data: Question, words: Words, known: Known, dialogue: Dialogue, my_reports: MyReports
) -> None:
    """What staff ask; the next message is the answer, and goes to the case."""
    tip = await my_reports.one(known.id, callback_data.case)
    asked = await my_reports.question(tip) if tip and tip.state != TipState.CLOSED else None
    if tip is None or asked is None:
        await say(query, words("question-answered", case=defang(callback_data.case[:LONGEST_CASE])))
        return
    dialogue.add_to(tip.case_number, answers=True)
    no = (words("button-no-thanks"), OfCase(act="stop", case=tip.case_number))
    await say(query, question_text(tip, known.seal.read(asked), words), keyboard([no]))


def question_text(tip: Tip, asked: str, words: Words) -> str:
    """What staff ask, in their own words, with no link in it that can be tapped."""
    return words.around("question", "question", untappable(defang(asked)), case=tip.case_number)


async def ask_to_withdraw(message: Message, tip: Tip, words: Words) -> None:
    yes = (words("button-withdraw-yes"), Withdraw(case=tip.case_number, sure=True))
    no = (words("button-withdraw-no"), Withdraw(case=tip.case_number, sure=False))
    await say(message, words("withdraw-ask", case=tip.case_number), keyboard([yes], [no]))


async def withdraw(query: CallbackQuery, callback_data: Withdraw, words: Words, known: Known, intake: Intake) -> None:
    case = defang(callback_data.case[:LONGEST_CASE])
    if not callback_data.sure:
        await say(query, words("withdraw-kept", case=case))
        return
    try:
        await intake.withdraw(known.id, callback_data.case)
    except NotFound:
        await say(query, words("status-unknown-case", case=case))
    except TipClosed:
        await say(query, words("withdraw-closed", case=case))
    else:
        await say(query, words("withdraw-done", case=case), beginning(words))


async def news(
    query: CallbackQuery, callback_data: News, words: Words, known: Known, my_reports: MyReports, zone: tzinfo
) -> None:
    tip = await my_reports.one(known.id, callback_data.case)
    if tip is None:
        await say(query, words("status-unknown-case", case=defang(callback_data.case[:LONGEST_CASE])))
    elif tip.outcome is None:  # it was opened again since the news went out
        await say(query, line(tip, words, zone))
    else:
        await say(query, words(f"news-{tip.outcome}", case=tip.case_number))
