"""Updates under way in this process: each chat in its order, all chats side by side."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.payloads import Payload, chat_of
from bot.updates import pace
from bot.updates.handling import Handling
from center.incoming import Inbox, NotYet

CROWD = 10
"""So many unanswered updates of one chat call for a word that they are read one after the other."""
log = structlog.stdlib.get_logger()


class Chats:
    """What is accepted here is in the inbox, and held there under this bot's name until it is done.

    calm: says that word; when it cannot, nothing else is lost.
    """

    def __init__(self, inbox: Inbox, handling: Handling, calm: Callable[[Payload], Awaitable[None]]) -> None:
        self._inbox, self._handling, self._calm = inbox, handling, calm
        self._calming: set[asyncio.Task[None]] = set()
        self._calmed: set[int] = set()
        self._begun: set[int] = set()
        self._waiting: dict[int, dict[int, Payload]] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}

    @property
    def under_way(self) -> list[int]:
        """Numbers of the updates that are not done yet."""
        return [number for waiting in self._waiting.values() for number in waiting]

    async def accept(self, payloads: list[Payload]) -> None:
        """Writes down what is new, then begins to handle it. Raises when it cannot be written down."""
        if payloads:
            fresh, begun = await self._inbox.keep_and_begin(payloads)
            self._begun |= begun
            for payload in fresh:
                self.handle(payload)

    def handle(self, payload: Payload) -> None:
        """Queues an update of the inbox with the others of its chat."""
        chat = chat_of(payload)
        waiting = self._waiting.setdefault(chat, {})
        if payload["update_id"] in waiting:
            return
        waiting[payload["update_id"]] = payload
        if chat not in self._workers:
            self._workers[chat] = asyncio.create_task(self._work(chat))
        if len(waiting) >= CROWD and chat not in self._calmed:
            self._calmed.add(chat)  # once, until everything is answered
            calming = asyncio.create_task(self._say_calmly(payload))
            self._calming.add(calming)
            calming.add_done_callback(self._calming.discard)

    async def _say_calmly(self, payload: Payload) -> None:
        try:
            await self._calm(payload)
        except Exception as error:
            log.error("not said that one is read after the other", error=type(error).__name__)

    async def finish(self, seconds: float) -> None:
        """Lets what is under way end; what does not is in the inbox for the next start."""
        for calming in self._calming:
            calming.cancel()
        workers = list(self._workers.values())
        if not workers:
            return
        await asyncio.wait(workers, timeout=seconds)
        left = self.under_way
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        await self._inbox.let_go(left)

    async def _work(self, chat: int) -> None:
        """Oldest first, also when an older one comes while this one has to wait."""
        waiting, waits = self._waiting[chat], 0
        try:
            while waiting:
                try:
                    waits = 0 if await self._one_of(waiting) else waits + 1
                except Exception as error:  # most likely the database is away: nobody may go first meanwhile
                    log.error("update waits", error=type(error).__name__)
                    await asyncio.sleep(min(pace.PAUSE * 2**waits, pace.LONGEST_PAUSE))
                    waits += 1
                    continue
                if waits:
                    await asyncio.sleep(min(pace.NEXT_LOOK * 2 ** (waits - 1), pace.LONGEST_LOOK))
        finally:
            del self._workers[chat], self._waiting[chat]
            self._calmed.discard(chat)

    async def _one_of(self, waiting: dict[int, Payload]) -> bool:
        """Handles the oldest whose turn it is: a later one that was begun before a crash goes before an earlier one
        that was not. False: it is the turn of one that another bot has."""
        for number in sorted(waiting):
            begun = number in self._begun
            self._begun.discard(number)
            try:
                await self._handling.handle(waiting[number], begun)
            except NotYet:
                continue
            del waiting[number]
            return True
        return False

    async def look_after(self, over: asyncio.Event) -> None:
        """Keeps what is under way, and takes over what another bot held when it died; until `over`."""
        while not over.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(over.wait(), pace.BEAT)
                return
            try:
                await self._inbox.hold(self.under_way)
                for payload in await self._inbox.abandoned():
                    self.handle(payload)
            except Exception as error:
                log.error("inbox not looked at", error=type(error).__name__)

    async def take_up(self) -> None:
        """At the start: what was left over."""
        for payload in await self._inbox.left_over():
            self.handle(payload)
