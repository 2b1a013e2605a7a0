"""A double tap, a re-delivered update, a scam that everybody reports at once: one request is one tip."""

import asyncio

from center.intake import Intake
from center.keys import load_keyring
from center.message import Language
from center.reporters import Known, Reporters
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import IndicatorRecord, Tip, TipEvent, TipIndicator
from tests.center.making import draft, indicator, verdict
from tests.center.processes import Crew
from tests.center.rows import count, warm


async def test_ten_taps_at_once_make_one_tip(intake: Intake, known: Known, store: Store) -> None:
    one = draft(known.id, verdict=verdict(indicators=(indicator(),)))
    await warm(store)
    filed = await asyncio.gather(*(intake.file(one) for _ in range(10)))
    assert len({f.case_number for f in filed}) == 1
    assert [f.new for f in filed].count(True) == 1
    assert [await count(store, table) for table in (Tip, TipEvent, TipIndicator)] == [1, 1, 1]


async def test_many_reports_of_a_new_number_at_once_share_it(intake: Intake, known: Known, store: Store) -> None:
    drafts = [draft(known.id, verdict=verdict(indicators=(indicator(),))) for _ in range(20)]
    await warm(store)
    filed = await asyncio.gather(*(intake.file(one) for one in drafts))
    assert len({f.case_number for f in filed}) == 20
    assert await count(store, IndicatorRecord) == 1
    assert await count(store, TipIndicator) == 20


async def test_reports_that_name_the_same_numbers_in_another_order_do_not_lock_each_other_out(
    intake: Intake, known: Known, store: Store
) -> None:
    named = [indicator(f"+86138000000{n:02}") for n in range(30)]
    both = [tuple(named), tuple(reversed(named))] * 5
    await warm(store)
    await asyncio.gather(*(intake.file(draft(known.id, verdict=verdict(indicators=order))) for order in both))
    assert await count(store, IndicatorRecord) == 30
    assert await count(store, Tip) == 10


async def test_reports_that_overlap_in_many_new_numbers_all_arrive(intake: Intake, known: Known, store: Store) -> None:
    """Each may meet another's new number again and again while it is being written."""
    drafts = [
        draft(
            known.id, verdict=verdict(indicators=tuple(indicator(f"+86138000{n:05}") for n in range(start, start + 12)))
        )
        for start in range(24, 0, -2)
    ]
    await warm(store)
    await asyncio.gather(*(intake.file(one) for one in drafts))
    assert await count(store, Tip) == len(drafts)


def test_several_processes_with_the_same_requests_make_one_tip_each(settings: Settings, crew: Crew) -> None:
    async def begin() -> int:
        store = open_store(settings)
        known = await Reporters(store, load_keyring(settings)).meet(5, Language.EN)
        await store.close()
        return known.id

    async def end() -> list[int]:
        store = open_store(settings)
        found = [await count(store, table) for table in (Tip, TipEvent, IndicatorRecord, TipIndicator)]
        await store.close()
        return found

    requests = [f"request-{n}" for n in range(10)]
    work = {"reporter": asyncio.run(begin()), "requests": requests}
    answers = crew.work(settings, "file", work, work)
    assert [number for number, _ in answers[0]] == [number for number, _ in answers[1]]
    assert sum(new for answer in answers for _, new in answer) == 10
    assert asyncio.run(end()) == [10, 10, 6, 60]
