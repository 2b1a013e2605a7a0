"""What a citizen typed in answer to a question: an amount, a time."""

from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from bot.buttons import When
from center.understanding import EntityKind
from nlu.entities import extract

HOME_CURRENCY = {"CN": "CNY", "HK": "HKD", "MO": "MOP", "TW": "TWD"}
MOST_CENTS = 10**15
"""Ten trillion units: beyond what anybody transfers, and inside a 64-bit column."""


def read_amount(text: str, jurisdiction: str, now: datetime, zone: tzinfo) -> tuple[int, str] | None:
    """(cents, currency) of the largest sum named; None when there is none, or one beyond reason."""
    values = (e.value for e in extract(text, now, zone) if e.kind is EntityKind.AMOUNT)
    sums = [read for read in (_cents(value, jurisdiction) for value in values) if read is not None]
    return max(sums, default=None)


def _cents(value: str, jurisdiction: str) -> tuple[int, str] | None:
    number, _, currency = value.partition(" ")
    try:
        cents = int(Decimal(number) * 100)
    except (InvalidOperation, ValueError, OverflowError):
        return None
    home = HOME_CURRENCY.get(jurisdiction, "CNY")
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


def amount_shown(cents: int, currency: str) -> str:
    return f"{Decimal(cents) / 100:,.2f} {currency}".replace(".00 ", " ")
