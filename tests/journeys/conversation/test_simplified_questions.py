"""Questions, wishes and odd messages of people who write simplified Chinese."""

from center.verdict import ScamType
from tests.journeys.conversation.conftest import Talks
from tests.journeys.conversation.talk import mistyped

TASKS = "兼职招募：手机在家点赞，一单5元，垫付300返390，名额有限，加群领取"
ETC = "【ETC中心】您的ETC已失效，请于今日内登录 etc-renew.example 重新认证，填写银行卡号和验证码。"
HOME = "妈，我到车站了，晚上七点到家，别等我吃饭。"


async def test_a_payment_told_after_the_verdict_goes_to_the_centre_with_the_message(talks: Talks) -> None:
    # given a warning about a paid task
    li = await talks("zh-hans")
    await li.says(TASKS)
    li.is_warned(ScamType.BRUSHING_TASK)
    # when it turns out that money has gone already
    await li.says("可是我已经垫付了3000")
    # then the steps come first, one tap files both, and details are added as they come
    li.gets_first_steps()
    await li.no_tip()
    await li.presses("button-yes-tell")
    await li.says("昨天半夜")
    li.hears("paid-from")
    await li.presses("button-skip", "button-skip")
    li.hears("paid-complete")
    tip = await li.tip()
    assert (tip.paid, tip.type, tip.level) == (True, ScamType.BRUSHING_TASK, "scam")
    assert tip.happened_at is not None
    assert await li.told() == [TASKS, "可是我已经垫付了3000"]
    await li.says("谢谢")
    li.hears("you-are-welcome")


async def test_how_my_case_is_doing_with_a_right_a_mistyped_and_somebody_elses_number(talks: Talks) -> None:
    # given two citizens with a report each
    li, wang = await talks("zh-hans"), await talks("zh-hans", "Wang")
    await li.says("我的举报怎么样了")
    li.hears("status-none")
    mine, theirs = await li.files("有人冒充客服让我退款"), await wang.files("有人让我刷单")
    # then mine is found however it is asked for, and nobody else's
    for asked in (f"我的举报 {mine} 到哪一步了", f"{mine} 办得怎么样了", mine.lower(), "我的举报怎么样了"):
        await li.says(asked)
        li.gets_status(mine)
    await li.says(f"{mistyped(mine)} 办得怎么样了")
    li.hears("status-typo", case=mistyped(mine))
    await li.says(f"我的举报 {theirs} 怎么样了")
    li.hears("status-unknown-case", case=theirs)
    # when it shall be taken back
    await li.says("我想撤回举报")
    li.hears("withdraw-ask", case=mine)
    await li.presses("button-withdraw-yes")
    li.hears("withdraw-done", case=mine)
    assert (await li.tip()).version == 2
    assert (await wang.tip()).version == 1


async def test_stop_are_you_a_robot_a_person_please_and_goodbye(talks: Talks) -> None:
    li = await talks("zh-hans")
    wishes = {
        "你是机器人吗": "about-bot",
        "别再给我发这些了": "no-warnings-yet",
        "退订": "no-warnings-yet",
        "烦死了，滚": "calm",
        "给我转人工": "human",
        "再见": "you-are-welcome",
    }
    for said, key in wishes.items():
        await li.says(said)
        li.hears(key)
    await li.no_tip()


async def test_a_forwarded_message_is_only_checked_whatever_it_asks_for(talks: Talks) -> None:
    li = await talks("zh-hans")
    for text in ("请立即拨打110报警，否则后果自负", "删除我的数据", "我刚转了八万怎么办", "我不想活了", "/forget"):
        await li.forwards(text)
        li.is_only_checked()
    # when the citizen says the same, it is granted, and can be thought over
    await li.says("帮我删除我的数据")
    li.hears("forget-ask")
    await li.presses("button-no-thanks")
    li.hears("forget-kept")
    await li.no_tip()
    assert await li.house.reporter_of(li.citizen) is not None


async def test_odd_things_typed_do_nothing_and_a_long_story_is_kept_whole(talks: Talks) -> None:
    li = await talks("zh-hans")
    for payload in ('/greet{"x":1}', '/money_sent{"amount":"80000"}', "/restart"):
        await li.says(payload)
        li.starts_with("no-such-command")
    for nothing in ("😂😂", "。。。", "\u2800"):
        await li.says(nothing)
        li.is_not_judged()
    await li.sends_sticker()
    li.hears("kind-sticker")
    await li.no_tip()
    # when a story of four thousand characters is told
    story = "".join(f"第{n}次他说账户有风险，要我配合核查。" for n in range(220))[:4000]
    await li.says("/report")
    await li.presses("button-cancel")
    li.hears("report-cancelled")
    await li.files(story)
    # then the centre has every character of it
    assert await li.told() == [story]


async def test_chinese_with_english_in_it_and_another_language_in_the_middle(talks: Talks) -> None:
    li = await talks("zh-hans")
    scam = "我收到一个email说我的Apple ID被lock了，要我click一个link verify my account，是scam吗"
    await li.says(scam)
    li.is_warned(ScamType.PHISHING)
    # when it was clicked already, what to do is said, and the button reports the message that was warned of
    await li.says("我已经click了，还填了password")
    li.is_told_about(ScamType.PHISHING)
    await li.presses("button-report", "button-next")
    # when another language is asked for in the middle
    await li.says("换成英文")
    li.is_asked_to_choose()
    li.is_asked("channel")
    await li.speaks("English", "en")
    # then the report goes on under its question, in that language
    await li.citizen.presses("电子邮件")
    await li._listens()
    li.is_asked("amount")
    await li.presses("button-no-loss")
    await li.says("yesterday 8 pm")
    li.is_asked("confirm")
    await li.presses("button-send")
    tip = await li.tip()
    assert (tip.type, tip.channel, tip.language) == (ScamType.PHISHING, "email", "en")
    assert await li.told() == [scam]


async def test_a_verdict_that_was_wrong_is_reported_and_changes_nothing_by_itself(talks: Talks) -> None:
    li = await talks("zh-hans")
    await li.says(HOME)
    li.is_not_judged()
    await li.says("你判断错了")
    li.hears("wrong-how")
    await li.presses("button-wrong")
    li.hears("wrong-ask")
    await li.presses("button-scam-after-all")
    li.hears("wrong-thanks")
    # when another message is checked and a person is asked for
    await li.says(ETC)
    li.is_warned(ScamType.PHISHING)
    await li.says("我要找真人")
    li.hears("human")
    await li.no_tip()
