"""Fifty messages a second from one citizen: everybody else is answered before that is done, and nothing is lost."""

import asyncio

from bot.words import Words
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import Report, is_at

FLOOD = 50
ANSWER = "known scam"


async def test_others_are_answered_while_one_floods(arrives: Arrives, english: Words, house: House) -> None:
    # given somebody who sends fifty messages at once, the first of which takes its time
    loud, quiet, reporting = [await arrives("en", name) for name in ("Loud", "Quiet", "Reporting")]
    report = Report(reporting, english)
    await report.told()
    await house.rests()
    house.moods.reset()
    house.moods.may_check.clear()
    await asyncio.gather(*(loud.forwards(f"message {number}: the safe account") for number in range(FLOOD)))
    await house.checking(1)
    # when others write meanwhile
    await quiet.says("/verify")
    await reporting.presses(english("channel-sms"))
    # then they are answered while all of the flood still waits
    assert plain(english("verify-doubt")) in (await quiet.hears()).text
    assert is_at(report, "amount", await reporting.hears())
    assert not [heard for heard in await loud.catches_up() if ANSWER in heard.text]
    # and a message of theirs is checked before the flood is over
    house.moods.may_check.set()
    await quiet.forwards("another safe account")
    assert "another safe account" in (await quiet.hears()).text
    answered = [heard.text for heard in await loud.catches_up() if ANSWER in heard.text]
    assert len(answered) < FLOOD
    # and every message of the flood is answered in the end, once
    while len(answered) < FLOOD:
        answered.append((await loud.hears(containing=ANSWER)).text)
    assert all(any(f"message {number}:" in text for text in answered) for number in range(FLOOD))


async def test_twenty_citizens_at_once_are_each_answered(arrives: Arrives, english: Words) -> None:
    citizens = [await arrives("en", f"C{number}", greeted=False) for number in range(20)]

    async def asks(number: int, citizen: Citizen) -> None:
        await citizen.forwards(f"citizen {number}: the safe account")
        assert f"citizen {number}:" in (await citizen.hears()).text
        await citizen.says("/verify")
        assert plain(english("verify-doubt")) in (await citizen.hears()).text

    await asyncio.gather(*(asks(number, citizen) for number, citizen in enumerate(citizens)))
