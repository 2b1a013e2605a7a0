"""Days of the calendar: 2026-03-10, 10/3, 三月五号, "the 28th of last month", 二月底; never one that lies in the future."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import product

from center.when import Precision

from nlu.finders.numerals import number_of
from nlu.finders.pieces import HAN, Piece
from nlu.finders.time_words import MONTHS

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINALS = {
    name: day
    for day, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_NUMBER = rf"\d{{1,2}}|[{HAN}廿初]{{1,3}}"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:,? |-)(?P<y>20\d\d))?"
_PLAIN = r"(?:\s?(?:的|份))?\s?"

_FULL = re.compile(
    r"(?<![\d.])(?P<y>20\d\d|(?:民国)?1[0-4]\d(?=年|/\d\d/\d\d))\s?[年/.-]\s?(?P<m>\d{1,2})\s?[月/.-]\s?(?P<d>\d{1,2})(?:\s?[日号])?"
    r"|(?<!\d)(?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>[0-2]\d|3[01])(?=[ t_-]\d{6}\b|\s\d{1,2}:\d\d)"
)
_TURNED = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y>20\d\d|\d\d)(?![\d/])")
_SHORT = re.compile(
    r"(?<![\d./:$£€¥-])(?<!\d,)(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?P<sure>\s?[号日])?(?!\d|[./-]\d|\s?[%万千百元块个])(?P<paid>\s?[转汇付刷])?"
)
_CHINESE = re.compile(
    rf"(?<![\d个{HAN}])(?P<m>\d{{1,2}}|[{HAN}]{{1,2}})\s?月{_PLAIN}(?P<d>{_NUMBER})(?:\s?[日号]|(?![\d万千百元块个{HAN}]))"
    rf"|(?P<back>上上个?|上个?|这个?|本|今个?)月{_PLAIN}(?P<d2>{_NUMBER})\s?[日号]"
    rf"|(?<![\d.月{HAN}])(?P<d3>\d{{1,2}}|[{HAN}廿]{{1,3}})(?:日(?=[凌上中下早晚夜深])|号)(?![线码楼院店馆铺厅桌机房])"
)
_ENGLISH = re.compile(
    rf"(?<![\d.,]){_DAY}(?: of)?[ -]?{_MONTH}{_YEAR}"
    rf"|\b{_MONTH.replace('month', 'month2')} ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]){_YEAR.replace('<y>', '<y2>')}"
    rf"|(?P<the>(?:\b(?:on|of) )?the )?(?<!\d)(?P<d3>\d{{1,2}})(?:st|nd|rd|th)(?: of (?P<last>last|this) month)?\b(?! (?:of )?{_MONTH.replace('month', '_')})"
    rf"|\b(?P<word>{'|'.join(_ORDINALS)})(?: day)?(?: of)? {_MONTH.replace('month', 'month3')}"
    rf"|\b{_MONTH.replace('month', 'month4')} (?:the )?(?P<word2>{'|'.join(_ORDINALS)})\b"
    r"|\b(?P<last2>last|this) month(?: on)?(?: the)? (?P<d4>\d{1,2})(?:st|nd|rd|th)"
)
_THIRD = re.compile(rf"(?<![\d个{HAN}])(?P<m>\d{{1,2}}|[{HAN}]{{1,2}})月(?P<third>初|上旬|中|底|末|下旬)")


def dates(same: str, today: date) -> Iterator[Piece]:
    """Each with the days that it may mean, the latest first."""
    for pattern, reader in _READERS:
        for hit in pattern.finditer(same):
            if piece := reader(hit, today):
                yield piece


def _full(hit: re.Match[str], today: date) -> Piece | None:
    year = int((hit["y"] or hit["y2"]).removeprefix("民国"))
    year = year + 1911 if year < 1000 else year  # the Republic's years
    return piece_of(hit, [(year, int(hit["m"] or hit["m2"]), int(hit["d"] or hit["d2"]))], today)


def _turned(hit: re.Match[str], today: date) -> Piece | None:
    a, b, year = int(hit["a"]), int(hit["b"]), int(hit["y"]) % 2000 + 2000
    return piece_of(hit, [(year, b, a), (year, a, b)], today)


def _short(hit: re.Match[str], today: date) -> Piece | None:
    """Either figure may be the month: the reading nearest before now is taken, or the one that a weekday agrees with."""
    a, b = int(hit["a"]), int(hit["b"])
    orders = {(a, b)} if hit["sure"] else {(a, b), (b, a)}
    return piece_of(hit, any_year(orders, today), today, weak=not (hit["sure"] or hit["paid"]))


def _chinese(hit: re.Match[str], today: date) -> Piece | None:
    day = _number(hit["d"] or hit["d2"] or hit["d3"])
    if hit["m"]:
        return piece_of(hit, any_year({(_number(hit["m"]), day)}, today), today)
    back = (hit["back"] or "").count("上")
    return piece_of(hit, _of_month(day, today, (back,) if hit["back"] else (0, 1)), today)


def _english(hit: re.Match[str], today: date) -> Piece | None:
    word = hit["word"] or hit["word2"]
    day = _ORDINALS[word] if word else int(hit["d"] or hit["d2"] or hit["d3"] or hit["d4"])
    if month := hit["month"] or hit["month2"] or hit["month3"] or hit["month4"]:
        number, year = MONTHS[month[:3]], hit["y"] or hit["y2"]
        return piece_of(hit, [(int(year), number, day)] if year else any_year({(number, day)}, today), today)
    said = hit["last"] or hit["last2"]
    back = (1,) if said == "last" else (0,) if said else (0, 1)
    return piece_of(hit, _of_month(day, today, back), today, weak=not (said or hit["the"]))


def _third(hit: re.Match[str], today: date) -> Piece | None:
    """三月初, 二月底: not even the day is certain."""
    day = {"初": 5, "上": 5, "中": 15}.get(hit["third"][0], 25)
    found = piece_of(hit, any_year({(_number(hit["m"]), day)}, today), today)
    return replace(found, known_to=Precision.ROUGH) if found else None


def _number(written: str) -> int:
    return int(number_of(written.removeprefix("初")) or 0)


def any_year(orders: set[tuple[int, int]], today: date) -> list[tuple[int, int, int]]:
    """(year, month, day) of this year and the last, for each (month, day)."""
    years = (today.year, today.year - 1)
    return [(year, month, day) for year, (month, day) in product(years, sorted(orders))]


def _of_month(day: int, today: date, back: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """Of this month, or so many months back."""
    months = (today.year * 12 + today.month - 1 - one for one in back)
    return [(month // 12, month % 12 + 1, day) for month in months]


def piece_of(
    hit: re.Match[str], said: list[tuple[int, int, int]], today: date, weak: bool = False
) -> Piece | None:
    """The days that exist and are not to come, the latest first; () when all are to come; None when none exists."""
    found: list[date] = []
    for year, month, day in said:
        with suppress(ValueError):
            found.append(date(year, month, day))
    past = tuple(sorted({one for one in found if one <= today}, reverse=True))
    return Piece(*hit.span(), dates=past, weak=weak) if found else None


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Piece | None]], ...] = (
    (_FULL, _full),
    (_TURNED, _turned),
    (_SHORT, _short),
    (_CHINESE, _chinese),
    (_ENGLISH, _english),
    (_THIRD, _third),
)
