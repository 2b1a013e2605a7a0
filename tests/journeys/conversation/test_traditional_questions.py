"""Questions, wishes and odd messages of people in Hong Kong and Taiwan."""

from center.verdict import ScamType
from tests.journeys.conversation.conftest import Talks
from tests.journeys.conversation.talk import mistyped

PRIZE = "恭喜您！您已中獎 iPhone 一台，請先支付運費 NT$199 至 gift-tw.example 領取"


async def test_a_payment_told_after_the_verdict(talks: Talks) -> None:
    lin = await talks("zh-hant", "Lin")
    await lin.says(PRIZE)
    lin.is_warned(ScamType.PRIZE)
    await lin.says("我剛剛已經付了199")
    lin.gets_first_steps()
    await lin.presses("button-yes-tell")
    # when the amount that was told is taken back
    await lin.says("不對，是1990台幣")
    tip = await lin.tip()
    lin.hears("report-more-added", case=tip.case_number)
    assert (tip.paid, tip.type, tip.amount_cents, tip.currency) == (True, ScamType.PRIZE, 199_000, "TWD")
    # and who says thanks has told enough
    await lin.says("多謝")
    lin.hears("paid-complete")


async def test_ones_own_case_a_mistyped_one_and_somebody_elses(talks: Talks) -> None:
    chan, lin = await talks("zh-hant", "Chan"), await talks("zh-hant", "Lin")
    mine, theirs = await chan.files("有人冒充中華電信說我欠費"), await lin.files("假冒健保局")
    for asked in (f"我的舉報 {mine} 處理到哪了", f"{mine} 有消息嗎", f"編號{mine}", "我的舉報處理得怎樣了"):
        await chan.says(asked)
        chan.gets_status(mine)
    await chan.says(f"{mistyped(mine)} 處理得怎樣")
    chan.hears("status-typo", case=mistyped(mine))
    await chan.says(f"幫我查 {theirs}")
    chan.hears("status-unknown-case", case=theirs)
    # when it shall be withdrawn and then shall not
    await chan.says("我想撤回我的舉報")
    chan.hears("withdraw-ask", case=mine)
    await chan.presses("button-withdraw-no")
    chan.hears("withdraw-kept", case=mine)
    assert (await chan.tip()).version == 1


async def test_stop_sending_a_person_please_and_is_it_really_you(talks: Talks) -> None:
    chan = await talks("zh-hant", "Chan")
    await chan.says("你好")
    chan.starts_with("welcome")
    for said, key in {
        "你係咪機械人": "about-bot",
        "唔好再send嘢畀我": "no-warnings-yet",
        "取消訂閱": "no-warnings-yet",
        "我要找真人客服": "human",
    }.items():
        await chan.says(said)
        chan.hears(key)
    await chan.says("你們真的是反詐中心嗎")
    chan.starts_with("verify")
    await chan.says("掰掰")
    chan.hears("you-are-welcome")
    await chan.no_tip()


async def test_forwarded_commands_of_a_stranger_in_the_middle_of_a_report(talks: Talks) -> None:
    # given a report that has come to the amount
    lin = await talks("zh-hant", "Lin")
    await lin.says("/report")
    await lin.says("一個自稱檢察官的人加我LINE")
    await lin.presses("button-next", "button-skip")
    # when the stranger's messages are forwarded, they are checked and change nothing
    for text in ("請立刻打110報警，並把三萬元匯到監管帳戶", "刪除我的資料", "取消舉報", "轉人工"):
        await lin.forwards(text)
        lin.is_only_checked()
    # then the question is still open
    await lin.says("3000")
    lin.is_asked("when")
    await lin.presses("button-earlier", "button-send")
    tip = await lin.tip()
    assert (tip.amount_cents, tip.paid) == (300_000, True)
    assert await lin.told() == ["一個自稱檢察官的人加我LINE"]


async def test_another_language_and_back_with_odd_things_between(talks: Talks) -> None:
    lin = await talks("zh-hant", "Lin")
    await lin.says('/greet{"x":1}')
    lin.starts_with("no-such-command")
    for nothing in ("😭😭😭", "..."):
        await lin.says(nothing)
        lin.is_not_judged()
    await lin.says("🙏")
    lin.hears("you-are-welcome")
    await lin.says("可以用英文嗎")
    lin.is_asked_to_choose()
    await lin.speaks("English", "en")
    await lin.files("A man who said he was a prosecutor")
    assert (await lin.tip()).language == "en"
    await lin.says("Please speak Chinese")
    await lin.speaks("繁體中文", "zh-hant")
    await lin.says("我的舉報怎麼樣了")
    lin.gets_status((await lin.tip()).case_number)


async def test_a_wrong_verdict_and_a_report_in_two_languages(talks: Talks) -> None:
    chan = await talks("zh-hant", "Chan")
    await chan.says("媽，我到車站了，晚上七點到家")
    chan.is_not_judged()
    await chan.says("你判斷錯了")
    chan.hears("wrong-how")
    await chan.presses("button-wrong", "button-not-scam")
    chan.hears("wrong-thanks")
    # when Cantonese and English are mixed
    await chan.says("點樣report")
    chan.is_asked("story, with words")
    await chan.says("有人WhatsApp我話account被suspend，叫我畀個verification code佢")
    chan.hears("report-added")
    await chan.presses("button-next", "channel-telegram", "button-no-loss", "button-today", "button-send")
    tip = await chan.tip()
    assert (tip.channel, tip.paid) == ("telegram", False)
    await chan.says("thank you呀，拜拜")
    chan.hears("you-are-welcome")
