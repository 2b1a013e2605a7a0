"""Numbers as people write them, in Chinese and English: 八万, 三万五, 3.5w, 1万2千, 廿五, "two grand"."""

import re
from decimal import Decimal, InvalidOperation

from nlu.finders.tables import numbers

REASONABLE = Decimal(10) ** 12  # nobody has sent more; beyond it a number is noise
_DIGITS = {
    digit: value
    for value, digits in enumerate("零〇 一壹幺 二两贰俩 三叁 四肆 五伍 六陆 七柒 八捌 九玖".split())
    for digit in digits
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}
_BIG = {"万": 10_000, "萬": 10_000, "w": 10_000, "亿": 100_000_000}
_HAN = "零〇一二三四五六七八九两俩壹贰叁肆伍陆柒捌玖幺十拾百佰千仟万亿廿卅半"

ARABIC = r"(?:(?<![\d,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?(?!\d)|(?<!\d)\d{1,13}(?:\.\d{1,8})?(?!\d))"
# Bounded, since a text of 4,000 numerals must not keep a citizen waiting.
HAN = rf"(?<![{_HAN}])[{_HAN}]{{1,16}}(?![{_HAN}])"
MIXED = (
    rf"(?:{ARABIC})\s?(?:亿|千万|百万|十万|万|千|百|w(?![a-z]))(?:\d{{1,4}}(?!\d)(?:千|百)?|"
    rf"[{_HAN}]{{1,8}}(?![{_HAN}]))?|(?:{ARABIC})\s?(?:k|m|grand|thousand|million)(?![a-z])"
)

_WORDS = numbers(
    "zero 0, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, "
    "eleven 11, twelve 12, "
    "thirteen 13, fourteen 14, fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen "
    "19, twenty 20, thirty 30, "
    "forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90, a 1, an 1, half 0, couple 2"
)
_SCALES = numbers(
    "hundred 100, thousand 1000, grand 1000, k 1000, m 1000000, million 1000000, billion 1000000000"
)
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
ENGLISH = (
    rf"(?:(?:half )?(?:an? )?(?:couple of )?(?:{_WORD})"
    rf"(?:[\s-]+(?:and[\s-]+)?(?:{_WORD}|hundred|thousand|grand|million)){{0,6}})"
    rf"[\s-]+(?:hundred|thousand|grand|million)(?:[\s-]+(?:and[\s-]+)?(?:{_WORD}|hundred|thousand)){{0,6}}"
)


def number_of(text: str) -> Decimal | None:
    """What a number in any of the patterns above is worth; None for what is none or beyond reason."""
    text = text.replace(",", "").strip().lower()
    value = _scaled(text) or _english(text) or _chinese(text)
    return value if value is not None and 0 <= value < REASONABLE else None


def _scaled(text: str) -> Decimal | None:
    """Digits, perhaps with a unit and a rest: 5000, 3.5w, 1万2, 3万5千, 20k."""
    hit = re.fullmatch(
        rf"(\d+(?:\.\d+)?)\s?([{_HAN}]*|w|k|m|grand|thousand|million)(\d*[千百]?|[{_HAN}]*)", text
    )
    if hit is None:
        return None
    try:
        head = Decimal(hit[1])
    except InvalidOperation:
        return None
    unit = _unit(hit[2])
    if unit is None:
        return None
    return head * unit + _rest(hit[3], unit)


def _unit(text: str) -> Decimal | None:
    unit = Decimal(_SCALES.get(text, 1))
    if text in _SCALES or not text:
        return unit
    for char in text:
        factor = _SMALL.get(char) or _BIG.get(char)
        if factor is None:
            return None
        unit *= factor
    return unit


def _rest(text: str, unit: Decimal) -> Decimal:
    """After 3万: "5" means 5千, "5千" and "五千" what they say, "半" half the unit."""
    if not text:
        return Decimal(0)
    if text == "半":
        return unit / 2
    if text.isdigit():
        return Decimal(text) * unit / 10 if len(text) == 1 else Decimal(text)
    if text[:-1].isdigit():
        return Decimal(text[:-1]) * _SMALL[text[-1]]
    if len(text) == 1 and text in _DIGITS:
        return Decimal(_DIGITS[text]) * unit / 10
    return _chinese(text) or Decimal(0)


def _chinese(text: str) -> Decimal | None:
    """二十五, 八万, 三万五 (35,000), 一百零五, 半; a plain row of digits (二零二四) is read as one."""
    if not text or any(char not in _HAN for char in text):
        return None
    if text == "半":
        return Decimal("0.5")
    if len(text) > 1 and all(char in _DIGITS for char in text):
        return Decimal("".join(str(_DIGITS[char]) for char in text))
    return Decimal(_han_value(text))


def _han_value(text: str) -> Decimal:
    total, section, digit, last = Decimal(0), Decimal(0), Decimal(0), Decimal(1)
    for char in text:
        if char in _DIGITS:
            digit = Decimal(_DIGITS[char])
            last = Decimal(10) if char in "零〇" else last
        elif char == "半":
            digit = Decimal(5)
        elif char in _TENS:
            section, last = section + _TENS[char], Decimal(10)
        elif char in _SMALL:
            section, digit, last = section + (digit or 1) * _SMALL[char], Decimal(0), Decimal(_SMALL[char])
        else:
            here, last = section + digit, Decimal(_BIG[char])
            total = total + here * last if total and here else (total + here or Decimal(1)) * last
            section = digit = Decimal(0)
    return total + section + digit * (last / 10 if last > 10 else 1)


def _english(text: str) -> Decimal | None:
    """ "five thousand two hundred", "half a million", "a couple of hundred"."""
    words = [word for word in re.split(r"[\s-]+", text) if word not in {"and", "of"}]
    if not words or any(word not in _WORDS and word not in _SCALES for word in words):
        return None
    total, current = Decimal(0), Decimal(0)
    half = words[0] == "half"
    for word in words:
        if word not in _SCALES:
            current = Decimal(_WORDS[word]) if word == "couple" else current + _WORDS[word]
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        else:
            total, current = total + (current or Decimal(1)) * _SCALES[word], Decimal(0)
    value = total + current
    return value / 2 if half else value
