"""What is asked, threatened and promised; what is denied or only told about does not count."""

import re
from pathlib import Path

import pytest

from center.verdict import ScamType
from knowledge.concepts import Concepts, Role, load_concepts
from knowledge.errors import BrokenBaseError
from knowledge.explaining import KNOWN_WORDING
from knowledge.normalise import Normaliser

SAID = [
    ("请把钱转到安全账户", {"transfer", "safe-account"}),
    ("把验证码告诉我", {"code"}),
    ("下载会议软件，打开屏幕共享", {"screen-share", "install"}),
    ("这件事不要告诉家人", {"secrecy"}),
    ("稳赚不赔，日收益5%", {"guaranteed-return"}),
    ("请加微信 abc12345 详聊", {"add-contact"}),
    ("先交解冻费才能放款", {"upfront-fee"}),
    ("请立即点击链接 http://a.example/x 处理", {"urgency", "click-link"}),
    ("Move your savings to a safe account today", {"safe-account"}),
    ("Please send me the verification code", {"code"}),
    ("Install AnyDesk so that I can connect to your computer", {"screen-share"}),
    ("Do not tell anyone about this", {"secrecy"}),
    ("Buy gift cards and send me the codes", {"odd-payment"}),
]
DENIED = [
    ("请不要转账给陌生人", "transfer"),
    ("警察绝不会要求您转到安全账户", "safe-account"),
    ("骗子会说：请把钱转到安全账户", "safe-account"),
    ("We will never ask you to send the verification code", "code"),
    ("Scammers tell you to move your savings to a safe account", "safe-account"),
    ("If anyone asks you to install AnyDesk, hang up", "screen-share"),
]


def codes(concepts: Concepts, text: str, denied: bool = False) -> set[str]:
    return {hit.code for hit in concepts.find(Normaliser()(text).lower) if hit.denied is denied}


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_said_is_found(concepts: Concepts, text: str, expected: set[str]) -> None:
    assert expected <= codes(concepts, text)


@pytest.mark.parametrize(("text", "code"), DENIED)
def test_what_is_denied_or_only_told_about_does_not_count(concepts: Concepts, text: str, code: str) -> None:
    assert code not in codes(concepts, text)
    assert code in codes(concepts, text, denied=True)


@pytest.mark.parametrize(
    "text", ["Don't forget to send me the verification code", "Do not hesitate to send me the code"]
)
def test_a_negation_that_urges_is_none(concepts: Concepts, text: str) -> None:
    assert "code" in codes(concepts, text)


@pytest.mark.parametrize(
    "text",
    [
        "If you did not order this please send me the code",
        "没有时间了，请把验证码告诉我",
        "不要挂断，先把钱转到安全账户",
    ],
)
def test_a_denial_of_something_else_is_none(concepts: Concepts, text: str) -> None:
    assert codes(concepts, text) & {"code", "safe-account"}


def test_a_denial_does_not_reach_into_the_next_sentence(concepts: Concepts) -> None:
    assert "safe-account" in codes(concepts, "请不要担心。请把钱转到安全账户")


def test_hits_stand_in_order_and_inside_the_text(concepts: Concepts) -> None:
    lower = Normaliser()("请立即把钱转到安全账户，验证码告诉我，不要告诉家人").lower
    hits = concepts.find(lower)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    assert all(0 <= hit.start < hit.end <= len(lower) for hit in hits)


def test_every_concept_has_titles_patterns_and_a_role(concepts: Concepts) -> None:
    for concept in concepts:
        assert concept.title.zh, concept.code
        assert concept.title.zh_hant, concept.code
        assert concept.title.en, concept.code
        if concept.code != KNOWN_WORDING:
            assert concept.patterns, concept.code
            assert concept.roles, concept.code


def test_no_pattern_matches_nothing_or_keeps_an_unfilled_name(concepts: Concepts) -> None:
    for concept in concepts:
        for pattern in concept.patterns.values():
            assert not pattern.fullmatch(""), concept.code
            assert not re.search(r"\{[a-z]", pattern.pattern), concept.code


def test_concepts_point_to_types(concepts: Concepts) -> None:
    points = concepts.pointing(["lend-account", "transfer"])
    assert max(points, key=points.__getitem__) is ScamType.MONEY_MULE


FILE = """\
kind: ask
concepts:
  - code: one
    title: {zh: 一, en: One}
    roles: [wants]
    en: ['pay']
"""


def broken(folder: Path, text: str) -> list[str]:
    (folder / "words.yaml").write_text("gap: '.'\n")
    (folder / "asks.yaml").write_text(text)
    with pytest.raises(BrokenBaseError) as caught:
        load_concepts(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("kind: ask", "kind: wish", 1, "unknown kind 'wish'"),
        ("[wants]", "[needs]", 5, "unknown role 'needs'"),
        ("['pay']", "['pay(']", 6, "no regular expression"),
        ("    title: {zh: 一, en: One}\n", "", 3, "'title' is missing"),
        ("    roles: [wants]\n", "    roles: [wants]\n    points_to: {fake-loan: much}\n", 6, "'much' is no number"),
    ],
)
def test_a_broken_concept_file_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, what: str) -> None:
    (said,) = broken(tmp_path, FILE.replace(old, new))
    assert said.startswith(f"concepts/asks.yaml:{line}: ")
    assert what in said


def test_roles_that_lower_a_score_are_never_what_is_wanted(concepts: Concepts) -> None:
    calm = {c.code for c in concepts if Role.CALM in c.roles}
    assert calm
    assert not any(concepts.roles(code) - {Role.CALM} for code in calm)
