"""Where two wishes are equally likely, one short question with buttons; what is in doubt otherwise is checked."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
import pytest_asyncio

from bot.rooms import Rooms
from bot.words import Phrasebook, Words
from center.understanding import Intent, Parser, Understanding
from nlu.parser import Understander
from simulator.client import Citizen
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House, new_settings, open_house

UNCLEAR = "how does it stand, can somebody tell me"


@dataclass
class Doubtful:
    """The real parser, but for one text that might be either of two wishes."""

    real: Understander

    async def understand(self, text: str, *, forwarded: bool, now: datetime, timezone: tzinfo) -> Understanding:
        found = await self.real.understand(text, forwarded=forwarded, now=now, timezone=timezone)
        if text != UNCLEAR:
            return found
        return Understanding(Intent.ASK_STATUS, 0.45, Parser.EMBEDDED, (), (Intent.TALK_TO_HUMAN, 0.4))


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def doubting(tmp_path_factory: pytest.TempPathFactory, migrated: Path, rooms: Rooms) -> AsyncIterator[House]:
    unsure = replace(rooms, understander=Doubtful(rooms.understander))  # type: ignore[arg-type]
    async with open_house(new_settings(tmp_path_factory.mktemp("doubt"), migrated), unsure) as running:
        yield running


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_close_wishes_are_asked_about_and_the_one_that_is_pressed_is_granted(
    doubting: House, phrasebook: Phrasebook, language: str
) -> None:
    words = words_of(phrasebook, language)
    citizen = await doubting.sim.citizen("Wu", language=language)
    await citizen.says(UNCLEAR)
    asked = await citizen.hears()
    assert asked.text == plain(words("which-of-two"))
    assert asked.buttons == [words("wish-status"), words("wish-human"), words("wish-check")]
    await citizen.presses(words("wish-human"), asked.message_id)
    assert (await citizen.hears()).text == plain(words("human"))
    # the question is settled: its buttons do nothing any more
    await citizen.presses(words("wish-status"), asked.message_id)
    assert (await citizen.gets_answer()).text == plain(words("old-button"))


async def test_who_wanted_neither_has_it_checked_as_a_message(doubting: House, english: Words) -> None:
    citizen = await doubting.sim.citizen("Wu", language="en")
    await citizen.says(UNCLEAR)
    await citizen.presses(english("wish-check"), (await citizen.hears()).message_id)
    assert english("button-report") in (await citizen.hears()).buttons


async def test_the_question_outlives_a_restart(doubting: House, english: Words) -> None:
    citizen: Citizen = await doubting.sim.citizen("Wu", language="en")
    await citizen.says(UNCLEAR)
    asked = await citizen.hears()
    await doubting.rests()
    await doubting.restarts()
    await citizen.presses(english("wish-human"), asked.message_id)
    assert (await citizen.hears()).text == plain(english("human"))


@pytest.mark.parametrize("step", ["paid", "self-harm", "forget", "nothing", ""])
async def test_forged_wishes_do_nothing_and_the_question_stays(doubting: House, english: Words, step: str) -> None:
    citizen = await doubting.sim.citizen("Wu", language="en")
    await citizen.says(UNCLEAR)
    asked = await citizen.hears()
    real = asked.data_of(english("wish-human")).rpartition(":")[2]
    await citizen.forges(f"w:{step}:{real}", asked.message_id)
    assert (await citizen.gets_answer()).text == plain(english("old-button"))
    await citizen.hears_nothing(0.2)
    await citizen.presses(english("wish-human"), asked.message_id)
    assert (await citizen.hears()).text == plain(english("human"))


async def test_the_buttons_of_an_earlier_question_answer_that_one_once(doubting: House, english: Words) -> None:
    citizen = await doubting.sim.citizen("Wu", language="en")
    await citizen.says(UNCLEAR)
    first = await citizen.hears()
    await citizen.says(UNCLEAR)
    second = await citizen.hears()
    await citizen.presses(english("wish-human"), first.message_id)
    assert (await citizen.hears()).text == plain(english("human"))
    await citizen.presses(english("wish-check"), first.message_id)
    assert (await citizen.gets_answer()).text == plain(english("old-button"))
    await citizen.presses(english("wish-human"), second.message_id)
    assert (await citizen.hears()).text == plain(english("human"))


async def test_the_question_is_gone_after_an_hour(
    doubting: House, english: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = await doubting.sim.citizen("Wu", language="en")
    await citizen.says(UNCLEAR)
    asked = await citizen.hears()
    monkeypatch.setattr("bot.dialogue.LAPSES", timedelta(0))
    await citizen.presses(english("wish-human"), asked.message_id)
    assert (await citizen.gets_answer()).text == plain(english("old-button"))
