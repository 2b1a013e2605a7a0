"""First the three things to do, then one tap to tell the centre."""

from datetime import tzinfo

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot import drafting
from bot.answers import demonstration, hours, paid_text, when_text
from bot.buttons import Begin, OfCheck, OfPaid, add_to, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import LAPSES, Dialogue, short_and_own
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
from center.rules.conversation import Step
from center.store.columns import now
from nlu.yes_no import says_no, says_yes

Event = Message | CallbackQuery


class OfferOpen(Filter):
    """Passes for one short line of the citizen's own while it is open whether to tell the centre."""

    async def __call__(self, message: Message, dialogue: Dialogue) -> bool:
        offered, draft = dialogue.kept.offered, dialogue.draft
        waits = offered is not None and now() - offered <= LAPSES and draft is not None and not draft.filed
        return waits and short_and_own(message)


class SaysYes(Filter):
    async def __call__(self, message: Message) -> bool:
        return says_yes(message.text or "")


class SaysNo(Filter):
    async def __call__(self, message: Message) -> bool:
        return says_no(message.text or "")


def router() -> Router:
    routes = Router(name="paid")
    routes.message.register(first_steps, Command("urgent", "paid"))
    routes.callback_query.register(first_steps, Begin.filter(F.what == "paid"))
    routes.callback_query.register(first_steps_of, OfCheck.filter(F.act == "paid"))
    routes.message.register(tell, OfferOpen(), SaysYes())
    routes.message.register(say_no, OfferOpen(), SaysNo())
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
    await say_first_steps(event, words, dialogue)


async def first_steps_of(query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue) -> None:
    drafting.hurry(dialogue, dialogue.recall(callback_data.check))
    await say_first_steps(query, words, dialogue)


async def say_first_steps(event: Event, words: Words, dialogue: Dialogue) -> None:
    dialogue.help_with(Step.PAID, certain=True)
    place = in_language(words.place.name, words.language)
    await say(event, paid_text(words), keyboard([(words("button-elsewhere", place=place), Begin(what="place"))]))
    message = event.message if isinstance(event, CallbackQuery) else event
    if isinstance(message, Message):
        await offer(message, words, dialogue)


async def offer(message: Message, words: Words, dialogue: Dialogue) -> None:
    """One tap, or a yes in words, tells the centre."""
    draft, dialogue.kept.offered = dialogue.open_draft.id, now()
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
    await tell(query, words, dialogue, known, intake, profile, checker, zone)


async def say_no(message: Message, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    await _not_now(message, words, dialogue, dialogue.draft, zone)


async def tell(
    event: Event,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
    zone: tzinfo,
) -> None:
    draft = await drafting.examine(dialogue.open_draft.has_paid(), checker)
    dialogue.kept.offered = None
    filed = await intake.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("paid-story-none")))
    dialogue.draft = draft = draft.filed_as(filed.case_number)
    receipt = demonstration(profile, words) + words("paid-filed", case=filed.case_number)
    receipt += _noted(draft, words, zone) + hours(profile, words)
    await say(event, receipt, add_to(filed.case_number, words))
    await details.ask_next(event, None, words, dialogue)


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
    await _not_now(query, words, dialogue, draft, zone)


async def _not_now(event: Event, words: Words, dialogue: Dialogue, draft: Draft | None, zone: tzinfo) -> None:
    dialogue.kept.offered = None
    going_on = dialogue.at if dialogue.at in ORDER else None  # its questions were answered meanwhile
    left_at = going_on or draft.left_at if draft else None
    if draft is not None and left_at is None:
        dialogue.finish()
    elif draft is not None:
        dialogue.draft = draft.resumed()
    await say(event, words("paid-not-now"))
    message = event.message if isinstance(event, CallbackQuery) else event
    if left_at is not None and isinstance(message, Message):
        await report.ask(message, left_at, words, dialogue, zone)
