"""When money went out, as an instant in UTC: 刚刚, 昨天下午, 3月5号晚上8点, "two hours ago", "last Friday at 3pm".

What a time is said with - a day, a part of the day, a clock - is found by itself and joined with what stands beside it,
in any order. A transfer lies in the past: what would fall later than now is taken from the day or year before, or left
out where the words say a day that is yet to come.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from center.understanding import Entity, EntityKind
from center.when import Precision

from nlu.finders.ago import while_ago
from nlu.finders.clocks import clocks
from nlu.finders.dates import dates
from nlu.finders.days import days
from nlu.finders.pieces import Clock, Piece
from nlu.finders.text import Text, entity
from nlu.finders.time_words import PARTS, one_of
from nlu.writing import aligned

_SLACK = timedelta(minutes=5)
_ANY = datetime(2026, 3, 11, 14, 30, tzinfo=UTC)  # for what does not depend on now
_BETWEEN = 32  # code points; two pieces further apart are two times
_BEFORE_IT = 60  # code points; a day said further back is another clock's

_PART = re.compile(rf"(?:\b(?:in the|at|during the) )?(?<![周期拜](?=一早))(?:{one_of(PARTS)})")
_ONE_CHAR = frozenset("晚早夜朝")
_GLUE = re.compile(
    r"(?:[\s,(){}:~@、\[\]-]|的|嘅|于|在|就|是|系|约莫?|大概|大约|成|稍|吧|,?那?时候?的?|大致|差不多|左右|应该|好像|那会儿?|那时候?|那天|当[天日]|快?(?:上|下|放)[班学](?:前|后|路上|时)?|"
    r"(?:吃饭|饭)[前后]|\b(?:at|in|on|of|the|around|about|approx|approximately|roughly|circa|just|shortly|a bit|a little|right|after|before|past|gone|"
    r"like|say|maybe|nearly|almost|exactly|precisely|sharp|ish|time|earlier|early|late|i think|sometime|somewhere|near|by|back|work|this|it was)\b)*"
)
_RANGE = re.compile(r"\s?(?:to|till|til|until|through|and up to|到|至|-|~)\s?")


def find_times(text: Text) -> Iterator[Entity]:
    """Every time that is named and past, whatever happened at it, in the order in which they stand."""
    local = text.now.astimezone(text.timezone)
    before: Piece | None = None
    for said in _joined(_pieces(text.same, local), text.same):
        whole = _with_day_of(before, said, text.same)
        instant = _instant(whole, local) if said.is_time else None
        if instant is not None and instant <= local + _SLACK:
            yield entity(EntityKind.TRANSFER_TIME, _iso(instant), said.start, said.end)
        before = whole


def precision(words: str) -> Precision | None:
    """How exactly words that were found here say when; None: to the hour or closer."""
    same = aligned(words)
    said = next((one for one in _joined(_pieces(same, _ANY), same) if one.is_time), None)
    if said is None or said.clock is not None or said.part is not None:
        return None
    return said.known_to or (Precision.DAY if said.instant is None else None)


def _iso(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _pieces(same: str, local: datetime) -> list[Piece]:
    """In the order in which they stand; where two overlap, the longer."""
    parts = (Piece(*hit.span(), part=_usual_hour(hit[0]), weak=True) for hit in _PART.finditer(same))
    found = (*while_ago(same, local), *dates(same, local.date()), *days(same, local), *clocks(same), *parts)
    taken, kept = bytearray(len(same) + 1), []
    for piece in sorted(found, key=lambda one: (one.start - one.end, one.weak, one.start)):
        if not any(taken[piece.start : piece.end]):
            taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
            kept.append(piece)
    return sorted(kept, key=lambda one: one.start)


def _usual_hour(words: str) -> int:
    return PARTS[re.sub(r"^(?:in the|at|during the) ", "", words)]


def _joined(pieces: Iterable[Piece], same: str) -> Iterator[Piece]:
    """Neighbours that make one time; no two clocks between which something lasted ("from 9 to 10")."""
    last: Piece | None = None
    lasting = False
    for piece in pieces:
        one = _both(last, piece, same) if last else None
        if last and not one:
            until = bool(last.clock and piece.clock and _RANGE.fullmatch(same, last.end, piece.start))
            yield _no_time(last) if until or lasting else last
            lasting = until
        last = one or piece
    if last:
        yield _no_time(last) if lasting else last


def _no_time(said: Piece) -> Piece:
    return replace(said, dates=(), clock=None, instant=None)


def _both(a: Piece, b: Piece, same: str) -> Piece | None:
    """Two pieces as one; None where they are of the same kind or too much stands between them."""
    gap = b.start - a.end
    if gap > _BETWEEN or (a.clock and b.clock) or not _GLUE.fullmatch(same, a.end, b.start):
        return None
    if same[b.start : b.end] in _ONE_CHAR and gap:
        return None
    if (a.instant and a.dates is None) or (b.instant and b.dates is None):
        return None
    days_of_both = _dates_of_both(a, b)
    if days_of_both is None and a.dates is not None and b.dates is not None:
        return None
    return Piece(
        a.start,
        b.end,
        days_of_both,
        a.weekday if b.weekday is None else b.weekday,
        _part_of_both(a.part, b.part),
        a.clock or b.clock,
        a.instant or b.instant,
        a.weak and b.weak,
        a.known_to or b.known_to,
    )


def _dates_of_both(a: Piece, b: Piece) -> tuple[date, ...] | None:
    """A weekday beside a date says which of its readings is meant; two dates are two times."""
    if a.dates is None or b.dates is None:
        return a.dates if b.dates is None else b.dates
    if () in (a.dates, b.dates):
        return ()
    if (a.weekday is None) == (b.weekday is None):
        return a.dates if a.dates == b.dates else None
    dated, week = (b, a) if b.weekday is None else (a, b)
    return tuple(one for one in dated.dates or () if one.weekday() == week.weekday) or dated.dates


def _part_of_both(a: int | None, b: int | None) -> int | None:
    """昨晚凌晨一点: the small hours that follow a night are the next day's, 24 hours on."""
    if a is not None and b is not None and a >= 18 and b <= 5:
        return a
    return a if b is None else b


