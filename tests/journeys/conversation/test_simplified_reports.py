"""Reports as people who write simplified Chinese make them: in pieces, interrupted, corrected."""

import pytest

from center.verdict import ScamType
from center.when import Precision
from tests.journeys.conversation.conftest import Talks

PARCEL = "刚收到：【顺丰】您的快件破损，我司双倍赔付，请加QQ客服 88213 领取理赔款。这个靠谱吗？我要不要加"
ARREST = "有个自称公安的人说我妈涉嫌洗钱，要她把钱转到安全账户"
PAID = "我妈刚给所谓的公安转了八万怎么办"


async def test_a_scam_and_a_question_in_one_message_and_questions_in_the_middle(talks: Talks) -> None:
    # given a pasted scam with a question behind it
    li = await talks("zh-hans")
    await li.says(PARCEL)
    li.is_warned(ScamType.FAKE_CUSTOMER_SERVICE)
    # when it is reported, and questions are asked in the middle
    await li.presses("button-report")
    await li.says("还有个人打电话催我")
    await li.presses("button-next")
    await li.says("你是机器人吗")
    # then they are answered and the report goes on
    li.hears("about-bot")
    li.is_asked("channel")
    await li.presses("channel-sms")
    await li.says("报警电话是多少")
    li.gets_numbers()
    li.is_asked("amount")
    await li.presses("button-no-loss", "button-today", "button-send")
    tip = await li.tip()
    assert (tip.level, tip.type, tip.channel) == ("scam", ScamType.FAKE_CUSTOMER_SERVICE, "sms")
    assert (tip.paid, tip.amount_cents) == (False, None)
    assert await li.told() == [PARCEL, "还有个人打电话催我"]
    await li.says("谢谢，再见")
    li.hears("you-are-welcome")


async def test_a_story_in_pieces_whose_amount_is_taken_back_twice(talks: Talks) -> None:
    # given a story told in pieces
    li = await talks("zh-hans")
    pieces = ["上个月有人加我微信", "说带我炒股，老师很厉害", "让我下了一个叫鑫盛的App，投了钱提不出来"]
    await li.says("我要举报")
    for piece in pieces:
        await li.says(piece)
    await li.presses("button-next", "channel-wechat")
    # when the amount is corrected in one breath, and again at the next question
    await li.says("8万？不对，是五万")
    li.is_asked("when")
    await li.says("不对，是三万")
    # then the field changes, the question is put again, and the tip has the last
    li.hears("report-corrected-amount", amount="30,000 CNY")
    li.is_asked("when")
    await li.says("上周三")
    li.is_asked("confirm")
    await li.presses("button-send")
    tip = await li.tip()
    assert (tip.amount_cents, tip.currency, tip.paid) == (3_000_000, "CNY", True)
    assert (tip.channel, tip.happened_known_to) == ("wechat", Precision.DAY)
    assert await li.told() == pieces


@pytest.mark.parametrize("question", ["story", "channel", "when", "confirm"])
async def test_an_emergency_in_the_middle_comes_first_and_loses_nothing(talks: Talks, question: str) -> None:
    # given a report about somebody who poses as police, at some question
    li = await talks("zh-hans")
    await li.says(ARREST)
    await li.presses("button-report")
    way = ("button-next", "button-skip", "button-skip", "button-skip")
    await li.presses(*way[: ("story", "channel", "amount", "when", "confirm").index(question)])
    # when mother has just paid
    await li.says(PAID)
    # then what to do this minute comes first, and one tap tells the centre all of it
    li.gets_first_steps()
    await li.presses("button-yes-tell")
    li.hears("paid-from")
    await li.presses("button-skip", "button-skip")
    li.hears("paid-complete")
    # and a sum that was told wrong is put right
    await li.says("不对，是三万")
    tip = await li.tip()
    li.hears("report-more-added", case=tip.case_number)
    assert (tip.paid, tip.amount_cents, tip.type) == (True, 3_000_000, ScamType.IMPERSONATED_AUTHORITY)
    assert tip.urgency >= 80
    assert await li.told() == [ARREST, PAID]


async def test_who_does_not_want_to_tell_it_as_urgent_goes_on_with_the_report(talks: Talks) -> None:
    li = await talks("zh-hans")
    await li.says("/report")
    await li.says("他说是公安")
    await li.says(PAID)
    li.gets_first_steps()
    # when the story simply goes on, "not now" is pressed, and the story goes on once more
    await li.says("对方电话是400开头的")
    li.hears("report-added")
    await li.presses("button-no-thanks")
    li.is_asked("story, with words")
    await li.says("后来又打来一次")
    li.hears("report-added")
    # then all of it is one report; whether money went is asked, not guessed
    await li.presses("button-next", "channel-call", "button-skip", "button-skip", "button-send")
    tip = await li.tip()
    assert (tip.paid, tip.channel) == (False, "call")
    assert await li.told() == ["他说是公安", PAID, "对方电话是400开头的", "后来又打来一次"]


async def test_self_harm_words_in_the_middle_of_a_report_get_a_human_line_first(talks: Talks) -> None:
    li = await talks("zh-hans")
    await li.says("/report")
    await li.says("我被一个投资App骗了")
    await li.presses("button-next")
    # when despair is said in place of an answer
    await li.says("钱都没了，我不想活了")
    # then a human line comes, no form; thanks are thanks; and the report can be finished later
    li.gets_human_line("self_harm")
    await li.says("谢谢你")
    li.hears("you-are-welcome")
    await li.presses("channel-website", "button-skip", "button-skip", "button-send")
    assert (await li.tip()).channel == "website"


async def test_a_report_for_a_parent_who_has_not_paid(talks: Talks) -> None:
    li = await talks("zh-hans")
    call = "我爸接到电话，说他的医保卡被冒用涉嫌洗钱，让他配合调查，把存款转到安全账户，还不许告诉家里人"
    await li.says(call)
    li.is_warned(ScamType.IMPERSONATED_AUTHORITY)
    # when it is reported in words, for father
    await li.says("我想替我爸举报")
    li.is_asked("story, with words")
    await li.presses("button-next", "channel-call")
    await li.says("你们是真的反诈中心吗")
    li.starts_with("verify")
    li.is_asked("amount")
    await li.presses("button-no-loss", "button-today", "button-send")
    # then the message that was warned of is in the report, beside the words
    tip = await li.tip()
    assert (tip.level, tip.type, tip.paid) == ("scam", ScamType.IMPERSONATED_AUTHORITY, False)
    assert await li.told() == [call]
    await li.says("谢谢你们")
    li.hears("you-are-welcome")
