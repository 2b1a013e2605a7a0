"""Who has themselves forgotten is unknown afterwards, even to themselves."""

import pytest
from sqlmodel import col, select

from bot.words import Phrasebook, Words
from center.store.tables import Dialogue, Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House
from tests.bot.reporting import Report


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_forgetting_status_knows_nothing(
    language: str, arrives: Arrives, house: House, phrasebook: Phrasebook
) -> None:
    # given a citizen with a report
    citizen, words = await arrives(language), words_of(phrasebook, language)
    case = await house.files_for(citizen)
    await citizen.says("/status")
    assert case in (await citizen.hears()).text
    # when they have themselves forgotten
    await citizen.says("/forget")
    assert (await citizen.hears()).text == plain(words("forget-ask"))
    await citizen.presses(words("button-forget-yes"))
    assert (await citizen.hears()).text == plain(words("forget-done"))
    # then nothing is known of the report, with its number or without
    await citizen.says("/status")
    assert (await citizen.hears()).text == plain(words("status-none"))
    await citizen.says(f"/status {case}")
    assert (await citizen.hears()).text == plain(words("status-unknown-case", case=case))
    assert await house.tips_of(citizen) == []


async def test_after_forgetting_the_story_cannot_be_read_by_anybody(li: Citizen, chinese: Words, house: House) -> None:
    case = await house.files_for(li)
    await li.says("/forget")
    await li.hears()
    await li.presses(chinese("button-forget-yes"))
    await li.hears()
    async with house.app.store.reading() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
        reporter = await house.reporter(session, tip.reporter_id)
        dialogues = (await session.exec(select(Dialogue).where(col(Dialogue.reporter_id) == tip.reporter_id))).all()
    assert (reporter.wrapped_key, reporter.lookup, reporter.sealed_chat) == (None, None, None)
    assert dialogues == []


async def test_forgetting_needs_a_second_yes(li: Citizen, chinese: Words, house: House) -> None:
    await house.files_for(li)
    await li.says("/forget")
    await li.hears()
    await li.presses(chinese("button-no-thanks"))
    assert (await li.hears()).text == plain(chinese("forget-kept"))
    assert len(await house.tips_of(li)) == 1


async def test_in_the_middle_of_a_report_forgetting_ends_the_report(li: Citizen, chinese: Words) -> None:
    await li.says("/report")
    await li.hears()
    await li.says("他说他是警察")
    await li.hears()
    await li.says("/forget")
    await li.hears()
    await li.presses(chinese("button-forget-yes"))
    await li.hears()
    await li.presses(chinese("button-next"))
    assert (await li.gets_answer()).text == plain(chinese("old-button"))


async def test_a_forgotten_citizen_can_begin_anew(li: Citizen, chinese: Words, house: House) -> None:
    await house.files_for(li)
    await li.says("/forget")
    await li.hears()
    await li.presses(chinese("button-forget-yes"))
    await li.hears()
    await Report(li, chinese).files("从头再说一遍")
    assert await house.story_of(li) == "从头再说一遍"


async def test_old_answers_are_forgotten_as_well(ann: Citizen, english: Words) -> None:
    await ann.forwards("move it to the safe account")
    await ann.hears()
    await ann.says("/forget")
    await ann.hears()
    await ann.presses(english("button-forget-yes"))
    await ann.hears()
    await ann.presses(english("button-report"))
    assert (await ann.hears()).text == plain(english("gone"))
