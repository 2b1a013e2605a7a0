"""Nothing that can be typed brings the bot down or goes unanswered."""

import json

import httpx
import pytest

from simulator.client import Citizen, Simulator
from simulator.rules.utf16 import units

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
async def test_a_strange_text_gets_one_friendly_answer(what: str, li: Citizen) -> None:
    await li.forwards(STRANGE[what])
    heard = await li.hears()
    assert heard.text
    assert "出了问题" not in heard.text
    assert units(heard.text) <= 4096
    await li.hears_nothing(0.1)


@pytest.mark.parametrize("what", STRANGE)
async def test_a_strange_text_that_is_typed_gets_an_answer_too(what: str, ann: Citizen) -> None:
    await ann.says(STRANGE[what])
    assert "Something went wrong" not in (await ann.hears()).text


async def test_a_text_of_exactly_4096_units_is_one_message(li: Citizen) -> None:
    text = "安全账户" + "转" * 4092
    assert units(text) == 4096
    await li.forwards(text)
    assert "这符合一种已知的骗局" in (await li.hears()).text
    await li.hears_nothing(0.2)


async def test_a_lone_surrogate_does_not_get_past_the_wire(sim: Simulator, li: Citizen) -> None:
    """Telegram's texts are well-formed, and so are the simulator's: what cannot be UTF-8 is refused before the bot."""
    body = json.dumps({"text": "安全账户 \ud800"}, ensure_ascii=True)
    async with httpx.AsyncClient(base_url=sim.base_url, trust_env=False) as http:
        answer = await http.post(f"/sim/citizens/{li.id}/messages", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    await li.forwards("转到安全账户")
    assert "这符合一种已知的骗局" in (await li.hears()).text
