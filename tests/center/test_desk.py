"""What staff do with a tip: only what its state lets them, only on their own desk, and everything is written down."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from center.desk import Desk
from center.errors import NotAllowed, NotFound, Outdated
from center.intake import Detail, Intake
from center.message import Language
from center.reporters import Known, Reporters
from center.rules.tip_states import Outcome
from center.store.engine import Store
from center.store.tables import AuditEntry, Delivery, Tip, TipEvent
from center.verdict import IndicatorKind
from tests.center.making import Clock, draft, indicator, verdict
from tests.center.rows import count, every, only, tip_of

ActOnTip = Callable[[Desk, str, int, int], Awaitable[None]]
ACTS: dict[str, ActOnTip] = {
    "take": lambda desk, case, who, version: desk.take(case, who, version),
    "release": lambda desk, case, who, version: desk.release(case, who, version),
    "note": lambda desk, case, who, version: desk.note(case, who, version, "words"),
    "close": lambda desk, case, who, version: desk.close(case, who, version, Outcome.UNDECIDED, "words"),
    "reopen": lambda desk, case, who, version: desk.reopen(case, who, version, "words"),
}


@pytest.fixture
async def case(intake: Intake, known: Known) -> str:
    return (await intake.file(draft(known.id, verdict=verdict()))).case_number


@pytest.fixture
async def taken(desk: Desk, case: str, anna: int) -> str:
    """On Anna's desk, in version 2."""
    await desk.take(case, anna, 1)
    return case


@pytest.fixture
async def closed(desk: Desk, taken: str, anna: int) -> str:
    """By Anna, in version 3."""
    await desk.close(taken, anna, 2, Outcome.PASSED_ON, "to the bank")
    return taken


async def test_a_tip_that_is_taken_lies_on_ones_desk(desk: Desk, taken: str, anna: int) -> None:
    file = await desk.open(taken)
    assert (file.tip.state, file.tip.taken_by, file.taken_by, file.tip.version) == ("taken", anna, "Anna", 2)


async def test_a_colleague_may_take_it_over(desk: Desk, taken: str, ben: int) -> None:
    await desk.take(taken, ben, 2)
    assert (await desk.open(taken)).taken_by == "Ben"


async def test_a_tip_that_is_released_is_new_again(desk: Desk, taken: str, anna: int) -> None:
    await desk.release(taken, anna, 2)
    file = await desk.open(taken)
    assert (file.tip.state, file.tip.taken_by, file.taken_by) == ("new", None, None)


async def test_a_note_is_there_for_colleagues_to_read(desk: Desk, taken: str, ben: int) -> None:
    await desk.note(taken, ben, 2, "  她已经打过 110 了 \n")
    last = (await desk.open(taken)).events[-1]
    assert (last.event.kind, last.who, last.note) == ("note", "Ben", "她已经打过 110 了")


@pytest.mark.parametrize("outcome", Outcome)
async def test_a_tip_is_closed_with_its_outcome(
    desk: Desk, taken: str, anna: int, store: Store, clock: Clock, outcome: Outcome
) -> None:
    await desk.close(taken, anna, 2, outcome, "reasons")
    tip = await tip_of(store, taken)
    assert (tip.state, tip.outcome, tip.closed_at, tip.version) == ("closed", outcome.value, clock.at, 3)
    last = (await desk.open(taken)).events[-1]
    assert (last.event.kind, last.event.data, last.note) == ("close", {"outcome": outcome.value}, "reasons")


async def test_a_tip_can_be_closed_without_words(desk: Desk, taken: str, anna: int) -> None:
    await desk.close(taken, anna, 2, Outcome.DUPLICATE, "  ")
    assert (await desk.open(taken)).events[-1].note is None


async def test_a_reopened_tip_lies_with_who_reopened_it_and_has_no_outcome(desk: Desk, closed: str, ben: int) -> None:
    await desk.reopen(closed, ben, 3, "the bank wrote back")
    tip = (await desk.open(closed)).tip
    assert (tip.state, tip.taken_by, tip.outcome, tip.closed_at) == ("taken", ben, None, None)


@pytest.mark.parametrize("act", ["release", "close"])
async def test_what_lies_on_another_desk_is_not_mine_to_end(
    desk: Desk, taken: str, ben: int, store: Store, act: str
) -> None:
    with pytest.raises(NotAllowed, match=f"{taken} is not on your desk: take it first"):
        await ACTS[act](desk, taken, ben, 2)
    assert (await tip_of(store, taken)).version == 2


