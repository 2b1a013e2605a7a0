"""Many citizens over real HTTP: one stream hears all chats, each message is a call of its own."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp

PATIENCE = 120.0


@dataclass
class Citizens:
    """interim: texts that only say an answer is on its way, and are none."""

    http: aiohttp.ClientSession
    base_url: str
    interim: frozenset[str] = frozenset()
    heard: dict[int, asyncio.Event] = field(default_factory=dict)

    async def arrive(self, count: int, languages: tuple[str, ...]) -> list[tuple[int, str]]:
        """New citizens who have started the bot and heard its welcome: (chat id, language)."""
        new = [languages[at % len(languages)] for at in range(count)]
        people = []
        for language in new:
            view = await self._post("/sim/citizens", {"first_name": "C", "language_code": language})
            people.append((int(view["id"]), language))
        for chat, _ in people:
            await self.ask(chat, "/start")
        return people

    async def ask(self, chat: int, text: str) -> float:
        """Milliseconds from sending to the answer heard. TimeoutError when there is none."""
        heard = self.heard.setdefault(chat, asyncio.Event())
        heard.clear()
        started = time.perf_counter()
        await self._post(f"/sim/citizens/{chat}/messages", {"text": text})
        async with asyncio.timeout(PATIENCE):
            await heard.wait()
        return (time.perf_counter() - started) * 1000

    async def _post(self, path: str, body: Any) -> Any:
        async with self.http.post(self.base_url + path, json=body) as response:
            response.raise_for_status()
            return await response.json()

    async def listen(self, ready: asyncio.Event) -> None:
        async with self.http.get(f"{self.base_url}/sim/events", timeout=aiohttp.ClientTimeout(None)) as stream:
            async for line in stream.content:
                ready.set()
                if line.startswith(b"data: "):
                    self._take(json.loads(line[6:]))

    def _take(self, news: dict[str, Any]) -> None:
        body = news["body"]
        if news["kind"] not in ("message", "edited") or not body["from_bot"] or body["text"] in self.interim:
            return
        if news["chat_id"] in self.heard:
            self.heard[news["chat_id"]].set()


@asynccontextmanager
async def citizens(base_url: str, interim: frozenset[str] = frozenset()) -> AsyncIterator[Citizens]:
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, read_bufsize=2**20) as http:
        async with http.put(f"{base_url}/sim/limits", json={"on": False}) as response:
            response.raise_for_status()
        crowd, ready = Citizens(http, base_url, interim), asyncio.Event()
        listening = asyncio.create_task(crowd.listen(ready))
        try:
            await asyncio.wait_for(ready.wait(), PATIENCE)
            yield crowd
        finally:
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening
