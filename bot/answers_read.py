"""What a citizen typed in answer to a question: an amount, a time."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from bot.buttons import When
from center.money import MOST_CENTS
from center.understanding import EntityKind
from center.when import Precision
from nlu.emergency import Loss, loss_in
from nlu.entities import extract
from nlu.finders.money_words import BUT_NOT, CORRECTS, NOT_BUT
from nlu.finders.times import precision
from nlu.nothing import says_nothing
from nlu.plain_payments import plain_payments
from nlu.writing import aligned

HOME_CURRENCY = {"CN": "CNY", "HK": "HKD", "MO": "MOP", "TW": "TWD"}
LONGEST_CORRECTION = 120
"""Characters; who tells more than that tells a story."""
_BARE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?")
"""The whole answer is a number."""


@dataclass(frozen=True, slots=True)
class Happened:
    """When it was; known_to says how exactly, None: to the hour or closer."""

    at: datetime
    known_to: Precision | None = None


def corrected(text: str) -> str | None:
    """What a short text says in place of what it takes back; None when it takes nothing back."""
    said, left = text, True
    while left and len(said) <= LONGEST_CORRECTION:
        hits = (pattern.match(aligned(said)) for pattern in (NOT_BUT, BUT_NOT, CORRECTS))
        spans = [hit.span("to") for hit in hits if hit and any(char.isalnum() for char in hit["to"])]
        left = bool(spans)
        said = said[slice(*spans[0])].strip() if spans else said
    return None if said == text else said


def read_amount(text: str, jurisdiction: str, now: datetime) -> tuple[int, str] | None:
    """(cents, currency) of the largest sum named, of those that a correction leaves.

    None when there is none, or one beyond reason.
    """
    said = corrected(text)
    if said is not None and (found := _largest(said, jurisdiction, now)):
        return found
    return _largest(text, jurisdiction, now)


def only_amount(text: str, jurisdiction: str, now: datetime) -> tuple[int, str] | None:
    """(cents, currency) of the one sum that a text says has gone; what was promised or asked for is none.

    None when there is none, or several.
    """
    if corrected(text) is not None:
        return None
    sums = [one for clause in plain_payments(text) for one in _sums(clause, jurisdiction, now)]
    return sums[0] if len(sums) == 1 else None


def _largest(text: str, jurisdiction: str, now: datetime) -> tuple[int, str] | None:
    bare = _BARE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if bare:
        return _cents(bare[0].replace(",", ""), HOME_CURRENCY.get(jurisdiction, "CNY"))
    return max(_sums(text, jurisdiction, now), default=None)


def _sums(text: str, jurisdiction: str, now: datetime) -> list[tuple[int, str]]:
    home = HOME_CURRENCY.get(jurisdiction, "CNY")
    # UTC is nobody's home: a time zone would decide the currency of "8800".
    values = [e.value for e in extract(text, now, UTC, home) if e.kind is EntityKind.AMOUNT]
    return [read for read in (_cents(value, home) for value in values) if read is not None]


def _cents(value: str, home: str) -> tuple[int, str] | None:
    number, _, currency = value.partition(" ")
    try:
        cents = int(Decimal(number) * 100)
    except (InvalidOperation, ValueError, OverflowError):
        return None
    currency = "USD" if currency == "USDT" else currency  # the dollar's token; records hold three letters
    known = currency if len(currency) == 3 and currency.isalpha() else home
    return (cents, known) if 0 < cents <= MOST_CENTS else None


def says_nothing_lost(text: str) -> bool:
    """Whether an answer in which no sum stands says that no money went out."""
    bare = aligned(text).strip(" .。!！")
    return says_nothing(bare) or loss_in(text) is Loss.DENIED


def read_when(text: str, now: datetime, zone: tzinfo) -> Happened | None:
    """The first time named, of those that a correction leaves."""
    said = corrected(text)
    return (said and _first(said, now, zone)) or _first(text, now, zone)


def only_time(text: str, now: datetime, zone: tzinfo) -> Happened | None:
    """The time that a text names; None when it names none, or several."""
    times = _times(text, now, zone)  # "just" beside another time: one of them is that of a call, and who knows which
    return times[0] if len(times) == 1 else None


def _first(text: str, now: datetime, zone: tzinfo) -> Happened | None:
    return next(iter(_times(text, now, zone)), None)


def _times(text: str, now: datetime, zone: tzinfo) -> list[Happened]:
    found = (entity for entity in extract(text, now, zone) if entity.kind is EntityKind.TRANSFER_TIME)
    return [Happened(datetime.fromisoformat(one.value), precision(one.span.of(text))) for one in found]


KNOWN_TO = {
    When.JUST_NOW: None,
    When.TODAY: Precision.DAY,
    When.YESTERDAY: Precision.DAY,
    When.EARLIER: Precision.ROUGH,
}


def pressed_when(when: When, now: datetime, zone: tzinfo) -> Happened:
    """A button says a stretch of time; its middle, roughly, is what staff reckon with."""
    local = now.astimezone(zone)
    since = {
        When.JUST_NOW: timedelta(minutes=30),
        When.TODAY: min(timedelta(hours=3), local - local.replace(hour=0, minute=0, second=0)),
        When.YESTERDAY: timedelta(days=1),
        When.EARLIER: timedelta(days=3),
    }
    return Happened((now - since[when]).astimezone(UTC), KNOWN_TO[when])
