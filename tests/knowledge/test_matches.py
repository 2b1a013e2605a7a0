"""Which scripts are shown: of the verdict's own type, also for a message that is in no script's words."""

import random
from collections.abc import Sequence

import pytest

from center.verdict import Level, ScamType, Stage
from knowledge.entries import Base, Example, Script
from knowledge.matcher import Matcher
from knowledge.matching import likely_type, matches

SAMPLES = 240


@pytest.fixture(scope="module")
def lines(base: Base) -> list[tuple[Script, Example]]:
    kept = [(s, e) for s in base.scripts for e in s.examples if e.stage in (Stage.ASK, Stage.PRESSURE)]
    return random.Random(3).sample(kept, SAMPLES)


def told(matcher: Matcher, text: str, without: str) -> tuple[ScamType | None, Sequence[ScamType]]:
    """The type, and the types of the scripts shown, as if script `without` were not in the base."""
    reading = matcher._reader(text)
    near = matcher._features(reading, matcher._encoder.encode(reading.window_texts), [without]).near
    points = matcher.concepts.pointing({hit.code for hit in reading.hits if not hit.denied})
    type_ = likely_type(matcher.index, near, points)
    shown = matches(matcher.index, reading, near, type_)
    assert all(match.script != without for match in shown)
    return type_, [match.type for match in shown]


def test_scripts_shown_are_of_the_type_that_is_said(matcher: Matcher, lines: list[tuple[Script, Example]]) -> None:
    answers = [told(matcher, example.text, script.id) for script, example in lines]
    assert sum(bool(shown) and set(shown) == {said} for said, shown in answers) >= 0.98 * SAMPLES


def test_a_call_of_false_police_does_not_show_another_kind_of_script(matcher: Matcher) -> None:
    verdict = matcher.check("我是市公安局的，你的卡有人用来跑分走账，把钱转到安全账户核查，不许告诉家里人")
    assert verdict.type is ScamType.IMPERSONATED_AUTHORITY
    assert {match.type for match in verdict.matches} == {ScamType.IMPERSONATED_AUTHORITY}


def test_without_a_verdict_the_closest_scripts_are_shown_whatever_they_are(matcher: Matcher) -> None:
    verdict = matcher.check("妈，我到学校了，晚上和室友出去吃火锅。")
    assert verdict.level is Level.UNKNOWN
    scores = [match.score for match in verdict.matches]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    unlike = matcher.check("我今天把电脑带去修了，师傅说是硬盘坏了，换一块三百。")
    assert unlike.level is Level.UNKNOWN
    assert len({match.type for match in (*verdict.matches, *unlike.matches)}) > 1
