"""Sums of money, in every way people write them."""

from collections.abc import Callable
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from center.understanding import EntityKind
from nlu.finders.numerals import number_of

SUMS = {
    "转了八万": "80000.00 CNY",
    "转了3.5w": "35000.00 CNY",
    "两千多": "2000.00 CNY",
    "三万五": "35000.00 CNY",
    "一万八千六": "18600.00 CNY",
    "1万2": "12000.00 CNY",
    "12万5千块": "125000.00 CNY",
    "一百零五元": "105.00 CNY",
    "兩萬九千九": "29900.00 CNY",
    "壹萬伍仟元整": "15000.00 CNY",
    "三块五": "3.50 CNY",
    "一百多万": "1000000.00 CNY",
    "被骗5000": "5000.00 CNY",
    "HK$20,000": "20000.00 HKD",
    "三萬蚊": "30000.00 HKD",
    "US$ 500": "500.00 USD",
    "$499": "499.00 USD",
    "£3,200.50": "3200.50 GBP",
    "900 euros": "900.00 EUR",
    "台幣十五萬": "150000.00 TWD",
    "sent 2k": "2000.00 CNY",
    "lost 20 grand": "20000.00 CNY",
    "two thousand five hundred dollars": "2500.00 USD",
    "500U": "500.00 USDT",
    "0.3 bitcoin": "0.30 BTC",
    "no, it was 30,000": "30000.00 CNY",
    "１２００元": "1200.00 CNY",
    "5000": "5000.00 CNY",
}


@pytest.mark.parametrize("text", SUMS)
def test_a_sum_is_read(found: Callable[..., list[str]], text: str) -> None:
    assert found(text, EntityKind.AMOUNT) == [SUMS[text]]


NONE = [
    "千万不要转账",
    "万一是真的呢",
    "有八万人被骗",
    "电话13800138000",
    "尾号3321的卡",
    "十万火急",
    "2026年3月",
    "at 1030 am",
]


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_sums(found: Callable[..., list[str]], text: str) -> None:
    assert found(text, EntityKind.AMOUNT) == []


@pytest.mark.parametrize(
    ("zone", "value"),
    [("Asia/Taipei", "500.00 TWD"), ("Asia/Hong_Kong", "500.00 HKD"), ("Asia/Shanghai", "500.00 USD")],
)
def test_a_bare_dollar_is_the_local_one(found: Callable[..., list[str]], zone: str, value: str) -> None:
    assert found("paid $500", EntityKind.AMOUNT, ZoneInfo(zone)) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十五", 25),
        ("一亿二千万", 120_000_000),
        ("两万零五百", 20_500),
        ("廿五", 25),
        ("半", "0.5"),
        ("half a million", 500_000),
    ],
)
def test_numerals_have_a_value(text: str, value: object) -> None:
    assert number_of(text) == Decimal(str(value))


@pytest.mark.parametrize("text", ["", "abc", "9" * 40, "十百千万亿万亿万亿"])
def test_what_is_no_number_or_beyond_reason_has_none(text: str) -> None:
    assert number_of(text) is None
