"""Back, skip and cancel at every step of a report."""

import pytest

from bot.words import Phrasebook, Words
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STEPS, STORY, Report, goes_to, is_at, report_of


@pytest.mark.parametrize("step", STEPS)
async def test_a_report_can_be_cancelled_at_every_step(step: str, ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    assert report.asks("report-cancelled", await report.presses("button-cancel"))
    # and what comes next is a message like any other
    await ann.forwards("move it to the safe account")
    assert "known scam" in (await ann.hears()).text
    assert await house.tips_of(ann) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_can_go_back_from_the_end_to_the_beginning_and_on_again(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    await report.at_confirm()
    for step in reversed(STEPS[:-1]):
        assert is_at(report, step, await report.presses("button-back"))
    assert is_at(report, "channel", await report.presses("button-next"))
    for step in STEPS[2:]:
        assert is_at(report, step, await report.presses("button-skip"))


async def test_the_first_step_offers_no_back_and_the_last_no_skip(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    first = await report.begins()
    assert english("button-back") not in first.buttons
    assert english("button-skip") not in first.buttons
    await report.says(STORY)
    await report.presses("button-next")
    for _ in range(3):
        last = await report.presses("button-skip")
    assert english("button-skip") not in last.buttons
    assert english("button-cancel") in last.buttons


async def test_answers_given_before_going_back_are_kept(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.told()
    await report.presses("channel-sms")
    await report.says("3000")
    await report.presses("button-yesterday")
    for _ in range(4):
        await report.presses("button-back")
    await report.says("and one thing more")
    for key in ("button-next", "channel-call", "button-back", "channel-sms"):
        await report.presses(key)
    # 3000 stands until another amount is given
    assert is_at(report, "when", await report.says("3000"))
    await report.presses("button-yesterday")
    await report.presses("button-send")
    tip = await house.tip_of(ann)
    assert (tip.channel, tip.amount_cents) == ("sms", 300_000)
    assert await house.story_of(ann) == f"{STORY}\n\nand one thing more"


@pytest.mark.parametrize(
    ("step", "given", "line"),
    [("channel", "channel-sms", "How"), ("when", "button-yesterday", "When"), ("amount", "button-no-loss", "Amount")],
)
async def test_skipping_takes_back_an_answer_given_before(
    step: str, given: str, line: str, ann: Citizen, english: Words
) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    await report.presses(given)
    await report.presses("button-back")
    heard = await report.presses("button-skip")
    while not is_at(report, "confirm", heard):
        heard = await report.presses("button-skip")
    assert f"{line}: {english('not-said')}" in heard.text


async def test_a_typed_amount_takes_the_place_of_no_money_lost(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.at_amount()
    await report.presses("button-no-loss")
    await report.presses("button-back")
    await report.says("500")
    summary = await report.presses("button-skip")
    assert "Amount: 500 CNY" in summary.text
    for _ in range(2):
        await report.presses("button-back")
    await report.presses("button-no-loss")
    assert f"Amount: {english('no-loss')}" in (await report.presses("button-skip")).text


@pytest.mark.parametrize("step", ["channel", "confirm"])
async def test_where_only_buttons_count_words_are_answered_kindly(step: str, ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    asked = await goes_to(report, step)
    heard = await report.says("it was on WeChat I think")
    assert heard.text == plain(english("report-buttons-please"))
    assert heard.buttons == asked.buttons
