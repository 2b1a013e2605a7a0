"""What to do with what a citizen wrote: danger before emergency before everything; in doubt, check it."""

from enum import StrEnum

from center.understanding import Intent, Understanding

SURE = 0.6
"""Confidence from which a wish is believed."""
MAYBE_A_MESSAGE = 0.15
"""A text that may as well be a pasted message is checked: that answer harms nobody."""


class Step(StrEnum):
    CHECK = "check"
    SELF_HARM = "self-harm"
    HELD = "held"
    PAID = "paid"
    REPORT = "report"
    STATUS = "status"
    GUIDANCE = "guidance"
    NUMBERS = "numbers"
    VERIFY_CENTRE = "verify-centre"
    LANGUAGE = "language"
    FORGET = "forget"
    HUMAN = "human"
    WRONG = "wrong"
    WELCOME = "welcome"
    YOU_ARE_WELCOME = "you-are-welcome"
    ABOUT_BOT = "about-bot"
    HELP = "help"


STEPS: dict[Intent, Step] = {
    Intent.CHECK_MESSAGE: Step.CHECK,
    Intent.SELF_HARM: Step.SELF_HARM,
    Intent.THREATENED_OR_DETAINED: Step.HELD,
    Intent.MONEY_SENT: Step.PAID,
    Intent.REPORT_INCIDENT: Step.REPORT,
    Intent.ADD_EVIDENCE: Step.REPORT,
    Intent.ASK_STATUS: Step.STATUS,
    Intent.WITHDRAW_REPORT: Step.HUMAN,
    Intent.ASK_GUIDANCE: Step.GUIDANCE,
    Intent.ASK_ABOUT_TYPE: Step.GUIDANCE,
    Intent.ASK_OFFICIAL_NUMBER: Step.NUMBERS,
    Intent.VERIFY_CENTRE: Step.VERIFY_CENTRE,
    Intent.SUBSCRIBE: Step.HELP,
    Intent.UNSUBSCRIBE: Step.HELP,
    Intent.QUIZ: Step.HELP,
    Intent.CHANGE_LANGUAGE: Step.LANGUAGE,
    Intent.DELETE_MY_DATA: Step.FORGET,
    Intent.TALK_TO_HUMAN: Step.HUMAN,
    Intent.FEEDBACK_WRONG: Step.WRONG,
    Intent.GREET: Step.WELCOME,
    Intent.THANKS: Step.YOU_ARE_WELCOME,
    Intent.BYE: Step.YOU_ARE_WELCOME,
    Intent.CHITCHAT_BOT: Step.ABOUT_BOT,
}
ALWAYS_BELIEVED = frozenset({Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED, Intent.MONEY_SENT})


def next_step(understanding: Understanding, forwarded: bool) -> Step:
    """A forwarded message is always a message to check, never a wish."""
    if forwarded or not _believed(understanding):
        return Step.CHECK
    return STEPS.get(understanding.intent, Step.CHECK)


def _believed(understanding: Understanding) -> bool:
    if understanding.intent in ALWAYS_BELIEVED:
        return True
    other, confidence = understanding.runner_up or (None, 0.0)
    return understanding.confidence >= SURE and not (other is Intent.CHECK_MESSAGE and confidence >= MAYBE_A_MESSAGE)
