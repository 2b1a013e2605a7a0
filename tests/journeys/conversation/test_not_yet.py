"""Turns of a conversation that go wrong today. Each says what is expected; one that is mended fails here, and moves."""

import pytest

from center.verdict import ScamType
from tests.journeys.conversation.conftest import Talks


@pytest.mark.xfail(strict=True, reason="the parser takes a told threat of false police for somebody being held")
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
    talk = await talks(language)
    await talk.says(text)
    talk.is_warned(ScamType.IMPERSONATED_AUTHORITY)


@pytest.mark.xfail(strict=True, reason="the parser is half sure (0.50), and the question is judged as a message")
@pytest.mark.parametrize("text", ["我怎么举报", "怎么report"])
async def test_how_do_i_report_begins_a_report(talks: Talks, text: str) -> None:
    li = await talks("zh-hans")
    await li.says(text)
    li.is_asked("story, with words")


@pytest.mark.xfail(
    strict=True, reason="a question about money that went is taken for a payment, and a second tip is offered"
)
async def test_can_i_get_it_back_asked_after_an_urgent_tip_makes_no_second_tip(talks: Talks) -> None:
    # given an urgent tip with all its details
    ann = await talks("en", "Ann")
    await ann.says("I just sent them 5000 dollars, what do I do")
    await ann.presses("button-yes-tell", "button-skip", "button-skip")
    # when she asks about the same money, no new tip is offered
    await ann.says("can I get my money back?")
    assert ann.words("button-yes-tell") not in ann.buttons


@pytest.mark.xfail(
    strict=True, reason="it is parsed as the wish to add something, and the words themselves are dropped"
)
async def test_what_is_added_in_the_same_breath_as_the_wish_to_add_is_kept(talks: Talks) -> None:
    li = await talks("zh-hans")
    case = await li.files("他说是公安")
    await li.says("忘了说，他还加了我微信")
    li.hears("report-more-added", case=case)


@pytest.mark.xfail(strict=True, reason="what was not warned of is no part of a report that is begun in words")
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


@pytest.mark.xfail(strict=True, reason="0.76 sure: below the 0.8 from which a question interrupts a report")
async def test_are_you_a_robot_in_cantonese_is_answered_in_the_middle_of_a_report(talks: Talks) -> None:
    chan = await talks("zh-hant", "Chan")
    await chan.says("/report")
    await chan.says("佢話佢係警察")
    await chan.presses("button-next")
    await chan.says("你係咪機械人")
    chan.hears("about-bot")
