"""An open queue hears at once that something has changed; who is not logged in hears nothing."""

import asyncio
from collections.abc import Callable

import pytest

from admin.pages import pushing
from admin.pages.pushing import changes
from center.accounts import Role
from center.pulse import EVERY, Pulse
from center.rules.tip_states import Outcome
from tests.admin.centre import Centre
from tests.admin.visits import Visit


async def heard(stream: object, within: float = 5.0) -> str:
    async with asyncio.timeout(within):
        return str(await anext(stream))  # type: ignore[call-overload]


async def test_a_new_tip_and_every_change_are_told_within_a_second(centre: Centre) -> None:
    staff = await centre.hire("li")
    stream = changes(Pulse(centre.store), None)
    assert (await heard(stream)).startswith("retry: ")
    case = await centre.receive_urgent()
    assert "event: changed" in await heard(stream, 1.0)
    await centre.desk.take(case, staff, 1)
    assert "event: changed" in await heard(stream, 1.0)
    await centre.desk.close(case, staff, 2, Outcome.UNDECIDED, "")
    assert "event: changed" in await heard(stream, 1.0)
    with pytest.raises(TimeoutError):
        await heard(stream, 1.0)


async def test_what_changed_while_the_connection_was_broken_is_told_first(centre: Centre) -> None:
    pulse = Pulse(centre.store)
    before = await pulse.mark()
    await centre.receive()
    stream = changes(Pulse(centre.store), before)
    await heard(stream)
    assert "event: changed" in await heard(stream, 1.0)


async def test_a_stream_ends_by_itself(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "LASTS", 0.0)
    assert [part async for part in changes(Pulse(centre.store), "x")] == ["retry: 500\nid: x\n\n"]


async def test_many_pages_cost_one_look(centre: Centre) -> None:
    pulse = Pulse(centre.store)
    before = await pulse.mark()
    await centre.receive()
    assert {await pulse.mark() for _ in range(50)} == {before}  # within one period nobody looks again
    await asyncio.sleep(EVERY)
    assert await pulse.mark() != before


async def test_only_who_may_see_the_queue_is_connected(
    centre: Centre, someone: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "LASTS", 0.0)
    stranger = someone()
    assert (await stranger.get("/queue/events")).status_code in (303, 401)
    await centre.hire("out", Role.OUTREACH)
    person = someone()
    await person.log_in("out")
    answer = await person.get("/queue/events")
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, "text/event-stream")
