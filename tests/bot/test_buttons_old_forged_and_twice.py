"""Old buttons, forged ones and those pressed twice do no harm, and every press is answered."""

import asyncio

import pytest

from bot.buttons import OfCheck
from bot.words import Phrasebook, Words
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import Report, goes_to, is_at, report_of

FORGED = {
    "nothing we know": "zz:1:2:3",
    "no shape at all": "hello",
    "empty fields": "r:::",
    "too few fields": "r:next",
    "too many fields": "r:next:abc:story:x:y:z",
    "a report of somebody else": "r:send:0123456789abcdef:confirm:",
    "a question there is none": "r:next:0123456789abcdef:nowhere:",
    "a check that is no number": "c:report:abc",
    "a check that is a huge number": "c:report:99999999999999999999999",
    "a check that is negative": "c:was-scam:-1",
    "an act there is none": "c:explode:1",
    "an urgent tip of nobody": "p:tell:0123456789abcdef:",
    "an act of urgency there is none": "p:explode:0123456789abcdef:",
    "a yes that is none": "f:perhaps",
    "news of a case there is none": "n:WH6-0000-00",
    "a beginning there is none": "b:nothing",
    "over-long": "r:next:" + "a" * 3000,
    "binary": "\x00\x01\x02",
    "separators only": ":" * 60,
    "another script": "报告:继续",
    "markup": '<b>:&:"',
}


@pytest.mark.parametrize("what", FORGED)
async def test_a_forged_button_is_answered_and_changes_nothing(
    what: str, ann: Citizen, english: Words, house: House
) -> None:
    # given a report at the question of the amount
    report = Report(ann, english)
    await report.at_amount()
    # when a modified app sends made-up data
    await ann.forges(FORGED[what])
    # then it does not spin for ever, and the report stands where it stood
    await ann.gets_answer()
    await ann.catches_up()
    assert is_at(report, "when", await report.says("3000"))
    assert await house.tips_of(ann) == []


async def test_forged_data_of_ones_own_draft_with_nonsense_in_it_does_no_harm(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    asked = await report.told()
    draft = asked.data_of(english("button-cancel")).split(":")[2]
    for data in (f"r:choose:{draft}:channel:telepathy", f"r:send:{draft}:amount:", f"r:explode:{draft}:amount:"):
        await ann.forges(data)
        await ann.gets_answer()
    assert await house.tips_of(ann) == []
    await report.presses("button-cancel")
    assert (await house.tips_of(ann)) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_buttons_of_a_finished_report_say_that_they_are_old(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    summary = await report.at_confirm()
    await report.presses("button-send")
    for key in ("button-send", "button-back", "button-cancel"):
        await report.is_refused(key, summary)


@pytest.mark.parametrize("step", ["story", "channel", "amount", "when", "confirm"])
async def test_the_buttons_of_an_earlier_report_do_nothing_to_a_new_one(
    step: str, ann: Citizen, english: Words, house: House
) -> None:
    # given a report cancelled at some step, and another begun
    report = Report(ann, english)
    old = await goes_to(report, step)
    assert report.asks("report-cancelled", await report.says("/cancel"))
    await report.begins()
    await report.says("the second story")
    # when every button of the first is pressed
    for label in old.buttons:
        await ann.presses(label, old.message_id)
        await report.was_refused()
    # then the second goes its way
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    assert await house.story_of(ann) == "the second story"


async def test_a_button_of_an_answered_question_does_not_answer_the_next(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    channels = await report.told()
    await report.presses("channel-sms")
    await report.is_refused("channel-call", channels)
    await report.is_refused("button-skip", channels)
    assert is_at(report, "when", await report.says("100"))


@pytest.mark.parametrize(
    ("step", "key", "after"),
    [("story", "button-next", "channel"), ("channel", "channel-qq", "amount"), ("channel", "button-skip", "amount"),
     ("amount", "button-no-loss", "when"), ("when", "button-today", "confirm"), ("confirm", "button-back", "when")],
)  # fmt: skip
async def test_a_double_tap_goes_one_step(step: str, key: str, after: str, ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    asked = await goes_to(report, step)
    data = asked.data_of(english(key))
    await asyncio.gather(ann.presses(data, asked.message_id), ann.presses(data, asked.message_id))
    assert is_at(report, after, await ann.hears())
    await ann.gets_answer()
    await ann.hears_nothing(0.3)


async def test_sending_twice_makes_one_report(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    summary = await report.at_confirm()
    data = summary.data_of(english("button-send"))
    await asyncio.gather(*(ann.presses(data, summary.message_id) for _ in range(5)))
    case = (await house.awaits_tip_of(ann)).case_number
    assert case in (await ann.hears()).text
    await ann.hears_nothing(0.3)
    assert len(await house.tips_of(ann)) == 1


async def test_a_button_under_a_deleted_message_still_works(ann: Citizen, english: Words, house: House) -> None:
    """Telegram sends such a press with a message that cannot be reached any more."""
    report = Report(ann, english)
    asked = await report.told()
    data = asked.data_of(english("channel-sms"))
    await ann.deletes(asked.message_id)
    await ann.forges(data, asked.message_id)
    assert is_at(report, "amount", await ann.hears())


async def test_of_what_was_not_recognised_no_type_is_told_even_to_a_forged_button(ann: Citizen, english: Words) -> None:
    await ann.says("The meeting is at six, bring the minutes of the last one please.")
    answer = await ann.hears()
    offered = OfCheck.unpack(answer.data_of(english("button-wrong")))
    await ann.forges(offered.model_copy(update={"act": "learn"}).pack(), answer.message_id)
    assert (await ann.hears()).text == plain(english("gone"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_unknown_button_is_answered_in_the_citizens_language(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    await report.citizen.forges("zz:old")
    answer = await report.citizen.gets_answer()
    assert answer.text == plain(report.words("old-button"))
    assert answer.show_alert
