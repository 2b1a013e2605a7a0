"""Faults on purpose, and the record of calls."""

import time

import httpx
import pytest

from simulator.client import Citizen, Simulator
from tests.simulator.raw import BotApi


async def test_a_status_fault_strikes_as_often_as_asked(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("status", "sendMessage", status=502, count=2)
    for _ in range(2):
        assert await api.refused("sendMessage", chat_id=li.id, text="x") == "502 Bad Gateway"
    await api.ok("sendMessage", chat_id=li.id, text="x")


async def test_a_flood_fault_names_the_seconds(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("flood", "send*", retry_after=7, count=1)
    answer = await api.call("sendMessage", chat_id=li.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 7})


async def test_latency_and_a_slow_body_take_their_time(api: BotApi, sim: Simulator) -> None:
    await sim.fault("latency", "getMe", seconds=0.3, count=1)
    await sim.fault("slow_body", "getMe", seconds=0.3, count=1)
    started = time.monotonic()
    await api.ok("getMe")
    await api.ok("getMe")
    assert time.monotonic() - started > 0.55


async def test_a_connection_dropped_before_the_work_sends_nothing(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("drop_before", "sendMessage", count=1)
    with pytest.raises(httpx.RemoteProtocolError):
        await api.call("sendMessage", chat_id=li.id, text="lost")
    assert await li.catches_up() == []


async def test_a_connection_dropped_after_the_work_has_sent_it(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("drop_after", "sendMessage", count=1)
    with pytest.raises(httpx.RemoteProtocolError):
        await api.call("sendMessage", chat_id=li.id, text="sent all the same")
    assert (await li.hears()).text == "sent all the same"


@pytest.mark.parametrize("status", [200, 502])
async def test_a_proxys_page_comes_instead_of_the_work(api: BotApi, sim: Simulator, li: Citizen, status: int) -> None:
    await sim.fault("html", "sendMessage", status=status, count=1)
    answer = await api.http.post(f"/bot{api.token}/sendMessage", json={"chat_id": li.id, "text": "lost"})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (status, "text/html")
    assert answer.text.startswith("<html>")
    assert await li.catches_up() == []
    assert [(call.status, call.description) for call in await sim.calls("sendmessage")] == [
        (status, "a page instead of an answer")
    ]


async def test_an_odd_result_comes_after_the_work(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("odd", "sendMessage", count=1)
    answer = await api.call("sendMessage", chat_id=li.id, text="sent all the same")
    assert (answer["ok"], list(answer["result"])) == (True, ["hologram"])
    assert (await li.hears()).text == "sent all the same"


async def test_strange_entries_stand_among_the_updates(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("odd", "getUpdates", count=1)
    await li.says("hello")
    *strange, update = await api.ok("getUpdates")
    assert strange == [{"hologram": 1}, "hologram"]
    assert update["message"]["text"] == "hello"


async def test_a_refusal_is_not_odd(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await sim.fault("odd", "sendMessage", count=1)
    assert "message text is empty" in await api.refused("sendMessage", chat_id=li.id, text="")


async def test_faults_are_listed_and_cleared(api: BotApi, sim: Simulator) -> None:
    await sim.fault("status", "getMe")
    assert (await api.refused("getMe")).startswith("500")
    [fault] = await sim.wire.get("/sim/faults")
    assert fault["hits"] == 1
    await sim.clear_faults()
    await api.ok("getMe")


async def test_calls_are_recorded_without_their_texts(api: BotApi, sim: Simulator, li: Citizen) -> None:
    await api.ok("sendMessage", chat_id=li.id, text="private words")
    await api.refused("sendMessage", chat_id=li.id, text="")
    calls = await sim.calls("sendmessage")
    assert [(call.method, call.status, call.chat_id) for call in calls] == [
        ("sendMessage", 200, str(li.id)),
        ("sendMessage", 400, str(li.id)),
    ]
    assert "private words" not in str(calls)
    assert (await sim.stats()).calls_by_status[400] == 1
