"""Sums of money, normalised to "80000.00 CNY"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from center.understanding import Entity, EntityKind

from nlu.finders.money_words import (
    BARE,
    COUNTED,
    COUNTERS,
    LARGE,
    SIGNED,
    SIGNS,
    SPENDING,
    UNITS,
    VAGUE,
    WHOLE,
)
from nlu.finders.numerals import number_of
from nlu.finders.text import Text, entity

LONGEST_WHOLE = 60
"""Code points of a text that says nothing but a number."""


def find_amounts(text: Text) -> Iterator[Entity]:
    for pattern in (SIGNED, COUNTED, LARGE, BARE):
        for hit in pattern.finditer(text.same):
            if _is_money(pattern, hit, text.same):
                yield from _amount(hit, text)
    whole = WHOLE.fullmatch(text.same) if len(text.same) <= LONGEST_WHOLE else None
    if whole:
        yield from _amount(whole, text)


def _is_money(pattern: re.Pattern[str], hit: re.Match[str], same: str) -> bool:
    if pattern is BARE:
        return bool(SPENDING.search(same[max(0, hit.start() - 24) : hit.start()]))
    if pattern is LARGE:
        return not COUNTERS.match(same, hit.end())
    return True


def _amount(hit: re.Match[str], text: Text) -> Iterator[Entity]:
    groups = hit.groupdict(default="")
    value = number_of(VAGUE.sub("", groups["number"])) if groups["number"] else None
    if value is None or value <= 0:
        return
    value += _change(groups.get("half", ""))
    yield entity(EntityKind.AMOUNT, f"{value:.2f} {_currency(groups, text.currency)}", *hit.span())


def _change(half: str) -> Decimal:
    """三块五 is 3.50: a digit after the unit is tenths."""
    return Decimal("0.5") if half == "半" else (number_of(half) or Decimal(0)) / 10


def _currency(groups: dict[str, str], local: str) -> str:
    """What is said, else the local one; a bare $ is the local dollar where there is one."""
    said = SIGNS.get(groups.get("sign", ""), "") or UNITS.get(groups.get("unit", ""), "")
    if said == "$":
        return local if local in {"HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "USD"} else "USD"
    return said or local
