"""What is done with what a citizen wrote: danger before emergency before everything; in doubt, check it."""

import pytest

from center.rules.conversation import Step, next_step
from center.understanding import Intent, Parser, Understanding

WISHES = {
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
NO_WISH = {Intent.AFFIRM, Intent.DENY, Intent.ABUSE, Intent.OUT_OF_SCOPE}
DANGERS = [Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED, Intent.MONEY_SENT]


def understood(intent: Intent, confidence: float = 0.9) -> Understanding:
    return Understanding(intent, confidence, Parser.EMBEDDED)


def test_the_tables_here_speak_of_every_intent() -> None:
    assert set(WISHES) | NO_WISH == set(Intent)


@pytest.mark.parametrize(("intent", "step"), WISHES.items(), ids=[intent.value for intent in WISHES])
def test_a_wish_said_clearly_is_followed(intent: Intent, step: Step) -> None:
    assert next_step(understood(intent), forwarded=False) is step
    assert next_step(understood(intent, 0.6), forwarded=False) is step


@pytest.mark.parametrize("intent", sorted(NO_WISH))
def test_what_is_no_wish_is_looked_at_as_a_message(intent: Intent) -> None:
    assert next_step(understood(intent), forwarded=False) is Step.CHECK


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
