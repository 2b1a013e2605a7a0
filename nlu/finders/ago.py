"""How long ago: "two and a half hours ago", 一小时又十分钟前, 个半钟前, 刚刚."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from center.when import Precision

from nlu.finders.numerals import number_of
from nlu.finders.pieces import Piece, first_of_pair
from nlu.finders.time_words import ROUGH, UNITS

_DAY_SECONDS = 86_400
_LONG_AGO = 50 * 31_536_000  # seconds; nobody means a transfer of the last century

_TENS = r"(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
_WORD = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|ninety|"
    rf"(?:thir|four|six|seven|eigh|nine)teen|{_TENS}"
)
_FEW = "|".join(sorted((name for name in ROUGH if name.isascii()), key=len, reverse=True))
_COUNT = (
    r"(?<![\d.])\d{1,4}(?:\.\d)?(?:\s?(?:-|to|or)\s?\d{1,3})?|(?:大半|个半)|(?<![零一二两俩三四五六七八九十半几百])[零一二两俩三四五六七八九十半几百]{1,5}|"
    rf"\b(?:{_FEW}|{_WORD})(?=[ -])"
)
_UNIT = (
    r"秒|分钟?|字|小时|钟头|刻钟|钟|天|日|晚|周|星期|礼拜|月|年|(?:secs?|seconds?|mins?|minutes?|hours?|hrs?|h|m|nights?|days?|"
    r"fortnights?|weeks?|months?|years?)\b"
)
_AGO = re.compile(
    rf"(?P<n>{_COUNT})(?P<half> and a half)?[\s-]?(?:多|来|几)?个?(?:多|几)?(?P<half2>半)?(?:多|几)?\s?(?P<unit>{_UNIT})(?P<half3> and a half|半)?(?P<quarter> and a quarter)?"
    rf"(?:\s?(?:and|又|零|,)?\s?(?P<n2>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|\b(?:{_WORD}))\s?(?P<unit2>分钟?|mins?\b|minutes?\b))?"
    r"(?:多|左右)?(?:,? or (?:so|two|thereabouts))?\s?(?:之|以)?(?:前(?!面(?!交)|台|后)|(?:ago|back|earlier|prior)\b(?: today)?)"
)
_NOW = re.compile(
    r"刚刚|刚才|方才|头先|啱啱|啱先|适才|正在|(?:just now|right now|moments? ago|a (?:second|moment|minute) ago|a (?:little )?while ago)"
    r"|(?:才刚|刚|啱|just)(?=(?:.{0,3}给.{0,12}|.{0,8})(?:转|汇|付|打款|打钱|打了|给了|充|买了|扫|被骗|寄|过咗|过数|sent|"
    r"paid|transfer|wired|gave|bought|put|entered|lost|made|deposited|scanned))"
)


def while_ago(same: str, now: datetime) -> Iterator[Piece]:
    """now is local; days ago name a day, to which a clock may be said."""
    for hit in _AGO.finditer(same):
        unit = _seconds(hit["unit"])
        seconds = _seconds_ago(hit, unit)
        if seconds < _LONG_AGO:
            instant = now - timedelta(seconds=seconds)
            dates = (instant.date(),) if unit == _DAY_SECONDS else None
            known = None if unit < _DAY_SECONDS else Precision.DAY if dates else Precision.ROUGH
            yield Piece(*hit.span(), dates=dates, instant=instant, known_to=known)
    for hit in _NOW.finditer(same):
        yield Piece(*hit.span(), dates=(now.date(),), instant=now)


def _seconds_ago(hit: re.Match[str], unit: int) -> float:
    half = 0.5 if hit["half"] or hit["half2"] or hit["half3"] else 0.0
    more = _count(hit["n2"]) * 60 if hit["n2"] else 0.0
    half += 0.25 if hit["quarter"] else 0.0
    return (_count(hit["n"]) + half) * unit + more


def _seconds(unit: str) -> int:
    return next(seconds for name, seconds in UNITS.items() if unit.startswith(name))


def _count(written: str) -> float:
    """ "a couple of", "two", 3, "2-3", 半, 十几, 两三: at least so many."""
    written = re.split(r"(?<=\d)\s?(?:-|to|or)", written.strip())[0]
    if written in ROUGH:
        return ROUGH[written]
    number = number_of(first_of_pair(written))
    return float(number if number is not None else (number_of(f"{written} hundred") or 0) / 100)
