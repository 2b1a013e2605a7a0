"""The welcome, and the commands that need no dialogue, in three languages."""

import pytest

from bot.app import COMMANDS
from bot.words import Phrasebook
from center.profile.model import in_language
from simulator.client import Citizen, Simulator
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_starts_is_welcomed_with_the_emergency_number_and_what_can_be_done(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language, greeted=False), words_of(phrasebook, language)
    await citizen.starts()
    heard = await citizen.hears()
    assert heard.text.startswith(plain(words("welcome")))
    assert "110" in heard.text
    # who reads simplified Chinese is most likely where its numbers are; anybody else is offered to say otherwise
    elsewhere = (
        []
        if language == "zh-hans"
        else [words("button-elsewhere", place=in_language(words.place.name, words.language))]
    )
    assert heard.buttons == [
        words("button-paid"),
        words("button-report"),
        words("button-all-types"),
        "语言 / 語言 / Language",
        *elsewhere,
    ]
    assert ("/place" in heard.text) is bool(elsewhere)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_until_a_centre_adopts_it_the_welcome_says_that_it_is_a_demonstration(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen = await arrives(language, greeted=False)
    await citizen.starts()
    assert plain(words_of(phrasebook, language)("demo-notice")) in (await citizen.hears()).text


async def test_a_link_with_a_payload_welcomes_as_well(arrives: Arrives) -> None:
    citizen = await arrives("en", greeted=False)
    await citizen.starts("poster-17")
    assert (await citizen.hears()).text.startswith("Send me a message that worries you")


async def test_somebody_who_writes_without_starting_is_answered(arrives: Arrives) -> None:
    citizen = await arrives("en", greeted=False)
    await citizen.forwards("move it to the safe account")
    assert "known scam" in (await citizen.hears()).text


async def test_greetings_in_words_are_a_welcome(li: Citizen, ann: Citizen) -> None:
    await li.says("你好")
    await ann.says("hello")
    assert (await li.hears()).text.startswith("把让您不放心的消息发给我")
    assert (await ann.hears()).text.startswith("Send me a message")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_names_every_command(language: str, arrives: Arrives, phrasebook: Phrasebook) -> None:
    citizen = await arrives(language)
    await citizen.says("/help")
    heard = await citizen.hears()
    assert heard.text == plain(words_of(phrasebook, language)("help"))
    assert {f"/{command}" for command in COMMANDS} - {"/start", "/help"} <= set(heard.text.split())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_verify_says_how_the_centre_writes_and_what_it_never_asks(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says("/verify")
    text = (await citizen.hears()).text
    assert plain(words("verify")) in text
    assert plain(words("verify-doubt")) in text
    assert text.count("•") == len(phrasebook.profile.centre.never["en"])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_privacy_says_what_is_kept_and_how_to_delete_it(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen = await arrives(language)
    await citizen.says("/privacy")
    text = (await citizen.hears()).text
    assert text == plain(words_of(phrasebook, language)("privacy"))
    assert "/forget" in text


async def test_unknown_commands_are_answered_too(ann: Citizen) -> None:
    await ann.says("/definitely_no_command")
    assert (await ann.hears()).text


async def test_the_menu_of_commands_is_there_in_chinese_and_english(sim: Simulator, arrives: Arrives) -> None:
    reader = await arrives("zh-hans")
    other = await arrives("fr", greeted=True)
    chinese, english = (await reader.chat()).commands, (await other.chat()).commands
    assert [command["command"] for command in english] == COMMANDS
    assert english[1]["description"] == "I have already paid"
    assert [command["command"] for command in chinese] == COMMANDS
