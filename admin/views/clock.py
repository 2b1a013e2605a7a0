"""Instants in the centre's own time zone, and how long ago they were."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from admin.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """iso: for machines; at: date and time; ago: in words."""

    iso: str
    at: str
    ago: str


@dataclass(frozen=True, slots=True)
class Clock:
    zone: ZoneInfo
    words: Words
    now: datetime

    def __call__(self, instant: datetime) -> Shown:
        local = instant.astimezone(self.zone)
        return Shown(instant.isoformat(timespec="seconds"), f"{local:%Y-%m-%d %H:%M}", self.ago(self.now - instant))

    def ago(self, passed: timedelta) -> str:
        """A clock that went backwards gives "just now"."""
        minutes = int(passed.total_seconds() // 60)
        if minutes < 1:
            return self.words("ago-now")
        if minutes < 60:
            return self.words("ago-minutes", n=minutes)
        if minutes < 48 * 60:
            return self.words("ago-hours", n=minutes // 60)
        return self.words("ago-days", n=minutes // (24 * 60))
