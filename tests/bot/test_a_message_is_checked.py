"""One message in, one clear answer out."""

import asyncio

import pytest

from bot.words import Phrasebook, Words
from center.store.tables import Check
from knowledge.entries import Base
from simulator.client import Citizen, Simulator
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House

SCAM = {
    "zh-hans": "您好，我是市公安局民警，您涉嫌洗钱，请立即把资金转入安全账户配合调查。",
    "zh-hant": "您好，我是警察，您涉嫌洗黑錢，請立即把資金轉入安全賬戶配合調查。",
    "en": "This is officer Wang of the police. You are suspected of money laundering, transfer all funds to a safe account now.",
}
ORDINARY = {
    "zh-hans": "【顺丰速运】您的快递已到驿站，请凭取件码领取。",
    "zh-hant": "【順豐速運】您的快遞已到自提點，請憑取件碼領取。",
    "en": "Your parcel has arrived at the pick-up point, collection code 4471.",
}
UNSURE = {
    "zh-hans": "平台客服请您马上提现核对",
    "zh-hant": "平台客服請您馬上提現核對",
    "en": "Support: please withdraw your balance to check it",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_scam_is_named_with_reasons_steps_and_buttons(
    language: str, arrives: Arrives, phrasebook: Phrasebook, base: Base, house: House
) -> None:
    # given a message that follows a known script
    citizen, words = await arrives(language), words_of(phrasebook, language)
    # when it is pasted
    await citizen.says(SCAM[language])
    heard = await citizen.hears()
    # then one answer says what it is, why in their own words, what comes next, what to do and whom to call
    script = base.script(house.moods.script)
    title = base.type(script.type).title.in_language(words.language)
    assert heard.text.startswith(plain(words("verdict-scam", type=title)))
    assert SCAM[language][:50] in heard.text
    assert script.next.in_language(words.language) in heard.text
    assert words("do-now") in heard.text
    assert plain(words("call-line")) in heard.text
    assert heard.buttons == [words(f"button-{b}") for b in ("paid", "report", "wrong", "learn")]
    await citizen.hears_nothing(0.2)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_not_recognised_is_never_called_safe(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says(ORDINARY[language])
    heard = await citizen.hears()
    assert heard.text == plain(words("verdict-unknown") + "\n\n" + words("call-line"))
    assert any(phrase in heard.text for phrase in ("不等于安全", "不等於安全", "does not make it safe"))
    assert heard.buttons == [words(f"button-{b}") for b in ("paid", "report", "wrong")]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_warning_signs_alone_are_called_warning_signs(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.forwards(UNSURE[language])
    text = (await citizen.hears()).text
    assert text.startswith(plain(words("verdict-suspicious", type="none")))
    assert plain(words("could-be-wrong")) in text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_too_short_to_judge_is_said_to_be_so(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.forwards("OK 12")
    assert (await citizen.hears()).text.startswith(plain(words("verdict-unknown-short")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("message", ["官方通知 official", "官方通知 official 安全账户 safe account"])
async def test_an_official_sender_comes_with_the_reminder_that_names_are_forged(
    message: str, language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.forwards(message)
    assert plain(words("official-reminder")) in (await citizen.hears()).text


async def test_typing_is_shown_before_the_answer(sim: Simulator, li: Citizen, house: House) -> None:
    # given a check that takes its time
    house.moods.may_check.clear()
    before = (await sim.calls())[-1].number
    # when a message comes
    await li.says(SCAM["zh-hans"])
    # then the citizen sees at once that somebody is there
    async with asyncio.timeout(1):
        while not [call for call in await sim.calls("sendChatAction", after=before) if call.chat_id == str(li.id)]:
            await asyncio.sleep(0.02)
    assert await li.catches_up() == []
    house.moods.may_check.set()
    await li.hears()


async def test_several_messages_are_answered_one_by_one_in_their_order(li: Citizen) -> None:
    for number in range(1, 6):
        await li.forwards(f"第{number}条：转到安全账户")
    for number in range(1, 6):
        assert f"第{number}条" in (await li.hears()).text
    await li.hears_nothing(0.2)


async def test_a_text_of_many_pages_is_answered_page_by_page(li: Citizen) -> None:
    await li.forwards("安全账户" + "很长的聊天记录。" * 1100)
    answers = [(await li.hears()).text for _ in range(3)]
    assert answers[0].startswith("这符合一种已知的骗局")
    await li.hears_nothing(0.2)


async def test_an_edited_message_is_not_taken_for_a_new_one(ann: Citizen, english: Words) -> None:
    sent = await ann.says(ORDINARY["en"])
    await ann.hears()
    await ann.edits(sent.message_id, "Please move it to the safe account")
    assert (await ann.hears()).text == english("edited")


@pytest.mark.parametrize(("button", "noted"), [("button-not-scam", "fine"), ("button-scam-after-all", "scam")])
async def test_who_knows_better_can_say_so(button: str, noted: str, ann: Citizen, english: Words, house: House) -> None:
    await ann.forwards("move it to the safe account")
    check = int((await ann.hears()).data_of(english("button-wrong")).rpartition(":")[2])
    await ann.presses(english("button-wrong"))
    assert (await ann.hears()).buttons == [english("button-scam-after-all"), english("button-not-scam")]
    await ann.presses(english(button))
    assert (await ann.hears()).text == english("wrong-thanks")
    async with house.app.store.reading() as session:
        assert (await session.get_one(Check, check)).objection == noted


async def test_nobody_can_object_to_somebody_elses_answer(
    ann: Citizen, li: Citizen, english: Words, house: House
) -> None:
    # given an answer to somebody else
    await li.forwards("转到安全账户")
    heard = await li.hears()
    check = int(heard.data_of(heard.buttons[0]).rpartition(":")[2])
    # when another citizen forges the button of it
    await ann.forges(f"c:was-fine:{check}")
    # then nothing is noted
    assert (await ann.hears()).text == english("gone")
    async with house.app.store.reading() as session:
        assert (await session.get_one(Check, check)).objection is None


async def test_a_check_is_kept_without_names_numbers_and_reporter(li: Citizen, house: House) -> None:
    await li.forwards("安全账户 联系王经理 13912345678")
    heard = await li.hears()
    await house.rests()  # it is written when the update ends, behind the answer
    async with house.app.store.reading() as session:
        check = await session.get_one(Check, int(heard.data_of(heard.buttons[0]).rpartition(":")[2]))
    assert "安全账户" in check.redacted
    assert not [word for word in ("王", "139", str(li.id)) if word in check.redacted]
    assert not [column for column in check.model_fields if "reporter" in column or "chat" in column]


async def test_the_buttons_of_an_answer_eleven_messages_ago_ask_for_it_again(ann: Citizen, english: Words) -> None:
    await ann.forwards("move it to the safe account, 1")
    first = await ann.hears()
    for number in range(10):
        await ann.forwards(f"another message {number} of today")
        await ann.hears()
    await ann.presses(english("button-report"), first.message_id)
    assert (await ann.hears()).text == english("gone")
