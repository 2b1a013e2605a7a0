"""Case numbers: short, readable aloud, not to be guessed in sequence, with a check character.

`WH6-K4MQ-2X`: the centre's prefix, the year's last digit, five random symbols and one check symbol of
Crockford's base 32 (no I, L, O, U). The check is Luhn's over that alphabet: it finds every
single wrong symbol and nearly every swap of neighbours.
"""

import re
import secrets
from datetime import datetime

from stdnum import luhn

from center.errors import ScamlineError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
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
    """The number in its written form, None when the text is none; tolerant of spaces, case, O for 0.

    Raises MistypedCaseNumber when only the check symbol is wrong.
    """
    packed = re.sub(r"[\s\-‐-―－_.]+", "", text).upper()
    packed = packed[:3] + packed[3:].translate(_READ_AS)
    if not _SHAPE.fullmatch(packed):
        return None
    if _check(packed[:-1]) != packed[-1]:
        raise MistypedCaseNumber(_grouped(packed))
    return _grouped(packed)


def _check(body: str) -> str:
    # The prefix is letters that Crockford leaves out in part: fold it into the alphabet first.
    folded = "".join(c if c in ALPHABET else ALPHABET[ord(c) % 32] for c in body)
    return str(luhn.calc_check_digit(folded, ALPHABET))


def _grouped(packed: str) -> str:
    return f"{packed[:3]}-{packed[3:7]}-{packed[7:]}"
