"""The language is Telegram's at first, then the citizen's choice, kept over a restart."""

import pytest

from bot.words import Words, guess_language
from center.message import Language
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.house import House

BEGINNINGS = {"zh-Hans": "把让您不放心", "zh-Hant": "把讓您不放心", "en": "Send me a message"}
CHOICES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}
KEPT = {"zh-Hans": "以后我用简体中文。", "zh-Hant": "以後我用繁體中文。", "en": "I will write to you in English."}


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh", "zh-Hans"),
        ("zh-hans", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("ZH-Hant", "zh-Hant"),
        ("zh-hant-hk", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-mo", "zh-Hant"),
        ("en", "en"),
        ("en-GB", "en"),
        ("de", "en"),
        ("ja", "en"),
        ("xx-nonsense", "en"),
        (None, "zh-Hans"),
        ("", "zh-Hans"),
    ],
)
def test_telegrams_language_is_guessed_from(code: str | None, language: str) -> None:
    assert guess_language(code) == Language(language)


@pytest.mark.parametrize(
    ("code", "language"), [("zh-hans", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-hk", "zh-Hant"), ("fr", "en")]
)
async def test_a_new_citizen_is_spoken_to_in_telegrams_language(code: str, language: str, arrives: Arrives) -> None:
    citizen = await arrives(code, greeted=False)
    await citizen.starts()
    assert (await citizen.hears()).text.startswith(BEGINNINGS[language])


@pytest.mark.parametrize("language", CHOICES)
async def test_the_language_can_be_changed_from_the_welcome(language: str, li: Citizen) -> None:
    await li.presses("语言 / 語言 / Language")
    heard = await li.hears()
    assert heard.buttons == list(CHOICES.values())
    await li.presses(CHOICES[language])
    assert (await li.hears()).text.startswith(KEPT[language])
    await li.says("/start")
    assert (await li.hears()).text.startswith(BEGINNINGS[language])


async def test_the_language_can_be_asked_for_in_words(ann: Citizen) -> None:
    await ann.says("change language")
    assert "简体中文" in (await ann.hears()).buttons


async def test_the_choice_is_kept_when_telegram_says_otherwise(arrives: Arrives) -> None:
    citizen = await arrives("zh-hans")
    await citizen.says("/language")
    await citizen.hears()
    await citizen.presses("English")
    await citizen.hears()
    await citizen.switches_language("zh-hant")
    await citizen.says("/help")
    assert (await citizen.hears()).text.startswith("What you can do here")


async def test_the_choice_is_kept_over_a_restart(own_house: House, english: Words) -> None:
    # given a citizen who chose English
    citizen = await own_house.sim.citizen("Wu", language="zh-hans")
    await citizen.says("/language")
    await citizen.hears()
    await citizen.presses("English")
    await citizen.hears()
    # when the bot starts anew
    await own_house.restarts()
    # then it still speaks English
    await citizen.says("/verify")
    assert await citizen.hears(containing=english("verify-doubt"))


async def test_a_forged_language_changes_nothing(ann: Citizen) -> None:
    await ann.forges("s:klingon")
    assert (await ann.gets_answer()).text == ""
    await ann.says("/help")
    assert (await ann.hears()).text.startswith("What you can do here")
