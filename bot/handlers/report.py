"""The guided report: story, channel, amount, when, confirm; back, skip and cancel at every step."""

from collections.abc import Callable
from datetime import tzinfo

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import demonstration, hours, paid_text, when_text
from bot.answers import story_preview as preview
from bot.answers_read import pressed_when, read_amount, read_when, says_nothing_lost
from bot.buttons import Begin, OfCheck, OfReport, Row, When, after_report, beginning, in_twos, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import Asked, Dialogue
from bot.draft import At, Draft
from bot.handlers import nameless
from bot.reading import checkable, read
from bot.speaking import say
from bot.words import Html, Words
from center.anonymous import Anonymous
from center.evidence import Evidences
from center.intake import Channel, Intake
from center.money import shown
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import Step
from center.store.columns import now

Event = Message | CallbackQuery


def router() -> Router:
    routes = Router(name="report")
    routes.message.register(begin, Command("report"))
    routes.message.register(cancel, Command("cancel"))
    routes.callback_query.register(begin, Begin.filter(F.what == "report"))
    routes.callback_query.register(begin_with, OfCheck.filter(F.act == "report"))
    routes.callback_query.register(press, OfReport.filter())
    routes.message.register(tell, Asked(At.STORY))
    routes.message.register(type_amount, Asked(At.AMOUNT))
    routes.message.register(type_when, Asked(At.WHEN))
    routes.message.register(only_buttons, Asked(At.CHANNEL, At.CONFIRM))
    return routes


async def begin(event: Event, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    drafting.begin(dialogue)
    await ask(event, At.STORY, words, dialogue, zone)


async def cancel(message: Message, words: Words, dialogue: Dialogue, known: Known, evidences: Evidences) -> None:
    is_open = dialogue.draft is not None and not dialogue.draft.filed
    if is_open:
        await evidences.discard(known, dialogue.open_draft.id)
    dialogue.finish()
    await say(message, words("report-cancelled" if is_open else "nothing-open"), beginning(words))


async def begin_with(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, zone: tzinfo
) -> None:
    """ "Report it" under an answer: the message is already in the report."""
    seen = dialogue.recall(callback_data.check)
    if seen is None:
        await say(query, words("gone"), beginning(words))
        return
    drafting.begin(dialogue, seen)
    await ask(query, At.STORY, words, dialogue, zone)


async def press(
    query: CallbackQuery,
    callback_data: OfReport,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
    zone: tzinfo,
    anonymous: Anonymous,
    evidences: Evidences,
) -> None:
    asked = At(f"report:{callback_data.asked}")
    act = callback_data.act
    # A second tap on a question that is answered must not answer the next one.
    if not dialogue.is_making(callback_data.draft) or (dialogue.at not in (asked, None) and act != "cancel"):
        await query.answer(words("old-button"), show_alert=True)
        return
    dialogue.ask(asked)
    match act:
        case "cancel":
            await evidences.discard(known, dialogue.open_draft.id)
            dialogue.finish()
            await say(query, words("report-cancelled"), beginning(words))
        case "send" if asked is At.CONFIRM:
            await send(query, words, dialogue, known, intake, profile, checker)
        case "nameless" if asked is At.CONFIRM:
            await nameless.send(query, words, dialogue, known, anonymous, profile, checker)
        case "back":
            await ask(query, dialogue.open_draft.before(asked), words, dialogue, zone)
        case _ if asked is At.STORY and not (dialogue.open_draft.story or dialogue.open_draft.pictures):
            await query.answer(words("report-need-story"), show_alert=True)
        case "skip" | "next" | "choose":
            dialogue.draft = pressed(dialogue.open_draft, asked, callback_data, zone)
            await ask(query, dialogue.open_draft.after(asked), words, dialogue, zone)
        case _:
            await query.answer(words("old-button"))


def pressed(draft: Draft, asked: At, button: OfReport, zone: tzinfo) -> Draft:
    """The draft with the answer that a button gave; forged ones answer nothing."""
    if button.act == "skip":
        return draft.skipped(asked)
    if asked is At.CHANNEL and button.value in set(Channel):
        return draft.reached_by(Channel(button.value))
    if asked is At.AMOUNT and button.value == "none":
        return draft.lost_nothing()
    if asked is At.WHEN and button.value in set(When):
        said = pressed_when(When(button.value), now(), zone)
        return draft.happened(said.at, said.known_to)
    return draft


async def tell(message: Message, words: Words, dialogue: Dialogue, known: Known) -> None:
    text = checkable(read(message, known.id, known.language))
    if not text.strip():
        await say(message, words("empty"), buttons(At.STORY, words, dialogue))
        return
    draft = dialogue.open_draft
    fits = draft.has_room(text)
    dialogue.draft = draft.told(text)
    await say(message, words("report-added" if fits else "report-full"), buttons(At.STORY, words, dialogue))


async def type_amount(
    message: Message, words: Words, dialogue: Dialogue, known: Known, profile: Profile, zone: tzinfo
) -> None:
    amount = read_amount(message.text or "", known.jurisdiction or profile.jurisdiction, now())
    if amount is None and not says_nothing_lost(message.text or ""):
        await say(message, words("report-amount-unclear"), buttons(At.AMOUNT, words, dialogue))
        return
    draft = dialogue.open_draft
    dialogue.draft = draft.paid_sum(amount) if amount else draft.lost_nothing()
    await ask(message, At.WHEN, words, dialogue, zone)


async def type_when(message: Message, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    said = read_when(message.text or "", now(), zone)
    if said is None or said.at > now():
        key = "report-when-unclear" if said is None else "report-when-future"
        await say(message, words(key), buttons(At.WHEN, words, dialogue))
        return
    dialogue.draft = dialogue.open_draft.happened(said.at, said.known_to)
    await ask(message, At.CONFIRM, words, dialogue, zone)


async def only_buttons(message: Message, words: Words, dialogue: Dialogue) -> None:
    await say(message, words("report-buttons-please"), buttons(At(dialogue.at or ""), words, dialogue))


async def send(
    query: CallbackQuery,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
) -> None:
    draft = await drafting.examine(dialogue.open_draft, checker)
    filed = await intake.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("not-said")))
    dialogue.finish()
    dialogue.help_with(Step.REPORT, certain=True)
    key = "report-filed" if filed.new else "report-filed-again"
    receipt = demonstration(profile, words) + words(key, case=filed.case_number) + hours(profile, words)
    await say(query, receipt, after_report(filed.case_number, words))
    if draft.paid and isinstance(query.message, Message):
        await say(query.message, paid_text(words))  # a report does not stop a payment: who can still does


