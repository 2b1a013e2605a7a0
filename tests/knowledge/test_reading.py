"""What is noticed about links, and about messages that hold little else; and what assurances are worth."""

import pytest

from knowledge.combining import COMBINATIONS, Combining
from knowledge.concepts import Concepts
from knowledge.indicators import Indicators
from knowledge.official import SHORT_NUMBERS
from knowledge.reading import Reader


@pytest.fixture(scope="module")
def reader(concepts: Concepts) -> Reader:
    return Reader(concepts, Indicators(SHORT_NUMBERS))


def on(concepts: Concepts, reader: Reader, text: str) -> tuple[set[str], set[str]]:
    """Combinations that hold, and concepts that count."""
    values, said = Combining(concepts)(reader(text))
    return {name for name, value in zip(COMBINATIONS, values, strict=True) if value}, said


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("http://10.2.3.4/x", True),
        ("see paypa1-login.com/x", True),
        ("see bargains.yachts/x", True),
        ("see bargains.cc/x", True),
        ("see www.shop-of-mine.com/x", False),
        ("see gaj.cq.gov.cn", False),
        ("see shop.example/x", False),
        ("see www.paypal.com/x", False),
    ],
)
def test_odd_links(reader: Reader, text: str, odd: bool) -> None:
    assert bool(reader(text).odd_links) is odd


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("look: http://a.com/kx7Qb2", True),
        ("look: a.com/Zt4hhq9LmP", True),
        ("look: a.com/summer", False),
        ("look: a.com/Summer", False),
        ("look: a.com/a/2024", False),
        ("look: a.com/12345678", False),
        ("look: a.com", False),
    ],
)
def test_a_link_made_for_one_recipient(reader: Reader, text: str, token: bool) -> None:
    assert bool(reader(text).token_links) is token


def test_an_account_with_hardly_a_word_is_noticed(concepts: Concepts, reader: Reader) -> None:
    card = "6222 0213 0000 0000 008"
    assert "bare-account" in on(concepts, reader, f"{card} 王某")[0]
    said = f"本月工资已经发到您的卡 {card}，如有疑问请到财务室找小李核对考勤表和加班记录，谢谢大家的辛苦"
    assert "bare-account" not in on(concepts, reader, said)[0]


def test_an_assurance_counts_only_where_nothing_belies_it(concepts: Concepts, reader: Reader) -> None:
    assurance = "温馨提示，验证码请勿泄露。"
    assert "keep-code-secret" in on(concepts, reader, assurance)[1]
    assert "keep-code-secret" not in on(concepts, reader, assurance + "请把存款转到安全账户。")[1]


def test_people_who_talk_name_sites_without_sending_anybody(concepts: Concepts, reader: Reader) -> None:
    letter = "Please visit our page at flowers-of-joy.com for the new prices of this summer."
    talk = "Ann: where did you buy it\nBob: at flowers-of-joy.com\nAnn: nice\nBob: yes it was cheap"
    assert "strange-link" in on(concepts, reader, letter)[0]
    assert "strange-link" not in on(concepts, reader, talk)[0]


def test_what_is_said_far_apart_does_not_combine(concepts: Concepts, reader: Reader) -> None:
    wants, trouble = "请把钱转到我的账户。", "您涉嫌洗钱。"
    filler = "今天天气很好，我们在公园里散步，看见许多人放风筝。" * 40
    assert "trouble-wants" in on(concepts, reader, trouble + wants)[0]
    assert "trouble-wants" not in on(concepts, reader, trouble + filler + wants)[0]
