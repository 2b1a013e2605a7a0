"""First the three things to do, then one tap to tell the centre."""

from datetime import tzinfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot import drafting
from bot.answers import demonstration, hours, paid_text, when_text
from bot.buttons import Begin, OfCheck, OfPaid, add_to, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import Dialogue
from bot.draft import ORDER, Draft
from bot.handlers import report
from bot.handlers.paid import details
from bot.speaking import say
from bot.words import Words
from center.intake import Intake
from center.money import shown
from center.profile import Profile
from center.profile.model import in_language
from center.reporters import Known

Event = Message | CallbackQuery


def router() -> Router:
    routes = Router(name="paid")
    routes.message.register(first_steps, Command("urgent", "paid"))
    routes.callback_query.register(first_steps, Begin.filter(F.what == "paid"))
    routes.callback_query.register(first_steps_of, OfCheck.filter(F.act == "paid"))
    routes.callback_query.register(tell_centre, OfPaid.filter(F.act == "tell"))
    routes.callback_query.register(not_now, OfPaid.filter(F.act == "no"))
    routes.include_router(details.router())
    return routes


async def first_steps(
    event: Event,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    profile: Profile,
    zone: tzinfo,
    story: str = "",
) -> None:
    """What to do this minute comes before any question. story: the words that said so; a sum and a time that stand
    in them are not asked for again."""
    draft = drafting.hurry(dialogue, dialogue.just_warned_of(), story)
    dialogue.draft = drafting.prefilled(draft, story, known.jurisdiction or profile.jurisdiction, zone)
    await say_first_steps(event, words, draft.id)


async def first_steps_of(query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue) -> None:
    await say_first_steps(query, words, drafting.hurry(dialogue, dialogue.recall(callback_data.check)).id)


async def say_first_steps(event: Event, words: Words, draft: str) -> None:
    """draft: the id of the one that a tap files."""
    place = in_language(words.place.name, words.language)
    await say(event, paid_text(words), keyboard([(words("button-elsewhere", place=place), Begin(what="place"))]))
    message = event.message if isinstance(event, CallbackQuery) else event
    if isinstance(message, Message):
        await offer(message, words, draft)


async def offer(message: Message, words: Words, draft: str) -> None:
    """One tap tells the centre; draft: the id of the one that it files."""
    yes = (words("button-yes-tell"), OfPaid(act="tell", draft=draft))
    no = (words("button-no-thanks"), OfPaid(act="no", draft=draft))
    await say(message, words("paid-tell"), keyboard([yes], [no]))


async def tell_centre(
    query: CallbackQuery,
    callback_data: OfPaid,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
    zone: tzinfo,
) -> None:
    draft = dialogue.draft
    if draft is None or draft.filed or draft.id != callback_data.draft:
        await query.answer(words("old-button"), show_alert=True)
        return
    draft = await drafting.examine(draft.has_paid(), checker)
    filed = await intake.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("paid-story-none")))
    dialogue.draft = draft = draft.filed_as(filed.case_number)
    receipt = demonstration(profile, words) + words("paid-filed", case=filed.case_number)
    receipt += _noted(draft, words, zone) + hours(profile, words)
    await say(query, receipt, add_to(filed.case_number, words))
    await details.ask_next(query, None, words, dialogue)


def _noted(draft: Draft, words: Words, zone: tzinfo) -> str:
    """What the citizen's words said already, so that a wrong reading is seen."""
    lines = []
    if draft.amount:
        lines.append(words("paid-noted-amount", amount=shown(*draft.amount)))
    if draft.when:
        lines.append(words("paid-noted-when", when=when_text(draft.when, draft.known_to, words, zone)))
    return "".join(f"\n{line}" for line in lines)


async def not_now(query: CallbackQuery, callback_data: OfPaid, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """A report that was open before goes on where it was left."""
    draft = dialogue.draft if dialogue.is_of(callback_data.draft) else None
    if draft is not None and draft.filed:  # told already: there is nothing to decide any more
        await query.answer(words("old-button"), show_alert=True)
        return
    going_on = dialogue.at if dialogue.at in ORDER else None  # its questions were answered meanwhile
    left_at = going_on or draft.left_at if draft else None
    if draft is not None and left_at is None:
        dialogue.finish()
    elif draft is not None:
        dialogue.draft = draft.resumed()
    await say(query, words("paid-not-now"))
    if left_at is not None:
        await report.ask_anew(query, left_at, words, dialogue, zone)
