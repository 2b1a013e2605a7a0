"""The whole simulator, as a test sees it."""

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import Any, Literal, Self

from simulator.client.citizen import PATIENCE, Citizen
from simulator.client.group import Group
from simulator.client.wire import Wire
from simulator.control.models import BotView, ChatView, CitizenView, Limits, NewChat, Stats
from simulator.state.calls import CallRecord
from simulator.state.faults import Fault, FaultKind


class Simulator:
    """`base_url` such as http://127.0.0.1:8081. Close it, or use `async with`."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        self.wire = Wire(self.base_url)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        await self.wire.http.aclose()

    async def citizen(
        self,
        first_name: str,
        language: str = "zh-hans",
        username: str | None = None,
        last_name: str | None = None,
    ) -> Citizen:
        body = {
            "first_name": first_name,
            "language_code": language,
            "username": username,
            "last_name": last_name,
        }
        return Citizen(self.wire, CitizenView.model_validate(await self.wire.post("/sim/citizens", body)))

    async def meets(self, citizen_id: int) -> Citizen:
        """A citizen who is there already, for instance after a restart."""
        return Citizen(self.wire, CitizenView.model_validate(await self.wire.get(f"/sim/citizens/{citizen_id}")))

    async def group(
        self,
        title: str,
        *members: Citizen,
        kind: Literal["group", "supergroup", "channel"] = "group",
        with_bot: bool = True,
        bot_is_administrator: bool = False,
    ) -> Group:
        """The first member owns it."""
        new = NewChat(
            type=kind,
            title=title,
            members=[member.id for member in members],
            add_bot=with_bot,
            bot_is_administrator=bot_is_administrator,
        )
        return Group(self.wire, ChatView.model_validate(await self.wire.post("/sim/chats", new.model_dump())))

    async def fault(
        self,
        kind: FaultKind,
        method: str = "*",
        *,
        seconds: float = 1.0,
        status: int = 500,
        retry_after: int = 1,
        count: int | None = None,
        probability: float = 1.0,
    ) -> Fault:
        """See `Fault` for the kinds. Without `count` it lasts until `clear_faults`."""
        fault = Fault(
            kind=kind,
            method=method,
            seconds=seconds,
            status=status,
            retry_after=retry_after,
            count=count,
            probability=probability,
        )
        return Fault.model_validate(await self.wire.post("/sim/faults", fault.model_dump()))

    async def clear_faults(self) -> None:
        await self.wire.delete("/sim/faults")

    async def limits(self, on: bool, **figures: float) -> Limits:
        """Figures: chat_per_second, chat_burst, group_per_minute, overall_per_second."""
        return Limits.model_validate(await self.wire.put("/sim/limits", {"on": on, **figures}))

    async def calls(self, method: str = "", after: int = 0, limit: int = 1000) -> list[CallRecord]:
        found = await self.wire.get("/sim/calls", method=method, after=after, limit=limit)
        return [CallRecord.model_validate(one) for one in found]

    async def stats(self) -> Stats:
        return Stats.model_validate(await self.wire.get("/sim/stats"))

    async def bot(self, language: str = "") -> BotView:
        return BotView.model_validate(await self.wire.get("/sim/bot", language_code=language))

    async def reset(self) -> None:
        await self.wire.post("/sim/reset")

    async def settles(self, done: Callable[[Stats], Any], timeout: float = PATIENCE) -> Stats:
        """Waits until `done(stats)` is true; TimeoutError otherwise."""
        async with asyncio.timeout(timeout):
            # Figures have no event of their own to wait for.
            while not done(stats := await self.stats()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            return stats

    async def all_fetched(self, timeout: float = PATIENCE) -> Stats:
        """Waits until the bot has fetched and confirmed every update."""
        return await self.settles(lambda stats: stats.pending_updates == 0, timeout)
