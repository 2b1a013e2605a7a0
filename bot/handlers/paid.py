""" "I have already paid": first the three things to do, then one tap to tell the centre, then details."""

from datetime import datetime, tzinfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import demonstration, paid_text
from bot.answers_read import pressed_when, read_amount, read_when
from bot.buttons import Begin, OfCheck, OfPaid, Row, When, in_twos, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import Asked, At, Dialogue
from bot.handlers import report
from bot.speaking import say
from bot.words import Words
from center.intake import Intake
from center.profile import Profile
from center.profile.model import in_language
from center.reporters import Known
from center.store.columns import now

Event = Message | CallbackQuery


def router() -> Router:
    routes = Router(name="paid")
    routes.message.register(first_steps, Command("urgent", "paid"))
    routes.callback_query.register(first_steps, Begin.filter(F.what == "paid"))
    routes.callback_query.register(first_steps_of, OfCheck.filter(F.act == "paid"))
    routes.callback_query.register(tell_centre, OfPaid.filter(F.act == "tell"))
    routes.callback_query.register(not_now, OfPaid.filter(F.act == "no"))
    routes.callback_query.register(press, OfPaid.filter(F.act.in_({"skip-amount", "skip", "when"})))
    routes.message.register(type_amount, Asked(At.PAID_AMOUNT))
    routes.message.register(type_when, Asked(At.PAID_WHEN))
    return routes


async def first_steps(event: Event, words: Words, dialogue: Dialogue, story: str = "") -> None:
    """What to do this minute comes before any question. story: the words that said so."""
    await _first_steps(event, words, drafting.hurry(dialogue, story=story)["id"])


async def first_steps_of(query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue) -> None:
    await _first_steps(query, words, drafting.hurry(dialogue, dialogue.recall(callback_data.check))["id"])


async def _first_steps(event: Event, words: Words, draft: str) -> None:
    place = in_language(words.place.name, words.language)
    await say(event, paid_text(words), keyboard([(words("button-elsewhere", place=place), Begin(what="place"))]))
    chat = event.message if isinstance(event, CallbackQuery) else event
    if chat is not None and event.bot is not None:
        yes = (words("button-yes-tell"), OfPaid(act="tell", draft=draft))
        no = (words("button-no-thanks"), OfPaid(act="no", draft=draft))
        await event.bot.send_message(chat.chat.id, words("paid-tell"), reply_markup=keyboard([yes], [no]))


async def tell_centre(
    query: CallbackQuery,
    callback_data: OfPaid,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
) -> None:
    draft = dialogue.draft
    if callback_data.draft != draft.get("id") or draft.get("filed"):
        await query.answer(words("old-button"), show_alert=True)
        return
    await drafting.examine(draft, checker)
    filed = await intake.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("paid-story-none")))
    draft["filed"] = True
    dialogue.ask(At.PAID_AMOUNT)
    await say(query, words("paid-filed", case=filed.case_number) + demonstration(profile, words))
    if query.message is not None and query.bot is not None:
        skip = _skip(draft["id"], words)
        await query.bot.send_message(query.message.chat.id, words("paid-amount"), reply_markup=skip)


async def not_now(query: CallbackQuery, callback_data: OfPaid, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """A report that was open before goes on where it was left."""
    mine = callback_data.draft == dialogue.draft.get("id")
    if mine and dialogue.draft.get("filed"):  # told already: there is nothing to decide any more
        await query.answer(words("old-button"), show_alert=True)
        return
    left_at = dialogue.draft.pop("left_at", None) if mine else None
    if mine and left_at is None:
        dialogue.finish()
    await say(query, words("paid-not-now"))
    if left_at is not None:
        await report.ask_anew(query, At(left_at), words, dialogue, zone)


async def press(
    query: CallbackQuery,
    callback_data: OfPaid,
    words: Words,
    dialogue: Dialogue,
    intake: Intake,
    zone: tzinfo,
) -> None:
    """Skip, or a button that says when; the second of two taps does nothing."""
    asked = At.PAID_AMOUNT if callback_data.act == "skip-amount" else At.PAID_WHEN
    if callback_data.draft != dialogue.draft.get("id") or dialogue.at not in (asked, None):
        await query.answer(words("old-button"), show_alert=True)
        return
    if asked is At.PAID_AMOUNT:
        await _ask_when(query, words, dialogue)
        return
    if callback_data.value in set(When):
        at = pressed_when(When(callback_data.value), now(), zone)
        await intake.complete(dialogue.draft["id"], happened_at=at)
    await _finish(query, words, dialogue)


async def type_amount(
    message: Message,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
) -> None:
    found = read_amount(message.text or "", known.jurisdiction or profile.jurisdiction, now())
    if found is None:
        await say(message, words("report-amount-unclear"), _skip(dialogue.draft["id"], words))
        return
    await intake.complete(dialogue.draft["id"], amount=found)
    await _ask_when(message, words, dialogue)


async def type_when(message: Message, words: Words, dialogue: Dialogue, intake: Intake, zone: tzinfo) -> None:
    when: datetime | None = read_when(message.text or "", now(), zone)
    if when is None or when > now():
        key = "report-when-unclear" if when is None else "report-when-future"
        await say(message, words(key), _when_buttons(dialogue.draft["id"], words))
        return
    await intake.complete(dialogue.draft["id"], happened_at=when)
    await _finish(message, words, dialogue)


async def _ask_when(event: Event, words: Words, dialogue: Dialogue) -> None:
    dialogue.ask(At.PAID_WHEN)
    await say(event, words("paid-when"), _when_buttons(dialogue.draft["id"], words))


async def _finish(event: Event, words: Words, dialogue: Dialogue) -> None:
    dialogue.finish()
    await say(event, words("paid-complete"))


def _skip(draft: str, words: Words) -> InlineKeyboardMarkup:
    return keyboard([(words("button-skip"), OfPaid(act="skip-amount", draft=draft))])


def _when_buttons(draft: str, words: Words) -> InlineKeyboardMarkup:
    choices: Row = [(words(f"button-{w.value}"), OfPaid(act="when", draft=draft, value=w.value)) for w in When]
    return keyboard(*in_twos(choices), [(words("button-skip"), OfPaid(act="skip", draft=draft))])
