"""With a store, everything survives a restart, and the end comes at once."""

import asyncio
import contextlib
import time
from pathlib import Path

import httpx

from simulator.background import running
from simulator.client import Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.pictures import png
from tests.simulator.raw import TOKEN, BotApi


async def test_pending_updates_chats_files_and_blocks_survive(tmp_path: Path) -> None:
    settings = SimulatorSettings(store_path=tmp_path / "sim.db", limits_on=False)
    picture = png()
    with running(settings) as url:
        async with Simulator(url) as sim:
            api = BotApi(url)
            li, wang = await sim.citizen("Li"), await sim.citizen("Wang")
            await li.starts()
            await wang.starts()
            await api.updates()
            await api.ok("sendMessage", chat_id=li.id, text="before")
            await api.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
            await wang.blocks()
            await li.sends_photo(picture, "not fetched yet")
            await api.close()

    with running(settings) as url:
        async with Simulator(url) as sim:
            api = BotApi(url)
            updates = await api.ok("getUpdates")
            assert [set(update) - {"update_id"} for update in updates] == [{"my_chat_member"}, {"message"}]
            file = await api.ok("getFile", file_id=updates[1]["message"]["photo"][-1]["file_id"])
            assert (await api.http.get(f"/file/bot{TOKEN}/{file['file_path']}")).content == picture
            refused = await api.refused("sendMessage", chat_id=wang.id, text="x")
            assert refused == "403 Forbidden: bot was blocked by the user"
            again = await sim.meets(li.id)
            assert (await again.hears()).text == "before"
            later = await again.says("after")
            assert later.message_id > updates[1]["message"]["message_id"]
            assert (await again.chat()).commands == [{"command": "help", "description": "Help"}]
            await api.close()


async def test_a_webhook_setting_survives(tmp_path: Path) -> None:
    settings = SimulatorSettings(store_path=tmp_path / "sim.db")
    with running(settings) as url:
        api = BotApi(url)
        await api.ok("setWebhook", url="http://127.0.0.1:9/hook", allowed_updates=["message"])
        await api.close()
    with running(settings) as url:
        api = BotApi(url)
        info = await api.ok("getWebhookInfo")
        assert (info["url"], info["allowed_updates"]) == ("http://127.0.0.1:9/hook", ["message"])
        await api.close()


async def test_it_stops_at_once_though_somebody_is_listening() -> None:
    async with (
        httpx.AsyncClient(verify=False, trust_env=False, timeout=30) as http,
        contextlib.AsyncExitStack() as streams,
    ):
        with running(SimulatorSettings()) as url:
            await streams.enter_async_context(http.stream("GET", f"{url}/sim/events"))
            address = f"{url}/bot{TOKEN}/getUpdates"
            polling = asyncio.create_task(http.get(address, params={"timeout": 30}))
            await asyncio.sleep(0.2)
            started = time.monotonic()
        assert time.monotonic() - started < 2
        assert (await polling).json() == {"ok": True, "result": []}
