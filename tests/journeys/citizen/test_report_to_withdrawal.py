"""A report, its receipt, something added later, and all of it taken back; /status tells the truth at each point."""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STORY, report_of
from tests.bot.test_a_report_is_taken_back import WISH
from tests.bot.test_papers import sent
from tests.journeys.citizen.rows import in_files, owned_by
from tests.journeys.citizen.staff import Officer

LATER = {
    "zh-hans": "对方后来又用微信 wxid_888 联系我",
    "zh-hant": "對方後來又用微信 wxid_888 聯絡我",
    "en": "later he wrote to me on WeChat as wxid_888",
}


@pytest.mark.parametrize("taken", [False, True], ids=["waiting", "taken"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_report_is_filed_proved_added_to_withdrawn_and_stays_so(
    language: str, taken: bool, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    words = report.words
    # given a report
    filed = await report.files()
    case = (await house.tip_of(citizen)).case_number
    assert case in filed.text
    assert plain(words("status-new")) in (await report.says("/status")).text
    # when the receipt is fetched from its button
    await citizen.presses(words("button-receipt"))
    assert (await sent(citizen, house, f"receipt-{case}.pdf")).startswith(b"%PDF")
    proof = (await officer.opens(case)).receipt
    if taken:
        await officer.takes(case)
        assert plain(words("status-taken")) in (await report.says("/status")).text
    # and something is added later
    assert (await report.presses("button-add")).text == plain(words("report-more", case=case))
    assert (await report.says(LATER[language])).text == plain(words("report-more-added", case=case))
    assert await house.added_by(citizen) == [LATER[language]]
    assert in_files(house.settings, LATER[language]) == []
    # then the receipt still proves the story as it was filed
    assert (await officer.opens(case)).receipt == proof
    # when it is taken back
    assert (await report.says(WISH[language])).text == plain(words("withdraw-ask", case=case))
    assert (await report.presses("button-withdraw-yes")).text == plain(words("withdraw-done", case=case))
    # then /status says so, with the number and without
    for asked in ("/status", f"/status {case}"):
        assert words("outcome-withdrawn") in (await report.says(asked)).text
    # and staff see who ended it, and work on it no more
    file = await officer.opens(case)
    assert (file.tip.state, file.tip.outcome) == ("closed", "withdrawn")
    took = ["take"] if taken else []
    assert [one.event.kind for one in file.events] == ["received", *took, "completed", "withdrawn"]
    assert case not in await officer.queue()
    assert await house.story_of(citizen) == STORY
    # and neither an old button nor another wish changes it any more
    reporter = await house.reporter_of(citizen)
    assert reporter is not None
    before = owned_by(house.settings, reporter.id or 0)["tip"]
    assert (await report.presses("button-add")).text == plain(words("report-more-closed", case=case))
    assert (await report.presses("button-withdraw-yes")).text == plain(words("withdraw-done", case=case))
    assert owned_by(house.settings, reporter.id or 0)["tip"] == before
    # while its papers can still be had
    await citizen.says("/receipt")
    assert (await sent(citizen, house, f"receipt-{case}.pdf")).startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_of_two_reports_the_other_stays_as_it_is(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    first, second = await house.files_for(citizen), await house.files_for(citizen)
    # when the latest is taken back
    assert (await report.says(WISH[language])).text == plain(report.words("withdraw-ask", case=second))
    await report.presses("button-withdraw-yes")
    # then the first waits as before, and the next wish is about that one
    states = {tip.case_number: tip.state for tip in await house.tips_of(citizen)}
    assert states == {first: "new", second: "closed"}
    assert (await report.says(WISH[language])).text == plain(report.words("withdraw-ask", case=first))
    await report.presses("button-withdraw-no")
    assert {tip.case_number: tip.state for tip in await house.tips_of(citizen)} == states
