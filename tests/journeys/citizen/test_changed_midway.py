"""The language is changed, or the bot blocked and let in again, at any question: what was told stays, and it goes on."""

import pytest

from bot.words import Phrasebook
from simulator.client import Citizen
from simulator.client.heard import Heard
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STEPS, STORY, Report, goes_to, is_at, report_of
from tests.bot.test_language import CHOICES
from tests.journeys.citizen.staff import Officer

NAMES = dict(zip(LANGUAGES, CHOICES.values(), strict=True))
CODES = dict(zip(LANGUAGES, CHOICES, strict=True))
PRESSED = {"story": "button-next", "channel": "channel-sms", "when": "button-today"}
DETAILS = ("amount", "when", "from", "to")
TOLD = {"amount": "8000", "from": "ICBC", "to": "Zhang San 6217 0000 1111 2222 333"}
CHANGES = list(zip(LANGUAGES, (*LANGUAGES[1:], LANGUAGES[0]), strict=True))
"""From each language, and to each."""


async def speaks(citizen: Citizen, language: str) -> None:
    """Asks for another language by command and chooses it."""
    await citizen.says("/language")
    await citizen.hears()
    await citizen.presses(NAMES[language])
    await citizen.hears()


async def blocks_and_is_back(citizen: Citizen, house: House) -> None:
    await citizen.blocks()
    await house.rests()
    assert not (await house.reporter_of(citizen)).reachable  # type: ignore[union-attr]
    await citizen.unblocks()
    await house.rests()
    await citizen.catches_up()


async def answers(asked: Report, step: str) -> Heard:
    """One question of the report, in the words it was put in."""
    return await asked.says("3000") if step == "amount" else await asked.presses(PRESSED[step])


async def at_detail(report: Report, step: str) -> None:
    """An urgent tip whose next detail is asked for."""
    await report.says("/urgent")
    await report.citizen.hears()
    await report.presses("button-yes-tell")
    await report.citizen.hears()
    for _ in range(DETAILS.index(step)):
        await report.presses("button-skip")


async def tells_rest(report: Report, step: str, first: Report) -> None:
    """From a detail to the end; first: as the first of these questions was put."""
    for name in DETAILS[DETAILS.index(step) :]:
        asked = first if name == step else report
        heard = await asked.says(TOLD[name]) if name in TOLD else await asked.presses("button-today")
        following = DETAILS[DETAILS.index(name) + 1 :]
        assert report.asks(f"paid-{following[0]}" if following else "paid-complete", heard)


async def sends_rest(report: Report, step: str, first: Report, house: House) -> None:
    for name in STEPS[STEPS.index(step) : -1]:
        heard = await answers(first if name == step else report, name)
        assert is_at(report, STEPS[STEPS.index(name) + 1], heard)
    done = await (first if step == "confirm" else report).presses("button-send")
    tip = await house.tip_of(report.citizen)
    assert plain(report.words("report-filed", case=tip.case_number)) in done.text
    assert await house.story_of(report.citizen) == STORY


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("old", "new"), CHANGES)
async def test_a_report_goes_on_in_the_new_language(
    old: str, new: str, step: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given a report at some question
    citizen = await arrives(old)
    before, after = report_of(citizen, phrasebook, old), report_of(citizen, phrasebook, new)
    await goes_to(before, step)
    # when the language is changed there
    await speaks(citizen, new)
    # then the button of the question still counts, all that follows is in the new language, and so is the tip
    await sends_rest(after, step, before, house)
    assert (await house.tip_of(citizen)).language == CODES[new]


@pytest.mark.parametrize("step", DETAILS)
@pytest.mark.parametrize(("old", "new"), CHANGES)
async def test_the_details_of_a_payment_go_on_in_the_new_language_and_so_does_the_centre(
    old: str, new: str, step: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    citizen = await arrives(old)
    before, after = report_of(citizen, phrasebook, old), report_of(citizen, phrasebook, new)
    await at_detail(before, step)
    await speaks(citizen, new)
    await tells_rest(after, step, before)
    # then it is one tip, and staff's news comes in the new language
    case = (await house.tip_of(citizen)).case_number
    await officer.takes(case)
    await officer.post.delivers_all(case)
    assert (await citizen.hears()).text == plain(after.words("told-taken", case=case))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_was_away_goes_on_with_the_report(
    language: str, step: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    await goes_to(report, step)
    await blocks_and_is_back(report.citizen, house)
    await sends_rest(report, step, report, house)


@pytest.mark.parametrize("step", DETAILS)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_was_away_goes_on_with_the_details_and_hears_the_outcome_they_missed(
    language: str, step: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    # given an urgent tip whose details are asked for, and its citizen away and back
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await at_detail(report, step)
    await blocks_and_is_back(citizen, house)
    await tells_rest(report, step, report)
    tip = await house.tip_of(citizen)
    # when they are away once more, and the centre decides
    await citizen.blocks()
    await house.rests()
    await officer.takes(tip.case_number)
    await officer.closes(tip.case_number)
    await officer.post.delivers_all(tip.case_number)
    assert {row.state for row in await officer.deliveries(tip.case_number)} == {"blocked"}
    # then they hear the outcome as soon as they are back, once
    await citizen.unblocks()
    await house.rests()
    await officer.post.delivers_all(tip.case_number)
    assert [one.text for one in await citizen.catches_up()] == [
        plain(report.words("told-closed", case=tip.case_number))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_block_while_the_answer_is_on_its_way_loses_no_answer(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await at_detail(report, "amount")
    await house.rests()
    # when the sum is told, and the bot blocked before it could ask on
    await house.sim.fault("latency", "sendMessage", seconds=1, count=1)
    await citizen.says("8000")
    await citizen.blocks()
    await house.rests()
    await house.sim.clear_faults()
    # then the centre has the sum, once
    tip = await house.tip_of(citizen)
    assert (tip.amount_cents, tip.version) == (800_000, 2)
    # and who is back can tell the rest
    await citizen.unblocks()
    await house.rests()
    await citizen.catches_up()
    assert report.asks("paid-from", await report.says({"en": "yesterday"}.get(language, "昨天")))
