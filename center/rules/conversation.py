"""What to do with what a citizen wrote: danger before emergency before everything; in doubt, check it."""

from enum import StrEnum

from center.understanding import EntityKind, Intent, Parser, Plight, Understanding

SURE = 0.6
"""Confidence from which a wish is believed."""
MAYBE_A_MESSAGE = 0.15
"""A text that may as well be a pasted message is checked: that answer harms nobody."""
VERY_SURE = 0.8
"""Confidence from which words that might be a report's are taken for a question instead."""
LEADS = 0.45
"""What a wish must have to be followed although small talk is nearly as likely."""
ABOUT_A_CASE = 15
"""Code points beside a case number; what says more may be a message that only looks as if it named one."""
CLOSE = 0.25
"""What each of two wishes must have to be asked about; together they must be as sure as one that is believed."""


class Step(StrEnum):
    CHECK = "check"
    SELF_HARM = "self-harm"
    OTHERS_DESPAIR = "others-despair"
    HELD = "held"
    MINOR = "minor"
    IMAGES = "images"
    MINOR_IMAGES = "minor-images"
    PAYING = "paying"
    CONTROL = "control"
    GIVEN = "given"
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
    ADD = "add"
    WITHDRAW = "withdraw"
    NO_WARNINGS = "no-warnings"
    NO_QUIZ = "no-quiz"
    NOTED = "noted"
    NOT_MEANT = "not-meant"
    CALM = "calm"
    BEYOND_US = "beyond-us"
    ASK = "ask"


STEPS: dict[Intent, Step] = {
    Intent.CHECK_MESSAGE: Step.CHECK,
    Intent.SELF_HARM: Step.SELF_HARM,
    Intent.THREATENED_OR_DETAINED: Step.HELD,
    Intent.MONEY_SENT: Step.PAID,
    Intent.REPORT_INCIDENT: Step.REPORT,
    Intent.ADD_EVIDENCE: Step.ADD,
    Intent.ASK_STATUS: Step.STATUS,
    Intent.WITHDRAW_REPORT: Step.WITHDRAW,
    Intent.ASK_GUIDANCE: Step.GUIDANCE,
    Intent.ASK_ABOUT_TYPE: Step.GUIDANCE,
    Intent.ASK_OFFICIAL_NUMBER: Step.NUMBERS,
    Intent.VERIFY_CENTRE: Step.VERIFY_CENTRE,
    Intent.SUBSCRIBE: Step.NO_WARNINGS,
    Intent.UNSUBSCRIBE: Step.NO_WARNINGS,
    Intent.QUIZ: Step.NO_QUIZ,
    Intent.CHANGE_LANGUAGE: Step.LANGUAGE,
    Intent.DELETE_MY_DATA: Step.FORGET,
    Intent.TALK_TO_HUMAN: Step.HUMAN,
    Intent.FEEDBACK_WRONG: Step.WRONG,
    Intent.GREET: Step.WELCOME,
    Intent.THANKS: Step.YOU_ARE_WELCOME,
    Intent.BYE: Step.YOU_ARE_WELCOME,
    Intent.CHITCHAT_BOT: Step.ABOUT_BOT,
    Intent.AFFIRM: Step.NOTED,
    Intent.DENY: Step.NOT_MEANT,
    Intent.ABUSE: Step.CALM,
    Intent.OUT_OF_SCOPE: Step.BEYOND_US,
}
"""Every intent. Warnings and a quiz do not exist yet: their steps say so and offer what there is."""
PLIGHTS: dict[Plight, Step] = {
    Plight.IMAGES: Step.IMAGES,
    Plight.PAYING: Step.PAYING,
    Plight.CONTROL: Step.CONTROL,
    Plight.GIVEN: Step.GIVEN,
}
IN_DANGER = frozenset({Step.SELF_HARM, Step.OTHERS_DESPAIR, Step.HELD, Step.MINOR, Step.IMAGES, Step.MINOR_IMAGES})
"""What staff hear of at once."""
CHILDREN = frozenset({Step.MINOR, Step.MINOR_IMAGES})
ALWAYS_BELIEVED = frozenset({Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED, Intent.MONEY_SENT})