@pytest.mark.parametrize("act", ["release", "close", "reopen"])
async def test_a_tip_that_nobody_took_can_only_be_taken_or_noted(
    desk: Desk, case: str, anna: int, store: Store, act: str
) -> None:
    with pytest.raises(NotAllowed):
        await ACTS[act](desk, case, anna, 1)
    tip = await tip_of(store, case)
    assert (tip.state, tip.version, tip.taken_by, tip.closed_at) == ("new", 1, None, None)


@pytest.mark.parametrize("act", ["take", "release", "close"])
async def test_a_closed_tip_must_be_reopened_first(desk: Desk, closed: str, anna: int, store: Store, act: str) -> None:
    with pytest.raises(NotAllowed, match="closed"):
        await ACTS[act](desk, closed, anna, 3)
    assert (await tip_of(store, closed)).version == 3


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("version", [0, 1, 3])
async def test_who_saw_an_older_version_must_read_again(
    desk: Desk, taken: str, anna: int, store: Store, act: str, version: int
) -> None:
    before = await count(store, TipEvent), await count(store, AuditEntry), await count(store, Delivery)
    with pytest.raises(Outdated, match="changed by somebody else"):
        await ACTS[act](desk, taken, anna, version)
    assert (await count(store, TipEvent), await count(store, AuditEntry), await count(store, Delivery)) == before
    assert (await tip_of(store, taken)).version == 2


async def test_what_the_citizen_adds_meanwhile_outdates_what_staff_saw(
    desk: Desk, intake: Intake, taken: str, anna: int, store: Store
) -> None:
    await intake.complete((await tip_of(store, taken)).request, Detail(amount=(100, "CNY")))
    with pytest.raises(Outdated):
        await desk.close(taken, anna, 2, Outcome.UNDECIDED, "")


@pytest.mark.parametrize("act", ACTS)
async def test_a_tip_that_does_not_exist_is_not_found(desk: Desk, anna: int, act: str) -> None:
    with pytest.raises(NotFound, match="WH6-0000-00"):
        await ACTS[act](desk, "WH6-0000-00", anna, 1)
    with pytest.raises(NotFound):
        await desk.open("WH6-0000-00")


async def test_two_who_take_it_at_once_do_not_both_get_it(
    desk: Desk, case: str, anna: int, ben: int, store: Store
) -> None:
    tries = await asyncio.gather(desk.take(case, anna, 1), desk.take(case, ben, 1), return_exceptions=True)
    assert [type(t) for t in tries if t] == [Outdated]
    assert await count(store, Delivery) == 1
    assert len(await every(store, TipEvent, kind="take")) == 1


async def test_every_change_is_in_the_history_and_in_the_audit(
    desk: Desk, closed: str, anna: int, ben: int, store: Store
) -> None:
    await desk.reopen(closed, ben, 3, "")
    await desk.note(closed, anna, 4, "hm")
    await desk.release(closed, ben, 5)
    history = [(e.event.kind, e.who) for e in (await desk.open(closed)).events]
    acts = [("take", "Anna"), ("close", "Anna"), ("reopen", "Ben"), ("note", "Anna"), ("release", "Ben")]
    assert history == [("received", None), *acts]
    audit = [(a.action, a.staff_id, a.object) for a in await every(store, AuditEntry) if a.action.startswith("tip.")]
    assert audit == [(f"tip.{kind}", {"Anna": anna, "Ben": ben}[who], closed) for kind, who in acts]


async def test_the_audit_holds_no_note(desk: Desk, taken: str, anna: int, store: Store) -> None:
    await desk.note(taken, anna, 2, "confidential")
    assert "confidential" not in str([a.data for a in await every(store, AuditEntry)])


async def test_a_page_shows_which_numbers_other_tips_name_too(
    desk: Desk, intake: Intake, reporters: Reporters, known: Known
) -> None:
    said = verdict(indicators=(indicator(), indicator("evil.example", IndicatorKind.DOMAIN)))
    mine = (await intake.file(draft(known.id, verdict=said))).case_number
    other = await reporters.meet(88, Language.EN)
    for _ in range(2):
        await intake.file(draft(other.id, verdict=verdict(indicators=(indicator(),))))
    seen = [(s.record.kind, s.record.value, s.others) for s in (await desk.open(mine)).indicators]
    assert seen == [("domain", "evil.example", 0), ("phone", "+8613812345678", 2)]


async def test_times_of_change_are_kept(desk: Desk, case: str, anna: int, store: Store, clock: Clock) -> None:
    clock.at += timedelta(hours=1)
    await desk.take(case, anna, 1)
    assert (await only(store, Tip)).updated_at == clock.at
