"""Wakes whoever waits for something to happen: long polls, streams, the webhook."""

import asyncio
import contextlib
from collections.abc import Callable


class Bell:
    """Everything runs on one event loop, so looking and then waiting misses nothing."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self.closed = False

    def ring(self) -> None:
        rung, self._rung = self._rung, asyncio.Event()
        rung.set()

    def close(self) -> None:
        """The process is going down: every wait ends at once."""
        self.closed = True
        self.ring()

    async def wait(self, timeout: float) -> None:
        """Until the next ring, `timeout` seconds at most."""
        if self.closed or timeout <= 0:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), timeout)

    async def wait_until(self, ready: Callable[[], object], timeout: float) -> None:
        """Until `ready()` is true, `timeout` seconds at most."""
        deadline = asyncio.get_running_loop().time() + timeout
        while not ready() and not self.closed:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return
            await self.wait(left)
