"""A scam stays a scam when its letters are hidden or it is buried in chatter; an ordinary message does not become one."""

import random
from collections.abc import Sequence

import pytest

from center.verdict import Level
from knowledge.entries import Base
from knowledge.matcher import Matcher
from tests.knowledge.rewriting import EVERY

SAMPLES, BURIED = 200, 40
LONGEST = 4_000  # a little less than Telegram lets through
LOST = 0.05
LOST_RUN_ON = 0.15  # a scam that begins in the middle of a sentence of something else shares its window with it
MORE_WARNED = 0.03  # of the ordinary ones, by rewriting them


def warned(matcher: Matcher, texts: Sequence[str]) -> float:
    return sum(v.level is not Level.UNKNOWN for v in matcher.check_many(texts)) / len(texts)


@pytest.fixture(scope="module")
def scams(base: Base) -> list[str]:
    """Lines that say what is wanted or press for it, long enough to have letters to hide."""
    lines = [e.text for s in base.scripts for e in s.examples if e.stage in ("ask", "pressure") and len(e.text) > 25]
    return random.Random(1).sample(lines, SAMPLES)


@pytest.fixture(scope="module")
def ordinary(base: Base) -> list[str]:
    return random.Random(2).sample([o.text for o in base.ordinary if len(o.text) > 15], SAMPLES)


@pytest.fixture(scope="module")
def scams_warned(matcher: Matcher, scams: list[str]) -> float:
    return warned(matcher, scams)


@pytest.fixture(scope="module")
def ordinary_warned(matcher: Matcher, ordinary: list[str]) -> float:
    return warned(matcher, ordinary)


@pytest.mark.parametrize("name", EVERY)
def test_hiding_letters_loses_less_than_five_points(
    matcher: Matcher, scams: list[str], scams_warned: float, name: str
) -> None:
    rewritten = [EVERY[name](text, random.Random(i)) for i, text in enumerate(scams)]
    assert rewritten != scams
    assert warned(matcher, rewritten) > scams_warned - LOST


@pytest.mark.parametrize("name", EVERY)
def test_ordinary_messages_rewritten_are_no_warnings(
    matcher: Matcher, ordinary: list[str], ordinary_warned: float, name: str
) -> None:
    rewritten = [EVERY[name](text, random.Random(i)) for i, text in enumerate(ordinary)]
    assert warned(matcher, rewritten) <= ordinary_warned + MORE_WARNED


def chatter(base: Base, size: int, chance: random.Random, chinese: bool) -> str:
    lines = [o.text for o in base.ordinary if (o.language == "zh") is chinese]
    text = ""
    while len(text) < size:
        text += chance.choice(lines) + "\n"
    return text[:size]


@pytest.mark.xfail(reason="measured: lost before .05, around .15, without a break .25 of 40; behind holds")
@pytest.mark.parametrize("place", ["before", "behind", "around", "before, without a break"])
def test_chatter_does_not_bury_a_scam(matcher: Matcher, base: Base, scams: list[str], place: str) -> None:
    buried = []
    for i, scam in enumerate(scams[:BURIED]):
        # The attacker pads in the scam's own language: a window of it would stand out in the other.
        filler = chatter(
            base, LONGEST - 100 - len(scam), random.Random(i), any("\u4e00" <= c <= "\u9fff" for c in scam)
        )
        half = len(filler) // 2
        buried.append({"before": f"{filler}\n{scam}", "behind": f"{scam}\n{filler}",
                       "around": f"{filler[:half]}\n{scam}\n{filler[half:]}"}.get(place, filler + scam))  # fmt: skip
    lost = LOST_RUN_ON if "without" in place else LOST
    assert warned(matcher, buried) > warned(matcher, scams[:BURIED]) - lost


@pytest.mark.xfail(reason="measured: .10 of 40 pieces of chatter made of our hardest ordinary lines are warned of")
def test_chatter_alone_is_no_warning(matcher: Matcher, base: Base) -> None:
    texts = [chatter(base, LONGEST, random.Random(i), i % 2 == 0) for i in range(BURIED)]
    assert warned(matcher, texts) <= 0.05


STRONG = [
    "我是公安局的，把存款转到安全账户，不许告诉任何人",
    "Move your savings to the safe account today and do not tell anyone, the officer will call you back.",
]


@pytest.mark.parametrize("scam", STRONG)
def test_two_things_honest_people_do_not_say_warn_at_any_length(matcher: Matcher, base: Base, scam: str) -> None:
    filler = chatter(base, 19_000, random.Random(5), scam.startswith("我"))
    for text in (scam, filler + "\n" + scam, scam + "\n" + filler):
        assert matcher.check(text).level is not Level.UNKNOWN
