"""Case numbers: short, readable aloud, not to be guessed in sequence, with a check character.

`WH6-K4MQ-2X`: the centre's prefix, the year's last digit, five random symbols and one check symbol of
Crockford's base 32 (no I, L, O, U). The check is Luhn's over that alphabet: it finds every
single wrong symbol and nearly every swap of neighbours.
"""

import re
import secrets
import unicodedata
from datetime import datetime

from stdnum import luhn

from center.errors import ScamlineError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
# The letters that Crockford leaves out may stand in a prefix: there digits cannot, so each takes one.
_FOLDED = str.maketrans("OILU", "0123")
# Spaces, dashes and dots of every keyboard, and what web pages hide between letters.
_BETWEEN = re.compile("[\\s\\-‐-―−_.\u00ad\u200b-\u200d\u2060\ufeff]+")
_SHAPE = re.compile(rf"([A-Z]{{2}}[0-9])([{ALPHABET}]{{4}})([{ALPHABET}]{{2}})")


class MistypedCaseNumber(ScamlineError):
    """It has the shape of a case number, but the check symbol does not fit."""


def new_case_number(prefix: str, at: datetime) -> str:
    """prefix: the centre's two letters."""
    if not re.fullmatch("[A-Z]{2}", prefix):
        raise ValueError(f"a case prefix is two capital letters, not {prefix!r}")
    body = f"{prefix}{at.year % 10}" + "".join(secrets.choice(ALPHABET) for _ in range(5))
    return _grouped(body + _check(body))


def read_case_number(text: str) -> str | None:
    """The number in its written form, None when the text is none; tolerant of spaces, dashes, width, case, O for 0.

    Raises MistypedCaseNumber when only the check symbol is wrong.
    """
    packed = _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).upper()
    packed = packed[:2] + packed[2:].translate(_READ_AS)
    if not _SHAPE.fullmatch(packed):
        return None
    if _check(packed[:-1]) != packed[-1]:
        raise MistypedCaseNumber(_grouped(packed))
    return _grouped(packed)


def _check(body: str) -> str:
    return str(luhn.calc_check_digit(body.translate(_FOLDED), ALPHABET))


def _grouped(packed: str) -> str:
    return f"{packed[:3]}-{packed[3:7]}-{packed[7:]}"
