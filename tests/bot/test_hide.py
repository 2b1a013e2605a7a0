"""Who shares a phone clears the chat with one word; what the centre has stays there."""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import report_of


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_stands_in_the_chat_is_taken_away_on_both_sides(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given a report, and a message that was looked at
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.files()
    await citizen.forwards("转到安全账户 safe account")
    await citizen.hears()
    before = {message.message_id for message in await citizen.messages()}
    # when it is hidden
    heard = await report.says("/hide")
    # then only that is left, and the report is where it was
    left = [message.message_id for message in await citizen.messages() if not message.deleted]
    assert heard.text == plain(report.words("hidden"))
    assert left == [heard.message_id]
    assert len(before) > 5
    assert (await house.tip_of(citizen)).case_number in (await report.says("/status")).text


async def test_it_is_kept_over_a_restart_which_messages_there_are(own_house: House, phrasebook: Phrasebook) -> None:
    citizen = await own_house.sim.citizen("Wu", language="en")
    report = report_of(citizen, phrasebook, "en")
    await report.begins()
    await report.says("they called me")
    await own_house.rests()
    await own_house.restarts()
    heard = await report.says("/hide")
    left = [message.message_id for message in await citizen.messages() if not message.deleted]
    assert left == [heard.message_id]
    # and with nothing to hide nothing breaks
    assert (await report.says("/hide")).text == heard.text
