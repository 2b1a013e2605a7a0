"""A circuit breaker: after failures in a row Rasa is left alone for a while, then tried with one message."""

from collections.abc import Callable


class Breaker:
    """failures in a row open it for rest seconds; clock gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float], failures: int = 3, rest: float = 5.0) -> None:
        self._clock = clock
        self._limit = failures
        self._rest = rest
        self._failed = 0
        self._until = 0.0

    @property
    def open(self) -> bool:
        return self._failed >= self._limit and self._clock() < self._until

    def claim(self) -> bool:
        """May this message go to Rasa? After the rest exactly one may, until its outcome is known."""
        if self._failed < self._limit:
            return True
        if self._clock() < self._until:
            return False
        self._until = self._clock() + self._rest
        return True

    def succeeded(self) -> None:
        self._failed = 0

    def failed(self) -> None:
        self._failed += 1
        self._until = self._clock() + self._rest