async def ask_anew(query: CallbackQuery, question: At, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """As a new message: what the button was under stays to be read."""
    if isinstance(query.message, Message):
        await ask(query.message, question, words, dialogue, zone)


async def ask(event: Event, question: At, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """Puts a question and remembers that it is open."""
    dialogue.ask(question)
    draft = dialogue.open_draft
    texts: dict[At, Callable[[], str]] = {
        At.STORY: lambda: words("report-story", has=_holds(dialogue), count=str(dialogue.joined)),
        At.CHANNEL: lambda: words("report-channel"),
        At.AMOUNT: lambda: words("report-amount"),
        At.WHEN: lambda: words("report-when"),
        At.CONFIRM: lambda: summary(draft, words, zone),
    }
    await say(event, texts[question](), buttons(question, words, dialogue))


def _holds(dialogue: Dialogue) -> str:
    if dialogue.joined > 1:
        return "many"
    return "yes" if dialogue.open_draft.story else "no"


def summary(draft: Draft, words: Words, zone: tzinfo) -> str:
    no_amount = words("no-loss") if draft.lost is False else words("not-said")
    return words(
        "report-confirm",
        story=preview(draft.story),
        channel=Html(words(f"channel-{draft.channel}" if draft.channel else "not-said")),
        amount=shown(*draft.amount) if draft.amount else Html(no_amount),
        when=when_text(draft.when, draft.known_to, words, zone) if draft.when else Html(words("not-said")),
        pictures=str(draft.pictures or "none"),
    )


def buttons(question: At, words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    draft, asked = dialogue.open_draft.id, question.removeprefix("report:")

    def button(key: str, act: str, value: str = "") -> tuple[str, OfReport]:
        return words(key), OfReport(act=act, draft=draft, asked=asked, value=value)

    choices: dict[At, list[Row]] = {
        At.STORY: [[button("button-next", "next")]],
        At.CHANNEL: in_twos([button(f"channel-{c.value}", "choose", c.value) for c in Channel]),
        At.AMOUNT: [[button("button-no-loss", "choose", "none")]],
        At.WHEN: in_twos([button(f"button-{w.value}", "choose", w.value) for w in When]),
        At.CONFIRM: [[button("button-send", "send")], [button("button-send-nameless", "nameless")]],
    }
    steps: list[tuple[str, OfReport]] = []
    if question is not At.STORY:
        steps.append(button("button-back", "back"))
    if question in (At.CHANNEL, At.AMOUNT, At.WHEN):
        steps.append(button("button-skip", "skip"))
    steps.append(button("button-cancel", "cancel"))
    return keyboard(*choices[question], steps)
