"""Pictures and papers given to a report: kept as they came, once it is clear what they are."""

from io import BytesIO

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.types import Document, InlineKeyboardMarkup, Message, PhotoSize

from bot.buttons import OfCase, keyboard
from bot.dialogue import Asked, Dialogue
from bot.draft import DETAILS, At
from bot.handlers import mend, report
from bot.handlers.paid import details
from bot.pictures import is_sane
from bot.speaking import say
from bot.words import Words
from center.anonymous import Anonymous
from center.errors import TipClosed
from center.evidence import LARGEST, Evidences, TooMany, kind_of
from center.my_reports import MyReports
from center.reporters import Known
from center.rules.conversation import CHILDREN, Step

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
) -> None:
    """A caption belongs to the story; the question stays open."""
    if dialogue.at is At.STORY and message.caption:
        dialogue.draft = dialogue.open_draft.told(message.caption)
    holder = await mend.whose(dialogue, known, anonymous)
    text = await _taken(message, bot, words, dialogue, holder, evidences, my_reports)
    await say(message, text, _go_on(words, dialogue))


async def _taken(
    message: Message,
    bot: Bot,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    evidences: Evidences,
    my_reports: MyReports,
) -> str:
    """What is said of it. Where pictures of the citizen themselves are at stake, none is fetched."""
    file: PhotoSize | Document | None = message.photo[-1] if message.photo else message.document
    if INTIMATE & set(dialogue.kept.helped):
        return words("evidence-not-here")
    if file is None or (file.file_size or 0) > LARGEST:
        return words("evidence-too-large")
    content = (await bot.download(file, BytesIO()) or BytesIO()).read()
    mime = kind_of(content)
    if mime is None or len(content) > LARGEST or not is_sane(content, mime):
        return words("evidence-unknown")
    try:
        digest = await evidences.keep(known.id, await _request(dialogue, known, my_reports), content, mime)
    except TooMany:
        return words("evidence-full")
    except TipClosed as closed:
        return words("report-more-closed", case=closed.case_number)
    if dialogue.draft is not None and dialogue.at is At.STORY:
        dialogue.draft = dialogue.draft.with_picture()
    return words("evidence-kept", digest=digest[:12])


async def _request(dialogue: Dialogue, known: Known, my_reports: MyReports) -> str:
    """Of the report that it belongs to."""
    adding = dialogue.kept.adding
    tip = await my_reports.one(known.id, adding.case) if adding else None
    return tip.request if tip else dialogue.open_draft.id


def _go_on(words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    if dialogue.at is At.STORY:
        return report.buttons(At.STORY, words, dialogue)
    if dialogue.at is At.MORE and dialogue.kept.adding:
        return keyboard([(words("button-done"), OfCase(act="stop", case=dialogue.kept.adding.case))])
    return details.buttons(At(dialogue.at or ""), dialogue.open_draft.id, words)
