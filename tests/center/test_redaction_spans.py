"""Evidence found in the citizen's text points at the right place of the redacted copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from center.redaction import redact
from center.verdict import Span

WORDS = st.sampled_from(["安全账户", "转账", "您好，", "pay now ", "。", " ", "\n", "先", "🙂", "验证码"])
PERSONAL = st.sampled_from(
    ["13812345678", "a@b.cn", "420106199001011234", "6222021234567890", "我叫张伟，", "王先生", "Mr Lee "]
)
PIECES = st.lists(st.one_of(WORDS.map(lambda w: (w, True)), PERSONAL.map(lambda p: (p, False))), max_size=12)


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = "".join(piece for piece, _ in draw(PIECES)) + draw(st.text(max_size=20))
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(drawn=texts_with_spans())
def test_a_projected_span_lies_inside_the_copy(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    copy = redact(text)
    assert copy.project(span).end <= len(copy.text)


@given(drawn=texts_with_spans())
def test_a_span_over_everything_stays_over_everything(drawn: tuple[str, Span]) -> None:
    text, _ = drawn
    copy = redact(text)
    assert copy.project(Span(0, len(text))).of(copy.text) == copy.text


@given(drawn=texts_with_spans(), data=st.data())
def test_order_is_kept(drawn: tuple[str, Span], data: st.DataObject) -> None:
    text, span = drawn
    copy = redact(text)
    wider = Span(data.draw(st.integers(0, span.start)), data.draw(st.integers(span.end, len(text))))
    inner, outer = copy.project(span), copy.project(wider)
    assert outer.start <= inner.start <= inner.end <= outer.end


@given(
    before=st.lists(PERSONAL, max_size=3),
    after=st.lists(PERSONAL, max_size=3),
    word=st.sampled_from(["安全账户", "转账", "pay now"]),
)
def test_a_word_that_was_not_touched_maps_to_itself(before: list[str], after: list[str], word: str) -> None:
    head = " / ".join([*before, ""])
    text = head + word + " / " + " / ".join(after)
    copy = redact(text)
    assert copy.project(Span(len(head), len(head) + len(word))).of(copy.text) == word


TEXT = "打 13812345678 转账"  # the copy: "打 [phone] 转账"


@pytest.mark.parametrize(
    ("span", "seen"),
    [
        pytest.param("13812345678", "[phone]", id="just what was cut"),
        pytest.param("1234", "[phone]", id="inside what was cut"),
        pytest.param("打 138", "打 [phone]", id="into it"),
        pytest.param("5678 转", "[phone] 转", id="out of it"),
        pytest.param(" 13812345678 ", " [phone] ", id="around it"),
        pytest.param("打 ", "打 ", id="up to it"),
        pytest.param(" 转账", " 转账", id="from its end"),
        pytest.param("转账", "转账", id="behind it"),
    ],
)
def test_a_span_that_touches_a_cut_widens_to_the_label(span: str, seen: str) -> None:
    copy = redact(TEXT)
    start = TEXT.index(span)
    assert copy.project(Span(start, start + len(span))).of(copy.text) == seen


def test_an_empty_span_stays_empty_beside_a_cut() -> None:
    copy = redact(TEXT)
    assert copy.project(Span(2, 2)) == Span(2, 2)
    assert copy.project(Span(13, 13)) == Span(9, 9)
