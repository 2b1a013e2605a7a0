"""Somebody is about to lose something, or is in danger: what to do this minute comes first, and staff hear of a danger."""

import pytest

from bot.answers import plight_text
from bot.words import Phrasebook
from center.rules.conversation import IN_DANGER, Step
from center.store.tables import Notice
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import is_at, report_of

SAID = {
    Step.PAYING: {
        "zh-hans": "我妈正在银行柜台给骗子汇款，怎么才能拦住",
        "zh-hant": "阿媽而家喺銀行櫃位轉緊錢俾個騙徒，點攔佢好",
        "en": "my mum is at the bank counter right now sending money to a scammer, how do i stop her",
    },
    Step.CONTROL: {
        "zh-hans": "客服让我装了远程控制软件，他现在能看到我的手机",
        "zh-hant": "客服叫我裝咗個遙距控制app，佢而家睇到我部手機",
        "en": "I installed anydesk because he said he was from support and he can see my phone",
    },
    Step.GIVEN: {
        "zh-hans": "我把银行卡号和验证码都填到那个链接里了",
        "zh-hant": "我把信用卡號和驗證碼都填進那個連結了",
        "en": "i typed my card number and the code into that link",
    },
    Step.IMAGES: {
        "zh-hans": "裸聊被录屏了，他说不给五千就发给我通讯录里的人",
        "zh-hant": "視訊裸聊被側錄，對方說不給錢就傳給我的朋友",
        "en": "she recorded our naked video call and wants $800 or she sends it to my wife",
    },
    Step.MINOR: {
        "zh-hans": "我今年十三岁，有人说我害他游戏被封，要我用妈妈的手机付钱",
        "zh-hant": "我國二，賣遊戲帳號的人騙了我的壓歲錢，不敢跟爸媽說",
        "en": "im 13 and a guy in the game took my money and now he threatens me, please dont tell my mum",
    },
    Step.OTHERS_DESPAIR: {
        "zh-hans": "我妈被骗光养老钱，天天说不想活了",
        "zh-hant": "我媽被騙光退休金，一直說不想活了",
        "en": "my husband lost everything to a scam and says he wants to die",
    },
}
CASES = [(step, language) for step in SAID for language in LANGUAGES]
NO_BUTTONS = (Step.OTHERS_DESPAIR,)


async def notices(house: House) -> int:
    return await house.count(Notice)


@pytest.mark.parametrize(("step", "language"), CASES)
async def test_what_to_do_this_minute_comes_first(
    step: Step, language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    report, before = report_of(await arrives(language), phrasebook, language), await notices(house)
    heard = await report.says(SAID[step][language])
    assert heard.text == plain(plight_text(step, report.words))
    assert "110" in heard.text or "12355" in heard.text
    assert bool(heard.buttons) is (step not in NO_BUTTONS)
    # then staff have heard of a danger, once within the hour
    await report.says(SAID[step][language])
    await house.rests()
    assert await notices(house) - before == (step in IN_DANGER)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_report_it_takes_the_words_along(language: str, arrives: Arrives, phrasebook: Phrasebook) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    await report.says(SAID[Step.GIVEN][language])
    heard = await report.presses("button-report")
    assert is_at(report, "story", heard)
    for _ in range(4):
        heard = await report.presses("button-next" if report.words("button-next") in heard.buttons else "button-skip")
    assert SAID[Step.GIVEN][language][:12] in heard.text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_child_is_not_asked_about_money(language: str, arrives: Arrives, phrasebook: Phrasebook) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    heard = await report.says(SAID[Step.MINOR][language])
    assert report.words("button-paid") not in heard.buttons
    await report.presses("button-report")
    await report.presses("button-next")
    assert is_at(report, "when", await report.presses("button-skip"))
    assert is_at(report, "channel", await report.presses("button-back"))


async def test_in_the_middle_of_a_report_the_words_are_said_once_and_the_report_goes_on(
    arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives("en"), phrasebook, "en")
    await report.begins()
    assert (await report.says(SAID[Step.IMAGES]["en"])).text == plain(plight_text(Step.IMAGES, report.words))
    assert is_at(report, "story", await report.citizen.hears())
    more = await report.says("now she wants 300 more or the naked video goes to my boss")
    assert report.asks("report-added", more)


async def test_a_forwarded_threat_is_looked_at_and_nobody_is_alarmed(
    arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen, before = await arrives("en"), await notices(house)
    report = report_of(citizen, phrasebook, "en")
    await citizen.forwards("I recorded you naked and will send it to your contacts unless you pay")
    heard = await citizen.hears()
    assert heard.text != plain(plight_text(Step.IMAGES, report.words))
    assert await notices(house) == before
