"""Amounts and times as people type them into a report."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.answers_read import read_amount, read_when, says_nothing_lost
from bot.words import Phrasebook, Words
from center.message import Language
from center.money import MOST_CENTS
from center.money import shown as amount_shown
from center.profile.model import in_language
from simulator.client import Citizen
from tests.bot.house import House
from tests.bot.reporting import Report, is_at

HERE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # Sunday, 12:00 in Wuhan

AMOUNTS = {
    "3000": (300_000, "CNY"),
    "3000.5": (300_050, "CNY"),
    "5": (500, "CNY"),
    " 12,345.67 ": (1_234_567, "CNY"),
    "１２,３４５": (1_234_500, "CNY"),
    "1234567890": (123_456_789_000, "CNY"),
    "3,000": (300_000, "CNY"),
    "3.5万": (3_500_000, "CNY"),
    "3万5": (3_500_000, "CNY"),
    "八万": (8_000_000, "CNY"),
    "三万五千": (3_500_000, "CNY"),
    "一百二十块": (12_000, "CNY"),
    "兩萬": (2_000_000, "CNY"),
    "两百": (20_000, "CNY"),
    "1.2w": (1_200_000, "CNY"),
    "我一共转了八万块钱": (8_000_000, "CNY"),
    "US$200": (20_000, "USD"),
    "500 dollars": (50_000, "USD"),
    "HK$8,800": (880_000, "HKD"),
    "港币三千": (300_000, "HKD"),
    "£150": (15_000, "GBP"),
    "500 USDT": (50_000, "USD"),
    "2个比特币": (200, "BTC"),
    "five thousand": (500_000, "CNY"),
    "先转了3000元，后来又转了20000元": (2_000_000, "CNY"),
    "１２３４元": (123_400, "CNY"),
}
NO_AMOUNTS = (
    "",
    "很多",
    "no idea",
    "0",
    "0元",
    "-5",
    "🤷",
    "9" * 40,
    "99999999999999999999元",
    "一亿亿亿亿元",
    "NaN",
    "1e9999",
    "二零二六年",
    "110",
)


@pytest.mark.parametrize("text", AMOUNTS)
def test_an_amount_is_read(text: str) -> None:
    assert read_amount(text, "CN", NOON) == AMOUNTS[text]


@pytest.mark.parametrize("text", [text for text in NO_AMOUNTS if text != "110"])
def test_what_is_no_amount_or_beyond_reason_is_none(text: str) -> None:
    assert read_amount(text, "CN", NOON) is None


@pytest.mark.parametrize(
    ("place", "currency"), [("CN", "CNY"), ("HK", "HKD"), ("MO", "MOP"), ("TW", "TWD"), ("other", "CNY")]
)
@pytest.mark.parametrize("text", ["8800", "8,800", "8800元", "lost 8800"])
def test_without_a_currency_it_is_the_money_of_the_place(text: str, place: str, currency: str) -> None:
    assert read_amount(text, place, NOON) == (880_000, currency)


@pytest.mark.parametrize(
    ("cents", "shown"),
    [(300_000, "3,000 USD"), (300_050, "3,000.50 USD"), (1, "0.01 USD"), (MOST_CENTS, "10,000,000,000,000 USD")],
)
def test_an_amount_is_shown_as_people_write_it(cents: int, shown: str) -> None:
    assert amount_shown(cents, "USD") == shown


TIMES = {
    "昨天下午三点": datetime(2026, 11, 21, 15, 0),
    "今天上午十点": datetime(2026, 11, 22, 10, 0),
    "前天晚上8点半": datetime(2026, 11, 20, 20, 30),
    "11月20号": datetime(2026, 11, 20, 12, 0),
    "2026-11-20": datetime(2026, 11, 20, 12, 0),
    "两小时前": datetime(2026, 11, 22, 10, 0),
    "yesterday 3 pm": datetime(2026, 11, 21, 15, 0),
    "two hours ago": datetime(2026, 11, 22, 10, 0),
    "Nov 20": datetime(2026, 11, 20, 12, 0),
    "上周三": datetime(2026, 11, 11, 12, 0),
}


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_read(text: str) -> None:
    read = read_when(text, NOON, HERE)
    assert read is not None
    assert read.at.astimezone(HERE).replace(tzinfo=None) == TIMES[text]


@pytest.mark.parametrize(
    "text",
    ["", "不记得了", "tomorrow", "明天下午三点", "32月45号", "25:99", "一百万年前", "🕐", "99999999999 years ago"],
)
def test_what_is_no_time_in_the_past_is_none(text: str) -> None:
    read = read_when(text, NOON, HERE)
    assert read is None or read.at <= NOON


async def test_unreadable_amounts_and_times_are_asked_for_again_with_the_same_buttons(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    asked = await report.at_amount()
    for text in ("I do not know", "9" * 40, "0"):
        heard = await report.says(text)
        assert report.asks("report-amount-unclear", heard)
        assert heard.buttons == asked.buttons
    asked = await report.says("八万")
    for text in ("I do not know", "明天下午三点", "32月45号"):
        heard = await report.says(text)
        assert heard.text in (english("report-when-unclear"), english("report-when-future"))
        assert heard.buttons == asked.buttons
    assert is_at(report, "confirm", await report.says("two hours ago"))
    await report.presses("button-send")
    tip = await house.tip_of(ann)
    assert tip.amount_cents == 8_000_000
    assert tip.happened_at is not None
    assert timedelta(hours=1, minutes=55) < datetime.now(UTC) - tip.happened_at < timedelta(hours=2, minutes=5)


async def test_a_time_in_the_future_is_not_taken(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.at_when()
    year = datetime.now(UTC).year + 1
    heard = await report.says(f"{year}-03-05 10:00")
    assert report.asks("report-when-future", heard) or report.asks("report-when-unclear", heard)


async def test_in_hong_kong_a_bare_number_is_hong_kong_dollars(
    li: Citizen, chinese: Words, phrasebook: Phrasebook, house: House
) -> None:
    # given a citizen who lives in Hong Kong
    await li.says("/place")
    await li.hears()
    await li.presses(in_language(phrasebook.profile.jurisdictions["HK"].name, Language.ZH_HANS))
    await li.hears()
    # when they type a bare number
    report = Report(li, chinese)
    await report.at_amount()
    await report.says("8800")
    await report.presses("button-skip")
    await report.presses("button-send")
    # then it is in the money of the place
    tip = await house.tip_of(li)
    assert (tip.amount_cents, tip.currency, tip.jurisdiction) == (880_000, "HKD", "HK")


NOTHING_LOST = (
    "没有",
    "還沒轉",
    "冇",
    "他还没转。",
    "一分钱没损失",
    "No",
    "none",
    "nothing was lost",
    "she hasn't paid",
)


@pytest.mark.parametrize("text", NOTHING_LOST)
def test_that_no_money_went_can_be_typed(text: str) -> None:
    assert says_nothing_lost(text)
    assert read_amount(text, "CN", NOON) is None


@pytest.mark.parametrize(
    "text", ["", "3000", "不记得了", "quite a lot", "not sure", "我转了八万", "nothing I can remember"]
)
def test_what_says_no_such_thing_is_not_taken_for_it(text: str) -> None:
    assert not says_nothing_lost(text)


async def test_no_is_an_answer_to_whether_money_went_out(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.at_amount()
    assert is_at(report, "when", await report.says("no, nothing"))
    assert english("no-loss") in (await report.presses("button-skip")).text
    await report.presses("button-send")
    assert not (await house.tip_of(ann)).paid
