"""Reports that lead to nobody: sent from the last question, opened by their receipt code."""

from datetime import tzinfo

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot import drafting
from bot.answers import demonstration
from bot.buttons import OfCode, beginning, keyboard
from bot.checking import Checker
from bot.dialogue import TELLING, Dialogue, short_and_own
from bot.handlers.status import line, question_text
from bot.speaking import say
from bot.words import Html, Words
from center.anonymous import Anonymous, read_code
from center.defang import defang
from center.errors import NotFound, TipClosed
from center.intake import Intake
from center.my_reports import MyReports
from center.profile import Profile
from center.reporters import Known
from center.rules.tip_states import TipState


class IsCode(Filter):
    """Passes for a text that is a receipt code and nothing else, unless it may belong to a story."""

    async def __call__(self, message: Message, dialogue: Dialogue) -> bool:
        telling = dialogue.at in TELLING and not dialogue.lapsed
        return not telling and short_and_own(message) and read_code(message.text or "") is not None


def router() -> Router:
    """Must stand before the questions."""
    routes = Router(name="nameless")
    routes.message.register(open_code, IsCode())
    routes.callback_query.register(more, OfCode.filter(F.act == "more"))
    routes.callback_query.register(withdraw, OfCode.filter(F.act == "withdraw"))
    return routes


async def send(
    query: CallbackQuery,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    anonymous: Anonymous,
    profile: Profile,
    checker: Checker,
) -> None:
    """The code is shown here and nowhere else; nothing of the report stays in the chat's memory."""
    draft = await drafting.examine(dialogue.open_draft, checker)
    filed, code = await anonymous.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("not-said")), known)
    dialogue.finish()
    dialogue.kept.checks.clear()
    shown = words("nameless-filed", case=filed.case_number, code=Html(f"<code>{code}</code>"))
    await say(query, demonstration(profile, words) + shown)


async def open_code(message: Message, words: Words, anonymous: Anonymous, my_reports: MyReports, zone: tzinfo) -> None:
    code = read_code(message.text or "") or ""
    holder = await anonymous.known_by(code)
    tip = next(iter(await my_reports.latest(holder.id, 1)), None) if holder else None
    if holder is None or tip is None:
        await say(message, words("nameless-unknown"), beginning(words))
        return
    asked = await my_reports.question(tip)
    text = line(tip, words, zone)
    if asked:
        text += "\n\n" + question_text(tip, holder.seal.read(asked), words)
    acts = [] if tip.state == TipState.CLOSED else [OfCode(act=act, code=code) for act in ("more", "withdraw")]
    await say(message, text, keyboard([(words(f"button-code-{act.act}"), act) for act in acts]))


async def more(
    query: CallbackQuery,
    callback_data: OfCode,
    words: Words,
    dialogue: Dialogue,
    anonymous: Anonymous,
    my_reports: MyReports,
) -> None:
    holder = await anonymous.known_by(callback_data.code)
    tip = next(iter(await my_reports.latest(holder.id, 1)), None) if holder else None
    if tip is None or tip.state == TipState.CLOSED:
        await query.answer(words("old-button"), show_alert=True)
        return
    answers = await my_reports.question(tip) is not None
    dialogue.add_to(tip.case_number, callback_data.code, answers)
    await say(query, words("report-more", case=tip.case_number))


async def withdraw(
    query: CallbackQuery,
    callback_data: OfCode,
    words: Words,
    anonymous: Anonymous,
    my_reports: MyReports,
    intake: Intake,
) -> None:
    holder = await anonymous.known_by(callback_data.code)
    tip = next(iter(await my_reports.latest(holder.id, 1)), None) if holder else None
    if holder is None or tip is None:
        await query.answer(words("old-button"), show_alert=True)
        return
    case = defang(tip.case_number)
    try:
        await intake.withdraw(holder.id, tip.case_number)
    except (NotFound, TipClosed):
        await say(query, words("withdraw-closed", case=case))
    else:
        await say(query, words("withdraw-done", case=case))
