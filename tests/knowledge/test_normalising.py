"""One plain form of a message, and the way back to every code point of the citizen's own text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from center.verdict import Span
from knowledge.normalise import Normaliser

NORMALISER = Normaliser()
TEXTS = st.text(max_size=300) | st.text(st.characters(categories=["Lo", "Nd", "Mn", "Cf", "Cs", "So"]), max_size=80)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_map_is_in_range_and_never_runs_backwards(text: str) -> None:
    plain = NORMALISER(text)
    assert len(plain.text) == len(plain.starts) == len(plain.ends) == len(plain.lower)
    assert all(0 <= start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))
    assert list(plain.starts) == sorted(plain.starts)
    assert list(plain.ends) == sorted(plain.ends)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.data())
def test_any_stretch_leads_back_into_the_text(text: str, data: st.DataObject) -> None:
    plain = NORMALISER(text)
    start = data.draw(st.integers(0, len(plain.text)))
    end = data.draw(st.integers(start, len(plain.text)))
    span = plain.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert (start == end) is (span.start == span.end)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from("the shop opens at nine see you there tomorrow 明天 我们 开会 吃饭".split()), max_size=20)
)
def test_plain_text_is_left_as_it_is(words: list[str]) -> None:
    text = " ".join(words)
    plain = NORMALISER(text)
    assert plain.text == text
    assert list(plain.starts) == list(range(len(text)))
    assert plain.disguised == 0


DISGUISES = [
    ("加薇信聊", "微信"),
    ("加V信聊", "微信"),
    ("加 v❤ abc123", "微信"),
    ("扌甲金三百", "押金"),
    ("ＡＢＣ１２３", "ABC123"),
    ("转\u200b账\u2060给我", "转账"),
    ("1 3 8 0 0 1 3 8 0 0 0", "13800138000"),
    ("一三八零零一三八零零零", "13800138000"),
    ("請立即轉帳", "请立即转账"),
    ("рaypal", "paypal"),
    ("verify your acc0unt", "account"),
    ("刷·单·兼·职", "刷单兼职"),
    ("re.ward and l.ast day", "reward"),
    ("e\u0301cole", "école"),
    ("点①②③", "123"),
]


@pytest.mark.parametrize(("written", "meant"), DISGUISES)
def test_a_disguise_is_undone(written: str, meant: str) -> None:
    assert meant in NORMALISER(written).text


@pytest.mark.parametrize(
    "honest",
    ["韦小宝住在维也纳", "e.g. this and/or that", "3.5 km/h", "中华台北登陆舰", "Room 101, level 4", "vw 汽车的保养"],
)
def test_honest_writing_is_no_disguise(honest: str) -> None:
    assert NORMALISER(honest).text == honest


def test_a_span_of_the_plain_form_covers_the_whole_disguise() -> None:
    text = "请加薇\u200b❤: abc12345"
    plain = NORMALISER(text)
    at = plain.text.index("微信")
    assert plain.span(at, at + 2).of(text) == "薇\u200b❤"


def test_a_dropped_character_at_the_end_keeps_spans_inside_the_text() -> None:
    assert NORMALISER("abc\u200b").span(3, 3) == Span(4, 4)
    assert NORMALISER("\u200b").span(0, 0) == Span(1, 1)


def test_lower_case_keeps_every_place() -> None:
    plain = NORMALISER("İstanbul PAY NOW")
    assert len(plain.lower) == len(plain.text)
    assert plain.lower.endswith("pay now")


SPACED = [
    ("转.账", "转账"), ("请把存款转💰账", "请把存款转账"), ("轉💰賬", "转账"), ("安.全.账.户里", "安全账户里"),
    ("s a f e  a c c o u n t", "safe account"), ("s a f e a c c o u n t", "safe account"),
    ("s.e.n.d. .m.o.n.e.y", "send money"), ("pay*ment now", "payment now"), ("p😀a💰y🔥m💎e🎁n💵t", "payment"),
    ("点 击 链 接 领 3 0 0 元", "点击链接领300元"), ("您.的.包.裹.,.点.击", "您的包裹,点击"), ("раураl ассоunt", "paypal account"),
    ("好的👌明天见", "好的明天见"), ("专賬给我", "转账给我"),
]  # fmt: skip
NOT_SPACED = [
    "192.168.4.4/x", "5-2-8016", "a/b/c/d.html", "www.shop-x.com/a.b.c", "3.5 km/h", "pass-word and check-in",
    "2024-05-06 10.30", "привет, как дела",
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), SPACED)
def test_what_is_put_between_letters_is_taken_out(written: str, meant: str) -> None:
    assert NORMALISER(written).text == meant


@pytest.mark.parametrize("text", NOT_SPACED)
def test_addresses_lists_and_numbers_are_left_alone(text: str) -> None:
    assert NORMALISER(text).text == text


@pytest.mark.parametrize(("written", "meant"), SPACED)
def test_every_letter_put_together_leads_back_to_where_it_was(written: str, meant: str) -> None:
    plain = NORMALISER(written)
    assert plain.span(0, len(plain.text)) == Span(0, len(written))
