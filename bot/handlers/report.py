"""The guided report: story, channel, amount, when, confirm; back, skip and cancel at every step."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot import drafting
from bot.answers import demonstration, paid_text, story_preview
from bot.answers_read import pressed_when, read_amount, read_when
from bot.buttons import Begin, OfCheck, OfReport, Row, When, beginning, in_twos, keyboard
from bot.checking import Checker
from bot.commands import Command
from bot.dialogue import Asked, At, Dialogue
from bot.reading import checkable, read
from bot.speaking import say
from bot.words import Html, Words
from center.intake import Channel, Intake
from center.money import shown
from center.profile import Profile
from center.reporters import Known
from center.store.columns import now

ORDER = (At.STORY, At.CHANNEL, At.AMOUNT, At.WHEN, At.CONFIRM)
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
    drafting.begin(dialogue, None, paid=False)
    await ask(event, At.STORY, words, dialogue, zone)


async def cancel(message: Message, words: Words, dialogue: Dialogue) -> None:
    is_open = bool(dialogue.draft) and not dialogue.draft.get("filed")
    dialogue.finish()
    await say(message, words("report-cancelled" if is_open else "nothing-open"), beginning(words))


async def begin_with(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, zone: tzinfo
) -> None:
    """ "Report it" under an answer: the message is already in the report."""
    seen = dialogue.recall(callback_data.check)
    if seen is None:
        await say(query, words("gone"))
        return
    drafting.begin(dialogue, seen, paid=False)
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
) -> None:
    asked = At(f"report:{callback_data.asked}")
    cancelled = callback_data.act == "cancel"
    # A second tap on a question that is answered must not answer the next one.
    if callback_data.draft != dialogue.draft.get("id") or (dialogue.at not in (asked, None) and not cancelled):
        await query.answer(words("old-button"), show_alert=True)
        return
    dialogue.ask(asked)
    match callback_data.act:
        case "cancel":
            dialogue.finish()
            await say(query, words("report-cancelled"))
        case "send" if dialogue.at == At.CONFIRM:
            await send(query, words, dialogue, known, intake, profile, checker)
        case "back" | "skip" | "next" | "choose":
            moved = await _answer(query, callback_data, words, dialogue, zone)
            if moved is not None:
                await ask(query, moved, words, dialogue, zone)
        case _:
            await query.answer(words("old-button"))


async def _answer(query: CallbackQuery, pressed: OfReport, words: Words, dialogue: Dialogue, zone: tzinfo) -> At | None:
    """Writes a pressed answer into the draft; returns the question that follows."""
    at, draft = At(dialogue.at or At.STORY), dialogue.draft
    here = ORDER.index(at)
    if pressed.act == "back":
        return ORDER[max(0, here - 1)]
    if at is At.STORY and not draft["story"]:
        await query.answer(words("report-need-story"), show_alert=True)
        return None
    if pressed.act == "skip":
        for name in {At.CHANNEL: ("channel",), At.AMOUNT: ("amount", "lost"), At.WHEN: ("when",)}.get(at, ()):
            draft.pop(name, None)
    elif at is At.CHANNEL and pressed.value in set(Channel):
        draft["channel"] = pressed.value
    elif at is At.AMOUNT and pressed.value == "none":
        draft["amount"], draft["lost"], draft["paid"] = None, False, False
    elif at is At.WHEN and pressed.value in set(When):
        draft["when"] = pressed_when(When(pressed.value), now(), zone).isoformat()
    return ORDER[min(len(ORDER) - 1, here + 1)]


async def tell(message: Message, words: Words, dialogue: Dialogue, known: Known, zone: tzinfo) -> None:
    text = checkable(read(message, known.id, known.language))
    if not text.strip():
        await say(message, words("empty"), _buttons(At.STORY, words, dialogue))
        return
    fits = drafting.add(dialogue.draft, text)
    await say(message, words("report-added" if fits else "report-full"), _buttons(At.STORY, words, dialogue))


async def type_amount(
    message: Message, words: Words, dialogue: Dialogue, known: Known, profile: Profile, zone: tzinfo
) -> None:
    read_ = read_amount(message.text or "", known.jurisdiction or profile.jurisdiction, now())
    if read_ is None:
        await say(message, words("report-amount-unclear"), _buttons(At.AMOUNT, words, dialogue))
        return
    dialogue.draft["amount"], dialogue.draft["paid"] = list(read_), True  # the question was what was paid
    dialogue.draft.pop("lost", None)
    await ask(message, At.WHEN, words, dialogue, zone)


async def type_when(message: Message, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    when = read_when(message.text or "", now(), zone)
    if when is None or when > now():
        key = "report-when-unclear" if when is None else "report-when-future"
        await say(message, words(key), _buttons(At.WHEN, words, dialogue))
        return
    dialogue.draft["when"] = when.isoformat()
    await ask(message, At.CONFIRM, words, dialogue, zone)


async def only_buttons(message: Message, words: Words, dialogue: Dialogue) -> None:
    await say(message, words("report-buttons-please"), _buttons(At(dialogue.at or ""), words, dialogue))


async def send(
    query: CallbackQuery,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    intake: Intake,
    profile: Profile,
    checker: Checker,
) -> None:
    draft = dialogue.draft
    await drafting.examine(draft, checker)
    filed = await intake.file(drafting.tip_draft(draft, known, profile.jurisdiction, words("not-said")))
    dialogue.finish()
    key = "report-filed" if filed.new else "report-filed-again"
    await say(query, words(key, case=filed.case_number) + demonstration(profile, words))
    if draft["paid"] and isinstance(query.message, Message):
        await say(query.message, paid_text(words))  # a report does not stop a payment: who can still does


async def ask_anew(query: CallbackQuery, question: At, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """As a new message: what the button was under stays to be read."""
    if isinstance(query.message, Message):
        await ask(query.message, question, words, dialogue, zone)


async def ask(event: Event, question: At, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    """Puts a question and remembers that it is open."""
    dialogue.ask(question)
    texts: dict[At, Callable[[], str]] = {
        At.STORY: lambda: words("report-story", has="yes" if dialogue.draft["story"] else "no"),
        At.CHANNEL: lambda: words("report-channel"),
        At.AMOUNT: lambda: words("report-amount"),
        At.WHEN: lambda: words("report-when"),
        At.CONFIRM: lambda: summary(dialogue.draft, words, zone),
    }
    await say(event, texts[question](), _buttons(question, words, dialogue))


def summary(draft: dict[str, Any], words: Words, zone: tzinfo) -> str:
    amount = draft.get("amount")
    no_amount = words("no-loss") if draft.get("lost") is False else words("not-said")
    when = draft.get("when")
    channel = draft.get("channel")
    return words(
        "report-confirm",
        story=story_preview(draft["story"]),
        channel=Html(words(f"channel-{channel}" if channel else "not-said")),
        amount=shown(*amount) if amount else Html(no_amount),
        when=f"{datetime.fromisoformat(when).astimezone(zone):%Y-%m-%d %H:%M}" if when else Html(words("not-said")),
    )


def _buttons(question: At, words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    draft, asked = dialogue.draft["id"], question.removeprefix("report:")

    def button(key: str, act: str, value: str = "") -> tuple[str, OfReport]:
        return words(key), OfReport(act=act, draft=draft, asked=asked, value=value)

    choices: dict[At, list[Row]] = {
        At.STORY: [[button("button-next", "next")]],
        At.CHANNEL: in_twos([button(f"channel-{c.value}", "choose", c.value) for c in Channel]),
        At.AMOUNT: [[button("button-no-loss", "choose", "none")]],
        At.WHEN: in_twos([button(f"button-{w.value}", "choose", w.value) for w in When]),
        At.CONFIRM: [[button("button-send", "send")]],
    }
    steps: list[tuple[str, OfReport]] = []
    if question is not At.STORY:
        steps.append(button("button-back", "back"))
    if question in (At.CHANNEL, At.AMOUNT, At.WHEN):
        steps.append(button("button-skip", "skip"))
    steps.append(button("button-cancel", "cancel"))
    return keyboard(*choices[question], steps)
