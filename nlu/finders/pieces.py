"""What a time is said with: a day, a part of the day, a clock, a while ago."""

from dataclasses import dataclass
from datetime import date, datetime

from center.when import Precision

HAN = "零〇一二两三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Clock:
    """hour 0-24, minute and second 0-59; half is "am", "pm" or "" for unsaid; exact: written in 24 hours."""

    hour: int
    minute: int
    half: str = ""
    exact: bool = False
    second: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """start and end are code points. dates: the days that may be meant, () for one that is yet to come.

    part: the usual hour of a part of the day; weekday: 0 is Monday. instant: what is meant where no hour is said.
    weak: no time by itself; dates or a part of the day must stand beside it. known_to says how exactly it is said.
    """

    start: int
    end: int
    dates: tuple[date, ...] | None = None
    weekday: int | None = None
    part: int | None = None
    clock: Clock | None = None
    instant: datetime | None = None
    weak: bool = False
    known_to: Precision | None = None

    @property
    def is_time(self) -> bool:
        if self.instant is not None:
            return True
        if self.weak:
            return sum(one is not None for one in (self.dates, self.part, self.clock)) > 1
        return self.dates is not None or self.clock is not None


def first_of_pair(number: str) -> str:
    """两三 is two at least, 十五六 fifteen: the first of two figures in a row that differ by one."""
    figures = "一二三四五六七八九"
    a, b = number[-2:-1].replace("两", "二"), number[-1:]
    neighbours = a != "" and b != "" and a in figures and figures.find(b) == figures.find(a) + 1
    return number[:-1] if neighbours else number
