"""When a worry is answered, asked about, or goes behind something else."""

import pytest

from center.rules.conversation import Step
from center.rules.worries import PLAIN, SURE, UNTOLD, also_in, between, worries_in
from center.understanding import Intent, Parser, Understanding, Worry


def heard(*worries: tuple[Worry, float], intent: Intent = Intent.CHECK_MESSAGE) -> Understanding:
    return Understanding(intent, 0.9, Parser.EMBEDDED, worries=worries)


SURELY = heard((Worry.WHO_LEARNS, SURE))


@pytest.mark.parametrize("step", [Step.CHECK, Step.CALM, Step.REPORT, Step.NUMBERS, Step.ASK, Step.GUIDANCE])
def test_once_a_danger_was_told_a_sure_worry_is_answered(step: Step) -> None:
    assert worries_in(SURELY, step, Step.MINOR) == (Worry.WHO_LEARNS,)


@pytest.mark.parametrize("topic", [None, *Step])
@pytest.mark.parametrize("step", [Step.SELF_HARM, Step.HELD, Step.FORGET, Step.LANGUAGE, Step.WITHDRAW])
def test_a_life_and_a_clear_wish_go_before_any_worry(step: Step, topic: Step | None) -> None:
    assert worries_in(heard((Worry.WHAT_NEXT, 0.99)), step, topic) == ()


def test_words_of_danger_in_the_list_go_before_any_worry() -> None:
    listed = Understanding(Intent.CHECK_MESSAGE, 1.0, Parser.RULES, worries=((Worry.REVENGE, 0.99),))
    assert worries_in(listed, Step.HELD, Step.PAID) == ()


@pytest.mark.parametrize(
    ("step", "worry"), [(Step.HELD, Worry.TURNED_AWAY), (Step.FORGET, Worry.NO_PROOF), (Step.PAYING, Worry.MORE_ASKED)]
)
def test_what_only_sounds_like_a_danger_or_a_wish_is_the_worry_it_plainly_is(step: Step, worry: Worry) -> None:
    assert worries_in(heard((worry, PLAIN)), step, None) == (worry,)
    assert worries_in(heard((worry, SURE)), step, Step.PAID) == ()


def test_a_danger_told_again_is_what_the_worry_is_about_and_another_one_goes_before() -> None:
    assert worries_in(SURELY, Step.IMAGES, Step.IMAGES) == (Worry.WHO_LEARNS,)
    assert worries_in(SURELY, Step.PAYING, Step.IMAGES) == ()


def test_where_nothing_was_told_it_takes_more_and_no_payment_goes_behind() -> None:
    assert worries_in(SURELY, Step.CHECK, None) == ()
    assert worries_in(heard((Worry.NO_ANSWER, UNTOLD)), Step.CHECK, None) == (Worry.NO_ANSWER,)
    assert worries_in(heard((Worry.MONEY_BACK, 0.9)), Step.PAID, None) == ()


@pytest.mark.parametrize("topic", [None, *Step])
def test_a_payment_goes_before_any_worry_but_asking_for_the_one_that_was_told(topic: Step | None) -> None:
    sure = heard((Worry.MONEY_BACK, 0.99))
    assert worries_in(sure, Step.PAID, topic) == ()
    assert worries_in(sure, Step.PAID, topic, same_payment=True) == ((Worry.MONEY_BACK,) if topic is Step.PAID else ())


def test_what_may_be_several_is_asked_about_and_what_is_most_likely_none_is_not() -> None:
    two = ((Worry.REVENGE, 0.3), (Worry.WILL_SEND, 0.25), (Worry.ASHAMED, 0.05))
    assert worries_in(heard(*two), Step.CHECK, Step.IMAGES) == (Worry.REVENGE, Worry.WILL_SEND)
    assert worries_in(heard(*two), Step.CHECK, None) == ()
    assert worries_in(heard(*two), Step.NUMBERS, Step.IMAGES) == ()
    assert worries_in(heard((Worry.REVENGE, 0.2), (Worry.WILL_SEND, 0.2)), Step.CHECK, Step.IMAGES) == ()
    assert worries_in(heard((Worry.REVENGE, 0.44), (Worry.ASHAMED, 0.1)), Step.CHECK, Step.IMAGES) == ()


def test_in_a_report_only_what_is_quite_sure_and_no_danger_is_answered() -> None:
    assert between(heard((Worry.NO_PROOF, UNTOLD)), telling=False) is Worry.NO_PROOF
    assert between(heard((Worry.NO_PROOF, SURE)), telling=False) is None
    for intent in (Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED, Intent.MONEY_SENT):
        assert between(heard((Worry.REVENGE, 0.9), intent=intent), telling=False) is None
    assert between(heard(), telling=False) is None


def test_while_the_story_is_told_only_a_plain_question_is_answered() -> None:
    assert between(heard((Worry.WHO_LEARNS, PLAIN)), telling=True) is Worry.WHO_LEARNS
    assert between(heard((Worry.WHO_LEARNS, UNTOLD)), telling=True) is None
    assert between(heard((Worry.MORE_ASKED, 0.99)), telling=True) is None


def test_behind_what_to_do_this_minute_comes_what_was_asked_too_but_nothing_behind_despair() -> None:
    assert also_in(heard((Worry.LOCKED_OUT, UNTOLD))) is Worry.LOCKED_OUT
    assert also_in(heard((Worry.REVENGE, 0.9), intent=Intent.THREATENED_OR_DETAINED)) is Worry.REVENGE
    assert also_in(heard((Worry.ASHAMED, 0.9), intent=Intent.THREATENED_OR_DETAINED)) is None
    assert also_in(heard((Worry.ASHAMED, 0.9), intent=Intent.SELF_HARM)) is None


def test_what_is_said_of_pictures_or_of_a_friend_belongs_to_what_was_told() -> None:
    sent = heard((Worry.HAVE_SENT, 0.8))
    assert worries_in(sent, Step.CHECK, Step.IMAGES) == (Worry.HAVE_SENT,)
    assert worries_in(sent, Step.CHECK, Step.PAYING) == ()
    silent = heard((Worry.FRIEND_SILENT, 0.8))
    assert worries_in(silent, Step.CHECK, Step.OTHERS_DESPAIR) == (Worry.FRIEND_SILENT,)
    assert worries_in(silent, Step.CHECK, Step.PAYING) == ()


def test_done_that_needs_something_that_was_told_and_praises_nobody_behind_a_danger() -> None:
    done = heard((Worry.DONE_THAT, 0.95))
    assert worries_in(done, Step.CHECK, Step.PAID) == (Worry.DONE_THAT,)
    assert worries_in(done, Step.CHECK, None) == ()
    assert also_in(done) is None
