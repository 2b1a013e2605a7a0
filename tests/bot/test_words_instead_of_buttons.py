"""What citizens say in their own words is understood without a menu."""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import plain
from tests.bot.reporting import report_of

SAID = [
    ("zh-hans", "你是机器人吗", "about-bot"),
    ("zh-hant", "你是機器人嗎", "about-bot"),
    ("en", "are you a bot?", "about-bot"),
    ("zh-hans", "我的举报怎么样了", "status-none"),
    ("zh-hant", "我的舉報怎麼樣了", "status-none"),
    ("en", "how's my report", "status-none"),
    ("zh-hans", "谢谢", "you-are-welcome"),
    ("zh-hant", "謝謝", "you-are-welcome"),
    ("en", "thank you", "you-are-welcome"),
    ("zh-hans", "转人工", "human"),
    ("en", "I want to talk to a person", "human"),
    ("zh-hans", "删除我的数据", "forget-ask"),
    ("zh-hant", "刪除我的資料", "forget-ask"),
    ("en", "delete my data", "forget-ask"),
    ("en", "change language", "language-ask"),
    ("zh-hans", "换成英文", "language-ask"),
]


@pytest.mark.parametrize(("language", "text", "key"), SAID)
async def test_a_wish_in_words_is_granted(
    language: str, text: str, key: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    assert report.asks(key, await report.says(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-hans", "我刚转了八万怎么办"),
        ("zh-hans", "我被骗了，刚刚转了三万块"),
        ("zh-hant", "我剛轉了八萬怎麼辦"),
        ("en", "I just sent them 5000 dollars, what do I do"),
        ("en", "I already paid the fee"),
    ],
)
async def test_money_that_has_gone_gets_the_three_steps_at_once(
    language: str, text: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    assert (await report.says(text)).text.startswith(plain(report.words("paid-title")))


async def test_a_report_begun_in_words_has_what_they_tell(arrives: Arrives, phrasebook: Phrasebook) -> None:
    report = report_of(await arrives("en"), phrasebook, "en")
    assert (await report.says("I want to report a scam")).text == plain(report.words("report-story", has="no"))
    await report.presses("button-cancel")
    told = await report.says("I want to report a man who pretended to be my boss")
    assert told.text == plain(report.words("report-story", has="yes"))


async def test_report_it_said_after_a_warning_means_that_message(arrives: Arrives, phrasebook: Phrasebook) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await citizen.forwards("Police: move it to the safe account")
    await citizen.hears()
    await report.says("I want to report this")
    for key in ("button-next", "button-skip", "button-skip"):
        await report.presses(key)
    assert "Police: move it to the safe account" in (await report.presses("button-skip")).text
