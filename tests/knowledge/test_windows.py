"""A message is looked at in pieces of a bearable size, and its form decides its thresholds."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.windows import (
    CHINESE_WINDOW,
    FEW_WINDOWS,
    LATIN_WINDOW,
    MOST_WINDOWS,
    Form,
    form_of,
    is_chinese,
    windows,
)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab .\n中文。!", max_size=5000))
def test_windows_are_few_short_apart_and_inside_the_text(text: str) -> None:
    cut = windows(text)
    assert 1 <= len(cut) <= MOST_WINDOWS
    assert all(0 <= w.start <= w.end <= len(text) and w.end - w.start <= LATIN_WINDOW for w in cut)
    assert all(one.end <= other.start for one, other in pairwise(cut))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab .\n", max_size=FEW_WINDOWS * LATIN_WINDOW // 2))
def test_nothing_readable_is_lost_of_a_text_that_fits(text: str) -> None:
    covered = "".join(text[w.start : w.end] for w in windows(text))
    assert covered.split() == text.split() or "".join(covered.split()) == "".join(text.split())


def test_sentences_stay_whole_where_they_fit() -> None:
    text = "一句话。" * 60
    assert all(text[w.end - 1] == "。" for w in windows(text))


def test_a_long_text_is_looked_at_from_beginning_to_end() -> None:
    text = "x" * LATIN_WINDOW * 50
    cut = windows(text)
    assert (len(cut), cut[0].start, cut[-1].end) == (MOST_WINDOWS, 0, len(text))


def test_of_a_text_too_long_what_asks_is_looked_at_wherever_it_stands() -> None:
    text = "a b c d. " * 4000
    for place in (5, 17_003, 30_000, len(text) - 5):
        assert any(w.start <= place < w.end for w in windows(text, [place]))


def test_in_a_long_text_a_line_is_looked_at_by_itself() -> None:
    line = "这一行说的是另一件事，和前后都没有关系，而且够长"
    text = "\n".join([*["今天天气不错，我们去公园走走，晚上再一起吃饭吧，记得带伞"] * 60, line])
    cut = [text[w.start : w.end].strip() for w in windows(text)]
    assert line in cut


def test_chinese_is_cut_shorter() -> None:
    assert max(w.end - w.start for w in windows("字" * 1500)) == CHINESE_WINDOW


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("", Form.TINY),
        ("在吗", Form.TINY),
        ("Are you coming to the meeting at four, or shall we put it off?", Form.SHORT),
        ("甲:你好\n乙:你好\n甲:汇款了吗\n乙:汇了", Form.DIALOGUE),
        ("Ann: hi\nBob: hi\nCid: hi\nAnn: so\nBob: yes\nCid: no\nAnn: ok", Form.GROUP),
        ("Dear Sir, " + "we write to you about the order of last week. " * 6 + "Kind regards", Form.LETTER),
        ("word " * 100, Form.LETTER),
    ],
)
def test_the_form_of_a_message(text: str, form: Form) -> None:
    assert form_of(text) is form


@pytest.mark.parametrize(
    ("text", "chinese"), [("", False), ("中文 ok", True), ("a letter about 上海", False), ("123", False)]
)
def test_han_characters_weigh_three_letters(text: str, chinese: bool) -> None:
    assert is_chinese(text) is chinese
