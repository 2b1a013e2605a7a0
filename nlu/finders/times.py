"""When money went out, as an instant in UTC: 刚刚, 昨天下午, 3月5号晚上8点, "two hours ago", "last Friday at 3pm".

A transfer lies in the past: what would fall later than now is taken from the day, week or year before,
or left out where the words say tomorrow.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from center.understanding import Entity, EntityKind
from center.when import Precision

from nlu.finders.numerals import number_of
from nlu.finders.text import Text, entity
from nlu.finders.time_words import (
    AGO,
    DAYS,
    LOOSE_DAYS,
    LOOSELY,
    MONTHS,
    NOW,
    PARTS,
    ROUGH,
    SLACK,
    TURNED,
    UNITS,
    WEEKDAYS,
    WHEN,
)
from nlu.writing import aligned

_DAY_SECONDS = 86_400
_LONG_AGO = 50 * 31_536_000  # seconds; nobody means a transfer of the last century


def find_times(text: Text) -> Iterator[Entity]:
    for finder, reader in ((AGO, _ago), (TURNED, _turned), (WHEN, _when), (LOOSELY, _loosely), (NOW, _now)):
        for hit in finder.finditer(text.same):
            instant = reader(hit, text)
            if instant is not None and instant <= text.now + SLACK and hit[0].strip():
                start = hit.start() + len(hit[0]) - len(hit[0].lstrip())
                yield entity(
                    EntityKind.TRANSFER_TIME, _iso(instant), start, hit.start() + len(hit[0].rstrip())
                )


def precision(words: str) -> Precision | None:
    """How exactly words that were found here say when; None: to the hour or closer."""
    same = aligned(words)
    if ago := AGO.fullmatch(same):
        unit = _seconds(ago["unit"])
        return None if unit < _DAY_SECONDS else Precision.DAY if unit == _DAY_SECONDS else Precision.ROUGH
    if when := WHEN.fullmatch(same):
        return Precision.DAY if _hour(when)[0] is None else None
    return Precision.ROUGH if LOOSELY.fullmatch(same) else None


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _now(_hit: re.Match[str], text: Text) -> datetime:
    return text.now


def _turned(hit: re.Match[str], text: Text) -> datetime | None:
    clock = re.sub(r"\s?o'?clock", "", hit["bare"] or hit["clock"]).replace(".", ":", 1)
    straight = WHEN.fullmatch(f"{hit['day']} at {clock}")
    return _when(straight, text) if straight else None


def _loosely(hit: re.Match[str], text: Text) -> datetime:
    noon = text.now.astimezone(text.timezone).replace(hour=12, minute=0, second=0, microsecond=0)
    return noon - timedelta(days=LOOSE_DAYS[hit[0]])


def _ago(hit: re.Match[str], text: Text) -> datetime | None:
    unit = _seconds(hit["unit"])
    half = 0.5 if "半" in hit[0].removeprefix(hit["n"])[:4] and hit["n"] != "半" else 0.0
    half = 0.5 if " and a half" in hit[0] else half
    seconds = (_count(hit["n"].strip()) + half) * unit
    return text.now - timedelta(seconds=seconds) if seconds < _LONG_AGO else None


def _seconds(unit: str) -> int:
    return next(seconds for name, seconds in UNITS.items() if unit.startswith(name))


def _count(written: str) -> float:
    """ "a couple of", "two", 3, 半, 十几."""
    if written in ROUGH:
        return ROUGH[written]
    number = number_of(written)
    return float(number if number is not None else (number_of(f"{written} hundred") or 0) / 100)


def _when(hit: re.Match[str], text: Text) -> datetime | None:
    local = text.now.astimezone(text.timezone)
    day = _day(hit, local)
    if day is None:
        return None
    hour, minute = _hour(hit)
    if hour is None:
        hour = min(12, local.hour) if day.date() == local.date() else 12
    try:
        instant = day.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        return None
    if instant > local and day.date() == local.date():
        return _not_yet(hit, instant, local)
    return instant


def _not_yet(hit: re.Match[str], instant: datetime, local: datetime) -> datetime | None:
    """An hour still to come: yesterday's when no day was said, now when it was only "this afternoon"."""
    groups = hit.groupdict()
    if groups["named"] is None and groups["date"] is None and groups["weekday"] is None:
        return instant - timedelta(days=1)
    clock = groups["clock"] is not None
    return None if clock or instant - local > timedelta(hours=3) else local


def _day(hit: re.Match[str], local: datetime) -> datetime | None:
    if hit["named"]:
        name = {"前": "前天", "琴": "琴日", "寻": "寻日"}.get(hit["named"], hit["named"])
        return local - timedelta(days=DAYS[name])
    if hit["date"]:
        return _dated(hit, local)
    if hit["weekday"]:
        return _weekday(hit, local)
    return local


def _dated(hit: re.Match[str], local: datetime) -> datetime | None:
    """A day of the month, of this month or year when none is said, and never in the future."""
    named, year = _first(hit, "month2", "month3"), _first(hit, "year", "year2", "year3")
    month = (
        MONTHS[named]
        if named
        else int(hit["month"] or hit["month6"] or number_of(_first(hit, "month5")) or local.month)
    )
    number = int(number_of(_first(hit, "day", "day2", "day3", "day4", "day5", "day6", "day7", "day8")) or 0)
    if _first(hit, "month4").startswith("上"):
        local = local.replace(day=1) - timedelta(days=1)
        month = local.month
    try:
        day = local.replace(year=int(year or local.year), month=month, day=number)
        if day > local and not year:
            day = (
                day.replace(year=day.year - 1)
                if hit["month"] or hit["month5"] or hit["month6"] or named
                else _month_before(day)
            )
    except ValueError:
        return None
    return day


def _first(hit: re.Match[str], *groups: str) -> str:
    return next((hit[group] for group in groups if hit[group]), "")


def _month_before(day: datetime) -> datetime:
    return (day.replace(day=1) - timedelta(days=1)).replace(day=day.day)


def _weekday(hit: re.Match[str], local: datetime) -> datetime:
    """The latest such day; 上周三 and "last Friday" lie in the week before this one in Chinese."""
    target = WEEKDAYS[hit["wd"] or hit["wd2"]]
    last = (hit["last"] or "").strip()
    if last.startswith("上"):
        monday = local - timedelta(days=local.weekday())
        return monday - timedelta(days=7 * len(last)) + timedelta(days=target)
    back = (local.weekday() - target) % 7
    return local - timedelta(
        days=back or (7 if (hit["last2"] or last).strip() in {"last", "this past"} else 0)
    )


def _hour(hit: re.Match[str]) -> tuple[int | None, int]:
    """(hour, minute); no hour when neither a clock nor a part of the day was said."""
    groups = hit.groupdict()
    found = {key.lstrip("xyz"): value for key, value in groups.items() if value is not None}
    part = (
        found.get("part")
        or found.get("part2")
        or ("night" if found.get("named") in {"last night", "tonight"} else None)
    )
    hour_text = found.get("hour") or found.get("hour2") or found.get("hour3") or found.get("hour5")
    if hour_text is None:
        return (PARTS[part], 0) if part else (None, 0)
    hour = int(number_of(hour_text) or 0)
    minute = int(number_of(found.get("minute") or found.get("minute2") or "") or 0)
    minute = 30 if found.get("half") == "半" else {"一": 15, "三": 45}.get(found.get("quarter", ""), minute)
    half = found.get("half2") or found.get("half3") or ""
    afternoon = half.startswith("p") or (part is not None and PARTS[part] >= 13)
    if afternoon and hour < 12:
        hour += 12
    return hour, minute
