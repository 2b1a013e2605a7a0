"""Pictures and papers given to a report: kept as they came, once it is clear what they are."""

import asyncio

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.types import Document, InlineKeyboardMarkup, Message, PhotoSize

from bot.buttons import OfCase, keyboard
from bot.dialogue import Asked, Dialogue
from bot.draft import DETAILS, LASTS, At
from bot.handlers import mend, report
from bot.handlers.paid import details
from bot.pictures import is_sane
from bot.reading import checkable, read
from bot.speaking import say
from bot.telegram import fetch
from bot.words import Words
from center.anonymous import Anonymous
from center.errors import TipClosed
from center.evidence import LARGEST, Evidences, TooMany, kind_of
from center.intake import Detail, Intake
from center.my_reports import MyReports
from center.reporters import Known
from center.rules.conversation import CHILDREN, Step
from center.verdict import ScamType

INTIMATE = CHILDREN | {Step.IMAGES}
TAKES = (At.STORY, At.MORE, *DETAILS)


class HoldsFile(Filter):
    """Passes for a picture or a paper."""

    async def __call__(self, message: Message) -> bool:
        return bool(message.photo or message.document)


def router() -> Router:
    """Must stand before the questions, which take words only."""
    routes = Router(name="evidence")
    routes.message.register(take, Asked(*TAKES), HoldsFile())
    return routes


async def take(
    message: Message,
    bot: Bot,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    evidences: Evidences,
    my_reports: MyReports,
    anonymous: Anonymous,
    intake: Intake,
) -> None:
    """The question stays open. What is written under it goes where words to that question go."""
    holder = await mend.whose(dialogue, known, anonymous)
    said = checkable(read(message, known.id, known.language))
    fits = await _tell(message, said, words, dialogue, intake)
    text = await _taken(message, bot, words, dialogue, holder, evidences, my_reports)
    await say(message, text if fits else words("report-full"), _go_on(words, dialogue))
    if said.strip() and dialogue.at is At.MORE:
        raise SkipHandler  # the addition itself


async def _tell(message: Message, said: str, words: Words, dialogue: Dialogue, intake: Intake) -> bool:
    """False when there is no room for the words."""
    if not said.strip() or dialogue.at is At.MORE:
        return True
    if dialogue.at is At.STORY:
        fits = dialogue.open_draft.has_room(said)
        dialogue.draft = dialogue.open_draft.told(said)
        return fits
    about = "to" if dialogue.at is At.PAID_TO else ""
    return await details.completed(message, Detail(words=said, about=about), intake, words, dialogue)


async def _taken(
    message: Message,
    bot: Bot,
    words: Words,
    dialogue: Dialogue,
    holder: Known,
    evidences: Evidences,
    my_reports: MyReports,
) -> str:
    """What is said of it. Where pictures of the citizen themselves are at stake, none is fetched."""
    if _is_intimate(dialogue):
        return words("evidence-not-here")
    file: PhotoSize | Document | None = message.photo[-1] if message.photo else message.document
    content = await fetch(bot, file, LARGEST) if file else None
    if content is None:
        return words("evidence-too-large")
    mime = kind_of(content)
    if mime is None or not await asyncio.to_thread(is_sane, content, mime):
        return words("evidence-unknown")
    try:
        digest = await evidences.keep(holder, await _request(dialogue, holder, my_reports), content, mime)
    except TooMany:
        return words("evidence-full")
    except TipClosed as closed:
        return words("report-more-closed", case=closed.case_number)
    if dialogue.draft is not None and dialogue.at is At.STORY:
        dialogue.draft = dialogue.draft.with_picture()
    return words("evidence-kept", digest=digest[:12])


def _is_intimate(dialogue: Dialogue) -> bool:
    """By what was said within the day (a caption is heard before this), or by a message that is reported."""
    verdicts = [dialogue.draft.verdict] if dialogue.draft else []
    verdicts += [
        one.verdict for one in dialogue.kept.checks.values() if dialogue.draft and one.text in dialogue.draft.story
    ]
    threat = any(verdict is not None and verdict.type is ScamType.EXTORTION for verdict in verdicts)
    return threat or dialogue.helped_lately(*INTIMATE, within=LASTS)


async def _request(dialogue: Dialogue, holder: Known, my_reports: MyReports) -> str:
    """Of the report that it belongs to."""
    adding = dialogue.kept.adding
    tip = await my_reports.one(holder.id, adding.case) if adding else None
    return tip.request if tip else dialogue.open_draft.id


def _go_on(words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    if dialogue.at is At.STORY:
        return report.buttons(At.STORY, words, dialogue)
    if dialogue.at is At.MORE and dialogue.kept.adding:
        return keyboard([(words("button-done"), OfCase(act="stop", case=dialogue.kept.adding.case))])
    return details.buttons(At(dialogue.at or ""), dialogue.open_draft.id, words)