ANSWERED_AT_ONCE = frozenset(
    {
        Step.STATUS,
        Step.GUIDANCE,
        Step.NUMBERS,
        Step.VERIFY_CENTRE,
        Step.LANGUAGE,
        Step.HUMAN,
        Step.ABOUT_BOT,
        Step.NO_WARNINGS,
    }
)
"""What is answered in the middle of a report, which then goes on."""


SMALL_TALK = frozenset({Step.WELCOME, Step.YOU_ARE_WELCOME, Step.NOTED, Step.NOT_MEANT, Step.CALM, Step.BEYOND_US})
"""Nobody is asked whether they wanted these."""
VAGUE = SMALL_TALK | {Step.CHECK, Step.ASK}
"""What a case number in the text outweighs."""


def next_step(understanding: Understanding, forwarded: bool, text: str = "") -> Step:
    """A forwarded message is always a message to check, never a wish."""
    if forwarded:
        return Step.CHECK
    step = plight_step(understanding) or _wish(understanding)
    # Whatever a parser makes of the letters of a number.
    return Step.STATUS if step in VAGUE and asks_about_case(understanding, text) else step


def plight_step(understanding: Understanding) -> Step | None:
    """What somebody is in, before what they wish; None: nothing that goes before their wish.

    A life comes first, then a child, then pictures. Where money has gone, nlu leaves out what may still go.
    """
    intent, plight = understanding.intent, understanding.plight
    if intent is Intent.SELF_HARM:
        return Step.OTHERS_DESPAIR if understanding.of_another else Step.SELF_HARM
    if understanding.minor:
        return Step.MINOR_IMAGES if plight is Plight.IMAGES else Step.MINOR
    if plight is Plight.IMAGES:
        return Step.IMAGES
    # Plain words of being held go before; a classifier often takes "the police" on the phone for that.
    held = intent is Intent.THREATENED_OR_DETAINED and understanding.parser is Parser.RULES
    return None if plight is None or held else PLIGHTS[plight]


def _wish(understanding: Understanding) -> Step:
    if understanding.intent in ALWAYS_BELIEVED or _sure(understanding):
        return STEPS[understanding.intent]
    meant = choices(understanding)
    if len(meant) == 2:
        return Step.ASK
    return meant[0] if meant else Step.CHECK


def choices(understanding: Understanding) -> tuple[Step, ...]:
    """What a citizen may have wished when no message is likely: one step that two intents share, or two to ask about.

    Empty when the text is to be checked.
    """
    other, confidence = understanding.runner_up or (Intent.CHECK_MESSAGE, 0.0)
    both = (understanding.intent, other)
    if Intent.CHECK_MESSAGE in both or ALWAYS_BELIEVED & set(both):
        return ()
    if min(understanding.confidence, confidence) < CLOSE or understanding.confidence + confidence < SURE:
        return ()
    steps = tuple(dict.fromkeys(STEPS[intent] for intent in both))
    if len(steps) == 1 or not SMALL_TALK & set(steps):
        return steps
    # What is nearly a wish beside small talk is one; what is hardly one is looked at.
    leads = STEPS[understanding.intent] not in SMALL_TALK and understanding.confidence >= LEADS
    return steps[:1] if leads or set(steps) <= SMALL_TALK else ()


def interrupts(understanding: Understanding) -> Step | None:
    """A question in the middle of a report; None: the words belong to the report."""
    step = STEPS[understanding.intent]
    return step if step in ANSWERED_AT_ONCE and understanding.confidence >= VERY_SURE else None


def paid_meanwhile(understanding: Understanding) -> bool:
    """Whether somebody in the middle of a report says that money has gone: clearly, or while asking what to do."""
    other, confidence = understanding.runner_up or (None, 0.0)
    asks = other is Intent.ASK_GUIDANCE and understanding.confidence + confidence >= SURE
    return understanding.intent is Intent.MONEY_SENT and (asks or understanding.confidence >= SURE)


def asks_about_case(understanding: Understanding, text: str) -> bool:
    """Whether a text says hardly more than a case number."""
    named = [entity.span for entity in understanding.entities if entity.kind is EntityKind.CASE_NUMBER]
    return bool(named) and len(text.strip()) - sum(span.end - span.start for span in named) <= ABOUT_A_CASE


def _sure(understanding: Understanding) -> bool:
    other, confidence = understanding.runner_up or (None, 0.0)
    return understanding.confidence >= SURE and not (other is Intent.CHECK_MESSAGE and confidence >= MAYBE_A_MESSAGE)
