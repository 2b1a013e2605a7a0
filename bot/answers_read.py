"""What a citizen typed in answer to a question: an amount, a time."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from bot.buttons import When
from center.money import MOST_CENTS
from center.understanding import EntityKind
from nlu.entities import extract

HOME_CURRENCY = {"CN": "CNY", "HK": "HKD", "MO": "MOP", "TW": "TWD"}
_BARE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?")
"""The whole answer is a number."""


def read_amount(text: str, jurisdiction: str, now: datetime) -> tuple[int, str] | None:
    """(cents, currency) of the largest sum named; None when there is none, or one beyond reason."""
    bare = _BARE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    home = HOME_CURRENCY.get(jurisdiction, "CNY")
    # UTC is nobody's home: a time zone would decide the currency of "8800".
    values = [e.value for e in extract(text, now, UTC, home) if e.kind is EntityKind.AMOUNT]
    if bare:
        values = [bare[0].replace(",", "")]
    sums = [read for read in (_cents(value, home) for value in values) if read is not None]
    return max(sums, default=None)


def _cents(value: str, home: str) -> tuple[int, str] | None:
    number, _, currency = value.partition(" ")
    try:
        cents = int(Decimal(number) * 100)
    except (InvalidOperation, ValueError, OverflowError):
        return None
    currency = "USD" if currency == "USDT" else currency  # the dollar's token; records hold three letters
    known = currency if len(currency) == 3 and currency.isalpha() else home
    return (cents, known) if 0 < cents <= MOST_CENTS else None


def read_when(text: str, now: datetime, zone: tzinfo) -> datetime | None:
    """The first instant named."""
    for entity in extract(text, now, zone):
        if entity.kind is EntityKind.TRANSFER_TIME:
            return datetime.fromisoformat(entity.value)
    return None


def pressed_when(when: When, now: datetime, zone: tzinfo) -> datetime:
    """A button says a stretch of time; its middle, roughly, is what staff reckon with."""
    local = now.astimezone(zone)
    since = {
        When.JUST_NOW: timedelta(minutes=30),
        When.TODAY: min(timedelta(hours=3), local - local.replace(hour=0, minute=0, second=0)),
        When.YESTERDAY: timedelta(days=1),
        When.EARLIER: timedelta(days=3),
    }
    return (now - since[when]).astimezone(UTC)
