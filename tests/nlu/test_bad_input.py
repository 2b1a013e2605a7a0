"""What nobody should send, and what somebody will."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from center.understanding import Intent
from nlu.parser import Understander
from tests.nlu.conftest import NOW, SHANGHAI

NOTHING_SAID = ["", " ", "\n\t ", "。。。", "???", "🤔", "👍👎", "\u200b", "\ud800", "/", "----"]


@pytest.mark.parametrize("text", NOTHING_SAID)
async def test_a_text_that_says_nothing_is_a_message_to_check(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.intent is Intent.CHECK_MESSAGE


@pytest.mark.parametrize(
    "text", ['/greet{"a": 1}', "/self_harm", "  /withdraw_report", '/no_such_intent{"case_number":"X"}', "／greet"]
)
async def test_payload_syntax_sets_no_intent(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.confidence < 1.0
    assert understood.intent is not Intent.WITHDRAW_REPORT or understood.confidence < 0.9


HUGE = {
    "one letter": "a" * 3_000,
    "one character": "啊" * 3_000,
    "numerals": "八" * 4_000,
    "large numerals": "一万" * 2_000,
    "digits": "1" * 4_000,
    "grouped digits": "1,000" * 800,
    "spaces": " " * 4_000 + "x",
    "days": "昨天下午" * 1_000,
    "now": "刚" * 4_000,
    "links": "http://" * 500 + "a.b." * 400,
    "dots": "a." * 2_000,
    "at signs": "@" * 4_000,
    "names": "微信支付宝" * 800,
    "threats": "威胁要" * 1_300,
    "passports": "护照被" * 1_300,
    "they": "they " * 800,
    "beyond telegram": "我被骗了" * 5_000,
    "surrogates": "\ud83d" * 4_000,
}


@pytest.mark.parametrize("name", HUGE)
async def test_a_huge_text_is_answered_within_seconds(understander: Understander, name: str) -> None:
    began = time.monotonic()
    understood = await understander.understand(HUGE[name], forwarded=False, now=NOW, timezone=SHANGHAI)
    assert time.monotonic() - began < 3
    assert all(entity.span.end <= 4_096 for entity in understood.entities)


async def test_a_number_beyond_reason_is_no_amount(understander: Understander) -> None:
    text = "转了" + "9" * 40 + "元"
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    assert understood.entities == ()


SCRIPTS = st.text(
    st.characters(codec=None, categories=None)
    | st.sampled_from("我被骗转了万元钱刚昨天下午点分案号微信/.@-:%$￥１２３abcXYZ0189 \n\u202e\u200d"),
    max_size=300,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SCRIPTS)
async def test_nothing_raises_and_spans_never_overlap_or_leave_the_text(understander: Understander, text: str) -> None:
    understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
    end = 0
    for entity in understood.entities:
        assert end <= entity.span.start < entity.span.end <= len(text)
        end = entity.span.end
