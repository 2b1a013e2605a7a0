"""The matcher inside the bot: loaded beside the first messages, run outside the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import structlog

from center.errors import ScamlineError
from center.verdict import Verdict

log = structlog.stdlib.get_logger()


class Matcher(Protocol):
    """What the bot needs of a matcher."""

    def check(self, text: str) -> Verdict: ...


class CannotCheck(ScamlineError):
    """The matcher could not be loaded; `scamline doctor` says why."""


class Checker:
    """Takes messages from the first second; answers when the matcher has loaded."""

    def __init__(self, open_matcher: Callable[[], Matcher]) -> None:
        self._open = open_matcher
        # One thread: the model uses the cores itself, and two checks at once are no faster.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="matcher")
        self._loading: asyncio.Future[Matcher] | None = None

    def start(self) -> None:
        """Begins to load; called once the event loop runs, and again after a failure."""
        self._loading = asyncio.get_running_loop().run_in_executor(self._thread, self._open)

    @property
    def ready(self) -> bool:
        loading = self._loading
        return loading is not None and loading.done() and not loading.cancelled() and loading.exception() is None

    async def check(self, text: str) -> Verdict:
        """Raises CannotCheck when the matcher does not load; the next message tries to load it again."""
        if self._loading is None or (self._loading.done() and not self.ready):
            self.start()
        assert self._loading is not None
        try:
            matcher = await asyncio.shield(self._loading)
        except Exception as error:
            log.error("matcher not loaded", error=type(error).__name__, detail=str(error))
            raise CannotCheck("the matcher could not be loaded") from error
        return await asyncio.get_running_loop().run_in_executor(self._thread, matcher.check, text)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
