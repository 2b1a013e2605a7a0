"""Telegram says wait, fails, hangs up, dawdles: the citizen is answered at last, once or twice, never not at all."""

import io
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot import telegram
from bot.words import Words
from center.store.tables import Check
from simulator.client import Citizen
from tests.bot.hearing import check_nothing_logged, plain
from tests.bot.house import House
from tests.bot.reporting import Report, is_at

SECRET = "向尾号六六八八的安全账户转账"


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits that are ours to choose are short; what Telegram asks for is kept to."""
    pause = telegram._pause
    monkeypatch.setattr(
        "bot.telegram._pause", lambda error, attempt: min(pause(error, attempt), max(0.02, wish(error)))
    )
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)


def wish(error: Exception) -> float:
    return float(getattr(error, "retry_after", 0))


@pytest_asyncio.fixture(loop_scope="session")
async def wu(own_house: House, log: io.StringIO, hasty: None) -> AsyncIterator[Citizen]:
    citizen = await own_house.sim.citizen("Wu", language="zh-hans")
    await citizen.starts()
    await citizen.hears()
    yield citizen
    await own_house.sim.clear_faults()
    await check_nothing_logged(citizen, log.getvalue())


async def answers_to(citizen: Citizen, house: House) -> list[str]:
    """Every text the citizen got for one message, after Telegram has calmed down and all is handled."""
    await citizen.forwards(SECRET)
    first = await citizen.hears()
    await house.sim.clear_faults()
    await house.rests()
    return [first.text, *(heard.text for heard in await citizen.catches_up())]


MOODS = {
    "told to wait a second": {"kind": "flood", "method": "sendMessage", "retry_after": 1, "count": 1},
    "one internal error": {"kind": "status", "method": "sendMessage", "status": 500, "count": 1},
    "a bad gateway three times": {"kind": "status", "method": "sendMessage", "status": 502, "count": 3},
    "unavailable for long": {"kind": "status", "method": "sendMessage", "status": 503, "count": 30},
    "the connection breaks before the work": {"kind": "drop_before", "method": "sendMessage", "count": 2},
    "the connection breaks after the work": {"kind": "drop_after", "method": "sendMessage", "count": 1},
    "the connection breaks for long": {"kind": "drop_before", "method": "sendMessage", "count": 20},
    "everything is slow": {"kind": "latency", "method": "*", "seconds": 0.4, "count": 6},
    "answers dribble in": {"kind": "slow_body", "method": "sendMessage", "seconds": 0.4, "count": 1},
    "no typing action can be sent": {"kind": "status", "method": "sendChatAction", "status": 500},
    "the typing action hangs": {"kind": "latency", "method": "sendChatAction", "seconds": 20, "count": 1},
    "a proxy answers instead": {"kind": "html", "method": "sendMessage", "status": 502, "count": 3},
    "a proxy answers for long": {"kind": "html", "method": "sendMessage", "status": 502, "count": 20},
    "a proxy says that all is well": {"kind": "html", "method": "sendMessage", "status": 200, "count": 6},
    "the result is of a shape that is new": {"kind": "odd", "method": "sendMessage", "count": 1},
    "a proxy answers to everything": {"kind": "html", "method": "*", "status": 502, "count": 12},
    "updates cannot be fetched": {"kind": "status", "method": "getUpdates", "status": 502, "count": 1},
    "a long poll breaks off": {"kind": "drop_before", "method": "getUpdates", "count": 2},
    "updates are fetched and the answer is lost": {"kind": "drop_after", "method": "getUpdates", "count": 2},
}


@pytest.mark.parametrize("mood", MOODS)
async def test_the_citizen_is_answered_at_last(mood: str, wu: Citizen, own_house: House) -> None:
    await own_house.rests()
    before = await own_house.count(Check)
    await own_house.sim.fault(**MOODS[mood])
    answers = await answers_to(wu, own_house)
    assert 1 <= len(answers) <= 2
    assert all("这符合一种已知的骗局" in answer for answer in answers)
    # however often it was looked at meanwhile, it is one message
    assert await own_house.count(Check) == before + 1


async def test_a_wait_longer_than_a_request_may_last_is_kept_to_and_ends_in_an_answer(
    wu: Citizen, own_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given that a wait of more than a second is not sat out inside a request
    monkeypatch.setattr("bot.telegram.LONGEST_WAIT", 0.5)
    await own_house.sim.fault("flood", "sendMessage", retry_after=1, count=4)
    started = time.monotonic()
    # then the message is tried again after each wait, four times over, and answered
    answers = await answers_to(wu, own_house)
    assert len(answers) == 1
    assert time.monotonic() - started > 4


async def test_a_mood_in_one_chat_keeps_no_other_waiting(wu: Citizen, own_house: House, english: Words) -> None:
    # given a citizen whose answer Telegram puts off for longer than this test
    other = await own_house.sim.citizen("Other", language="en")
    await own_house.sim.fault("latency", "sendMessage", seconds=50, count=1)
    await wu.forwards(SECRET)

    async def struck() -> bool:
        [fault] = await own_house.sim.wire.get("/sim/faults")
        return bool(fault["hits"])

    await own_house.until(struck)
    # then another is answered meanwhile
    await other.says("/verify")
    assert plain(english("verify-doubt")) in (await other.hears()).text

    async def waits() -> bool:
        return await own_house.undone() == 1

    await own_house.until(waits)
    await own_house.restarts()
    await wu.hears()


async def test_edits_that_fail_are_tried_again(wu: Citizen, own_house: House) -> None:
    own_house.moods.may_check.clear()
    await own_house.sim.fault("status", "editMessageText", status=500, count=2)
    await wu.forwards(SECRET)
    await wu.hears()
    own_house.moods.may_check.set()
    assert "这符合一种已知的骗局" in (await wu.hears()).text


async def test_a_report_filed_while_telegram_fails_is_one_report(wu: Citizen, own_house: House, chinese: Words) -> None:
    report = Report(wu, chinese)
    await report.at_confirm()
    await own_house.sim.fault("drop_after", "sendMessage", count=6)
    await wu.presses(chinese("button-send"))
    case = (await own_house.awaits_tip_of(wu)).case_number
    assert case in (await wu.hears()).text
    assert len(await own_house.tips_of(wu)) == 1


async def test_a_button_whose_answer_fails_goes_on(wu: Citizen, own_house: House, chinese: Words) -> None:
    report = Report(wu, chinese)
    await report.told()
    await own_house.sim.fault("status", "answerCallbackQuery", status=500, count=5)
    assert is_at(report, "amount", await report.presses("channel-sms"))


async def test_a_button_pressed_long_ago_is_still_obeyed(wu: Citizen, own_house: House, chinese: Words) -> None:
    """Telegram refuses to answer the press itself; the question that follows is sent all the same."""
    report = Report(wu, chinese)
    await report.told()
    await own_house.sim.fault("status", "answerCallbackQuery", status=400, count=1)
    await wu.presses(chinese("channel-sms"))
    assert await wu.hears()
