"""A tip's place in the queue follows the clock, not the moment it was filed."""

from datetime import timedelta

import pytest

from center.aging import Aging
from center.intake import Intake
from center.reporters import Known
from center.rules.tip_states import TipState
from center.store.engine import Store
from center.store.tables import Tip
from tests.center.making import Clock, draft
from tests.center.rows import only


@pytest.mark.parametrize(("hours", "urgency"), [(1, 80), (3, 65), (49, 45)])
async def test_a_payment_grows_old_even_when_nobody_said_when(
    intake: Intake, store: Store, known: Known, clock: Clock, hours: int, urgency: int
) -> None:
    await intake.file(draft(known.id, paid=True))
    clock.at += timedelta(hours=hours)
    changed = await Aging(store).sweep()
    assert (await only(store, Tip)).urgency == urgency
    assert changed == (urgency != 80)
    assert await Aging(store).sweep() == 0


async def test_what_is_closed_or_unpaid_stays_as_it_was(
    intake: Intake, store: Store, known: Known, clock: Clock
) -> None:
    await intake.file(draft(known.id, paid=True))
    async with store.writing() as session:
        (await session.get_one(Tip, 1)).state = TipState.CLOSED
    clock.at += timedelta(hours=72)
    assert await Aging(store).sweep() == 0
    assert (await only(store, Tip)).urgency == 80
