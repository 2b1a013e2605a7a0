"""Staff ask in their own words; the citizen opens the question when nobody looks on, and the answer goes to the case."""

import pytest

from bot.buttons import Question
from bot.words import Phrasebook
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.posting import Post
from tests.bot.reporting import report_of

QUESTION = "Which bank <b>did</b> it go to? https://evil.example/refund"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_question_is_announced_opened_and_answered(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, desk: Post
) -> None:
    citizen, staff = await arrives(language), await desk.officer()
    report = report_of(citizen, phrasebook, language)
    case = await house.files_for(citizen)
    # given an officer who has taken the tip and asks
    await desk.desk.take(case, staff, 1)
    await desk.desk.ask(case, staff, 2, QUESTION)
    await desk.delivers_all(case)
    # then the citizen hears that there is a question, and not which
    assert (await citizen.hears()).text == plain(report.words("told-taken", case=case))
    pushed = await citizen.hears()
    assert pushed.text == plain(report.words("told-asked", case=case))
    assert "bank" not in pushed.text
    # when they open it and answer
    shown = (await report.presses("button-open-news")).text
    assert "Which bank <b>did</b> it go to? hxxps[://]evil[.]example/refund" in shown
    answer = await report.says("汉口银行 Hankou Bank, on Monday")
    assert answer.text == plain(report.words("report-more-added", case=case))
    # then the officer reads the answer in the tip's history, and the question is no longer open
    events = (await desk.desk.open(case)).events
    assert [(one.event.kind, one.note) for one in events[-2:]] == [
        ("ask", QUESTION),
        ("completed", "汉口银行 Hankou Bank, on Monday"),
    ]
    again = await report.presses("button-open-news")
    assert again.text == plain(report.words("question-answered", case=case))


async def test_nobody_reads_what_another_is_asked(
    ann: Citizen, li: Citizen, phrasebook: Phrasebook, house: House, desk: Post
) -> None:
    case, staff = await house.files_for(li), await desk.officer()
    await desk.desk.take(case, staff, 1)
    await desk.desk.ask(case, staff, 2, QUESTION)
    await ann.says("/status")
    await ann.hears()
    await ann.forges(Question(case=case).pack())
    words = report_of(ann, phrasebook, "en").words
    assert (await ann.hears()).text == plain(words("question-answered", case=case))
