"""What is done with what a citizen wrote: danger before emergency before everything; in doubt, check it."""

from dataclasses import replace

import pytest

from center.rules.conversation import (
    ANSWERED_AT_ONCE,
    STEPS,
    Step,
    choices,
    interrupts,
    next_step,
    paid_meanwhile,
)
from center.understanding import Entity, EntityKind, Intent, Parser, Plight, Understanding
from center.verdict import Span

WISHES = {
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
DANGERS = [Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED, Intent.MONEY_SENT]


def understood(
    intent: Intent, confidence: float = 0.9, other: Intent | None = None, its_confidence: float = 0.0
) -> Understanding:
    return Understanding(intent, confidence, Parser.EMBEDDED, (), (other, its_confidence) if other else None)


PLIGHT_STEPS = [
    # what was understood, in what, of whom -> what is said first
    (Intent.SELF_HARM, Plight.IMAGES, True, Step.SELF_HARM),
    (Intent.THREATENED_OR_DETAINED, Plight.IMAGES, False, Step.IMAGES),
    (Intent.THREATENED_OR_DETAINED, Plight.PAYING, False, Step.PAYING),
    (Intent.THREATENED_OR_DETAINED, None, False, Step.HELD),
    (Intent.MONEY_SENT, Plight.IMAGES, False, Step.IMAGES),
    (Intent.MONEY_SENT, None, True, Step.MINOR),
    (Intent.MONEY_SENT, Plight.CONTROL, False, Step.CONTROL),
    (Intent.MONEY_SENT, None, False, Step.PAID),
    (Intent.MONEY_SENT, Plight.PAYING, False, Step.PAYING),
    (Intent.ASK_GUIDANCE, Plight.GIVEN, False, Step.GIVEN),
    (Intent.REPORT_INCIDENT, Plight.IMAGES, True, Step.MINOR_IMAGES),
    (Intent.CHECK_MESSAGE, None, True, Step.MINOR),
    (Intent.CHECK_MESSAGE, Plight.CONTROL, False, Step.CONTROL),
    (Intent.CHECK_MESSAGE, None, False, Step.CHECK),
]


@pytest.mark.parametrize(("intent", "plight", "minor", "step"), PLIGHT_STEPS)
def test_what_somebody_is_in_comes_before_what_they_wish(
    intent: Intent, plight: Plight | None, minor: bool, step: Step
) -> None:
    said = replace(understood(intent), plight=plight, minor=minor)
    assert next_step(said, forwarded=False) is step
    assert next_step(said, forwarded=True) is Step.CHECK


def test_plain_words_of_being_held_go_before_money() -> None:
    plain = replace(understood(Intent.THREATENED_OR_DETAINED), parser=Parser.RULES, plight=Plight.PAYING)
    assert next_step(plain, forwarded=False) is Step.HELD


def test_despair_of_another_is_answered_as_that() -> None:
    assert next_step(replace(understood(Intent.SELF_HARM), of_another=True), forwarded=False) is Step.OTHERS_DESPAIR


def test_every_intent_has_an_entry() -> None:
    assert set(WISHES) == set(STEPS) == set(Intent)


@pytest.mark.parametrize(("intent", "step"), WISHES.items(), ids=[intent.value for intent in WISHES])
def test_a_wish_said_clearly_is_followed(intent: Intent, step: Step) -> None:
    assert next_step(understood(intent), forwarded=False) is step
    assert next_step(understood(intent, 0.6), forwarded=False) is step


@pytest.mark.parametrize("intent", sorted(set(Intent) - set(DANGERS)))
def test_in_doubt_the_message_is_checked(intent: Intent) -> None:
    assert next_step(understood(intent, 0.59), forwarded=False) is Step.CHECK


@pytest.mark.parametrize("intent", DANGERS)
@pytest.mark.parametrize("confidence", [0.0, 0.3, 0.59])
def test_danger_and_money_sent_are_believed_at_any_confidence(intent: Intent, confidence: float) -> None:
    assert next_step(understood(intent, confidence), forwarded=False) is WISHES[intent]


@pytest.mark.parametrize("intent", Intent)
def test_a_forwarded_message_is_always_one_to_check(intent: Intent) -> None:
    """Its words are somebody else's: "I will kill myself" in it is what the scammer wrote."""
    assert next_step(understood(intent, 1.0), forwarded=True) is Step.CHECK


CLOSE_ONES = [
    (Intent.ASK_STATUS, 0.45, Intent.TALK_TO_HUMAN, 0.4, (Step.STATUS, Step.HUMAN)),
    (Intent.ASK_OFFICIAL_NUMBER, 0.5, Intent.TALK_TO_HUMAN, 0.3, (Step.NUMBERS, Step.HUMAN)),
    (Intent.DELETE_MY_DATA, 0.35, Intent.WITHDRAW_REPORT, 0.34, (Step.FORGET, Step.WITHDRAW)),
]


@pytest.mark.parametrize(("one", "sure", "other", "less", "meant"), CLOSE_ONES)
def test_between_two_close_wishes_one_question_is_asked(
    one: Intent, sure: float, other: Intent, less: float, meant: tuple[Step, ...]
) -> None:
    doubtful = understood(one, sure, other, less)
    assert next_step(doubtful, forwarded=False) is Step.ASK
    assert choices(doubtful) == meant


def test_two_close_wishes_that_come_to_the_same_are_followed() -> None:
    assert next_step(understood(Intent.THANKS, 0.5, Intent.BYE, 0.4), forwarded=False) is Step.YOU_ARE_WELCOME


@pytest.mark.parametrize(
    ("one", "sure", "other", "less", "step"),
    [
        (Intent.ASK_STATUS, 0.46, Intent.GREET, 0.4, Step.STATUS),  # "hello, how is my case"
        (Intent.ASK_STATUS, 0.4, Intent.GREET, 0.35, Step.CHECK),
        (Intent.GREET, 0.5, Intent.REPORT_INCIDENT, 0.3, Step.CHECK),
        (Intent.OUT_OF_SCOPE, 0.5, Intent.REPORT_INCIDENT, 0.25, Step.CHECK),
        (Intent.ABUSE, 0.36, Intent.DELETE_MY_DATA, 0.26, Step.CHECK),
        (Intent.GREET, 0.5, Intent.THANKS, 0.4, Step.WELCOME),
    ],
)
def test_nobody_is_asked_whether_they_meant_small_talk(
    one: Intent, sure: float, other: Intent, less: float, step: Step
) -> None:
    assert next_step(understood(one, sure, other, less), forwarded=False) is step


CHECKED = [
    (Intent.ASK_STATUS, 0.5, Intent.CHECK_MESSAGE, 0.4),
    (Intent.CHECK_MESSAGE, 0.5, Intent.ASK_STATUS, 0.4),
    (Intent.ASK_STATUS, 0.4, Intent.TALK_TO_HUMAN, 0.1),
    (Intent.ASK_STATUS, 0.29, Intent.TALK_TO_HUMAN, 0.28),
    (Intent.ASK_STATUS, 0.45, Intent.MONEY_SENT, 0.4),
    (Intent.ASK_STATUS, 0.8, Intent.CHECK_MESSAGE, 0.15),
]


@pytest.mark.parametrize(("one", "sure", "other", "less"), CHECKED)
def test_where_a_message_or_a_danger_is_possible_nothing_is_asked(
    one: Intent, sure: float, other: Intent, less: float
) -> None:
    assert next_step(understood(one, sure, other, less), forwarded=False) is Step.CHECK


@pytest.mark.parametrize("intent", Intent)
def test_in_the_middle_of_a_report_only_questions_interrupt_and_only_clear_ones(intent: Intent) -> None:
    asked = STEPS[intent] in ANSWERED_AT_ONCE
    assert interrupts(understood(intent, 0.9)) is (STEPS[intent] if asked else None)
    assert interrupts(understood(intent, 0.79)) is None


def test_nothing_that_destroys_or_ends_anything_interrupts_a_report() -> None:
    assert not {Step.FORGET, Step.WITHDRAW, Step.REPORT, Step.CHECK} & ANSWERED_AT_ONCE


@pytest.mark.parametrize("intent", Intent)
def test_in_the_middle_of_a_report_a_payment_that_is_clearly_told_is_an_emergency(intent: Intent) -> None:
    assert paid_meanwhile(understood(intent, 0.9)) is (intent is Intent.MONEY_SENT)
    assert not paid_meanwhile(understood(intent, 0.59))
    assert paid_meanwhile(understood(intent, 0.5, Intent.ASK_GUIDANCE, 0.2)) is (intent is Intent.MONEY_SENT)


CASE = "WH6-K4MQ-2X"


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        (CASE, True),
        (f"what about {CASE}", True),
        (f"编号 {CASE} 办得怎么样了", True),
        (f"Dear customer, your parcel {CASE} is held; pay the fee", False),
        ("what about my parcel", False),
    ],
)
def test_hardly_more_than_a_case_number_is_a_question_about_that_case(text: str, whether: bool) -> None:
    at = text.find(CASE)
    named = (Entity(EntityKind.CASE_NUMBER, CASE, Span(at, at + len(CASE))),) if at >= 0 else ()
    doubtful = Understanding(Intent.CHECK_MESSAGE, 0.4, Parser.EMBEDDED, named)
    assert next_step(doubtful, forwarded=False, text=text) is (Step.STATUS if whether else Step.CHECK)
    assert next_step(doubtful, forwarded=True, text=text) is Step.CHECK


def test_a_clear_wish_counts_more_than_the_number_in_it() -> None:
    number = (Entity(EntityKind.CASE_NUMBER, CASE, Span(0, len(CASE))),)
    for intent, step in ((Intent.WITHDRAW_REPORT, Step.WITHDRAW), (Intent.THANKS, Step.STATUS)):
        assert next_step(Understanding(intent, 0.9, Parser.EMBEDDED, number), forwarded=False, text=CASE) is step
