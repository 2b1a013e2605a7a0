"""Sums as records hold them: whole cents and a currency of three letters."""

from decimal import Decimal

MOST_CENTS = 10**15
"""Ten trillion units: beyond what anybody transfers, and inside a 64-bit column."""


def shown(cents: int, currency: str | None) -> str:
    """ "80,000 CNY"; cents only where there are some."""
    return f"{Decimal(cents) / 100:,.2f} {currency or ''}".replace(".00 ", " ").strip()
