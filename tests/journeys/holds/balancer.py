"""What stands before several bots: passes each call on to the next of them, as a proxy in front would."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

from aiohttp import ClientError, ClientSession, web


@dataclass
class Balancer:
    """backs: ports of the bots; twice: each call goes to all of them, as when Telegram repeats itself."""

    backs: list[int]
    twice: bool = False
    passed: Counter[int] = field(default_factory=Counter)

    async def pass_on(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {k: v for k, v in request.headers.items() if k.startswith("X-") or k == "Content-Type"}
        statuses = []
        first = next(self._turns)
        for port in [first, *(other for other in self.backs if other != first)]:
            try:
                async with self._http.post(f"http://127.0.0.1:{port}{request.path}", data=body, headers=headers) as got:
                    statuses.append(got.status)
                    self.passed[port] += 1
            except ClientError:  # that one is down: the next
                continue
            if not self.twice:
                break
        return web.Response(status=max(statuses, default=502))

    @asynccontextmanager
    async def open(self, port: int) -> AsyncIterator["Balancer"]:
        self._turns: Any = cycle(self.backs)
        app = web.Application()
        app.router.add_post("/{any:.*}", self.pass_on)
        async with ClientSession() as self._http:
            runner = web.AppRunner(app)
            await runner.setup()
            try:
                await web.TCPSite(runner, "127.0.0.1", port).start()
                yield self
            finally:
                await runner.cleanup()
