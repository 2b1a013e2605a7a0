"""Who has themselves forgotten is unknown afterwards, even to themselves."""

import pytest
from sqlmodel import col, select

from bot.words import Phrasebook
from center.store.tables import Dialogue, Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House


async def reports(citizen: Citizen) -> str:
    """Files an urgent tip the short way; returns the case number."""
    await citizen.says("/urgent")
    await citizen.hears()
    await citizen.hears()
    await citizen.presses((await citizen.messages())[-1].body["reply_markup"]["inline_keyboard"][0][0]["text"])
    filed = await citizen.hears()
    await citizen.hears()
    return next(word.strip(" 。:：") for word in filed.text.replace("：", " ").split() if word.startswith("WH"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_forgetting_status_knows_nothing(
    language: str, arrives: Arrives, house: House, phrasebook: Phrasebook
) -> None:
    # given a citizen with a report
    citizen, words = await arrives(language), words_of(phrasebook, language)
    case = await reports(citizen)
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


async def test_after_forgetting_the_story_cannot_be_read_by_anybody(li: Citizen, house: House) -> None:
    case = await reports(li)
    await li.says("/forget")
    await li.hears()
    await li.presses("是，全部删除")
    await li.hears()
    async with house.app.store.reading() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
        reporter = await house.reporter(session, tip.reporter_id)
        dialogues = (await session.exec(select(Dialogue).where(col(Dialogue.reporter_id) == tip.reporter_id))).all()
    assert (reporter.wrapped_key, reporter.lookup, reporter.sealed_chat) == (None, None, None)
    assert dialogues == []


async def test_forgetting_needs_a_second_yes(li: Citizen, house: House) -> None:
    await reports(li)
    await li.says("/forget")
    await li.hears()
    await li.presses("先不用")
    assert (await li.hears()).text == "好的，什么也没有删。"
    assert len(await house.tips_of(li)) == 1


async def test_in_the_middle_of_a_report_forgetting_ends_the_report(li: Citizen) -> None:
    await li.says("/report")
    await li.hears()
    await li.says("他说他是警察")
    await li.hears()
    await li.says("/forget")
    await li.hears()
    await li.presses("是，全部删除")
    await li.hears()
    await li.presses("下一步")
    assert "之前的对话" in (await li.gets_answer()).text


async def test_a_forgotten_citizen_can_begin_anew(li: Citizen, house: House) -> None:
    await li.says("/forget")
    await li.hears()
    await li.presses("是，全部删除")
    await li.hears()
    await reports(li)
    assert len(await house.tips_of(li)) == 1


async def test_old_answers_are_forgotten_as_well(ann: Citizen) -> None:
    await ann.forwards("move it to the safe account")
    await ann.hears()
    await ann.says("/forget")
    await ann.hears()
    await ann.presses("Yes, delete everything")
    await ann.hears()
    await ann.presses("Report it")
    assert "too far back" in (await ann.hears()).text
