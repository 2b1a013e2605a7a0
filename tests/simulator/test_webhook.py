"""Webhook delivery: secret, order, retries, and a method call in the reply."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import MultipartWriter, web

from simulator.background import free_port, running
from simulator.client import Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.raw import BotApi


@dataclass
class Hook:
    """A bot's webhook; answers with the statuses given, then 200."""

    url: str = ""
    failures: list[int] = field(default_factory=list)
    seen: list[dict[str, Any]] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    reply: Any = None
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.arrived.set()
        if self.failures:
            return web.Response(status=self.failures.pop(0))
        if isinstance(self.reply, MultipartWriter):
            return web.Response(body=self.reply)
        return web.json_response(self.reply or {})

    async def texts(self, count: int) -> list[str]:
        async with asyncio.timeout(5):
            while len(self.seen) < count:
                self.arrived.clear()
                await self.arrived.wait()
        return [update["message"]["text"] for update in self.seen]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    hook.url = f"http://127.0.0.1:{port}/hook"
    yield hook
    await runner.cleanup()


@pytest.fixture
async def quick() -> AsyncIterator[tuple[Simulator, BotApi]]:
    """A simulator that retries a webhook after a twentieth of a second."""
    with running(SimulatorSettings(webhook_backoff=0.05)) as url:
        api = BotApi(url)
        async with Simulator(url) as sim:
            yield sim, api
        await api.close()


async def test_updates_go_to_the_webhook_with_its_secret(quick: tuple[Simulator, BotApi], hook: Hook) -> None:
    sim, api = quick
    await api.ok("setWebhook", url=hook.url, secret_token="s3cret")
    li = await sim.citizen("Li")
    await li.says("one")
    await li.says("two")
    assert await hook.texts(2) == ["one", "two"]
    assert set(hook.secrets) == {"s3cret"}
    await sim.all_fetched()


async def test_a_failing_webhook_is_tried_again_in_order(quick: tuple[Simulator, BotApi], hook: Hook) -> None:
    sim, api = quick
    hook.failures = [500, 503]
    await api.ok("setWebhook", url=hook.url)
    li = await sim.citizen("Li")
    await li.says("one")
    await li.says("two")
    assert await hook.texts(4) == ["one", "one", "one", "two"]
    info = await api.ok("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"
    assert info["url"] == hook.url


async def test_a_webhook_nobody_serves_leaves_updates_pending(quick: tuple[Simulator, BotApi]) -> None:
    sim, api = quick
    await api.ok("setWebhook", url=f"http://127.0.0.1:{free_port()}/hook")
    await (await sim.citizen("Li")).says("one")
    await asyncio.sleep(0.2)
    info = await api.ok("getWebhookInfo")
    assert (info["pending_update_count"], info["last_error_message"]) == (1, "Connection refused")
    await api.ok("deleteWebhook", drop_pending_updates=True)
    assert (await api.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_reply_may_call_a_method(quick: tuple[Simulator, BotApi], hook: Hook) -> None:
    sim, api = quick
    li = await sim.citizen("Li")
    hook.reply = {"method": "sendMessage", "chat_id": li.id, "text": "by reply"}
    await api.ok("setWebhook", url=hook.url)
    await li.starts()
    assert (await li.hears()).text == "by reply"


async def test_a_reply_may_be_multipart_as_aiograms_is(quick: tuple[Simulator, BotApi], hook: Hook) -> None:
    sim, api = quick
    li = await sim.citizen("Li")
    with MultipartWriter("form-data") as writer:
        for name, value in {"method": "sendMessage", "chat_id": str(li.id), "text": "by parts"}.items():
            writer.append(value).set_content_disposition("form-data", name=name)
    hook.reply = writer
    await api.ok("setWebhook", url=hook.url)
    await li.starts()
    assert (await li.hears()).text == "by parts"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"url": "ftp://127.0.0.1/x"}, "bad webhook: HTTPS URL must be provided for webhook"),
        ({"url": "http://127.0.0.1/x", "secret_token": "a b"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_bad_webhook_is_refused(api: BotApi, fields: dict[str, str], reason: str) -> None:
    assert await api.refused("setWebhook", **fields) == f"400 Bad Request: {reason}"
