"""Fifty messages a second from one citizen: everybody else is answered in time, and nothing is lost."""

import asyncio
import time

from bot.words import Words
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import Report, is_at

FLOOD = 50
IN_TIME = 3.0
"""Seconds, on two cores that have other things to do."""


async def test_others_are_answered_in_time_while_one_floods(arrives: Arrives, english: Words, house: House) -> None:
    # given somebody who sends fifty messages within a second
    loud, quiet, reporting = [await arrives("en", name) for name in ("Loud", "Quiet", "Reporting")]
    report = Report(reporting, english)
    await report.told()
    flood = asyncio.gather(*(loud.forwards(f"message {number}: the safe account") for number in range(FLOOD)))
    await flood
    # when others write meanwhile
    started = time.monotonic()
    await quiet.forwards("another safe account")
    await reporting.presses(english("channel-sms"))
    answers = await asyncio.gather(quiet.hears(), reporting.hears())
    # then they are answered in time
    assert time.monotonic() - started < IN_TIME
    assert "another safe account" in answers[0].text
    assert is_at(report, "amount", answers[1])
    # and every message of the flood is answered in the end
    heard = [(await loud.hears(20)).text for _ in range(FLOOD)]
    assert all("known scam" in text for text in heard)


async def test_twenty_citizens_at_once_are_each_answered(arrives: Arrives, english: Words) -> None:
    citizens = [await arrives("en", f"C{number}", greeted=False) for number in range(20)]

    async def asks(number: int, citizen: Citizen) -> None:
        await citizen.forwards(f"citizen {number}: the safe account")
        assert f"citizen {number}:" in (await citizen.hears(20)).text
        await citizen.says("/verify")
        assert plain(english("verify-doubt")) in (await citizen.hears(20)).text

    await asyncio.gather(*(asks(number, citizen) for number, citizen in enumerate(citizens)))