def _with_day_of(before: Piece | None, said: Piece, same: str) -> Piece:
    """A clock by itself goes on from the day that was said before it: "yesterday 300 at 2pm, then 900 at 4pm"."""
    if before is None or not before.dates or said.dates is not None or said.clock is None:
        return said
    between = same[before.end : said.start]
    if len(between) > _BEFORE_IT or any(end in between for end in "。\n!?") or before.known_to:
        return said
    return replace(said, dates=before.dates, part=before.part if said.part is None else said.part)


def _instant(said: Piece, local: datetime) -> datetime | None:
    """The latest reading that is not to come; None when the words say none."""
    if said.clock is None and said.part is None and said.instant is not None:
        return said.instant
    today = local.date()
    meant = (today, today - timedelta(days=1)) if said.dates is None else said.dates
    for day in meant:
        read = [one for one in _readings(said, day, local) if one <= local + _SLACK]
        if read:  # of today the nearest, since its afternoon may be to come
            return max(read) if day == today else read[0]
    soon = datetime.combine(today, time(said.part or 0), local.tzinfo) - local
    return local if said.clock is None and today in meant and soon <= timedelta(hours=3) else None


def _readings(said: Piece, day: date, local: datetime) -> list[datetime]:
    """The instants that the clock may mean on that day, the likeliest first."""
    midnight = datetime.combine(day, time(), local.tzinfo)
    if said.clock is None:
        noon = min(12, local.hour) if day == local.date() else 12
        return [midnight + timedelta(hours=noon if said.part is None else said.part)]
    hours = _hours(said.clock, said.part)
    return [
        midnight + timedelta(hours=hour, minutes=said.clock.minute, seconds=said.clock.second)
        for hour in hours
    ]


def _hours(clock: Clock, part: int | None) -> list[int]:
    """Hours after the day's midnight, from 24 on in the night that follows it."""
    hour = clock.hour
    if clock.half:
        hour = hour % 12 + 12 * (clock.half == "pm")
        return [hour + 24] if part is not None and part >= 18 and hour < 5 else [hour]
    if hour > 12 or part is None:
        return [hour] if hour > 12 or clock.exact else _unsaid(hour)
    if part >= 18:
        return [hour + 24] if hour < 5 else [24] if hour == 12 else [hour + 12]
    if part >= 12:
        return [hour + 12] if hour < (10 if part == 12 else 12) else [hour]
    if part in (0, 1):
        return [24] if hour == 12 else [hour + 12] if hour >= 10 else [hour]
    return [0] if part == 3 and hour == 12 else [hour]


def _unsaid(hour: int) -> list[int]:
    """Neither morning nor afternoon was said: money goes by day rather than from one to six at night."""
    return [hour + 12, hour] if 1 <= hour <= 6 else [hour, hour % 12 + 12]
