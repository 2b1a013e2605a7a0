"""What else a citizen does while a report is open."""

import pytest

from bot.words import Words
from simulator.client import Citizen
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import STEPS, STORY, Report, goes_to, is_at

COMMANDS = ("/help", "/start", "/numbers", "/verify", "/privacy", "/learn", "/language", "/place", "/status", "/forget")
GOES_ON = {
    "story": ("button-next", "channel"),
    "channel": ("channel-sms", "amount"),
    "amount": ("button-no-loss", "when"),
    "when": ("button-today", "confirm"),
    "confirm": ("button-back", "when"),
}


@pytest.mark.parametrize("step", STEPS)
async def test_commands_in_the_middle_are_obeyed_and_the_report_stays_open(
    step: str, ann: Citizen, english: Words
) -> None:
    # given a report at some step
    report = Report(ann, english)
    asked = await goes_to(report, step)
    # when commands are sent
    answers = [(await report.says(command)).text for command in COMMANDS]
    # then they are obeyed
    assert answers[0] == plain(english("help"))
    assert answers[-2] == plain(english("status-none"))
    # and the report goes on where it was
    key, after = GOES_ON[step]
    await ann.presses(english(key), asked.message_id)
    assert is_at(report, after, await ann.hears())


@pytest.mark.parametrize("step", ["story", "amount", "when"])
async def test_typed_commands_are_not_taken_for_answers(step: str, ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    await report.says("/status")
    heard = await report.says({"story": "and more", "amount": "300", "when": "yesterday"}[step])
    assert {
        "story": report.asks("report-added", heard),
        "amount": is_at(report, "when", heard),
        "when": is_at(report, "confirm", heard),
    }[step]


async def test_a_language_changed_in_the_middle_holds_for_the_next_question(
    ann: Citizen, english: Words, chinese: Words
) -> None:
    report = Report(ann, english)
    asked = await report.told()
    await report.says("/language")
    await ann.presses("简体中文")
    await ann.hears()
    await ann.presses(english("channel-sms"), asked.message_id)
    assert (await ann.hears()).text == plain(chinese("report-amount"))


async def test_after_cancel_a_new_report_holds_nothing_of_the_old_one(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.at_when("the first story")
    assert report.asks("report-cancelled", await report.says("/cancel"))
    assert report.asks("nothing-open", await report.says("/cancel"))
    assert (await report.begins()).text == plain(english("report-story", has="no"))
    await report.says("the second story")
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    assert await house.story_of(ann) == "the second story"


@pytest.mark.parametrize("step", STEPS)
async def test_who_has_paid_in_the_meantime_gets_the_three_steps_and_keeps_the_story(
    step: str, ann: Citizen, english: Words, house: House
) -> None:
    # given a report at some step
    report = Report(ann, english)
    await goes_to(report, step)
    # when the citizen says that money has gone
    steps = await report.says("/urgent")
    # then the three things to do come at once, and one tap tells the centre all that was told so far
    assert steps.text.startswith(english("paid-title"))
    assert (await ann.hears()).text == plain(english("paid-tell", centre=english.centre))
    filed = await report.presses("button-yes-tell")
    tip = await house.tip_of(ann)
    assert tip.case_number in filed.text
    assert tip.paid
    assert await house.story_of(ann) == STORY
    # and the next thing typed answers the question about the amount, not one of the report
    await ann.hears()
    assert (await report.says("5000")).text == plain(english("paid-when"))
    assert (await house.tip_of(ann)).amount_cents == 500_000


async def test_urgent_tips_and_reports_of_one_matter_stay_one(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    summary = await report.at_confirm()
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    await report.is_refused("button-send", summary)
    assert len(await house.tips_of(ann)) == 1


async def test_an_edited_message_in_the_middle_changes_nothing(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.begins()
    sent = await ann.says("told once")
    await ann.hears()
    await ann.edits(sent.message_id, "told otherwise")
    assert (await ann.hears()).text == plain(english("edited"))
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    assert await house.story_of(ann) == "told once"


@pytest.mark.parametrize("step", STEPS)
async def test_words_of_a_payment_typed_into_a_question_get_the_three_steps_too(
    step: str, ann: Citizen, english: Words, house: House
) -> None:
    # given a report at some step
    report = Report(ann, english)
    await goes_to(report, step)
    # when a payment is told of in words
    steps = await report.says("My mum just sent them all her savings, what do I do")
    # then what to do comes at once, the offer behind it, and "not now" puts the open question once more
    assert steps.text.startswith(english("paid-title"))
    assert (await ann.hears()).text == plain(english("paid-tell", centre=english.centre))
    assert report.asks("paid-not-now", await report.presses("button-no-thanks"))
    assert is_at(report, step, await ann.hears())


async def test_a_story_goes_on_behind_the_three_steps_and_not_now_finds_it_where_it_is(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.begins()
    await report.says("I sent him 20,000 dollars last week")
    await ann.hears()
    # while they stand there they are not said again
    assert report.asks("report-added", await report.says("and I paid 500 more"))
    await report.presses("button-next")
    # when the report has gone on, "not now" puts the question that is open
    assert report.asks("paid-not-now", await report.presses("button-no-thanks"))
    assert is_at(report, "channel", await ann.hears())
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    assert await house.story_of(ann) == "I sent him 20,000 dollars last week\n\nand I paid 500 more"


async def test_a_forwarded_message_about_money_is_part_of_the_story(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.begins()
    await ann.forwards("I just sent them 5000 dollars, what do I do")
    assert report.asks("report-added", await ann.hears())


async def test_a_sum_in_a_sentence_answers_the_question_about_it(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.at_amount()
    assert is_at(report, "when", await report.says("I sent them 5000 dollars"))
