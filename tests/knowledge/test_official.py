"""The official list is built in: it can neither fail open nor closed, and never clears a message."""

import pytest

from center.verdict import Indicator, IndicatorKind, Level, Span
from knowledge.matcher import Matcher
from knowledge.official import is_lookalike, official_entry
from knowledge.official_list import DOMAINS, NUMBERS


def indicator(kind: IndicatorKind, value: str) -> Indicator:
    return Indicator(kind, value, value, Span(0, 0))


@pytest.mark.parametrize("value", ["96110", "110", "+8695588", "+85388007777"])
def test_an_official_number_is_known(value: str) -> None:
    assert official_entry(indicator(IndicatorKind.PHONE, value))


@pytest.mark.parametrize("value", ["gov.cn", "gaj.cq.gov.cn", "adcc.gov.hk", "ftc.gov"])
def test_everything_below_an_official_domain_is_official(value: str) -> None:
    assert official_entry(indicator(IndicatorKind.DOMAIN, value))


@pytest.mark.parametrize("value", ["gov.cn.example", "xgov.cn", "gov-cn.com", "ftc.gov.example", "icbc.com.cn", ""])
def test_what_is_not_on_the_list_is_not_official(value: str) -> None:
    assert official_entry(indicator(IndicatorKind.DOMAIN, value)) is None


@pytest.mark.parametrize("value", ["+8613800138000", "96111", "+1110"])
def test_other_numbers_are_not_official(value: str) -> None:
    assert official_entry(indicator(IndicatorKind.PHONE, value)) is None


@pytest.mark.parametrize("host", ["95588.example", "wap-ccbk.example", "paypa1-login.example", "gov.cn.verify.example"])
def test_a_borrowed_name_is_a_lookalike(host: str) -> None:
    assert is_lookalike(host)


@pytest.mark.parametrize("host", ["www.gov.cn", "www.icbc.com.cn", "paypal.com", "m.10086.cn", "jdsports-club.example"])
def test_the_real_site_and_a_chance_likeness_are_no_lookalikes(host: str) -> None:
    assert not is_lookalike(host)


def test_every_entry_says_where_it_comes_from() -> None:
    assert all(
        one.value and one.holder and one.jurisdiction and one.source and one.date for one in (*NUMBERS, *DOMAINS)
    )
    assert len({one.value for one in (*NUMBERS, *DOMAINS)}) == len(NUMBERS) + len(DOMAINS)


def test_an_official_number_does_not_lower_the_verdict(matcher: Matcher) -> None:
    ask = "这里是公安局，您涉嫌洗钱，请把存款转到安全账户配合调查，不要告诉家人。"
    plain, spoofed = matcher.check_many([ask, ask + "联系电话 96110"])
    assert (plain.official, spoofed.official) == (None, "96110")
    assert plain.level is spoofed.level is Level.SCAM
