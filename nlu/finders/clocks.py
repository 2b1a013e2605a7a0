"""Clocks in figures and in Chinese: 14:05, 9.05am, 13h20, 十点三刻, 一点搭九, 两三点, "2ish", "at 9"."""

import re
from collections.abc import Iterator

from nlu.finders.numerals import number_of
from nlu.finders.pieces import HAN, Clock, Piece, first_of_pair
from nlu.finders.spoken_clocks import spoken_clocks

_HALF = r"\s?(?P<half>[ap])\.?\s?m\b\.?"
_NO_SUM = r"(?![\d.,:%/]*\d|\s?(?:[ap]\.?m\b|k\b|%|grand|hundred|thousand|pounds|dollars|euros|quid|bucks|usd|hkd|rmb|yuan|days|hours|hrs|min|weeks|months|years|times|people|of\b|[-/]))"
_BEFORE = r"(?:\b(?:at|around|about|by|like|approx|circa|gone|past|after|before|roughly)\s|[@~]\s?)"
_PART_NEXT = (
    r"(?=(?:ish)?,? (?:in the |this |last night|yesterday|today|at night|on (?:mon|tue|wed|thu|fri|sat|sun)))"
)
_NO_PRICE = r"(?<!paid )(?<!sent )(?<!for )(?<!of )(?<!cost )(?<!lost )(?<!spent )(?<!charged )"
_SURE = (
    r"(?<![a-z])(?P<half>[ap])m ?(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?!\d)",
    rf"(?<![\d:.,$£€¥])(?P<h>\d{{1,2}})(?:[:.](?P<m>[0-5]\d))?{_HALF}",
    # The day that stands before it tells the last figure of the minute from the first of a sum: 6日20:15300元.
    r"(?<![\d:.])(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?:(?P<exact>:(?P<s>[0-5]\d))(?!\d)|(?!\d|:))",
    r"(?<=[日号])\s?(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?=\d+(?:\.\d+)?元)",
    r"(?<![\d:.,$£€¥])(?P<h>\d{1,2})\s?o'?\s?clock\b",
    r"(?<![\d.])(?P<h>[01]?\d|2[0-3])h(?P<m>[0-5]\d)\b",
    r"(?<=\d{8}[ t_-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<exact>(?P<s>[0-5]\d))?\b",
    r"(?<![\d.$£€¥])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<exact>\s?hrs\b)",
)
_UNSURE = (
    rf"{_BEFORE}(?P<h>\d{{1,2}})\.(?P<m>[0-5]\d)(?![\d.]|\s?[ap]\.?m)",
    rf"{_NO_PRICE}(?<![\d:.,$£€¥])(?P<h>\d{{1,2}})\.(?P<m>[0-5]\d){_PART_NEXT}",
    rf"{_BEFORE}(?P<h>\d{{1,2}})(?:[ -]?ish\b|(?![a-z]| (?:to|past|or|and) (?:\d|noon|midnight|one\b|two\b|three|four|five|six|seven|eight|nine|ten\b|eleven|twelve)){_NO_SUM})",
    rf"(?<![\d:.,$£€¥])(?P<h>\d{{1,2}})(?:[ -]?ish\b|{_PART_NEXT})",
    r"(?<=\bnight at )(?P<h>\d{1,2})\b(?![:.,]?\d)",
)
_FIGURES = tuple((re.compile(pattern), pattern in _UNSURE) for pattern in (*_SURE, *_UNSURE))
_NO_MINUTE = rf"(?![{HAN}\d]|\s?[万千百元块蚊折成倍亿%个笔])"
_HAN_CLOCK = re.compile(
    rf"(?:差(?P<less2>一刻|[{HAN}\d]{{1,2}}分))?(?<![\d.第{HAN}])(?P<h>\d{{1,2}}|[{HAN}]{{1,3}})\s?(?:点|时(?![候间常代])|:(?=[{HAN}]))(?:钟|整|正)?"
    rf"(?:(?P<quarter>[一二三])(?:刻|个骨)|(?P<half>半)|[搭踏](?:正|(?P<fives>[{HAN}]{{1,2}}))|(?P<fives2>[{HAN}]{{1,2}})个字|"
    rf"\s?差(?P<less>一刻|[{HAN}\d]{{1,2}}分)|过?\s?(?P<m>\d{{1,2}}|[{HAN}]{{1,3}})(?:\s?分|{_NO_MINUTE}))?"
    r"(?:多|几|来钟|左右|许|正|整|前后)?"
)
# "A little", "have a look", points of a score: no clocks by themselves.
_LITTLE = re.compile(r"[有这那早快差多几点大小晚慢好高少了半]$")
_NO_CLOCK = re.compile(rf"[{HAN}儿个都也不建]|\d{{1,3}}[万千百]")


def clocks(same: str) -> Iterator[Piece]:
    """Those that also are sums or counts of something are weak; an hour that is none is left out."""
    for pattern, weak in _FIGURES:
        for hit in pattern.finditer(same):
            groups = hit.groupdict()
            exact = bool(groups.get("exact")) or hit["h"].startswith("0")
            half = f"{groups['half']}m" if groups.get("half") else ""
            yield from _piece(
                hit,
                Clock(int(hit["h"]), int(groups.get("m") or 0), half, exact, int(groups.get("s") or 0)),
                weak,
            )
    for hit in _HAN_CLOCK.finditer(same):
        less = hit["less"] or hit["less2"]
        clock = Clock(_number(hit["h"]), _minute(hit))
        yield from _piece(hit, _short_of(clock, less) if less else clock, _is_weak(hit, same))
    yield from spoken_clocks(same)


def _piece(hit: re.Match[str], clock: Clock, weak: bool) -> Iterator[Piece]:
    if clock.hour <= 24 and clock.minute < 60:
        yield Piece(*hit.span(), clock=clock, weak=weak)


def _minute(hit: re.Match[str]) -> int:
    """A quarter, a half, and the fives that Cantonese counts minutes in: 搭九 and 九个字 are 45."""
    if hit["quarter"]:
        return 15 * _number(hit["quarter"])
    fives = hit["fives"] or hit["fives2"]
    return 30 if hit["half"] else 5 * _number(fives) if fives else _number(hit["m"] or "零")


def _short_of(clock: Clock, less: str) -> Clock:
    """十点差五分, 差一刻十点."""
    minutes = 15 if less == "一刻" else _number(less.rstrip("分"))
    return Clock(clock.hour - 1 or 12, 60 - minutes)


def _number(written: str) -> int:
    number = number_of(first_of_pair(written) if not written.startswith(("零", "〇")) else written[1:])
    return int(number or 0)


def _is_weak(hit: re.Match[str], same: str) -> bool:
    little = hit["h"] == "一" or _LITTLE.search(same[max(0, hit.start() - 1) : hit.start()])
    return hit[0][-1] in "点时" and bool(little or _NO_CLOCK.match(same, hit.end()))
