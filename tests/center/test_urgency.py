"""How pressing a tip is: money already sent leads, the first hours count most."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from center.rules.tip_states import urgency

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("paid", "since", "cents", "wanted"),
    [
        pytest.param(False, None, None, 10, id="nothing paid"),
        pytest.param(False, HOUR, 10**9, 10, id="nothing paid, whatever else was told"),
        pytest.param(True, None, None, 80, id="paid, nothing more known: taken as just now"),
        pytest.param(True, HOUR, None, 80, id="an hour ago"),
        pytest.param(True, 2 * HOUR, None, 80, id="two hours ago"),
        pytest.param(True, 2 * HOUR + timedelta(seconds=1), None, 65, id="a little more than two hours ago"),
        pytest.param(True, 48 * HOUR, None, 65, id="two days ago"),
        pytest.param(True, 49 * HOUR, None, 45, id="longer ago"),
        pytest.param(True, -HOUR, None, 80, id="a time in the future is no time"),
        pytest.param(True, HOUR, 50_00, 86, id="fifty"),
        pytest.param(True, HOUR, 80_000_00, 95, id="eighty thousand"),
        pytest.param(True, HOUR, 10**15, 100, id="beyond reason: no more than the most"),
        pytest.param(True, 49 * HOUR, 10**15, 65, id="much, long ago"),
    ],
)
def test_urgency(paid: bool, since: timedelta | None, cents: int | None, wanted: int) -> None:
    assert urgency(paid, AT - since if since is not None else None, cents, AT) == wanted


PASTS = st.none() | st.timedeltas(timedelta(days=-400), timedelta(days=400))
SUMS = st.none() | st.integers(0, 10**15)


@given(since=PASTS, cents=SUMS)
def test_money_sent_is_always_before_none_sent_and_within_a_hundred(since: timedelta | None, cents: int | None) -> None:
    happened = AT - since if since is not None else None
    assert urgency(False, happened, cents, AT) < urgency(True, happened, cents, AT) <= 100


@given(
    since=st.timedeltas(timedelta(0), timedelta(days=400)),
    more=st.timedeltas(timedelta(0), timedelta(days=400)),
    cents=SUMS,
)
def test_the_longer_ago_the_less_pressing(since: timedelta, more: timedelta, cents: int | None) -> None:
    assert urgency(True, AT - since - more, cents, AT) <= urgency(True, AT - since, cents, AT)


@given(cents=st.integers(0, 10**15), more=st.integers(0, 10**15))
def test_the_larger_the_sum_the_more_pressing(cents: int, more: int) -> None:
    assert urgency(True, AT, cents, AT) <= urgency(True, AT, cents + more, AT)
