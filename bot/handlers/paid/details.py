"""What is asked once the centre has an urgent tip: one question at a time, each skippable, each answer saved as it comes."""

from datetime import tzinfo
from unicodedata import east_asian_width

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import when_text
from bot.answers_read import only_time, pressed_when, read_amount, read_when
from bot.buttons import OfPaid, Row, When, after_urgent, beginning, in_twos, keyboard
from bot.checking import Checker
from bot.dialogue import Asked, Dialogue
from bot.draft import DETAILS, At, Draft
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Words
from center.errors import TipClosed
from center.intake import Detail, Intake
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import Step, next_step
from center.store.columns import now
from nlu.asking_back import asks_it_back
from nlu.nothing import knows_nothing, says_nothing
from nlu.own_numbers import without_own_numbers
from nlu.thanks import says_only_thanks
from nlu.writing import aligned

Event = Message | CallbackQuery
WISHES = frozenset(
    {Step.GUIDANCE, Step.WITHDRAW, Step.STATUS, Step.HUMAN, Step.VERIFY_CENTRE, Step.WRONG, Step.FORGET, Step.LANGUAGE}
)
"""What is no answer, however short; the name of a bank alone sounds like a wish for its number."""
A_TIME = 24
"""Code points; so short a text with a time in it says little else."""
WIDEST_UNREADABLE = 40
"""Columns of what may still be meant as a sum or a time, such as "everything I had in the bank"; two a Chinese sign."""


def router() -> Router:
    routes = Router(name="details")
    routes.callback_query.register(press, OfPaid.filter(F.act.in_({"skip", "when"})))
    routes.message.register(type_amount, Asked(At.PAID_AMOUNT))
    routes.message.register(type_when, Asked(At.PAID_WHEN))
    routes.message.register(type_from, Asked(At.PAID_FROM))
    routes.message.register(type_to, Asked(At.PAID_TO))
    return routes


def next_detail(draft: Draft, asked: At | None) -> At | None:
    """What comes after a question, None where nothing does: what was told is not asked, and a child nothing at all."""
    if draft.minor:
        return None
    told = {At.PAID_AMOUNT: draft.amount, At.PAID_WHEN: draft.when}
    rest = DETAILS[DETAILS.index(asked) + 1 :] if asked else DETAILS
    return next((question for question in rest if told.get(question) is None), None)


async def ask_next(event: Event, asked: At | None, words: Words, dialogue: Dialogue) -> None:
    following = next_detail(dialogue.open_draft, asked)
    message = event.message if isinstance(event, CallbackQuery) else event
    if following is None:
        case = dialogue.open_draft.case
        dialogue.finish()
        await say(event, words("paid-complete"), after_urgent(case, words) if case else None)
    elif isinstance(message, Message):
        dialogue.ask(following)
        await ask_again(message, words, dialogue)
        if isinstance(event, CallbackQuery):
            await event.answer()


async def ask_again(message: Message, words: Words, dialogue: Dialogue) -> None:
    """The question that is open."""
    asked = At(dialogue.at or "")
    await say(message, words(f"paid-{name_of(asked)}"), buttons(asked, dialogue.open_draft.id, words))


def name_of(question: At) -> str:
    return question.removeprefix("paid:")


async def press(
    query: CallbackQuery, callback_data: OfPaid, words: Words, dialogue: Dialogue, intake: Intake, zone: tzinfo
) -> None:
    """Skip, or a button that says when; the second of two taps does nothing."""
    asked = next((question for question in DETAILS if name_of(question) == callback_data.asked), None)
    draft = dialogue.draft
    mine = draft is not None and draft.filed and draft.id == callback_data.draft
    if asked is None or not mine or dialogue.at not in (asked, None):
        await query.answer(words("old-button"), show_alert=True)
        return
    if callback_data.act == "when" and callback_data.value in set(When):
        said = pressed_when(When(callback_data.value), now(), zone)
        if not await completed(query, Detail(happened_at=said.at, known_to=said.known_to), intake, words, dialogue):
            return
    await ask_next(query, asked, words, dialogue)


async def type_amount(
    message: Message,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    understander: Understands,
    zone: tzinfo,
) -> None:
    found = read_amount(message.text or "", known.jurisdiction or profile.jurisdiction, now())
    if found is None:
        await _told_otherwise(message, intake, words, dialogue, understander, zone)
    elif await completed(message, Detail(amount=found), intake, words, dialogue):
        await ask_next(message, At.PAID_AMOUNT, words, dialogue)


