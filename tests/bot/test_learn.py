"""Reading about each kind of scam."""

import pytest

from bot.words import Phrasebook, Words
from center.verdict import ScamType
from knowledge.entries import Base
from simulator.client import Citizen
from simulator.rules.utf16 import units
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of


@pytest.mark.parametrize("language", LANGUAGES)
async def test_all_twenty_kinds_can_be_read(
    language: str, arrives: Arrives, phrasebook: Phrasebook, base: Base
) -> None:
    # given the list of kinds
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says("/learn")
    offered = (await citizen.hears()).buttons
    assert sorted(offered) == sorted(base.type(code).title.in_language(words.language) for code in ScamType)
    assert len(offered) == 20
    # when each is pressed
    for title in offered:
        await citizen.presses(title)
        heard = await citizen.hears()
        # then what it is, what to do and what never to do is said in one message
        assert heard.text.startswith(title)
        assert words("do-now") in heard.text
        assert words("learn-never") in heard.text
        assert units(heard.text) <= 4096
        assert heard.buttons == [words("button-all-types")]


async def test_the_kind_of_a_checked_message_can_be_read_from_its_answer(ann: Citizen, base: Base) -> None:
    await ann.forwards("move it to the safe account")
    await ann.hears()
    await ann.presses("How this scam works")
    heard = await ann.hears()
    assert heard.text.startswith(base.type(ScamType.IMPERSONATED_AUTHORITY).title.en)
    await ann.presses("All kinds of scam")
    assert len((await ann.hears()).buttons) == 20


async def test_an_answer_without_a_kind_offers_nothing_to_read(ann: Citizen) -> None:
    await ann.forwards("please withdraw at once")
    assert "How this scam works" not in (await ann.hears()).buttons


async def test_a_forged_kind_is_ignored(ann: Citizen) -> None:
    await ann.forges("l:no-such-kind")
    await ann.gets_answer()
    await ann.hears_nothing(0.3)


async def test_who_asks_what_to_do_is_asked_what_it_is_about(li: Citizen, chinese: Words) -> None:
    await li.says("有哪些常见的骗局？")
    heard = await li.hears()
    assert heard.text == plain(chinese("what-now"))
    await li.presses(chinese("button-all-types"))
    assert len((await li.hears()).buttons) == 20


@pytest.mark.parametrize("said", ["那我现在怎么办呀", "我点了"])
async def test_who_was_just_warned_is_told_what_to_do_about_that(said: str, li: Citizen, chinese: Words) -> None:
    await li.forwards("请转到安全账户")
    await li.hears(containing="骗局")
    await li.says(said)
    heard = await li.hears()
    assert heard.text != plain(chinese("what-now"))
    assert heard.buttons == [chinese("button-all-types")]
