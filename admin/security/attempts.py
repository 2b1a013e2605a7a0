"""How many wrong passwords one address may send, beside the lock-out of each account."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

MOST = 20
WINDOW = 300.0
MOST_ADDRESSES = 10_000


@dataclass(frozen=True, slots=True)
class Attempts:
    """Kept in this process: after a restart everybody starts anew, which the accounts' own lock-out bears.

    Many officers may share one address, so only failures count.
    """

    clock: Callable[[], float] = time.monotonic
    _failed: dict[str, deque[float]] = field(default_factory=dict)

    def wait(self, address: str) -> int:
        """Seconds until this address may try again; 0: now."""
        tries = self._recent(address)
        return max(1, round(tries[0] + WINDOW - self.clock())) if len(tries) >= MOST else 0

    def begin(self, address: str) -> None:
        """Counts a try before its outcome is known, so that many at once cannot slip through."""
        if len(self._failed) >= MOST_ADDRESSES:
            del self._failed[next(iter(self._failed))]  # the one heard of longest ago
        self._failed.setdefault(address, deque()).append(self.clock())

    def succeeded(self, address: str) -> None:
        tries = self._failed.get(address)
        if tries:
            tries.pop()

    def _recent(self, address: str) -> deque[float]:
        tries = self._failed.get(address, deque())
        while tries and tries[0] < self.clock() - WINDOW:
            tries.popleft()
        return tries
