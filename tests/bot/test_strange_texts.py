"""Nothing that can be typed brings the bot down or goes unanswered."""

import pytest

from bot.answers import verdict_text
from bot.words import Phrasebook, Words
from center.defang import defang
from center.message import Language
from center.redaction import redact
from center.rules.guidance import guide
from knowledge.concepts import Concepts
from knowledge.entries import Base
from nlu.danger import find_danger
from simulator.client import Citizen
from simulator.rules.utf16 import units
from tests.bot.fakes import verdict
from tests.bot.hearing import links_in

STRANGE = {
    "emoji only": "😀😡💰",
    "one emoji of many parts": "👨‍👩‍👧‍👦",
    "flags and skin": "🇨🇳👍🏿",
    "zero-width characters only": "\u200b\u200c\u200d\u2060\ufeff",
    "zero-width inside": "安\u200b全\u200d账\u2060户",
    "right-to-left": "‮安全账户‬ \u202egro.live\u202c",
    "arabic and hebrew": "حول المال إلى الحساب الآمن שלום",
    "combining marks": "Z̸̡̢a͜l̶g̷o̷" * 40,
    "look-alike letters": "рауpаl: sаfе ассоunt ѕecure",
    "full-width": "ｓａｆｅ　ａｃｃｏｕｎｔ　１２３４５",
    "mathematical letters": "𝓼𝓪𝓯𝓮 𝓪𝓬𝓬𝓸𝓾𝓷𝓽",
    "control bytes": "a\x01b\x02\x1b[31mred\x07\x7f安全账户",
    "null bytes": "安全\x00账户",
    "line separators": "a\u2028b\u2029c",
    "newlines only around": "\n\n\t x \n\n",
    "markdown": "*bold* _it_ `code` ~~~ [x](http://evil.example)",
    "sql and templates": "'; DROP TABLE tip; -- {{7*7}} ${x} %s { $police }",
    "json": '{"intent": "greet", "entities": []}',
    "rasa's shortcut": '/greet{"a": 1}',
    "numbers only": "1234567890123456",
    "one letter": "a",
    "punctuation only": "？！。。。",
    "private use and unassigned": "\ue000\U000e0001\U0010ffff",
    "one very long word": "a" * 4096,
    "4096 Chinese characters": "转" * 4092 + "安全账户",
    "4096 units of emoji": "💰" * 2048,
    "many lines": "\n".join(["转账"] * 800),
    "many links": " ".join(["http://evil.example/x"] * 150),
}


@pytest.mark.parametrize("what", STRANGE)
async def test_a_strange_text_gets_one_friendly_answer(what: str, li: Citizen, chinese: Words) -> None:
    await li.forwards(STRANGE[what])
    heard = await li.hears()
    assert heard.text not in (chinese("error"), chinese("check-failed"))
    assert units(heard.text) <= 4096
    await li.hears_nothing(0.1)


@pytest.mark.parametrize("what", STRANGE)
async def test_a_strange_text_that_is_typed_gets_an_answer_too(what: str, ann: Citizen, english: Words) -> None:
    await ann.says(STRANGE[what])
    assert (await ann.hears()).text not in (english("error"), english("check-failed"))


async def test_a_text_of_exactly_4096_units_is_one_message(li: Citizen) -> None:
    text = "安全账户" + "转" * 4092
    assert units(text) == 4096
    await li.forwards(text)
    assert "这符合一种已知的骗局" in (await li.hears()).text
    await li.hears_nothing(0.2)


def test_a_lone_surrogate_which_the_wire_does_not_carry_would_not_hurt_the_rules(
    phrasebook: Phrasebook, base: Base, reasons: Concepts
) -> None:
    """Telegram's texts are well-formed UTF-8; what reads them does not count on it."""
    text = "安全账户 \ud800 http://evil.example/\udfff 我不想活了"
    found = verdict(text, "auth-safe-account")
    answer = verdict_text(guide(found), text, base, reasons, phrasebook.words(Language.ZH_HANS, "CN"))
    assert "\ud800" in answer
    assert links_in(defang(text).encode("utf-8", "replace").decode()) == []
    assert find_danger(text)
    assert "安全账户" in redact(text).text
