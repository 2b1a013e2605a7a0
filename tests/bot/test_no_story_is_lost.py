"""Whatever door the citizen comes in by: what was told stays, and each report becomes a tip of its own."""

from datetime import timedelta

import pytest

from bot.words import Words
from center.store.columns import now
from simulator.client import Citizen
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import STORY, Report, goes_to, is_at

DESPAIR = "I want to kill myself"
SECOND = "I have paid 90000 more to a second scammer who said he would get it back"
OTHER = "Police: move it to the safe account"


async def tells_urgently(report: Report, words: str) -> str:
    """Words of a payment, then the tap that tells the centre; returns what is said then."""
    await report.says(words)
    await report.citizen.hears()
    return (await report.presses("button-yes-tell")).text


async def test_a_second_payment_is_a_second_tip_even_after_words_of_despair(
    ann: Citizen, english: Words, house: House
) -> None:
    # given somebody who told of a payment, and then despaired
    report = Report(ann, english)
    await tells_urgently(report, "I just paid 5000 dollars to a scammer")
    await ann.hears()
    await report.says(DESPAIR)
    # when they tell of another payment
    said = await tells_urgently(report, SECOND)
    # then it is a tip of its own, with its own story
    first, second = await house.tips_of(ann)
    assert second.case_number in said
    assert second.case_number != first.case_number
    assert "second scammer" in second.redacted


async def test_after_an_urgent_tip_no_old_button_leads_back_into_a_report_that_is_gone(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await goes_to(report, "channel")
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    await report.is_refused("button-no-thanks")
    # the details that are asked for now reach the tip
    assert report.asks("paid-when", await report.says("7777"))
    assert (await house.tip_of(ann)).amount_cents == 777_700


async def test_a_report_begun_again_has_what_was_told_before(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.begins()
    await report.says(STORY)
    await report.says(DESPAIR)
    assert is_at(report, "story", await report.begins())  # "I have what you sent"


async def test_report_it_under_another_message_joins_the_open_report(
    ann: Citizen, english: Words, house: House
) -> None:
    await ann.forwards(OTHER)
    await ann.hears()
    report = Report(ann, english)
    await report.begins()
    await report.says(STORY)
    assert is_at(report, "story", await report.presses("button-report"))
    for key in ("button-next", "button-skip", "button-skip", "button-skip"):
        await report.presses(key)
    await report.presses("button-send")
    story = await house.story_of(ann)
    assert STORY in story
    assert OTHER in story


async def test_paid_under_an_older_message_takes_along_what_was_told_since(
    ann: Citizen, english: Words, house: House
) -> None:
    await ann.forwards(OTHER)
    answer = await ann.hears()
    report = Report(ann, english)
    await report.begins()
    await report.says(STORY)
    await report.says("/urgent")
    await ann.hears()
    await ann.presses(english("button-paid"), answer.message_id)
    await ann.hears()
    await ann.hears()
    await report.presses("button-yes-tell")
    story = await house.story_of(ann)
    assert STORY in story
    assert OTHER in story


async def test_a_report_left_for_a_day_is_not_mixed_with_a_new_one(
    ann: Citizen, english: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report(ann, english)
    await report.begins()
    await report.says(STORY)
    later = now() + timedelta(hours=25)
    monkeypatch.setattr("bot.drafting.now", lambda: later)
    assert (await report.begins()).text == plain(english("report-story", has="no"))


async def test_an_old_button_does_not_forget(ann: Citizen, english: Words, house: House) -> None:
    long_ago = int(now().timestamp()) - 4000
    for forged in (f"f:1:{long_ago}", "f:1:0", f"f:1:{long_ago + 10**9}"):
        await ann.forges(forged)
        assert (await ann.gets_answer()).text == plain(english("old-button"))
    assert await house.reporter_of(ann) is not None


async def test_who_comes_back_after_a_block_hears_the_outcome(ann: Citizen, house: House) -> None:
    from sqlmodel import select

    from center.store.tables import Delivery

    case = await house.files_for(ann)
    tip = await house.tip_of(ann)
    assert case == tip.case_number
    # given news that were not delivered, since she had blocked the bot
    await ann.blocks()
    await house.rests()
    async with house.app.store.writing() as session:
        for kind in ("taken", "closed-3"):
            session.add(
                Delivery(reporter_id=tip.reporter_id, tip_id=tip.id, kind=kind, state="blocked", finished_at=now())
            )
    # when she lets it in again
    await ann.unblocks()
    await house.rests()
    # then the outcome is on its way, and what it outdates is not
    async with house.app.store.reading() as session:
        rows = (await session.exec(select(Delivery).where(Delivery.tip_id == tip.id).order_by(Delivery.id))).all()
    assert [(row.kind, row.state) for row in rows] == [("taken", "blocked"), ("closed-3", "queued")]


async def test_numbers_typed_into_a_story_reach_the_tip_and_a_sum_means_paid(
    ann: Citizen, english: Words, house: House
) -> None:
    # given a report typed from the beginning, with a sum
    report = Report(ann, english)
    await report.at_amount("He said he was police and gave me the safe account")
    await report.says("8000")
    await report.presses("button-skip")
    filed = await report.presses("button-send")
    # then the story was looked at, money counts as sent, and the steps of the first minutes follow
    tip = await house.tip_of(ann)
    assert tip.case_number in filed.text
    assert (tip.level, tip.paid, tip.amount_cents) == ("scam", True, 800_000)
    assert tip.urgency >= 80
    assert (await ann.hears()).text.startswith(plain(english("paid-title")))


async def test_an_unknown_command_is_no_message_to_be_judged(ann: Citizen, english: Words) -> None:
    await ann.says("/foo")
    assert (await ann.hears()).text.startswith(plain(english("no-such-command")))
