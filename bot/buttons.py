"""Typed callback data and the keyboards made of it. Telegram allows 64 bytes a button."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.words import Words
from center.rules.conversation import Step
from center.understanding import Worry


class OfCheck(CallbackData, prefix="c"):
    """A button under an answer; check: the id of the message looked at."""

    act: str
    check: int


class OfReport(CallbackData, prefix="r"):
    """A button of the report; draft and asked: of which report and which question, so that old ones do nothing."""

    act: str
    draft: str
    asked: Literal["story", "channel", "amount", "when", "confirm"]
    value: str = ""


class OfPaid(CallbackData, prefix="p"):
    """asked: which detail is skipped or answered."""

    act: str
    draft: str
    asked: str = ""
    value: str = ""


class OfCase(CallbackData, prefix="m"):
    """What can be done with a report that was filed: "more" asks what to add, "stop" adds nothing; papers of it."""

    act: Literal["more", "stop", "statement", "receipt"]
    case: str


class Learn(CallbackData, prefix="l"):
    type: str


class Speak(CallbackData, prefix="s"):
    language: str


class Live(CallbackData, prefix="j"):
    place: str


class Forget(CallbackData, prefix="f"):
    """asked: when, in seconds since 1970: an old button must not destroy anything."""

    sure: bool
    asked: int


class News(CallbackData, prefix="n"):
    case: str


class Question(CallbackData, prefix="q"):
    """Opens what staff ask about a report."""

    case: str


class Withdraw(CallbackData, prefix="x"):
    """sure: False: it stays."""

    case: str
    sure: bool


class OfCode(CallbackData, prefix="k"):
    """What the holder of a receipt code can do."""

    act: Literal["more", "withdraw"]
    code: str


class Meant(CallbackData, prefix="w"):
    """Which of two things somebody wanted; asked: by which question."""

    step: Step
    asked: str


class Worried(CallbackData, prefix="y"):
    worry: Worry


class Begin(CallbackData, prefix="b"):
    what: str


class When(StrEnum):
    JUST_NOW = "just-now"
    TODAY = "today"
    YESTERDAY = "yesterday"
    EARLIER = "earlier"


Row = Sequence[tuple[str, CallbackData]]


def keyboard(*rows: Row) -> InlineKeyboardMarkup:
    """Rows of (label, data)."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=label, callback_data=data.pack()) for label, data in row] for row in rows if row
        ]
    )


def in_twos(buttons: Row) -> list[Row]:
    return [buttons[i : i + 2] for i in range(0, len(buttons), 2)]


def languages() -> InlineKeyboardMarkup:
    # Each in its own words, whatever the reader's present language is.
    return keyboard(
        [("简体中文", Speak(language="zh-Hans")), ("繁體中文", Speak(language="zh-Hant"))],
        [("English", Speak(language="en"))],
    )


def add_to(case: str, words: Words) -> InlineKeyboardMarkup:
    return keyboard([(words("button-add"), OfCase(act="more", case=case))])


def after_urgent(case: str, words: Words) -> InlineKeyboardMarkup:
    return keyboard(
        [(words("button-statement"), OfCase(act="statement", case=case))],
        [(words("button-add"), OfCase(act="more", case=case))],
    )


def after_report(case: str, words: Words) -> InlineKeyboardMarkup:
    return keyboard(
        [
            (words("button-add"), OfCase(act="more", case=case)),
            (words("button-receipt"), OfCase(act="receipt", case=case)),
        ]
    )


def beginning(words: Words) -> InlineKeyboardMarkup:
    return keyboard(
        [(words("button-paid"), Begin(what="paid"))],
        [(words("button-report"), Begin(what="report")), (words("button-all-types"), Begin(what="learn"))],
        [("语言 / 語言 / Language", Begin(what="language"))],
    )
