"""The control API: following a chat, waiting, resetting."""

import asyncio
import json

import httpx
import pytest

from simulator.client import Citizen, NothingHeard, Refused, Simulator
from tests.simulator.raw import BotApi


async def test_hearing_waits_for_the_bot(api: BotApi, li: Citizen) -> None:
    hearing = asyncio.create_task(li.hears())
    await asyncio.sleep(0.1)
    await api.ok("sendMessage", chat_id=li.id, text="at last")
    assert (await hearing).text == "at last"


async def test_silence_fails_with_the_transcript(api: BotApi, li: Citizen) -> None:
    await li.says("anyone?")
    with pytest.raises(NothingHeard, match="Li: anyone"):
        await li.hears(timeout=0.1)
    await li.hears_nothing(within=0.1)


async def test_every_edit_is_heard_in_order(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="one")
    for text in ("two", "three"):
        await api.ok("editMessageText", chat_id=li.id, message_id=sent["message_id"], text=text)
    assert [(await li.hears()).text for _ in range(3)] == ["one", "two", "three"]


async def test_messages_can_be_read_after_one_and_waited_for(api: BotApi, sim: Simulator, li: Citizen) -> None:
    said = await li.says("hello")
    path = f"/sim/chats/{li.id}/messages"
    assert await sim.wire.get(path, after=said.message_id, from_bot=True) == []
    reading = asyncio.create_task(sim.wire.get(path, after=said.message_id, from_bot=True, wait=5))
    await asyncio.sleep(0.1)
    await api.ok("sendMessage", chat_id=li.id, text="hi")
    assert [message["text"] for message in await reading] == ["hi"]


async def test_the_stream_tells_what_happens_live(base_url: str, api: BotApi, li: Citizen) -> None:
    address = f"{base_url}/sim/chats/{li.id}/events"
    async with (
        httpx.AsyncClient(verify=False, trust_env=False) as http,
        http.stream("GET", address) as stream,
    ):
        lines = stream.aiter_lines()
        assert (await anext(lines)).startswith(":")
        await api.ok("sendChatAction", chat_id=li.id, action="typing")
        await api.ok("sendMessage", chat_id=li.id, text="live")
        seen: list[tuple[str, str | None]] = []
        async for line in lines:
            if line.startswith("data: "):
                news = json.loads(line.removeprefix("data: "))
                seen.append((news["kind"], news["body"].get("text")))
            if len(seen) == 2:
                break
    assert seen == [("action", None), ("message", "live")]


async def test_a_reset_forgets_citizens_but_not_the_commands(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await api.ok("setMyCommands", commands=[{"command": "help", "description": "Help"}])
    await li.says("pending")
    await sim.reset()
    stats = await sim.stats()
    assert (stats.citizens, stats.messages, stats.pending_updates) == (0, 0, 0)
    assert len(await api.ok("getMyCommands")) == 1
    await api.ok("deleteMyCommands")
    with pytest.raises(Refused, match="no citizen"):
        await li.says("gone")


async def test_a_citizen_does_only_what_telegrams_app_allows(api: BotApi, sim: Simulator, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="the bot's")
    with pytest.raises(Refused, match="of this citizen"):
        await li.edits(sent["message_id"], "mine")
    with pytest.raises(Refused, match="empty"):
        await li.says("  ")
    wang = await sim.citizen("Wang")
    group = await sim.group("Family", wang)
    with pytest.raises(Refused, match="not in the chat"):
        await group.member_says(li, "hello")
    with pytest.raises(Refused, match="IMAGE_PROCESS_FAILED"):
        await li.sends_photo(b"no picture")


async def test_a_payload_is_what_a_link_may_carry(sim: Simulator) -> None:
    with pytest.raises(Refused):
        await (await sim.citizen("Li")).starts("two words")


async def test_a_citizen_switches_the_language_of_their_app(api: BotApi, li: Citizen) -> None:
    await li.switches_language("en")
    await li.says("hello")
    assert (await api.next_update("message"))["from"]["language_code"] == "en"
