"""A citizen sees their own reports, and learns nothing of anybody else's."""

import pytest

from center.intake import Intake
from center.message import Language
from center.my_reports import MyReports
from center.reporters import Known, Reporters
from tests.center.making import draft


@pytest.fixture
async def other(reporters: Reporters) -> Known:
    return await reporters.meet(88, Language.EN)


async def test_the_newest_report_comes_first(intake: Intake, my_reports: MyReports, known: Known) -> None:
    cases = [(await intake.file(draft(known.id))).case_number for _ in range(3)]
    assert [tip.case_number for tip in await my_reports.latest(known.id)] == cases[::-1]


async def test_no_more_are_shown_than_asked_for(intake: Intake, my_reports: MyReports, known: Known) -> None:
    for _ in range(6):
        await intake.file(draft(known.id))
    assert len(await my_reports.latest(known.id)) == 5
    assert len(await my_reports.latest(known.id, most=2)) == 2


async def test_one_of_my_own_is_found_by_its_number(intake: Intake, my_reports: MyReports, known: Known) -> None:
    case = (await intake.file(draft(known.id))).case_number
    found = await my_reports.one(known.id, case)
    assert found
    assert found.case_number == case


async def test_somebody_elses_case_looks_like_one_that_does_not_exist(
    intake: Intake, my_reports: MyReports, known: Known, other: Known
) -> None:
    case = (await intake.file(draft(known.id))).case_number
    assert await my_reports.one(other.id, case) is None
    assert await my_reports.one(other.id, "WH6-0000-00") is None
    assert list(await my_reports.latest(other.id)) == []


async def test_after_being_forgotten_the_same_person_finds_nothing(
    intake: Intake, my_reports: MyReports, reporters: Reporters, known: Known
) -> None:
    case = (await intake.file(draft(known.id))).case_number
    await reporters.forget(known.id)
    again = await reporters.meet(77_000_001, Language.ZH_HANS)
    assert await my_reports.one(again.id, case) is None
    assert list(await my_reports.latest(again.id)) == []
