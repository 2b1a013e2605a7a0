"""A thousand pathological inputs: the matcher never fails, and its time does not run away."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from center.verdict import Level, Verdict
from knowledge.matcher import Matcher
from knowledge.reading import LONGEST
from knowledge.windows import MOST_WINDOWS

MOST_SECONDS = 5.0  # for one message, on a busy machine; they take some tens of milliseconds

HAND_MADE = {
    "nothing": "",
    "blanks": " \n\t\u3000\u200b",
    "one letter": "a" * 3000,
    "one character": "转" * 3000,
    "very long": "请把钱转到安全账户。" * 10_000,
    "very long without a break": "x1" * 50_000,
    "lone surrogates": "\ud800\udfff转账\udc00" * 50,
    "right to left": "\u202eמחכ שלום \u2067ادفع\u2069" * 40,
    "control bytes": "".join(map(chr, range(32))) * 20,
    "emoji only": "😀👨‍👩‍👧‍👦🇨🇳❤️" * 60,
    "marks without letters": "\u0301" * 2000,
    "letters with many marks": "a" + "\u0316" * 5000,
    "digits": "1234567890" * 300,
    "spaced digits": "1 " * 3000,
    "dots": "." * 5000,
    "a.a.a.a": "a." * 3000,
    "at signs": "a@" * 3000,
    "brackets": "[(" * 3000,
    "slashes": "http://" * 1500,
    "colons": "a: b\n" * 3000,
    "one long link": "http://a.example/" + "x" * 5000,
    "html": "<b>&amp;" * 1000,
    "not characters": "\uffff\ufffe\U0010ffff" * 100,
    "ligatures that grow": "\ufdfa" * 1000,
    "spaced words": "t r a n s f e r " * 500,
    "halves": "扌甲" * 1000,
}


def sane(verdict: Verdict, text: str) -> None:
    assert 0 <= verdict.score <= 1
    assert verdict.level in Level
    places = [*(e.span for e in verdict.evidence), *(i.span for i in verdict.indicators)]
    assert all(0 <= span.start <= span.end <= min(len(text), LONGEST) for span in places)


@pytest.mark.parametrize("name", HAND_MADE)
def test_a_hand_made_text_is_answered_in_time(matcher: Matcher, name: str) -> None:
    started = time.perf_counter()
    sane(matcher.check(HAND_MADE[name]), HAND_MADE[name])
    assert time.perf_counter() - started < MOST_SECONDS


ODD = st.text(max_size=60) | st.text(
    st.characters(categories=["Cs", "Cc", "Cf", "Mn", "So", "Zs", "Nd", "Lo", "Po"]), max_size=40
)
PIECES = st.lists(
    ODD
    | st.sampled_from(
        ["转账", "http://a.example/x", "13800138000", "验证码", "\u202e", "Dear customer", "Ann: ", "。", "@"]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=16, max_size=16))
def test_a_thousand_odd_texts_are_answered(matcher: Matcher, texts: list[str]) -> None:
    verdicts = matcher.check_many(texts)
    assert len(verdicts) == len(texts)
    for verdict, text in zip(verdicts, texts, strict=True):
        sane(verdict, text)


def test_length_costs_no_more_windows_than_agreed(matcher: Matcher) -> None:
    encoded = list[str]()
    encoder = matcher._encoder

    class Listening:
        id, dimension = encoder.id, encoder.dimension

        def encode(self, texts):  # type: ignore[no-untyped-def]
            encoded.extend(texts)
            return encoder.encode(texts)

    Matcher(matcher.index, Listening(), matcher.concepts, matcher._head).check(HAND_MADE["very long"])
    assert len(encoded) <= MOST_WINDOWS


def test_what_cannot_be_read_is_unknown_and_never_safe(matcher: Matcher) -> None:
    for text in ("", " \n", "\u200b\u200b", "\ud800"):
        verdict = matcher.check(text)
        assert (verdict.level, verdict.type, verdict.evidence) == (Level.UNKNOWN, None, ())


def test_together_or_alone_the_answer_is_the_same(matcher: Matcher) -> None:
    texts = ["请把钱转到安全账户", "", "see you tomorrow", "点击 http://a.example/x 领奖"]
    for together, alone in zip(matcher.check_many(texts), map(matcher.check, texts), strict=True):
        assert (together.level, together.type, together.evidence) == (alone.level, alone.type, alone.evidence)
        assert together.score == pytest.approx(alone.score, abs=1e-4)
