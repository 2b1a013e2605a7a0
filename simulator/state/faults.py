"""Faults put in the bot's way, in the order they were set."""

import fnmatch
import random
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, Field

FaultKind = Literal["latency", "status", "flood", "drop_before", "drop_after", "slow_body", "html", "odd"]


class Fault(BaseModel):
    """`method` is a pattern such as "send*". `count` None means until cleared.

    latency: `seconds` before the work. status: `status` instead of it. flood: 429 with
    `retry_after`. drop_before / drop_after: the connection breaks, the second after the work is
    done. slow_body: the answer dribbles over `seconds`. html: a proxy's page with `status` instead
    of the work. odd: the work is done, and its result comes in a shape that nobody knows; of a
    list all entries do as they should, and strange ones stand among them.
    """

    id: int = 0
    method: str = "*"
    kind: FaultKind
    seconds: float = Field(default=1.0, ge=0, le=120)
    status: int = 500
    retry_after: int = Field(default=1, ge=1)
    count: int | None = Field(default=None, ge=1)
    probability: float = Field(default=1.0, ge=0, le=1)
    hits: int = 0

    @property
    def spent(self) -> bool:
        return self.count is not None and self.hits >= self.count


@dataclass
class Faults:
    """Not kept over a restart: a fault belongs to one test."""

    active: list[Fault] = field(default_factory=list)
    _last: int = 0

    def add(self, fault: Fault) -> Fault:
        self._last += 1
        kept = fault.model_copy(update={"id": self._last, "hits": 0})
        self.active.append(kept)
        return kept

    def take(self, method: str) -> Fault | None:
        """The first fault that strikes this call, counted as a hit."""
        for fault in self.active:
            if fault.spent or not fnmatch.fnmatch(method.lower(), fault.method.lower()):
                continue
            if random.random() < fault.probability:  # noqa: S311 - chance, not a secret
                fault.hits += 1
                return fault
        return None

    def clear(self) -> None:
        self.active.clear()
