"""What can be looked up or acted on is found however it is written, and nothing that only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from center.verdict import IndicatorKind as K
from knowledge.indicators import Indicators
from knowledge.normalise import Normaliser
from knowledge.official import SHORT_NUMBERS

NORMALISER, INDICATORS = Normaliser(), Indicators(SHORT_NUMBERS)

FOUND = [
    ("电话13800138000", K.PHONE, "+8613800138000"),
    ("电话１３８　００１３　８０００", K.PHONE, "+8613800138000"),
    ("一三八零零一三八零零零", K.PHONE, "+8613800138000"),
    ("请拨打 96110", K.PHONE, "96110"),
    ("call +44 20 7946 0018 now", K.PHONE, "+442079460018"),
    ("call (212) 555-0187 now", K.PHONE, "+12125550187"),
    ("點擊 http://bank-login.example/a?b=1。", K.URL, "http://bank-login.example/a?b=1"),
    ("go to hxxps://bank[.]example/x", K.URL, "https://bank.example/x"),
    ("登录www.abc.com领取", K.DOMAIN, "www.abc.com"),
    ("访问 例子.中国 看看", K.DOMAIN, "例子.中国"),
    ("see xn--fsqu00a.xn--fiqs8s today", K.DOMAIN, "例子.中国"),
    ("pay 0.5 at http://192.168.7.9/pay", K.URL, "http://192.168.7.9/pay"),
    ("卡号 6222 0213 0000 0000 008", K.BANK_ACCOUNT, "6222021300000000008"),
    ("Visa 4111 1111 1111 1111", K.BANK_ACCOUNT, "4111111111111111"),
    ("IBAN GB82 WEST 1234 5698 7654 32", K.BANK_ACCOUNT, "GB82WEST12345698765432"),
    ("account number: 12345678", K.BANK_ACCOUNT, "12345678"),
    ("打到 0x52908400098527886E0F7030069857D2E4169EE7", K.WALLET, "0x52908400098527886E0F7030069857D2E4169EE7"),
    ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", K.WALLET, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    ("send to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", K.WALLET, "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
    ("加V信: abc12345", K.SOCIAL_ID, "wechat:abc12345"),
    ("薇❤:abc12345", K.SOCIAL_ID, "wechat:abc12345"),
    ("加QQ 123456789", K.SOCIAL_ID, "qq:123456789"),
    ("join t.me/fast_cash", K.SOCIAL_ID, "telegram:fast_cash"),
    ("写信到 refund@bank.example", K.EMAIL, "refund@bank.example"),
]


def found(text: str) -> dict[tuple[K, str], str]:
    """What stands in the citizen's own text, by kind and value."""
    return {(one.kind, one.value): one.span.of(text) for one in INDICATORS.find(NORMALISER(text))}


@pytest.mark.parametrize(("text", "kind", "value"), FOUND)
def test_it_is_found_and_normalised(text: str, kind: K, value: str) -> None:
    assert (kind, value) in found(text)


NOTHING = [
    ("余额 12,345.67 元", K.PHONE),
    ("订单号 4111111111111112", K.BANK_ACCOUNT),
    ("send to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", K.WALLET),
    ("好的。谢谢", K.DOMAIN),
    ("I am in.So are you", K.DOMAIN),
    ("the deadline is near", K.SOCIAL_ID),
    ("at 10:30 on 2024-11-02", K.PHONE),
    ("3.5 km", K.DOMAIN),
]


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_only_looks_like_it_is_left_alone(text: str, kind: K) -> None:
    assert kind not in {one for one, _ in found(text)}


def test_the_span_is_the_disguised_original() -> None:
    assert found("加薇\u200b❤: abc12345 快")[K.SOCIAL_ID, "wechat:abc12345"] == "abc12345"
    assert found("打 1 3 8 0 0 1 3 8 0 0 0 找我")[K.PHONE, "+8613800138000"] == "1 3 8 0 0 1 3 8 0 0 0"


def test_no_live_link_is_shown() -> None:
    text = "http://a.example/x b.example.com refund@bank.example 例子.中国"
    shown = [one.shown for one in INDICATORS.find(NORMALISER(text))]
    assert len(shown) >= 4
    assert not any("http" in s or "." in s.replace("[.]", "") for s in shown)


def test_a_long_account_is_not_shown_whole() -> None:
    (card,) = (one for one in INDICATORS.find(NORMALISER("4111 1111 1111 1111")) if one.kind is K.BANK_ACCOUNT)
    assert card.shown == "4111 … 1111"


def test_a_number_without_country_is_read_as_of_the_region_given() -> None:
    singapore = Indicators((), "SG")
    assert "+6561234567" in {one.value for one in singapore.find(NORMALISER("call 6123 4567 now"))}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="0123456789.:/@-httpwwwcom 。点微信abT", max_size=80))
def test_every_span_lies_in_the_text_and_nothing_is_told_twice(text: str) -> None:
    all_found = INDICATORS.find(NORMALISER(text))
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in all_found)
    assert len({(one.kind, one.value) for one in all_found}) == len(all_found)
