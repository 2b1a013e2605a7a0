"""Questions, wishes and odd messages of people who write English."""

from center.verdict import ScamType
from tests.journeys.conversation.conftest import Talks
from tests.journeys.conversation.talk import mistyped

TASKS = (
    "Hi, part-time from home: like and rate products, $8 per task. After three tasks you join the VIP group, where you "
    "prepay $100 and get $145 back."
)
MEETING = "Reminder: the team meeting moves to 3 pm tomorrow in room 204."


async def test_a_payment_told_after_the_verdict(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says(TASKS)
    ann.is_warned(ScamType.BRUSHING_TASK)
    await ann.says("I already paid them 300")
    ann.gets_first_steps()
    await ann.presses("button-yes-tell")
    await ann.says("yesterday at 3pm")
    ann.hears("paid-from")
    await ann.presses("button-skip", "button-skip")
    ann.hears("paid-complete")
    tip = await ann.tip()
    assert (tip.paid, tip.type) == (True, ScamType.BRUSHING_TASK)
    assert await ann.told() == [TASKS, "I already paid them 300"]
    # when something is added later in so many words
    await ann.says("Correction: I paid 350 dollars")
    ann.hears("report-more-added", case=tip.case_number)
    assert (await ann.tip()).amount_cents == 35_000


async def test_hows_my_case_right_mistyped_of_another_centre_and_somebody_elses(talks: Talks) -> None:
    ann, bob = await talks("en", "Ann"), await talks("en", "Bob")
    await ann.says("how's my report")
    ann.hears("status-none")
    mine, theirs = await ann.files("Fake refund call"), await bob.files("Fake bank text")
    for asked in (f"how's my case {mine}", f"what about {mine}", f"{mine} any news?", mine):
        await ann.says(asked)
        ann.gets_status(mine)
    await ann.says(f"what about {mistyped(mine)}")
    ann.hears("status-typo", case=mistyped(mine))
    await ann.says("how's my case HB7-K4MQ-2X")
    ann.hears("status-typo", case="HB7-K4MQ-2X")
    await ann.says(f"how's my case {theirs}")
    ann.hears("status-unknown-case", case=theirs)
    # when it shall be taken back
    await ann.says("I want to withdraw my report")
    ann.hears("withdraw-ask", case=mine)
    await ann.presses("button-withdraw-yes")
    ann.hears("withdraw-done", case=mine)
    assert ((await ann.tip()).version, (await bob.tip()).version) == (2, 1)


async def test_stop_are_you_a_bot_a_human_please_and_bye(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    for said, key in {
        "are you a real person?": "about-bot",
        "stop sending me these": "no-warnings-yet",
        "unsubscribe": "no-warnings-yet",
        "you are useless, stupid": "calm",
        "I want to talk to a human": "human",
        "bye": "you-are-welcome",
    }.items():
        await ann.says(said)
        ann.hears(key)
    await ann.no_tip()


async def test_forwarded_orders_are_checked_and_ones_own_are_obeyed(talks: Talks) -> None:
    # given a report
    ann = await talks("en", "Ann")
    case = await ann.files("A man who said he was a police officer")
    # when messages are forwarded that call for something
    for text in (
        "Call the police immediately and do not hang up",
        "delete my data",
        "stop sending me these",
        "/forget",
    ):
        await ann.forwards(text)
        ann.is_only_checked()
    await ann.says("how's my report")
    ann.gets_status(case)
    # when she says so herself, and means it
    await ann.says("delete my data")
    ann.hears("forget-ask")
    await ann.presses("button-forget-yes")
    ann.hears("forget-done")
    # then she starts from the beginning
    await ann.says("how's my report")
    ann.hears("status-none")


async def test_odd_things_and_another_language_in_the_middle_of_a_report(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    for payload in ('/greet{"x":1}', '/report_incident{"amount":"80000"}'):
        await ann.says(payload)
        ann.starts_with("no-such-command")
    for nothing in ("😭😭😭", "...", "\u200b"):
        await ann.says(nothing)
        ann.is_not_judged()
    story = ("They told me over and over that my account was under review. " * 70)[:4000].strip()
    await ann.says("/report")
    await ann.says(story)
    await ann.presses("button-next", "channel-call")
    await ann.says("说中文可以吗")
    ann.is_asked_to_choose()
    ann.is_asked("amount")
    await ann.speaks("简体中文", "zh-hans")
    await ann.says("三百块")
    ann.is_asked("when")
    await ann.presses("button-yesterday", "button-send")
    tip = await ann.tip()
    assert (tip.amount_cents, tip.channel, tip.language) == (30_000, "call", "zh-Hans")
    assert await ann.told() == [story]


async def test_a_verdict_called_wrong_and_then_a_real_scam(talks: Talks) -> None:
    ann = await talks("en", "Ann")
    await ann.says(MEETING)
    ann.is_not_judged()
    await ann.says("you got that wrong")
    ann.hears("wrong-how")
    await ann.presses("button-wrong", "button-not-scam")
    ann.hears("wrong-thanks")
    await ann.says("有人 send 我一个 link 说 my bank card is frozen，要我填密码和验证码 to verify")
    ann.is_warned(ScamType.PHISHING)
    await ann.says("is this really the anti-fraud centre?")
    ann.starts_with("verify")
    await ann.says("can I speak to a person")
    ann.hears("human")
    await ann.says("ok thanks")
    ann.hears("you-are-welcome")
    await ann.no_tip()
