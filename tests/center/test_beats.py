"""Processes say that they live; who falls silent is seen, who was replaced is cleared away."""

from datetime import timedelta

from center.beats import LATE, Beats, Living, is_late, kind
from center.store.columns import now
from center.store.engine import Store
from tests.center.making import Clock


def living(name: str = "bot", host: str = "one", pid: int = 7) -> Living:
    return Living(name, host, pid, now())


async def names(store: Store) -> list[tuple[str, str, int]]:
    return [(beat.name, beat.host, beat.pid) for beat in await Beats(store).all()]


async def test_a_beat_keeps_when_it_began_and_tells_the_latest(store: Store, clock: Clock) -> None:
    one = living()
    await Beats(store).beat(one, {"matcher": "loading"})
    clock.at += timedelta(seconds=10)
    await Beats(store).beat(one, {"matcher": "ready"})
    (beat,) = await Beats(store).all()
    assert beat.started_at == one.started_at
    assert beat.seen_at == one.started_at + timedelta(seconds=10)
    assert beat.data == {"matcher": "ready"}


async def test_a_process_is_late_after_half_a_minute_and_no_sooner(store: Store, clock: Clock) -> None:
    await Beats(store).beat(living(), {})
    (beat,) = await Beats(store).all()
    assert not is_late(beat, beat.seen_at + LATE)
    assert is_late(beat, beat.seen_at + LATE + timedelta(seconds=1))
    assert not is_late(beat, beat.seen_at - timedelta(hours=1))


async def test_a_successor_clears_its_dead_predecessor_away_once_that_is_late(store: Store, clock: Clock) -> None:
    beats, dead, next_one = Beats(store), living(pid=1), living(pid=2)
    await beats.beat(dead, {})
    await beats.beat(living("sender", pid=3), {})
    await beats.beat(living(host="two", pid=4), {})
    clock.at += LATE
    await beats.beat(next_one, {})
    assert ("bot", "one", 1) in await names(store)
    clock.at += timedelta(seconds=1)
    await beats.beat(next_one, {})
    assert await names(store) == [("bot", "one", 2), ("bot", "two", 4), ("sender", "one", 3)]


async def test_an_orderly_end_takes_its_own_beat_away_and_no_other(store: Store) -> None:
    beats = Beats(store)
    await beats.beat(living(), {})
    await beats.beat(living("sender-2"), {})
    await beats.end(living())
    (left,) = await beats.all()
    assert (left.name, kind(left)) == ("sender-2", "sender")


async def test_in_a_container_the_same_number_comes_back_with_a_new_beginning(store: Store, clock: Clock) -> None:
    await Beats(store).beat(living(pid=1), {"old": True})
    clock.at += timedelta(minutes=5)
    again = living(pid=1)
    await Beats(store).beat(again, {})
    (beat,) = await Beats(store).all()
    assert (beat.started_at, beat.data) == (again.started_at, {})