async def type_when(
    message: Message, words: Words, dialogue: Dialogue, intake: Intake, understander: Understands, zone: tzinfo
) -> None:
    said = read_when(message.text or "", now(), zone)
    if said is None:
        await _told_otherwise(message, intake, words, dialogue, understander, zone)
    elif said.at > now():
        await _not_read(message, "report-when-future", words, dialogue)
    elif await completed(message, Detail(happened_at=said.at, known_to=said.known_to), intake, words, dialogue):
        await ask_next(message, At.PAID_WHEN, words, dialogue)


async def type_from(
    message: Message, words: Words, dialogue: Dialogue, intake: Intake, understander: Understands, zone: tzinfo
) -> None:
    """A number of the citizen's own is not kept, and they are told so. A time is one that was told roughly before."""
    text = message.text or ""
    said = only_time(text, now(), zone)
    if said and said.at <= now() and len(text) <= A_TIME:
        if await completed(message, Detail(happened_at=said.at, known_to=said.known_to), intake, words, dialogue):
            when = when_text(said.at, said.known_to, words, zone)
            await say(message, words("report-corrected-when", when=when))
            await ask_again(message, words, dialogue)
        return
    if await _ended(message, text, words, dialogue):
        return
    if await _is_a_wish(text, understander, zone):
        raise SkipHandler
    told = without_own_numbers(text)
    if not any(char.isalnum() for char in told):
        await _not_read(message, "paid-from-unclear", words, dialogue)
        return
    if await completed(message, Detail(words=told, about="from"), intake, words, dialogue):
        if told != text.strip():
            await say(message, words("paid-from-no-number"))
        await ask_next(message, At.PAID_FROM, words, dialogue)


async def type_to(
    message: Message,
    words: Words,
    dialogue: Dialogue,
    intake: Intake,
    checker: Checker,
    understander: Understands,
    zone: tzinfo,
) -> None:
    """The other's name and account, as told; what of it is an indicator is kept as one."""
    text = message.text or ""
    if await _ended(message, text, words, dialogue):
        return
    if await _is_a_wish(text, understander, zone):
        raise SkipHandler
    found = await drafting.indicators_in(text, checker)
    if await completed(message, Detail(words=text, about="to", indicators=found), intake, words, dialogue):
        await ask_next(message, At.PAID_TO, words, dialogue)


async def _ended(message: Message, text: str, words: Words, dialogue: Dialogue) -> bool:
    """Who says that they do not know skips the question; who says thanks has told enough."""
    bare = aligned(text).strip(" .。!！")
    if says_only_thanks(text):
        await ask_next(message, DETAILS[-1], words, dialogue)
    elif says_nothing(bare) or knows_nothing(bare):
        await ask_next(message, At(dialogue.at or ""), words, dialogue)
    else:
        return False
    return True


async def completed(event: Event, detail: Detail, intake: Intake, words: Words, dialogue: Dialogue) -> bool:
    """False, and the citizen knows, when staff have closed the tip meanwhile: nobody would see what is told now."""
    try:
        await intake.complete(dialogue.open_draft.id, detail)
    except TipClosed as closed:
        dialogue.finish()
        await say(event, words("report-more-closed", case=closed.case_number), beginning(words))
        return False
    return True


async def _is_a_wish(text: str, understander: Understands, zone: tzinfo) -> bool:
    """Whether they ask or want something else: that is answered, and the question stays open behind it."""
    if asks_it_back(text):
        return True
    understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
    return next_step(understood, forwarded=False, text=text) in WISHES


async def _told_otherwise(
    message: Message, intake: Intake, words: Words, dialogue: Dialogue, understander: Understands, zone: tzinfo
) -> None:
    """What is no sum and no time goes to the centre as it is, and the next question follows: nobody is asked twice.

    Raises SkipHandler for what is long, or a wish of its own: it is looked at as any text.
    """
    text, asked = message.text or "", At(dialogue.at or "")
    if await _ended(message, text, words, dialogue):
        return
    wide = len(text) + sum(east_asian_width(char) in "WF" for char in text) > WIDEST_UNREADABLE
    if wide or await _is_a_wish(text, understander, zone):
        raise SkipHandler
    if await completed(message, Detail(words=text), intake, words, dialogue):
        await say(message, words("paid-noted-words"))
        await ask_next(message, asked, words, dialogue)


async def _not_read(message: Message, key: str, words: Words, dialogue: Dialogue) -> None:
    await say(message, words(key), buttons(At(dialogue.at or ""), dialogue.open_draft.id, words))


def buttons(asked: At, draft: str, words: Words) -> InlineKeyboardMarkup:
    name = name_of(asked)
    skip: Row = [(words("button-skip"), OfPaid(act="skip", draft=draft, asked=name))]
    if asked is not At.PAID_WHEN:
        return keyboard(skip)
    said: Row = [(words(f"button-{w.value}"), OfPaid(act="when", draft=draft, asked=name, value=w.value)) for w in When]
    return keyboard(*in_twos(said), skip)
