"""Messages of the centre to a citizen: sent once, tried again, given up where nobody is."""

import asyncio
import io
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio
from pydantic import SecretStr
from sqlalchemy import text
from sqlmodel import select

from bot import telegram
from bot.delivering import LONGEST_SEND, REQUEST_SECONDS, Courier
from bot.telegram import open_bot
from bot.words import Phrasebook, Words
from center.deliveries import LEASE, MOST_FAULTS, Deliveries, post
from center.jobs import Jobs, open_jobs
from center.keys import load_keyring, new_master_key
from center.store.columns import now
from center.store.engine import BUSY_SECONDS, Store, open_store
from center.store.tables import Delivery, Reporter, Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House
from tests.bot.posting import Post


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram._pause", lambda _error, _attempt: 0.02)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_news_is_pushed_without_saying_what_and_read_by_a_button(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, desk: Post
) -> None:
    # given a tip that staff take and close
    citizen, words = await arrives(language), words_of(phrasebook, language)
    case = await house.files_for(citizen, "转了八万到安全账户")
    taken = await desk.queues(case, "taken", state="taken")
    closed = await desk.queues(case, "closed-2", state="closed", outcome="confirmed-scam")
    # when the courier is sent
    await desk.delivers(taken)
    await desk.delivers(closed)
    # then two short messages come, and the outcome stays behind its button
    assert (await citizen.hears()).text == plain(words("told-taken", case=case))
    news = await citizen.hears()
    assert news.text == plain(words("told-closed", case=case))
    assert news.buttons == [words("button-open-news")]
    await citizen.presses(words("button-open-news"))
    assert (await citizen.hears()).text == plain(words("news-confirmed-scam", case=case))
    assert [(await desk.row(one)).state for one in (taken, closed)] == ["sent", "sent"]


async def test_a_delivery_is_sent_once_however_often_and_by_however_many_it_is_carried(
    ann: Citizen, house: House, desk: Post
) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await asyncio.gather(*(desk.delivers(delivery) for _ in range(5)))
    await desk.delivers(delivery)
    await ann.hears()
    await ann.hears_nothing(0.2)
    assert (await desk.row(delivery)).attempts == 1


async def test_who_has_blocked_the_bot_is_marked_and_not_tried_again(
    arrives: Arrives, house: House, desk: Post
) -> None:
    citizen = await arrives("en", "Gone")
    delivery = await desk.queues(await house.files_for(citizen), "taken")
    await citizen.blocks()
    await desk.delivers(delivery)
    await house.rests()
    row = await desk.row(delivery)
    assert (row.state, row.finished_at is not None) == ("blocked", True)
    assert "blocked" in (row.reason or "")
    assert not await desk.reachable(delivery)
    await desk.delivers(delivery)
    assert (await desk.row(delivery)).attempts == 1


async def test_who_comes_back_can_be_reached_again(arrives: Arrives, house: House, desk: Post) -> None:
    citizen = await arrives("en", "Back")
    case = await house.files_for(citizen)
    first = await desk.queues(case, "taken")
    await citizen.blocks()
    await desk.delivers(first)
    await house.rests()
    await citizen.unblocks()
    await house.rests()
    assert await desk.reachable(first)
    second = await desk.queues(case, "closed-1", outcome="undecided")
    await desk.delivers(second)
    assert case in (await citizen.hears()).text


async def test_a_short_failure_is_sat_out(ann: Citizen, house: House, desk: Post) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault("status", "sendMessage", status=502, count=2)
    await desk.delivers(delivery)
    await house.sim.clear_faults()
    assert (await desk.row(delivery)).state == "sent"
    await ann.hears()


@pytest.mark.parametrize(
    "mood",
    [
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 503},
        {"kind": "drop_before"},
        {"kind": "flood", "retry_after": 60},
        {"kind": "html", "status": 200},
        {"kind": "html", "status": 502},
    ],
    ids=["internal error", "unavailable", "broken connection", "flood", "a page", "a page of errors"],
)
async def test_a_long_failure_puts_the_delivery_back_and_the_next_round_sends_it(
    mood: dict, ann: Citizen, house: House, desk: Post
) -> None:
    # given a delivery while Telegram is away
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault(method="sendMessage", **mood)
    # when the courier fails
    await desk.delivers(delivery)
    await house.sim.clear_faults()
    # then the delivery is queued again
    row = await desk.row(delivery)
    assert (row.state, row.attempts, row.finished_at) == ("queued", 1, None)
    assert "proxy" not in (row.reason or "")
    # and the sweep finds it after a while
    await desk.changes(delivery, due_at=now() - timedelta(seconds=1))
    assert await desk.courier.deliveries.sweep() >= 1
    # and carried again it arrives
    await desk.delivers(delivery)
    await ann.hears()
    assert ((await desk.row(delivery)).state, (await desk.row(delivery)).attempts) == ("sent", 2)


async def test_what_telegram_refuses_for_good_is_not_tried_for_ever(ann: Citizen, house: House, desk: Post) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault("status", "sendMessage", status=400, count=1)
    await desk.delivers(delivery)
    assert (await desk.row(delivery)).state == "failed"


async def test_the_delivery_of_a_courier_that_died_is_taken_over_when_its_claim_has_lapsed(
    ann: Citizen, house: House, desk: Post
) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    # given a courier that claimed it and died before sending
    assert await desk.courier.deliveries.claim(delivery) is not None
    await desk.delivers(delivery)
    await ann.hears_nothing(0.2)
    # when its claim has lapsed
    await desk.changes(delivery, claimed_at=now() - LEASE - timedelta(seconds=1))
    await desk.delivers(delivery)
    # then another sends it
    await ann.hears()
    assert (await desk.row(delivery)).state == "sent"


