"""A question takes its answer; what is something else is taken for what it is, and the question stays open."""

from datetime import datetime, timedelta

import pytest

from bot.words import Words
from center.store.columns import now
from simulator.client import Citizen
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import Report, goes_to, is_at

SCAM = "Police: move all 50,000 yuan to the safe account today, tell nobody, or you will be arrested."
NO_ANSWERS = {
    "pasted, with a sum in it": "You have won! Pay the handling fee of 5000 yuan by noon to claim your prize of 88,000.",
    "with a link": "pay 300 at https://parcel-fee.example/pay",
    "in several lines": "Dear customer\n3000 is due\nyesterday",
}


@pytest.mark.parametrize("step", ["amount", "when"])
async def test_a_forwarded_message_is_checked_and_the_question_stays(step: str, ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    asked = await goes_to(report, step)
    # when the scammer writes again and the citizen forwards it
    await ann.forwards(SCAM)
    assert english("button-wrong") in (await ann.hears()).buttons
    # then the report goes on where it was
    await ann.presses(english("button-skip"), asked.message_id)
    assert not is_at(report, step, await ann.hears())


@pytest.mark.parametrize("step", ["amount", "when"])
@pytest.mark.parametrize("text", NO_ANSWERS.values(), ids=list(NO_ANSWERS))
async def test_a_pasted_message_is_checked(step: str, text: str, ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    assert english("button-wrong") in (await report.says(text)).buttons


@pytest.mark.parametrize("step", ["channel", "confirm"])
async def test_where_only_buttons_answer_a_forwarded_message_is_checked_too(
    step: str, ann: Citizen, english: Words
) -> None:
    await goes_to(Report(ann, english), step)
    await ann.forwards(SCAM)
    assert english("button-wrong") in (await ann.hears()).buttons


async def test_an_hour_later_a_sum_is_no_answer_any_more_but_the_button_works(
    ann: Citizen, english: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report(ann, english)
    asked = await goes_to(report, "amount")
    later: datetime = now() + timedelta(minutes=61)
    monkeypatch.setattr("bot.dialogue.now", lambda: later)
    heard = await report.says("3000")
    assert heard.text.startswith(plain(english("verdict-unknown-short")))
    await ann.presses(english("button-no-loss"), asked.message_id)
    assert is_at(report, "when", await ann.hears())


async def test_a_story_takes_forwarded_messages(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.begins()
    await ann.forwards(SCAM)
    assert report.asks("report-added", await ann.hears())


@pytest.mark.parametrize("step", ["story", "amount", "confirm"])
async def test_not_now_after_urgent_goes_on_with_the_open_report(step: str, ann: Citizen, english: Words) -> None:
    # given a report, and the thought of a payment in the middle of it
    report = Report(ann, english)
    await goes_to(report, step)
    await report.says("/urgent")
    await ann.hears()
    # when the citizen does not want to tell the centre now
    assert report.asks("paid-not-now", await report.presses("button-no-thanks"))
    # then the report is still there, at the same question
    assert is_at(report, step, await ann.hears())


async def test_paid_under_an_answer_takes_the_open_report_along(ann: Citizen, english: Words, house: House) -> None:
    # given an open report, and another message looked at in the middle of it
    report = Report(ann, english)
    await goes_to(report, "amount")
    await ann.forwards(SCAM)
    await ann.hears()
    # when they press "already paid" under it and tell the centre
    await report.presses("button-paid")
    await ann.hears()
    await report.presses("button-yes-tell")
    # then both are in the one tip
    story = await house.story_of(ann)
    assert "安全账户" in story
    assert SCAM in story
