"""From the first second messages are taken; whatever the matcher does, the citizen hears something true."""

import asyncio
import time

import pytest
import pytest_asyncio

from bot.words import Phrasebook, Words
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House


@pytest_asyncio.fixture(loop_scope="session")
async def loading(own_house: House):
    """A bot just started, whose matcher has not loaded yet."""
    await own_house.crashes()
    own_house.moods.may_load.clear()
    await own_house.opens()
    yield own_house
    own_house.moods.reset()


async def test_a_message_before_the_matcher_has_loaded_is_acknowledged_and_answered_when_it_has(
    loading: House, phrasebook: Phrasebook
) -> None:
    # given a message in each language that comes too early
    citizens = {language: await loading.sim.citizen("Wu", language=language) for language in LANGUAGES}
    for citizen in citizens.values():
        await citizen.forwards("转到安全账户 safe account")
    # then it is acknowledged within two seconds
    heard = {language: await citizen.hears(3) for language, citizen in citizens.items()}
    for language in LANGUAGES:
        assert heard[language].text == plain(words_of(phrasebook, language)("waking"))
    # and when the matcher has loaded, that message becomes the answer
    loading.moods.may_load.set()
    for language, citizen in citizens.items():
        answer = await citizen.hears()
        assert answer.is_edit
        assert answer.message_id == heard[language].message_id
        assert "安全账户 safe account" in answer.text
        assert len(answer.buttons) == 4
        await citizen.hears_nothing(0.1)


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (
            "zh-hans",
            "刚才有个自称公安局的打电话给我，说我的卡涉嫌洗钱，要我把钱转到安全账户，还说不能告诉任何人，怎么办",
        ),
        ("en", "Is it true what he said, that the police have opened a safe account in my name at the state bank?"),
    ],
)
async def test_a_question_that_holds_a_scam_waits_for_the_matcher_as_a_message_does(
    loading: House, phrasebook: Phrasebook, language: str, asked: str
) -> None:
    citizen = await loading.sim.citizen("Wu", language=language)
    await citizen.says(asked)
    heard = await citizen.hears(4)
    assert heard.text in {plain(words_of(phrasebook, each)("waking")) for each in LANGUAGES}
    loading.moods.may_load.set()
    answer = await citizen.hears()
    assert answer.is_edit
    assert answer.message_id == heard.message_id
    assert len(answer.buttons) == 4


async def test_a_question_that_holds_none_is_answered_when_the_matcher_has_loaded_or_cannot_be(
    loading: House, english: Words
) -> None:
    citizen = await loading.sim.citizen("Wu", language="en")
    loading.moods.broken = True
    await citizen.says("I am not sure about something, what should I do now?")
    assert (await citizen.hears(4)).text == plain(english("waking"))
    loading.moods.may_load.set()
    assert (await citizen.hears()).text == plain(english("what-now"))


async def test_what_needs_no_matcher_is_answered_at_once_while_it_loads(loading: House, english: Words) -> None:
    citizen = await loading.sim.citizen("Wu", language="en")
    started = time.monotonic()
    await citizen.says("/urgent")
    assert (await citizen.hears()).text.startswith(plain(english("paid-title")))
    await citizen.says("I want to die")
    await citizen.hears(containing="12356")
    assert time.monotonic() - started < 3


async def test_a_slow_check_says_that_it_is_reading_after_two_seconds_and_then_answers(
    own_house: House, phrasebook: Phrasebook
) -> None:
    # given a loaded matcher
    citizen = await own_house.sim.citizen("Wu", language="en")
    await citizen.forwards("hello there my friend")
    await citizen.hears()
    citizens = {language: await own_house.sim.citizen("Wu", language=language) for language in LANGUAGES}
    # when a check takes long
    own_house.moods.may_check.clear()
    started = time.monotonic()
    for citizen in citizens.values():
        await citizen.forwards("转到安全账户 safe account")
    # then silence lasts two seconds, and no longer
    heard = {language: await citizen.hears(4) for language, citizen in citizens.items()}
    assert 1.9 < time.monotonic() - started < 3.5
    for language in LANGUAGES:
        assert heard[language].text == plain(words_of(phrasebook, language)("reading"))
    # and the same message becomes the answer
    own_house.moods.may_check.set()
    for language, citizen in citizens.items():
        answer = await citizen.hears()
        assert answer.is_edit
        assert answer.message_id == heard[language].message_id
        assert "安全账户 safe account" in answer.text


async def test_a_quick_check_says_nothing_but_its_answer(own_house: House) -> None:
    citizen = await own_house.sim.citizen("Wu", language="en")
    await citizen.forwards("the safe account")
    assert not (await citizen.hears()).is_edit
    await citizen.hears_nothing(0.2)


async def test_the_answer_comes_even_when_the_citizen_has_deleted_the_message_that_said_reading(
    own_house: House, english: Words
) -> None:
    citizen = await own_house.sim.citizen("Wu", language="en")
    own_house.moods.may_check.clear()
    await citizen.forwards("the safe account")
    reading = await citizen.hears(4)
    assert reading.text == english("reading")
    await citizen.deletes(reading.message_id)
    own_house.moods.may_check.set()
    answer = await citizen.hears()
    assert "safe account" in answer.text


async def test_a_matcher_that_cannot_load_is_admitted_and_the_next_message_tries_again(
    own_house: House, phrasebook: Phrasebook
) -> None:
    # given a bot whose matcher is broken
    await own_house.crashes()
    own_house.moods.broken = True
    await own_house.opens()
    # then each message is told so, in the citizen's language, with what not to do meanwhile
    for language in LANGUAGES:
        citizen, words = await own_house.sim.citizen("Wu", language=language), words_of(phrasebook, language)
        await citizen.forwards("转到安全账户")
        assert (await citizen.hears()).text == plain(words("check-failed"))
    tried = own_house.moods.loads
    # when it is mended
    own_house.moods.broken = False
    await citizen.forwards("the safe account")
    # then the next message is answered, without a restart
    assert "known scam" in (await citizen.hears()).text
    assert own_house.moods.loads == tried + 1


async def test_a_matcher_that_fails_at_one_message_says_so_and_lives_on(
    own_house: House, english: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.01)
    citizen = await own_house.sim.citizen("Wu", language="en")
    own_house.moods.raises = RuntimeError("numbers do not add up")
    await citizen.forwards("the safe account")
    assert (await citizen.hears()).text == plain(english("error"))
    own_house.moods.raises = None
    await citizen.forwards("the safe account")
    assert "known scam" in (await citizen.hears()).text


async def test_while_one_check_is_slow_commands_of_others_are_answered(own_house: House, english: Words) -> None:
    slow, quick = [await own_house.sim.citizen(name, language="en") for name in ("Slow", "Quick")]
    own_house.moods.may_check.clear()
    await slow.forwards("the safe account")
    await asyncio.sleep(0.1)
    await quick.says("/verify")
    assert plain(english("verify-doubt")) in (await quick.hears(1.5)).text
    own_house.moods.may_check.set()
    await slow.hears(containing="known scam")