async def test_what_was_sent_and_told_of_in_a_new_shape_is_not_sent_again(
    ann: Citizen, house: House, desk: Post
) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault("odd", "sendMessage", count=1)
    await desk.delivers(delivery)
    await ann.hears()
    assert ((await desk.row(delivery)).state, await ann.catches_up()) == ("sent", [])


class BrokenPhrasebook:
    def words(self, language: object, place: object) -> Words:
        raise ValueError("my secret words")


async def test_a_fault_of_our_own_is_raised_to_nobody_and_ends_after_a_few_tries(
    ann: Citizen, house: House, desk: Post, log: io.StringIO
) -> None:
    """The durable queue would keep what is raised, with all its words, in clear."""
    # given a courier that always fails at one delivery
    delivery = await desk.queues(await house.files_for(ann), "taken")
    broken = replace(desk.courier, phrasebook=BrokenPhrasebook())  # type: ignore[arg-type]
    # when it tries
    for _ in range(MOST_FAULTS - 1):
        await broken.deliver(delivery)
        row = await desk.row(delivery)
        assert (row.state, row.reason) == ("queued", "ValueError")
        assert row.due_at is not None
        assert row.due_at > now()
    await broken.deliver(delivery)
    # then it has failed in the end, and the words are nowhere
    assert (await desk.row(delivery)).state == "failed"
    assert "my secret words" not in log.getvalue()
    await broken.deliver(delivery)
    await broken.deliver(404)
    await ann.hears_nothing(0.2)


async def test_a_database_that_is_away_is_raised_to_nobody(ann: Citizen, house: House, desk: Post) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    async with desk.store.writing() as session:
        await session.exec(text("ALTER TABLE delivery RENAME TO delivery_away"))
    try:
        await desk.delivers(delivery)
    finally:
        async with desk.store.writing() as session:
            await session.exec(text("ALTER TABLE delivery_away RENAME TO delivery"))
    await desk.delivers(delivery)
    await ann.hears()


async def test_while_the_master_key_is_missing_news_waits_and_the_log_says_so(
    ann: Citizen, house: House, desk: Post, log: io.StringIO
) -> None:
    # given a sender that was started with another master key
    delivery = await desk.queues(await house.files_for(ann), "taken")
    key = new_master_key()
    keyring = load_keyring(house.settings.model_copy(update={"master_keys": SecretStr(key)}))
    keyless = replace(desk.courier, deliveries=replace(desk.courier.deliveries, keyring=keyring))
    # when it tries
    for _ in range(MOST_FAULTS + 1):
        await keyless.deliver(delivery)
    # then the news waits
    row = await desk.row(delivery)
    assert (row.state, row.attempts, row.faults) == ("queued", 0, 0)
    assert await desk.reachable(delivery)
    # and the log says what is missing, and shows no key
    assert "delivery waits for its key" in log.getvalue()
    assert "SCAMLINE_MASTER_KEYS" in log.getvalue()
    assert key not in log.getvalue()
    # and when the key is back it arrives
    await desk.delivers(delivery)
    await ann.hears()


async def test_who_blocks_the_bot_while_telegram_is_away_is_not_tried_again(
    arrives: Arrives, house: House, desk: Post
) -> None:
    citizen = await arrives("en", "Gone")
    delivery = await desk.queues(await house.files_for(citizen), "taken")
    await house.sim.fault("status", "sendMessage", status=503)
    await desk.delivers(delivery)
    await house.sim.clear_faults()
    assert (await desk.row(delivery)).state == "queued"
    await citizen.blocks()
    await house.rests()
    await desk.delivers(delivery)
    assert (await desk.row(delivery)).state == "blocked"


def test_a_claim_outlasts_the_longest_send() -> None:
    """Else another sender takes it over while the first is still sending, and the citizen gets it twice."""
    assert telegram.TRIES * REQUEST_SECONDS + (telegram.TRIES - 1) * telegram.LONGEST_WAIT <= LONGEST_SEND
    assert LEASE.total_seconds() > LONGEST_SEND + 2 * BUSY_SECONDS


async def test_a_send_that_takes_too_long_is_ended_and_put_back(
    ann: Citizen, house: House, desk: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivering.LONGEST_SEND", 0.2)
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault("latency", "sendMessage", seconds=60, count=1)
    await desk.delivers(delivery)
    assert ((await desk.row(delivery)).state, (await desk.row(delivery)).reason) == ("queued", "TimeoutError")


async def test_a_request_that_hangs_is_tried_again(
    ann: Citizen, house: House, desk: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivering.REQUEST_SECONDS", 3)
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await house.sim.fault("latency", "sendMessage", seconds=60, count=1)
    await desk.delivers(delivery)
    await ann.hears()
    assert (await desk.row(delivery)).state == "sent"


async def test_nothing_is_sent_to_who_has_themselves_forgotten(ann: Citizen, house: House, desk: Post) -> None:
    delivery = await desk.queues(await house.files_for(ann), "taken")
    await ann.says("/forget")
    asked = await ann.hears()
    await ann.presses(asked.buttons[0])
    await ann.hears()
    await desk.delivers(delivery)
    assert (await desk.row(delivery)).state == "blocked"
    await ann.hears_nothing(0.2)


async def test_news_is_told_in_the_language_chosen_last(
    ann: Citizen, house: House, desk: Post, phrasebook: Phrasebook
) -> None:
    case = await house.files_for(ann)
    await ann.says("/language")
    await ann.hears()
    await ann.presses("繁體中文")
    await ann.hears()
    await desk.delivers(await desk.queues(case, "taken"))
    assert (await ann.hears()).text == plain(words_of(phrasebook, "zh-hant")("told-taken", case=case))
