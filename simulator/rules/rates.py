"""Token buckets for the sending limits, as arithmetic on a given time."""

import math
from dataclasses import dataclass, field

from simulator.settings import RateFigures


@dataclass
class Bucket:
    capacity: float
    per_second: float
    level: float
    filled_at: float

    def wait(self, now: float, cost: float) -> float:
        """Seconds until `cost` is available; 0 when it is now."""
        gained = max(0.0, now - self.filled_at) * self.per_second
        self.level = min(self.capacity, self.level + gained)
        self.filled_at = now
        # A cost beyond the capacity (an album) waits for a full bucket, else it would never pass.
        missing = min(cost, self.capacity) - self.level
        return 0.0 if missing <= 1e-9 else missing / self.per_second


@dataclass
class RateLimiter:
    figures: RateFigures
    on: bool = True
    buckets: dict[str, Bucket] = field(default_factory=dict)

    def spend(self, now: float, chat_id: int, is_group: bool, cost: int = 1, is_edit: bool = False) -> int:
        """Takes `cost` sends. Returns 0, or the whole seconds to wait, with nothing taken.

        An edit in a private chat counts only towards the overall limit: bots show progress by editing.
        """
        if not self.on:
            return 0
        concerned = self._concerned(now, chat_id, is_group)[: 1 if is_edit and not is_group else 2]
        wait = max(bucket.wait(now, cost) for bucket in concerned)
        if wait > 0:
            return max(1, math.ceil(wait))
        for bucket in concerned:
            bucket.level -= cost
        return 0

    def configure(self, figures: RateFigures, on: bool) -> None:
        self.figures, self.on = figures, on
        self.buckets.clear()

    def _concerned(self, now: float, chat_id: int, is_group: bool) -> list[Bucket]:
        figures = self.figures
        overall = self._bucket("all", figures.overall_per_second, figures.overall_per_second, now)
        if is_group:
            rate = figures.group_per_minute
            return [overall, self._bucket(str(chat_id), rate, rate / 60, now)]
        return [overall, self._bucket(str(chat_id), figures.chat_burst, figures.chat_per_second, now)]

    def _bucket(self, key: str, capacity: float, per_second: float, now: float) -> Bucket:
        if key not in self.buckets:
            self.buckets[key] = Bucket(capacity, per_second, capacity, now)
        return self.buckets[key]
