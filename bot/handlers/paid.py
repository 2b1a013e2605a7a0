""" "I have already paid": first the three things to do, then one tap to tell the centre, then details."""

from datetime import datetime, tzinfo
from unicodedata import east_asian_width

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import demonstration, paid_text, when_text
from bot.answers_read import pressed_when, read_amount, read_when
from bot.buttons import Begin, OfCheck, OfPaid, Row, When, add_to, beginning, in_twos, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import Asked, Dialogue
from bot.draft import ORDER, At, Draft
from bot.handlers import report
from bot.speaking import say
from bot.words import Words
from center.errors import TipClosed
from center.intake import Intake
from center.money import shown
from center.profile import Profile
from center.profile.model import in_language
from center.reporters import Known
from center.store.columns import now
from center.when import Precision

Event = Message | CallbackQuery
WIDEST_UNREADABLE = 40
"""Columns of what may still be meant as a sum or a time, such as "everything I had in the bank"; two a Chinese sign."""


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
    receipt = words("paid-filed", case=filed.case_number) + _noted(draft, words, zone) + demonstration(profile, words)
    await say(query, receipt, add_to(filed.case_number, words))
    if isinstance(query.message, Message):
        await _ask_what_is_missing(query.message, words, dialogue)


def _noted(draft: Draft, words: Words, zone: tzinfo) -> str:
    """What the citizen's words said already, so that a wrong reading is seen."""
    lines = []
    if draft.amount:
        lines.append(words("paid-noted-amount", amount=shown(*draft.amount)))
    if draft.when:
        lines.append(words("paid-noted-when", when=when_text(draft.when, draft.known_to, words, zone)))
    return "".join(f"\n{line}" for line in lines)


async def _ask_what_is_missing(message: Message, words: Words, dialogue: Dialogue) -> None:
    draft = dialogue.open_draft
    if draft.amount is None:
        dialogue.ask(At.PAID_AMOUNT)
        await ask_again(message, words, dialogue)
    else:
        await _when_or_finish(message, words, dialogue)


async def _when_or_finish(event: Event, words: Words, dialogue: Dialogue) -> None:
    if dialogue.open_draft.when is None:
        await _ask_when(event, words, dialogue)
    else:
        await _finish(event, words, dialogue)


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
    draft = dialogue.draft
    mine = draft is not None and draft.filed and draft.id == callback_data.draft
    if draft is None or not mine or dialogue.at not in (asked, None):
        await query.answer(words("old-button"), show_alert=True)
        return
    if asked is At.PAID_AMOUNT:
        await _when_or_finish(query, words, dialogue)
        return
    if callback_data.value in set(When):
        said = pressed_when(When(callback_data.value), now(), zone)
        if not await _completed(query, intake, words, dialogue, happened_at=said.at, known_to=said.known_to):
            return
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
        _pass_on_what_is_long(message)
        await say(message, words("report-amount-unclear"), _skip(dialogue.open_draft.id, words))
        return
    if await _completed(message, intake, words, dialogue, amount=found):
        await _when_or_finish(message, words, dialogue)


async def type_when(message: Message, words: Words, dialogue: Dialogue, intake: Intake, zone: tzinfo) -> None:
    said = read_when(message.text or "", now(), zone)
    if said is None:
        _pass_on_what_is_long(message)
    if said is None or said.at > now():
        key = "report-when-unclear" if said is None else "report-when-future"
        await say(message, words(key), _when_buttons(dialogue.open_draft.id, words))
        return
    if await _completed(message, intake, words, dialogue, happened_at=said.at, known_to=said.known_to):
        await _finish(message, words, dialogue)


def _pass_on_what_is_long(message: Message) -> None:
    """Raises SkipHandler for what can be no sum and no time that was only written oddly: it is looked at as any text,
    and the question stays open behind it."""
    text = message.text or ""
    if len(text) + sum(east_asian_width(char) in "WF" for char in text) > WIDEST_UNREADABLE:
        raise SkipHandler


async def _completed(
    event: Event,
    intake: Intake,
    words: Words,
    dialogue: Dialogue,
    *,
    amount: tuple[int, str] | None = None,
    happened_at: datetime | None = None,
    known_to: Precision | None = None,
) -> bool:
    """False, and the citizen knows, when staff have closed the tip meanwhile: nobody would see what is told now."""
    try:
        await intake.complete(dialogue.open_draft.id, amount=amount, happened_at=happened_at, known_to=known_to)
    except TipClosed as closed:
        dialogue.finish()
        await say(event, words("report-more-closed", case=closed.case_number), beginning(words))
        return False
    return True


async def ask_again(message: Message, words: Words, dialogue: Dialogue) -> None:
    """The question that is open."""
    if dialogue.at is At.PAID_WHEN:
        await _ask_when(message, words, dialogue)
        return
    await say(message, words("paid-amount"), _skip(dialogue.open_draft.id, words))


async def _ask_when(event: Event, words: Words, dialogue: Dialogue) -> None:
    dialogue.ask(At.PAID_WHEN)
    await say(event, words("paid-when"), _when_buttons(dialogue.open_draft.id, words))


async def _finish(event: Event, words: Words, dialogue: Dialogue) -> None:
    case = dialogue.open_draft.case
    dialogue.finish()
    await say(event, words("paid-complete"), add_to(case, words) if case else None)


def _skip(draft: str, words: Words) -> InlineKeyboardMarkup:
    return keyboard([(words("button-skip"), OfPaid(act="skip-amount", draft=draft))])


def _when_buttons(draft: str, words: Words) -> InlineKeyboardMarkup:
    choices: Row = [(words(f"button-{w.value}"), OfPaid(act="when", draft=draft, value=w.value)) for w in When]
    return keyboard(*in_twos(choices), [(words("button-skip"), OfPaid(act="skip", draft=draft))])
