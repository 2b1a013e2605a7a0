"""Whether an indicator stands on the official list, and whether a domain only pretends to."""

import re
from collections.abc import Iterable

from center.verdict import Indicator, IndicatorKind
from knowledge.official_list import DOMAINS, IMITATED, NUMBERS, WELL_KNOWN, Official

_BY_NUMBER = {entry.value: entry for entry in NUMBERS}
_BY_DOMAIN = {entry.value: entry for entry in DOMAINS}
_REAL = frozenset(domain for domains in IMITATED.values() for domain in domains.split())
_LETTERS = str.maketrans("013457", "oleast")

SHORT_NUMBERS = tuple(_BY_NUMBER)


def official_entry(indicator: Indicator) -> Official | None:
    """The entry an indicator falls under, or None. Numbers can be spoofed: this never clears a message."""
    if indicator.kind is IndicatorKind.PHONE:
        return _BY_NUMBER.get(indicator.value.removeprefix("+86").removeprefix("+853"))
    if indicator.kind is IndicatorKind.DOMAIN:
        return _domain_entry(indicator.value)
    return None


def first_official(indicators: Iterable[Indicator]) -> str | None:
    """Value of the first indicator on the list."""
    return next((one.value for one in indicators if official_entry(one)), None)


def is_lookalike(host: str) -> bool:
    """Whether a host borrows a well-known name, or an official domain, without being it.

    `95588.example`, `wap-ccbk.example`, `paypa1-login.example`, `gov.cn.verify.example`.
    """
    if _domain_entry(host) or _is_real(host):
        return False
    if any(f"{entry.value}." in f"{host}." and not host.endswith(entry.value) for entry in DOMAINS):
        return True
    words = [word for word in re.split(r"[.\-_]", host) if word]
    plain = [
        word if word.isdigit() else word.translate(_LETTERS).replace("rn", "m").replace("vv", "w") for word in words
    ]
    return any(_borrows(word, name) for word in (*words, *plain) for name in IMITATED)


def is_well_known(host: str) -> bool:
    """Whether nearly everybody gets honest links to this site. Says nothing about the page behind it."""
    return _is_real(host) or any(host == site or host.endswith(f".{site}") for site in WELL_KNOWN)


def _borrows(word: str, name: str) -> bool:
    """Short names only as a whole word or with one letter more; long ones anywhere in the word."""
    if len(name) >= 5:
        return name in word
    return word == name or (len(name) >= 3 and word.startswith(name) and len(word) <= len(name) + 2)


def _domain_entry(host: str) -> Official | None:
    labels = host.split(".")
    return next((_BY_DOMAIN[tail] for i in range(len(labels)) if (tail := ".".join(labels[i:])) in _BY_DOMAIN), None)


def _is_real(host: str) -> bool:
    return any(host == real or host.endswith(f".{real}") for real in _REAL)
