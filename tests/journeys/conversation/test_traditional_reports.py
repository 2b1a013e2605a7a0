"""Reports as people in Hong Kong and Taiwan make them: Cantonese and Mandarin, in traditional characters."""

from center.verdict import ScamType
from center.when import Precision
from tests.journeys.conversation.conftest import Talks

ARREST = "有人自稱公安話我媽洗黑錢，要佢將錢轉去安全戶口"
PAID = "我媽啱啱過咗八萬蚊畀個所謂公安，點算好"
SHOP = "您好，這裡是網購客服，您的訂單誤設為分期付款，今晚會連續扣款十二期，請依指示到ATM操作解除設定，並提供驗證碼。"


async def test_a_pasted_message_with_a_question_then_a_link_that_was_tapped(talks: Talks) -> None:
    # given a toll message and a question in one
    chan = await talks("zh-hant", "Chan")
    toll = (
        "我收到呢個短訊：【郵政】你的包裹地址不全，請即日內登入 hkpost-fee.example 支付 $12 重派費，"
        "並填寫信用卡號碼及驗證碼。係咪呃人㗎？"
    )
    await chan.says(toll)
    chan.is_warned(ScamType.PHISHING)
    # when the link was tapped already
    await chan.says("我已經撳咗條link")
    # then what to do now is said, about just that kind
    chan.is_told_about(ScamType.PHISHING)
    await chan.presses("button-report", "button-next", "channel-sms", "button-no-loss")
    await chan.says("琴日下晝三點")
    chan.is_asked("confirm")
    await chan.presses("button-send")
    tip = await chan.tip()
    assert (tip.type, tip.channel, tip.happened_known_to) == (ScamType.PHISHING, "sms", None)
    assert await chan.told() == [toll]
    await chan.says("唔該晒，拜拜")
    chan.hears("you-are-welcome")


async def test_a_story_in_pieces_with_two_corrections(talks: Talks) -> None:
    chan = await talks("zh-hant", "Chan")
    pieces = ["上個月有個人喺IG識咗我", "佢話佢喺英國做醫生", "話寄咗包裹畀我，要交清關費"]
    await chan.says("我要舉報")
    for piece in pieces:
        await chan.says(piece)
    await chan.presses("button-next", "channel-other")
    await chan.says("唔係兩萬，係三萬")
    chan.is_asked("when")
    await chan.says("上星期三")
    chan.is_asked("confirm")
    # when the sum is corrected once more, at the end
    await chan.says("唔啱，係兩萬五")
    chan.hears("report-corrected-amount", amount="25,000 CNY")
    chan.is_asked("confirm")
    await chan.presses("button-send")
    tip = await chan.tip()
    assert (tip.amount_cents, tip.paid, tip.happened_known_to) == (2_500_000, True, Precision.DAY)
    assert await chan.told() == pieces


async def test_mother_paid_in_the_middle_of_the_report(talks: Talks) -> None:
    # given a report of a call by "the police"
    chan = await talks("zh-hant", "Chan")
    await chan.says(ARREST)
    chan.is_warned(ScamType.IMPERSONATED_AUTHORITY)
    await chan.presses("button-report", "button-next")
    # when mother has paid meanwhile
    await chan.says(PAID)
    # then that comes first, and one tap tells the centre
    chan.gets_first_steps()
    await chan.presses("button-yes-tell")
    chan.hears("paid-from")
    await chan.presses("button-skip", "button-skip")
    chan.hears("paid-complete")
    await chan.says("唔係八萬，係三萬")
    tip = await chan.tip()
    assert (tip.paid, tip.amount_cents, tip.type) == (True, 3_000_000, ScamType.IMPERSONATED_AUTHORITY)
    assert await chan.told() == [ARREST, PAID]


async def test_report_it_for_grandmother_after_a_warning(talks: Talks) -> None:
    lin = await talks("zh-hant", "Lin")
    await lin.says(SHOP)
    lin.is_warned(ScamType.FAKE_CUSTOMER_SERVICE)
    # when it is reported in words, for somebody else, with a question in the middle
    await lin.says("我想幫我阿嬤報案")
    await lin.says("她今年八十歲，一個人住")
    lin.hears("report-added")
    await lin.presses("button-next", "channel-call")
    await lin.says("報警電話是幾號")
    lin.gets_numbers()
    lin.is_asked("amount")
    await lin.says("三萬台幣")
    await lin.presses("button-yesterday", "button-send")
    # then the tip has the message and the words, and what to do after a payment is said
    tip = await lin.tip()
    assert (tip.type, tip.amount_cents, tip.currency) == (ScamType.FAKE_CUSTOMER_SERVICE, 3_000_000, "TWD")
    assert await lin.told() == [SHOP, "我想幫我阿嬤報案", "她今年八十歲，一個人住"]
    lin.starts_with("paid-title")


async def test_despair_in_the_middle_comes_before_the_form(talks: Talks) -> None:
    lin = await talks("zh-hant", "Lin")
    await lin.says("/report")
    await lin.says("網路上認識的人帶我投資")
    await lin.presses("button-next", "channel-website")
    await lin.says("錢都沒了，活著沒意思，想死")
    lin.gets_human_line("self_harm")
    await lin.says("謝謝")
    lin.hears("you-are-welcome")
    # when there is strength to go on, the buttons still work
    await lin.presses("button-skip", "button-skip", "button-send")
    assert await lin.told() == ["網路上認識的人帶我投資"]
