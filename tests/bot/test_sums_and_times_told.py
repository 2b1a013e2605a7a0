"""A sum and a time in a citizen's own words: taken where they are plain, asked for where they are not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.answers_read import only_amount, only_time
from bot.draft import Draft, new_draft
from bot.drafting import prefilled
from center.when import Precision

NOW = datetime(2026, 3, 10, 6, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("我刚给骗子转了3万块", (3_000_000, "CNY")),
        ("I just sent them 2000 dollars, they had promised me 90000 dollars", (200_000, "USD")),
        ("我媽啱啱過咗八萬蚊畀個所謂公安，點算好", (8_000_000, "HKD")),
        ("I already paid them 300", (30_000, "CNY")),
    ],
)
def test_a_plain_sum_is_taken(text: str, amount: tuple[int, str]) -> None:
    assert only_amount(text, "CN", NOW) == amount


@pytest.mark.parametrize(
    "text",
    [
        "I just sent 50000 dollars to a scammer, sorry, I only have 200 dollars left",
        "我刚把全部积蓄转给骗子了，他说转完返我100元",
        "我刚给骗子转了十次，每次5万元",
        "I just sent 10.000 euros to a scammer, help",
        "they promised me 90000 dollars and I sent it",
        "He said I won 90000 dollars, so I paid the fee",
        "I sent $5000 twice",
        "刚转了5万,对不起,他们又要我交3000元",
        "转了一笔5000元,又转了一笔5000元",
        "help me",
    ],
)
def test_a_sum_that_may_be_another_is_asked_for(text: str) -> None:
    assert only_amount(text, "CN", NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "I met him three weeks ago, I just wired him 5000 dollars",
        "昨天接到电话,刚刚转了5000元",
        "An hour ago he called me, I just sent 5000 dollars",
    ],
)
def test_of_two_times_none_is_taken(text: str) -> None:
    assert only_time(text, NOW, ZONE) is None


def test_a_single_time_is_taken() -> None:
    found = only_time("我二十分钟前给骗子转了3万块", NOW, ZONE)
    assert found
    assert NOW - found.at == timedelta(minutes=20)


def test_of_two_payments_told_one_after_the_other_neither_sum_stands() -> None:
    draft = prefilled(new_draft(NOW, urgent=True), "我刚给骗子转了3万块", "CN", ZONE)
    assert draft.amount == (3_000_000, "CNY")
    assert prefilled(draft, "我刚给骗子转了20万块", "CN", ZONE).amount is None


def sent(draft: Draft, words: str) -> Draft:
    return prefilled(draft, words, "US", ZONE)


def test_just_now_takes_the_place_of_today_but_of_nothing_else() -> None:
    moment = datetime.now(UTC)
    new, earlier = new_draft(moment, urgent=True), moment - timedelta(seconds=1)  # on this very day, at any hour
    today, named = new.happened(earlier, Precision.DAY), new.happened(earlier, None)
    told = sent(today, "I just sent them 3000 dollars")
    assert told.when is not None
    assert (told.when >= moment - timedelta(minutes=1), told.known_to) == (True, None)
    assert sent(named, "I just sent them 3000 dollars").when == earlier
    # a day before stays, and so does what is only some hour of the day
    yesterday = new.happened(moment - timedelta(days=1), Precision.DAY)
    assert sent(yesterday, "I just sent them 3000 dollars") == sent(yesterday, "I sent them 3000 dollars")
    assert sent(today, "he called at 9 this morning, I sent 3000 dollars").known_to is Precision.DAY
