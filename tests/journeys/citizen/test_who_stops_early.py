"""Who tells two details of a payment and is gone has still filed an urgent tip."""

from collections.abc import Awaitable, Callable

import pytest

from bot.words import Phrasebook
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES
from tests.bot.house import House
from tests.bot.reporting import report_of
from tests.bot.test_already_paid import PAID
from tests.journeys.citizen.staff import Officer
from tests.journeys.citizen.weather import Weather


async def says_nothing_more(_citizen: Citizen) -> None:
    pass


GONE: dict[str, Callable[[Citizen], Awaitable[None]]] = {
    "says nothing more": says_nothing_more,
    "blocks the bot": Citizen.blocks,
    "leaves Telegram": Citizen.leaves_telegram,
}


@pytest.mark.parametrize("gone", GONE)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_details_and_then_nothing_are_an_urgent_tip_with_both(
    language: str, gone: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    # given a citizen who has paid and told the centre
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.says(PAID[language])
    await citizen.hears()
    await report.presses("button-yes-tell")
    assert report.asks("paid-amount", await citizen.hears())
    # when they tell the sum and the time, and are gone
    await report.says("80000")
    assert report.asks("paid-from", await report.presses("button-today"))
    await GONE[gone](citizen)
    await house.rests()
    # then staff find an urgent tip in the queue that holds both
    tip = await house.tip_of(citizen)
    assert tip.case_number in await officer.queue()
    assert (tip.paid, tip.state, tip.amount_cents, tip.currency) == (True, "new", 8_000_000, "CNY")
    assert tip.urgency >= 80
    assert tip.happened_at is not None
    assert await house.added_by(citizen) == []
    # and can work on it to the end
    await officer.takes(tip.case_number)
    await officer.closes(tip.case_number)
    assert (await house.tip_of(citizen)).outcome == "confirmed-scam"


@pytest.mark.parametrize("weather", ["killed before it could answer"], indirect=True)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_tip_is_there_even_when_the_second_answer_was_never_confirmed(
    language: str, weather: Weather, phrasebook: Phrasebook
) -> None:
    # given an urgent tip whose sum was told
    house, before = weather.house, await weather.officer.queue()
    citizen = await house.sim.citizen("Wu", language=language)
    words = report_of(citizen, phrasebook, language).words
    for act in (
        lambda: citizen.says(PAID[language]),
        lambda: citizen.presses(words("button-yes-tell")),
        lambda: citizen.says("80000"),
    ):
        await weather.hears(citizen, act)
    # when the time is told while Telegram fails, and the bot is killed over it for good
    await house.sim.fault("status", "send*", status=502)
    await citizen.presses(words("button-just-now"))

    async def told() -> bool:
        return (await house.tip_of(citizen)).happened_at is not None

    await house.until(told)
    await house.crashes()
    # then staff have an urgent tip with both, without any bot
    [case] = set(await weather.officer.queue()) - set(before)
    tip = (await weather.officer.opens(case)).tip
    await house.sim.clear_faults()
    await house.opens()
    assert (await house.tip_of(citizen)).id == tip.id
    assert (tip.paid, tip.amount_cents, tip.happened_at is not None) == (True, 8_000_000, True)
