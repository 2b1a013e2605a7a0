"""Bank cards and accounts, IBAN, wallets."""

import re
from collections.abc import Iterator

from stdnum import bitcoin, iban, luhn

from center.verdict import IndicatorKind
from knowledge.indicators.found import Found

_CARD = re.compile(r"(?<![\d.])[3-6]\d(?:[ -]?\d){11,17}(?![\d])")
_NAMED = re.compile(
    r"(?:卡号|账号|账户|户头|account (?:number|no\.?)|acct\.?|a/c)\s*(?:是|为|is|[::#])?\s*(\d(?:[ -]?\d){7,22})(?!\d)"
)
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,4})?(?![a-z0-9])")
_WALLETS = (
    re.compile(r"(?<![a-zA-Z0-9])0x[0-9a-fA-F]{40}(?![a-zA-Z0-9])"),
    re.compile(r"(?<![a-zA-Z0-9])T[1-9A-HJ-NP-Za-km-z]{33}(?![a-zA-Z0-9])"),
    re.compile(r"(?<![a-zA-Z0-9])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{11,71})(?![a-zA-Z0-9])"),
)


def find_accounts(lower: str) -> Iterator[Found]:
    """Cards by their check digit, or as nothing but UnionPay is that long; other accounts where the text calls them so, IBAN by their check digits."""
    for m in _IBAN.finditer(lower):
        if iban.is_valid(m.group()):
            yield _account(iban.compact(m.group()), m.start(), m.end())
    for m in _CARD.finditer(lower):
        digits = re.sub(r"\D", "", m.group())
        if luhn.is_valid(digits) or (len(digits) == 19 and digits.startswith("62")):
            yield _account(digits, m.start(), m.end())
    for m in _NAMED.finditer(lower):
        yield _account(re.sub(r"\D", "", m.group(1)), m.start(1), m.end(1))


def find_wallets(text: str) -> Iterator[Found]:
    """Ethereum and Tron by their form, Bitcoin by its check sum; the case of letters matters."""
    for number, pattern in enumerate(_WALLETS):
        for m in pattern.finditer(text):
            if number < 2 or bitcoin.is_valid(m.group()):
                yield Found(IndicatorKind.WALLET, m.group(), m.group(), m.start(), m.end())


def _account(digits: str, start: int, end: int) -> Found:
    shown = f"{digits[:4]} … {digits[-4:]}" if len(digits) > 8 else digits
    return Found(IndicatorKind.BANK_ACCOUNT, digits, shown, start, end)
