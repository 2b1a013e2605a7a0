"""Turns that were once misunderstood: what people say when no button says it for them."""

from datetime import timedelta

import pytest

from center.rules.conversation import Step
from center.store.columns import now
from center.verdict import ScamType
from tests.journeys.conversation.conftest import Talks


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-hans", "他说他是警察，叫我转到安全账户"),
        ("en", "someone saying he is police told my mum to move her savings to a safe account"),
    ],
)
async def test_a_call_of_false_police_told_in_ones_own_words_gets_a_verdict(
    talks: Talks, language: str, text: str
) -> None:
    """Behind the line for those in danger, where the parser hears danger in it: neither is lost."""
    talk = await talks(language)
    await talk.says(text)
    behind = Step.PAYING if language == "en" else None
    talk.is_warned(ScamType.IMPERSONATED_AUTHORITY, behind_the_line="held", behind=behind)


@pytest.mark.parametrize("text", ["我怎么举报", "怎么report", "我想举报"])
async def test_a_bare_wish_to_report_begins_a_report_and_is_no_story(talks: Talks, text: str) -> None:
    li = await talks("zh-hans")
    await li.says(text)
    li.is_asked("story")


async def test_can_i_get_it_back_asked_after_an_urgent_tip_makes_no_second_tip(talks: Talks) -> None:
    # given an urgent tip with all its details
    ann = await talks("en", "Ann")
    await ann.says("I just sent them 5000 dollars, what do I do")
    await ann.presses("button-yes-tell", "button-skip", "button-skip")
    # when she asks about the same money, no new tip is offered
    await ann.says("can I get my money back?")
    assert ann.words("button-yes-tell") not in ann.buttons
    # and when she tells of more money, one is
    await ann.says("oh no, I just sent them another 3000 dollars")
    assert ann.words("button-yes-tell") in ann.buttons


async def test_what_is_added_in_the_same_breath_as_the_wish_to_add_is_kept(talks: Talks) -> None:
    li = await talks("zh-hans")
    case = await li.files("他说是公安")
    await li.says("忘了说，他还加了我微信")
    li.hears("report-more-added", case=case)


async def test_i_have_your_message_is_said_only_where_it_is_so(talks: Talks) -> None:
    # given a story that was not recognised
    li = await talks("zh-hans")
    story = "我爸昨天在抖音上认识了一个女的，说要跟他结婚，今天要他转两万机票钱，他不听我的"
    await li.says(story)
    # when it is reported in words, the report says that it has the message
    await li.says("我想替我爸举报")
    li.is_asked("story, with words")
    # then the message is in it
    await li.presses("button-next", "button-skip", "button-skip", "button-skip", "button-send")
    assert story in await li.told()


async def test_are_you_a_robot_in_cantonese_is_answered_in_the_middle_of_a_report(talks: Talks) -> None:
    chan = await talks("zh-hant", "Chan")
    await chan.says("/report")
    await chan.says("佢話佢係警察")
    await chan.presses("button-next")
    await chan.says("你係咪機械人")
    chan.hears("about-bot")


async def test_a_sum_and_a_time_that_were_told_are_not_asked_for_again(talks: Talks) -> None:
    # given a payment told with its sum and its time
    li = await talks("zh-hans")
    await li.says("我二十分钟前给骗子转了3万块")
    # when one tap tells the centre
    await li.presses("button-yes-tell")
    # then both stand in the tip, are shown, and only what was not told is asked
    tip = await li.tip()
    assert (tip.amount_cents, tip.currency, tip.paid) == (3_000_000, "CNY", True)
    assert tip.happened_at
    assert timedelta(minutes=15) < now() - tip.happened_at < timedelta(minutes=25)
    assert any("30,000" in text for text in li.texts)
    li.hears("paid-from")
    await li.presses("button-skip", "button-skip")
    li.hears("paid-complete")


async def test_a_sum_that_was_promised_is_not_the_one_that_was_paid(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says("I sent them the fee, they had promised me 90000 dollars")
    await ann.presses("button-yes-tell")
    ann.hears("paid-amount")


async def test_a_scam_pasted_where_a_sum_is_asked_for_is_looked_at(talks: Talks) -> None:
    # given the question how much it was
    li = await talks("zh-hans")
    await li.says("/urgent")
    await li.presses("button-yes-tell")
    li.hears("paid-amount")
    # when a message comes instead, it gets its verdict
    await li.says("我是公安局的，你涉嫌洗钱，马上把钱转到安全账户，不要告诉家人")
    li.is_warned(ScamType.IMPERSONATED_AUTHORITY)
    # and the sum can still be told
    await li.says("5000")
    li.hears("paid-when")
    assert (await li.tip()).amount_cents == 500_000


async def test_a_question_where_a_sum_is_asked_for_is_answered(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says("/urgent")
    await ann.presses("button-yes-tell")
    await ann.says("what is the number of the police")
    ann.gets_numbers()
    ann.hears("paid-amount")
