"""Evidence is the citizen's own text, to the code point, and it is what moved the score."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from center.verdict import Level, Verdict
from knowledge.entries import Base
from knowledge.explaining import KNOWN_WORDING, MOST, ODD_LINK
from knowledge.matcher import Matcher

SAMPLES = 240


def without(text: str, verdict: Verdict) -> str:
    gone = {place for piece in verdict.evidence for place in range(piece.span.start, piece.span.end)}
    return "".join(c for place, c in enumerate(text) if place not in gone)


def test_removing_all_evidence_lowers_the_score(matcher: Matcher, base: Base) -> None:
    """A score may rest on more than what is shown: two in a hundred may stay where they are, none may rise."""
    lines = [example.text for script in base.scripts for example in script.examples]
    texts = random.Random(7).sample(lines, SAMPLES)
    warned = [(t, v) for t, v in zip(texts, matcher.check_many(texts), strict=True) if v.level is not Level.UNKNOWN]
    assert len(warned) > 0.9 * SAMPLES
    after = matcher.check_many([without(text, verdict) for text, verdict in warned])
    lower = sum(left.score < verdict.score for (_, verdict), left in zip(warned, after, strict=True))
    assert lower >= 0.98 * len(warned)
    assert all(left.score <= verdict.score + 0.01 for (_, verdict), left in zip(warned, after, strict=True))


def test_every_warning_shows_a_reason_that_has_a_title(matcher: Matcher, base: Base) -> None:
    texts = [example.text for script in base.scripts[::24] for example in script.examples]
    for verdict in matcher.check_many(texts):
        if verdict.level is not Level.UNKNOWN:
            assert 1 <= len(verdict.evidence) <= MOST + 1
            assert all(e.flag == ODD_LINK or matcher.concepts.title(e.flag).in_language("zh") for e in verdict.evidence)


def test_spans_are_exact_under_disguise(matcher: Matcher) -> None:
    text = "紧急！请把存款转到安\u200b全\u200b账\u200b户，验证馬告诉我，不要告诉家人 http://192.168.4.4/x"
    verdict = matcher.check(text)
    quoted = {piece.flag: piece.span.of(text) for piece in verdict.evidence}
    assert quoted["safe-account"] == "安\u200b全\u200b账\u200b户"
    assert quoted["urgency"] == "紧急"
    assert quoted[ODD_LINK] == "http://192.168.4.4/x"
    assert quoted["secrecy"].startswith("不要告诉家人")


def test_what_is_denied_is_no_evidence(matcher: Matcher) -> None:
    text = "我是公安局民警。我们不会要你的验证码，但是你涉嫌洗钱，请马上把钱转到安全账户，不要告诉家人。"
    flags = {piece.flag for piece in matcher.check(text).evidence}
    assert "safe-account" in flags
    assert "code" not in flags


def test_where_no_flag_is_plain_the_nearest_stretch_is_shown(matcher: Matcher, base: Base) -> None:
    texts = [example.text for script in base.scripts for example in script.examples][::25]
    shown = [
        (text, verdict.evidence)
        for text, verdict in zip(texts, matcher.check_many(texts), strict=True)
        if any(piece.flag == KNOWN_WORDING for piece in verdict.evidence)
    ]
    assert shown
    assert all(len(evidence) == 1 and evidence[0].span.of(text).strip() for text, evidence in shown)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*"转账安全户验证码不要告诉家人点击链接", "\u200b", "http://a.example/x ", "transfer money ", "。", "\ud800", "❤", "加V信"]), max_size=60).map("".join))  # fmt: skip
def test_evidence_lies_in_the_text_and_in_its_order(matcher: Matcher, text: str) -> None:
    places = [(piece.span.start, piece.span.end) for piece in matcher.check(text).evidence]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@pytest.mark.parametrize("text", ["see you tomorrow", ""])
def test_without_a_warning_nothing_is_shown(matcher: Matcher, text: str) -> None:
    assert matcher.check(text).evidence == ()
