"""What goes wrong while a citizen acts: the bot is killed, Telegram fails, connections break."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from center.deliveries import LEASE
from center.store.columns import now
from simulator.client import Citizen
from simulator.client.heard import Heard
from tests.bot.house import House
from tests.journeys.citizen.staff import Officer

BAD = (
    "killed between the steps",
    "killed before it could answer",
    "down when it is written to",
    "telegram unavailable for a while",
    "connections break before the work",
    "connections break after the work",
)
SENDS = "send[md]*"
"""Messages and documents; whether somebody types matters to nobody."""
FAULTS = {
    "telegram unavailable for a while": {"kind": "status", "status": 503, "count": 6},
    "connections break before the work": {"kind": "drop_before", "count": 3},
    "connections break after the work": {"kind": "drop_after", "count": 1},
}


@dataclass
class Weather:
    """acts: how often a citizen has had to do something so far."""

    house: House
    officer: Officer
    name: str
    acts: int = 0

    async def hears(self, citizen: Citizen, act: Callable[[], Awaitable[object]]) -> list[Heard]:
        """Lets a citizen act; returns what they have heard when everything is calm again, the same text once."""
        self.acts += 1
        match self.name:
            case "killed before it could answer":
                await self.house.sim.fault("status", SENDS, status=502)
                await act()
                await self._struck()
                await self.house.crashes()
                await self.house.sim.clear_faults()
                await self.house.opens()
            case "down when it is written to":
                await self.house.crashes()
                await act()
                await self.house.opens()
            case _:
                if fault := FAULTS.get(self.name):
                    await self.house.sim.fault(method=SENDS, **fault)  # type: ignore[arg-type]
                await act()
        await self.house.rests()
        heard = await citizen.catches_up()
        await self.house.sim.clear_faults()
        if self.name != "fine":
            await self.house.restarts()
        return list({one.text or str(one.body.get("document")): one for one in heard}.values())

    async def carries(self, case: str) -> None:
        """What staff's work sends to a citizen, by a courier that suffers as well."""
        for row in await self.officer.deliveries(case):
            if row.state == "queued":
                await self._carries(row.id or 0)

    async def _carries(self, delivery: int) -> None:
        post = self.officer.post
        if self.name == "killed before it could answer":
            await self.house.sim.fault("status", SENDS, status=502)
            task = asyncio.create_task(post.courier.deliver(delivery))
            await self._struck()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await self.house.sim.clear_faults()
            await post.changes(delivery, state="claimed", claimed_at=now() - LEASE - timedelta(seconds=1))
        elif fault := FAULTS.get(self.name):
            await self.house.sim.fault(method=SENDS, **{**fault, "count": min(fault["count"], 3)})  # type: ignore[call-overload]
        await post.delivers(delivery)
        await self.house.sim.clear_faults()

    async def _struck(self) -> None:
        async def struck() -> bool:
            return any(fault["hits"] for fault in await self.house.sim.wire.get("/sim/faults"))

        await self.house.until(struck)
