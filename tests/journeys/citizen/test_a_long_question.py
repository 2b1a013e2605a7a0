"""Whatever staff may ask, the citizen can read and answer."""

import pytest

from admin.working import LONGEST_QUESTION
from bot.words import Phrasebook
from simulator.client.heard import Heard
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import report_of
from tests.journeys.citizen.staff import Officer

QUESTIONS = {
    "as long as a desk takes": "问" * LONGEST_QUESTION,
    "with many signs that HTML writes longer": "<" * 700,
}


@pytest.mark.parametrize("written", QUESTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_longest_question_can_be_read_and_answered(
    language: str,
    written: str,
    hasty: None,
    arrives: Arrives,
    phrasebook: Phrasebook,
    house: House,
    officer: Officer,
) -> None:
    # given a question that the desk takes
    citizen, asked = await arrives(language), QUESTIONS[written]
    report = report_of(citizen, phrasebook, language)
    case = await house.files_for(citizen)
    await officer.takes(case)
    await officer.asks(case, asked)
    await officer.post.delivers_all(case)
    await citizen.hears(containing=plain(report.words("told-asked", case=case)))
    # when the citizen opens it
    await citizen.presses(report.words("button-open-news"))
    await house.rests()
    heard: list[Heard] = await citizen.catches_up()
    # then they read all of it, and their answer reaches the case
    assert [asked in one.text for one in heard] == [True]
    await report.says("yes")
    assert await house.added_by(citizen) == ["yes"]
