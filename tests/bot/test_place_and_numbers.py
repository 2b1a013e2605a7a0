"""Numbers come from the place where the citizen is, never from the language they speak."""

import pytest

from bot.words import Phrasebook
from center.profile.model import in_language
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of

POLICE = {"CN": "110", "HK": "999", "MO": "993", "TW": "110"}
PLACES = ("CN", "HK", "MO", "TW", "other")


async def goes_to(citizen: Citizen, phrasebook: Phrasebook, language: str, place: str) -> str:
    """Chooses a place; returns the answer."""
    words = words_of(phrasebook, language, place)
    await citizen.says("/place")
    await citizen.hears()
    await citizen.presses(in_language(words.place.name, words.language))
    return (await citizen.hears()).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nobody_is_taken_to_be_elsewhere_because_of_their_language(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says("/numbers")
    heard = await citizen.hears()
    assert "110" in heard.text
    assert "96110" in heard.text
    assert in_language(phrasebook.profile.jurisdictions["CN"].name, words.language) in heard.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_place_has_its_own_numbers(language: str, arrives: Arrives, phrasebook: Phrasebook) -> None:
    citizen = await arrives(language)
    for place in PLACES:
        words = words_of(phrasebook, language, place)
        said = await goes_to(citizen, phrasebook, language, place)
        assert plain(words("place-set", place=in_language(words.place.name, words.language))) in said
        assert POLICE.get(place, plain(words.number("police"))) in said
        assert plain(words("numbers-note")) in said


@pytest.mark.parametrize("language", LANGUAGES)
async def test_numbers_that_nobody_has_confirmed_are_not_shown(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen = await arrives(language)
    for place in PLACES:
        words = words_of(phrasebook, language, place)
        confirmed = {in_language(n.number, words.language) for n in words.place.shown()}
        hidden = {in_language(n.number, words.language) for n in words.place.numbers if not n.confirmed} - confirmed
        shown = (await goes_to(citizen, phrasebook, language, place)).split("\n")
        assert not [line for line in shown for number in hidden if line.startswith(f"{number} –")]


async def test_the_place_is_kept_and_used_in_every_answer(ann: Citizen, phrasebook: Phrasebook) -> None:
    await goes_to(ann, phrasebook, "en", "MO")
    await ann.forwards("move it to the safe account")
    answer = (await ann.hears()).text
    assert "993" in answer
    assert "110" not in answer
    await ann.says("/urgent")
    assert "993" in (await ann.hears()).text


async def test_somebody_abroad_is_sent_to_the_local_police_without_a_number(
    ann: Citizen, phrasebook: Phrasebook
) -> None:
    await goes_to(ann, phrasebook, "en", "other")
    await ann.says("/urgent")
    steps = (await ann.hears()).text
    assert "the local police" in steps
    assert "110" not in steps


async def test_the_place_can_be_changed_from_the_numbers(ann: Citizen) -> None:
    await ann.says("/numbers")
    await ann.hears()
    await ann.presses("I am not in Mainland China")
    assert "Hong Kong" in " ".join((await ann.hears()).buttons)


async def test_a_forged_place_changes_nothing(ann: Citizen) -> None:
    await ann.forges("j:ATLANTIS")
    await ann.gets_answer()
    await ann.says("/numbers")
    assert "96110" in (await ann.hears()).text


@pytest.mark.parametrize(
    ("language", "told"), [("zh-hans", "我在香港"), ("zh-hant", "我喺香港"), ("en", "I'm in Hong Kong")]
)
async def test_who_says_nothing_but_where_they_are_gets_the_numbers_of_that_place(
    language: str, told: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, there = await arrives(language), words_of(phrasebook, language, "HK")
    await citizen.says(told)
    place = in_language(there.place.name, there.language)
    assert (await citizen.hears()).text == plain(there("place-heard", place=place))
    await citizen.says("/numbers")
    assert "18222" in (await citizen.hears()).text


async def test_a_forwarded_message_says_where_somebody_else_is(ann: Citizen) -> None:
    await ann.forwards("I'm in Hong Kong")
    await ann.hears()
    await ann.says("/numbers")
    assert "96110" in (await ann.hears()).text
