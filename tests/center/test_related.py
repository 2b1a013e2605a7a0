"""Which other tips a tip's page names as what may be one story."""

from datetime import timedelta

import pytest

from center.desk import Desk
from center.intake import Intake
from center.message import Language
from center.related import EVERYBODYS, WITHIN
from center.reporters import Known, Reporters
from center.store.columns import now
from center.store.engine import Store
from center.verdict import Verdict
from tests.center.conftest import CHAT
from tests.center.making import PHONE, draft, indicator, verdict
from tests.center.rows import tip_of


def naming(*values: str) -> Verdict:
    return verdict(indicators=tuple(indicator(value) for value in values))


@pytest.fixture
async def other(reporters: Reporters) -> Known:
    return await reporters.meet(CHAT + 1, Language.ZH_HANS)


async def cases(desk: Desk, of: str) -> list[tuple[str, bool, int]]:
    return [(one.case_number, one.named, len(one.same)) for one in (await desk.open(of)).related]


async def test_a_mother_and_her_daughter_who_name_the_same_phone_are_shown_to_belong_together(
    desk: Desk, intake: Intake, known: Known, other: Known
) -> None:
    mother = (await intake.file(draft(known.id, verdict=naming(PHONE)))).case_number
    daughter = (await intake.file(draft(other.id, verdict=naming(PHONE, "+8613900000000")))).case_number
    alone = (await intake.file(draft(other.id, verdict=naming("+8613911111111")))).case_number
    assert await cases(desk, mother) == [(daughter, False, 1)]
    assert await cases(desk, daughter) == [(mother, False, 1)]
    assert await cases(desk, alone) == []


async def test_a_case_number_in_the_words_joins_the_two_and_goes_first(
    desk: Desk, intake: Intake, known: Known, other: Known
) -> None:
    mother = (await intake.file(draft(known.id, "他说是警察"))).case_number
    same = (await intake.file(draft(known.id, verdict=naming(PHONE)))).case_number
    told = f"我妈已经报过了，编号 {mother.lower().replace('-', ' ')}，对方电话一样"
    daughter = (await intake.file(draft(other.id, told, verdict=naming(PHONE)))).case_number
    assert await cases(desk, daughter) == [(mother, True, 0), (same, False, 1)]


@pytest.mark.parametrize("told", ["WH6-0000-00", "WH6-K4MQ-2Y", "AB1 CDEF GH", "HB7-…", "'; DROP TABLE tip; --"])
async def test_what_is_no_case_of_ours_joins_nothing(desk: Desk, intake: Intake, known: Known, told: str) -> None:
    assert await cases(desk, (await intake.file(draft(known.id, told))).case_number) == []


async def test_a_number_that_everybody_names_joins_nobody(desk: Desk, intake: Intake, reporters: Reporters) -> None:
    async def named_by(number: int) -> str:
        one = await reporters.meet(CHAT + 100 + number, Language.ZH_HANS)
        return (await intake.file(draft(one.id, verdict=naming(PHONE)))).case_number

    filed = [await named_by(number) for number in range(EVERYBODYS)]
    assert len(await cases(desk, filed[0])) == 8
    await named_by(EVERYBODYS)
    assert await cases(desk, filed[0]) == []


async def test_one_who_reports_it_many_times_hides_nobody(
    desk: Desk, intake: Intake, known: Known, other: Known, reporters: Reporters
) -> None:
    first = (await intake.file(draft(known.id, verdict=naming(PHONE)))).case_number
    for _ in range(EVERYBODYS + 5):
        await intake.file(draft(other.id, verdict=naming(PHONE)))
    victim = await reporters.meet(CHAT + 7, Language.ZH_HANS)
    later = (await intake.file(draft(victim.id, verdict=naming(PHONE)))).case_number
    shown = [case for case, _, _ in await cases(desk, first)]
    assert len(shown) == 3
    assert later in shown


async def test_what_was_reported_long_ago_is_another_story(
    desk: Desk, intake: Intake, known: Known, store: Store
) -> None:
    old = (await intake.file(draft(known.id, verdict=naming(PHONE)))).case_number
    tip = await tip_of(store, old)
    tip.created_at = now() - WITHIN - timedelta(minutes=1)
    async with store.writing() as session:
        session.add(tip)
    fresh = (await intake.file(draft(known.id, verdict=naming(PHONE)))).case_number
    assert await cases(desk, fresh) == []
