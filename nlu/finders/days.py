"""Days by their names: 昨天, "last night", "Wednesday last week", 元宵节; and those that are yet to come: 明天, "every day"."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from center.when import Precision

from nlu.finders.dates import any_year, piece_of
from nlu.finders.pieces import Piece
from nlu.finders.time_words import (
    DAYS,
    FESTIVALS,
    LOOSE_DAYS,
    LUNAR,
    NEW_YEARS,
    NIGHTS,
    PARTS,
    SHORT_DAYS,
    WEEKDAYS,
    one_of,
)

_NOON = time(12)
_NIGHT = PARTS["night"]
_WEEKDAY_EN = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
_WD = rf"(?P<wd>{_WEEKDAY_EN}day)"

_NAMED = re.compile(
    rf"(?P<named>{one_of(DAYS)})(?![月礼星])|(?<![之以目年天日周月])(?P<short>{one_of(SHORT_DAYS)})(?=[早晚夜朝晨])|"
    rf"(?P<night>{one_of(NIGHTS)})|\b(?P<this>this(?= (?:morn|aft|arvo|eve)|(?: early| late)))"
)
_FUTURE = re.compile(
    r"明[天日早晚朝]|听[日朝晚]|大?后天|下个?(?:周|星期|礼拜)[一二三四五六日天]?|下个?月|下次|每[天日晚早周月年次个]|天天|日日|\b(?:tomorrow|tomoz|tmrw?|2moro|"
    rf"(?:next|every|each|coming)(?: (?:day|night|morning|evening|week|month|{_WEEKDAY_EN}(?:day)?))|daily|nightly|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
)
_WEEK = re.compile(
    r"(?P<back>上{1,2}|这|本|今)?(?:个|一)?(?:星期|礼拜|周)的?(?:星期|礼拜|周)?(?P<zh>[一二三四五六日天])(?![年个次]|天前)"
    r"|(?<=[(])(?P<short>[一二三四五六日])(?=[)])"
    rf"|(?P<last>\b(?:last|this past|past) )?\b{_WD}\b(?P<week> (?:of )?last week\b| before last\b)?(?: (?:of )?this week\b)?"
    rf"|\blast week,? (?:on )?(?P<wd2>{_WEEKDAY_EN}day)\b"
    rf"|(?P<last3>\b(?:last|on) )?\b(?P<wd3>{_WEEKDAY_EN})\b\.?"
)
_LOOSE = re.compile(one_of(LOOSE_DAYS) + r"(?![一二三四五六日天])")
_FEAST = re.compile(rf"{one_of(FESTIVALS)}|(?<!月)(?:{one_of(LUNAR)})")


def days(same: str, now: datetime) -> Iterator[Piece]:
    """now is local."""
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Piece | None]], ...] = (
        (_NAMED, _named),
        (_WEEK, _week),
        (_FEAST, _feast),
    )
    for pattern, reader in readers:
        for hit in pattern.finditer(same):
            if piece := reader(hit, now.date()):
                yield piece
    for hit in _FUTURE.finditer(same):
        yield Piece(*hit.span(), dates=())
    for hit in _LOOSE.finditer(same):
        day = now.date() - timedelta(days=LOOSE_DAYS[hit[0]])
        noon = datetime.combine(day, _NOON, now.tzinfo)
        yield Piece(*hit.span(), dates=(day,), instant=noon, known_to=Precision.ROUGH)


def _named(hit: re.Match[str], today: date) -> Piece:
    table = DAYS if hit["named"] else SHORT_DAYS if hit["short"] else NIGHTS
    back = 0 if hit["this"] else table[hit[0]]
    part = _NIGHT if hit["night"] else None
    return Piece(*hit.span(), dates=(today - timedelta(days=back),), part=part)


def _week(hit: re.Match[str], today: date) -> Piece:
    """The latest such day; 上周三 and "Wednesday last week" lie in the week before this one, "last Friday" before today."""
    name = hit["zh"] or hit["short"] or (hit["wd"] or hit["wd2"] or hit["wd3"])[:3]
    target = WEEKDAYS[name]
    weeks = (hit["back"] or "").count("上") or (1 if hit["week"] or hit["wd2"] else 0)
    latest = today - timedelta(days=(today.weekday() - target) % 7)
    if weeks:
        latest = today + timedelta(days=target - today.weekday() - 7 * weeks)
    earlier = latest - timedelta(days=7)
    dates = (latest,) if latest != today else (earlier,) if hit["last"] else (latest, earlier)
    weak = bool(hit["short"] or (hit["wd3"] and not hit["last3"]))
    return Piece(*hit.span(), dates=dates, weekday=target, weak=weak)


def _feast(hit: re.Match[str], today: date) -> Piece | None:
    if hit[0] in FESTIVALS:
        return piece_of(hit, any_year({FESTIVALS[hit[0]]}, today), today)
    starts = (NEW_YEARS[year] for year in (today.year, today.year - 1) if year in NEW_YEARS)
    found = [start + timedelta(days=LUNAR[hit[0]]) for start in starts]
    return Piece(*hit.span(), dates=tuple(one for one in found if one <= today))
