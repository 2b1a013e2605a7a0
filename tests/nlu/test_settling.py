"""From a ranking to what is believed."""

from center.understanding import Intent
from nlu.answers import Ranked
from nlu.settling import settle


def ranking(**chances: float) -> Ranked:
    given = {Intent(name): chance for name, chance in chances.items()}
    rest = (1 - sum(given.values())) / (len(Intent) - len(given))
    return sorted(((intent, given.get(intent, rest)) for intent in Intent), key=lambda item: -item[1])


def test_a_clear_wish_stays_first_and_all_chances_make_one() -> None:
    settled = settle(ranking(thanks=0.9), "谢谢")
    assert settled[0][0] is Intent.THANKS
    assert abs(sum(chance for _, chance in settled) - 1) < 1e-6
    assert len(settled) == len(Intent)


def test_what_is_in_doubt_is_checked_as_a_message() -> None:
    settled = settle(ranking(quiz=0.2, check_message=0.1), "天青色等烟雨")
    assert settled[0][0] is Intent.CHECK_MESSAGE


def test_money_that_may_have_gone_is_no_matter_of_doubt() -> None:
    settled = settle(ranking(money_sent=0.35), "那个卖家怎么办")
    assert settled[0][0] is Intent.MONEY_SENT
    assert settled[0][1] < 0.4


def test_a_payment_told_as_past_turns_a_question_into_an_emergency() -> None:
    unsure = ranking(ask_guidance=0.6, money_sent=0.2)
    assert settle(unsure, "我刚把钱转过去了，怎么办")[0][0] is Intent.MONEY_SENT
    assert settle(unsure, "我还没转，怎么办")[0][0] is Intent.ASK_GUIDANCE


def test_a_pasted_message_about_payments_stays_a_message() -> None:
    settled = settle(ranking(check_message=0.95, money_sent=0.02), "您已成功转账500元")
    assert settled[0][0] is Intent.CHECK_MESSAGE


def test_a_suspicion_of_danger_with_a_hint_is_believed_and_stands_above_money() -> None:
    settled = settle(ranking(money_sent=0.4, threatened_or_detained=0.45), "他掐我脖子逼我给钱")
    assert settled[0][0] is Intent.THREATENED_OR_DETAINED
    assert settled[0][1] >= 0.6


def test_a_turn_of_phrase_needs_a_sure_classifier() -> None:
    weak, sure = ranking(self_harm=0.7, out_of_scope=0.2), ranking(self_harm=0.9)
    assert settle(weak, "this bill is killing me")[0][0] is Intent.OUT_OF_SCOPE
    assert settle(sure, "this bill is killing me")[0][0] is Intent.SELF_HARM


def test_a_hint_does_not_outweigh_a_clear_other_wish() -> None:
    assert settle(ranking(self_harm=0.22, thanks=0.6), "你让我没死成，谢谢")[0][0] is Intent.THANKS
    assert settle(ranking(self_harm=0.3, thanks=0.6), "你让我没死成，谢谢")[0][0] is Intent.SELF_HARM


def test_a_weak_suspicion_of_danger_without_a_hint_is_dropped() -> None:
    settled = settle(ranking(self_harm=0.4, out_of_scope=0.3), "面条好吃")
    assert settled[0][0] is not Intent.SELF_HARM
    assert dict(settled)[Intent.SELF_HARM] == 0.0
