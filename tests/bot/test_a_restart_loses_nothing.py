"""The bot is killed between any two steps; nothing that was said is lost, nothing is done twice."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.words import Phrasebook, Words
from center.incoming import MOST_ATTEMPTS, Inbox
from center.keys import load_keyring
from center.store.columns import now
from center.store.tables import Incoming
from simulator.client import Citizen
from tests.bot.hearing import LANGUAGES, PATIENCE, plain, words_of
from tests.bot.house import House
from tests.bot.reporting import STORY, Report, goes_to, is_at

GOES_ON = {
    "story": ("button-next", "channel"),
    "channel": ("channel-sms", "amount"),
    "amount": ("button-no-loss", "when"),
    "when": ("button-today", "confirm"),
}


@pytest_asyncio.fixture(loop_scope="session")
async def wu(own_house: House) -> AsyncIterator[Citizen]:
    yield await own_house.sim.citizen("Wu", language="en")
    await own_house.rests()


@pytest.mark.parametrize("step", GOES_ON)
async def test_a_report_goes_on_after_a_restart(step: str, wu: Citizen, english: Words, own_house: House) -> None:
    report = Report(wu, english)
    await goes_to(report, step)
    await own_house.rests()
    await own_house.restarts()
    key, after = GOES_ON[step]
    assert is_at(report, after, await report.presses(key))


async def test_typed_answers_go_on_after_a_restart(wu: Citizen, english: Words, own_house: House) -> None:
    report = Report(wu, english)
    await report.at_amount()
    await own_house.rests()
    await own_house.restarts()
    assert is_at(report, "when", await report.says("300"))
    await own_house.rests()
    await own_house.restarts()
    assert is_at(report, "confirm", await report.says("yesterday"))


async def test_a_report_sent_after_a_restart_has_everything_told_before(
    wu: Citizen, english: Words, own_house: House
) -> None:
    report = Report(wu, english)
    await report.told()
    await report.presses("channel-sms")
    await report.says("300")
    await report.presses("button-yesterday")
    await own_house.rests()
    await own_house.restarts()
    await report.presses("button-send")
    tip = await own_house.awaits_tip_of(wu)
    assert (tip.channel, tip.amount_cents) == ("sms", 30_000)
    assert await own_house.story_of(wu) == STORY


async def test_killed_between_filing_and_saying_so_the_same_report_is_confirmed_once_more(
    wu: Citizen, english: Words, own_house: House
) -> None:
    # given a report about to be sent, while Telegram takes no messages
    report = Report(wu, english)
    await report.at_confirm()
    await own_house.rests()
    await own_house.sim.fault("latency", "sendMessage", seconds=30)
    # when it is sent, and the bot is killed before it could say so
    await wu.presses(english("button-send"))
    await own_house.awaits_tip_of(wu)
    await own_house.crashes()
    await own_house.sim.clear_faults()
    await own_house.opens()
    # then the citizen gets the number of the one report there is
    heard = await wu.hears()
    assert (await own_house.tip_of(wu)).case_number in heard.text
    assert len(await own_house.tips_of(wu)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_killed_between_message_and_answer_the_answer_comes_after_the_restart(
    language: str, own_house: House, phrasebook: Phrasebook
) -> None:
    # given a message whose check takes long
    citizen, words = await own_house.sim.citizen("Wu", language=language), words_of(phrasebook, language)
    own_house.moods.reset()
    own_house.moods.may_check.clear()
    await citizen.forwards("转到安全账户")
    await own_house.sim.all_fetched()
    await own_house.checking(1)
    # when the bot is killed and started again
    await own_house.crashes()
    own_house.moods.reset()
    await own_house.opens()
    # then it is answered, once
    assert plain(words("call-line")) in (await citizen.hears()).text
    await citizen.hears_nothing(0.3)


async def test_messages_sent_while_the_bot_is_down_are_answered_in_order(own_house: House) -> None:
    citizen = await own_house.sim.citizen("Wu", language="en")
    await own_house.crashes()
    for number in range(3):
        await citizen.forwards(f"message {number} about the safe account")
    await own_house.opens()
    for number in range(3):
        assert f"message {number}" in (await citizen.hears()).text


async def test_an_update_delivered_twice_is_handled_once(wu: Citizen, own_house: House, english: Words) -> None:
    await wu.forwards("move it to the safe account")
    await wu.hears()
    await own_house.rests()
    again = {
        "update_id": 999_000_001,
        "message": {
            "message_id": 77,
            "date": 1_790_000_000,
            "chat": {"id": wu.id, "type": "private", "first_name": "Wu"},
            "from": {"id": wu.id, "is_bot": False, "first_name": "Wu", "language_code": "en"},
            "text": "/verify",
        },
    }
    for _ in range(3):
        await own_house.app.chats.accept([again])
    assert plain(english("verify-doubt")) in (await wu.hears()).text
    await wu.hears_nothing(0.3)


async def test_the_urgent_path_goes_on_after_a_restart(wu: Citizen, english: Words, own_house: House) -> None:
    report = Report(wu, english)
    await report.says("/urgent")
    await wu.hears()
    await own_house.rests()
    await own_house.restarts()
    await report.presses("button-yes-tell")
    await wu.hears()
    await own_house.rests()
    await own_house.restarts()
    assert report.asks("paid-when", await report.says("5000"))
    await own_house.rests()
    await own_house.restarts()
    assert report.asks("paid-from", await report.presses("button-just-now"))
    tip = await own_house.tip_of(wu)
    assert (tip.paid, tip.amount_cents, tip.happened_at is not None) == (True, 500_000, True)


async def test_the_buttons_of_an_answer_work_after_a_restart(wu: Citizen, english: Words, own_house: House) -> None:
    report = Report(wu, english)
    await wu.forwards("move it to the safe account")
    await wu.hears()
    await own_house.rests()
    await own_house.restarts()
    assert is_at(report, "story", await report.presses("button-report"))


async def takes_long(house: House, citizen: Citizen) -> None:
    """A message of theirs is being checked, and that does not end."""
    house.moods.reset()
    house.moods.may_check.clear()
    await citizen.forwards("move it to the safe account")
    await house.sim.all_fetched()
    await house.checking(1)


async def test_quick_restarts_lose_nothing(wu: Citizen, own_house: House) -> None:
    """A bot that is killed as soon as it has started has tried nothing."""
    # given a message under way, and one that waits behind it
    await takes_long(own_house, wu)
    await wu.says("/verify")
    await own_house.sim.all_fetched()
    # when the bot is ended in good order as often as anybody likes
    for _ in range(2 * MOST_ATTEMPTS):
        await own_house.closes_in_a_hurry()
        own_house.moods.reset()
        own_house.moods.may_check.clear()
        await own_house.opens()
        await own_house.checking(1)
    own_house.moods.reset()
    # then both are answered
    await wu.hears(containing="known scam")
    await wu.hears()


async def test_what_ends_the_bot_again_and_again_is_given_up_and_the_citizen_told(
    wu: Citizen, own_house: House, english: Words
) -> None:
    # given a message at which the bot is killed each time
    await takes_long(own_house, wu)
    for _ in range(MOST_ATTEMPTS - 1):
        own_house.moods.checks = 0
        await own_house.restarts()
        await own_house.checking(1)
    # when it starts once more
    await own_house.restarts()
    # then it gives up and says so, and others are answered
    assert (await wu.hears(containing=plain(english("error")))).text == plain(english("error"))
    own_house.moods.reset()
    await wu.says("/verify")
    assert plain(english("verify-doubt")) in (await wu.hears()).text
    await own_house.rests()
    assert await own_house.undone() == 0


async def test_what_another_bot_held_when_it_died_is_answered_here(
    wu: Citizen, own_house: House, english: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given an update that another bot took
    await wu.starts()
    await wu.hears()
    await own_house.rests()
    monkeypatch.setattr("bot.updates.pace.BEAT", 0.05)
    await own_house.restarts()
    message = {
        "message_id": 78,
        "date": 1_790_000_000,
        "chat": {"id": wu.id, "type": "private", "first_name": "Wu"},
        "from": {"id": wu.id, "is_bot": False, "first_name": "Wu", "language_code": "en"},
        "text": "/verify",
    }
    other = Inbox(own_house.app.store, load_keyring(own_house.settings), "another")
    await other.keep([{"update_id": 999_000_002, "message": message}])
    # then it is left alone while that bot may be alive
    await wu.hears_nothing(0.3)
    # and answered here, once, when it is not
    async with own_house.app.store.writing() as session:
        (await session.get_one(Incoming, 999_000_002)).held_until = now()
    assert plain(english("verify-doubt")) in (await wu.hears()).text
    await wu.hears_nothing(0.3)


async def test_a_bot_that_stood_still_ends_when_it_is_told_to(
    own_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told so at the moment when its long poll has timed out; the one once hid the other."""
    monkeypatch.setattr("bot.updates.pace.LONG_POLL", 1)
    monkeypatch.setattr("bot.updates.pace.SLACK", 1)
    await own_house.restarts()
    await own_house.sim.fault("latency", "getUpdates", seconds=30, count=1)
    task = own_house.task

    async def polls() -> bool:
        [fault] = await own_house.sim.wire.get("/sim/faults")
        return bool(fault["hits"])

    await own_house.until(polls)
    time.sleep(2.5)  # the machine stands still, all of it
    await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait([task], timeout=PATIENCE)
    assert done
    await own_house.sim.clear_faults()
    await own_house.opens()
