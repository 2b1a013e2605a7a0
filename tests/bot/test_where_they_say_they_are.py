"""Who says where they are gets the numbers of that place at once; what others wrote tells nothing of it."""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import report_of


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("zh-hant", "我喺香港，啱啱過咗五萬蚊俾騙徒，點算", "18222"),
        ("zh-hans", "我在台湾，刚转了三万给骗子怎么办", "165"),
        ("en", "I am in Hong Kong. I just sent money to a scammer, what do I do", "18222"),
    ],
)
async def test_the_numbers_of_the_place_come_at_once(
    language: str, text: str, number: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    heard = await report.says(text)
    assert report.words("button-elsewhere", place="").split()[0] in heard.buttons[0]
    steps = await citizen.hears()
    assert number in steps.text
    # and from then on
    reporter = await house.reporter_of(citizen)
    assert reporter is not None
    assert reporter.jurisdiction in ("HK", "TW")


async def test_a_forwarded_message_tells_nothing_of_the_citizens_place(
    arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives("en")
    await citizen.forwards("I am in Hong Kong. Send the money to me")
    await citizen.hears()
    reporter = await house.reporter_of(citizen)
    assert reporter is not None
    assert reporter.jurisdiction is None
