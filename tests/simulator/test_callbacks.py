"""Pressed buttons and their answers."""

import pytest

from simulator.background import running
from simulator.client import Citizen, Refused, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.raw import BotApi, button, keyboard

STALE = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_press_reaches_the_bot_and_its_answer_the_citizen(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="Sure?", reply_markup=keyboard([button("Yes")]))
    await li.presses("Yes")
    query = await api.next_update("callback_query")
    assert (query["data"], query["from"]["id"]) == ("yes", li.id)
    assert query["message"]["message_id"] == sent["message_id"]
    assert await api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Thanks", show_alert=True)
    answer = await li.gets_answer()
    assert (answer.text, answer.show_alert) == ("Thanks", True)


async def test_an_answer_is_given_once(api: BotApi, li: Citizen) -> None:
    await li.forges("x")
    query = await api.next_update("callback_query")
    await api.ok("answerCallbackQuery", callback_query_id=query["id"])
    assert await api.refused("answerCallbackQuery", callback_query_id=query["id"]) == STALE
    assert await api.refused("answerCallbackQuery", callback_query_id="1") == STALE


async def test_an_answer_of_more_than_200_characters_is_refused(api: BotApi, li: Citizen) -> None:
    await li.forges("x")
    query = await api.next_update("callback_query")
    refused = await api.refused("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    assert refused == "400 Bad Request: MESSAGE_TOO_LONG"


async def test_a_late_answer_is_too_late() -> None:
    now = [1000.0]
    settings = SimulatorSettings(callback_lifetime=15, clock=lambda: now[0])
    with running(settings) as url:
        async with Simulator(url) as sim:
            api = BotApi(url)
            li = await sim.citizen("Li")
            await li.forges("x")
            query = await api.next_update("callback_query")
            now[0] += 16
            assert await api.refused("answerCallbackQuery", callback_query_id=query["id"]) == STALE
            await api.close()


async def test_only_buttons_that_are_there_can_be_pressed(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=keyboard([button("Yes")]))
    with pytest.raises(Refused):
        await li.presses("No")
    await api.ok("editMessageReplyMarkup", chat_id=li.id, message_id=sent["message_id"])
    with pytest.raises(Refused):
        await li.presses("Yes")


async def test_forged_data_comes_with_the_bots_last_message(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x")
    await li.forges("admin:delete:everything")
    query = await api.next_update("callback_query")
    assert query["data"] == "admin:delete:everything"
    assert query["message"]["message_id"] == sent["message_id"]


async def test_a_press_under_a_deleted_message_is_inaccessible(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=keyboard([button()]))
    await api.ok("deleteMessage", chat_id=li.id, message_id=sent["message_id"])
    await li.forges("yes", sent["message_id"])
    query = await api.next_update("callback_query")
    assert query["message"]["date"] == 0


async def test_a_link_button_sends_the_bot_nothing(api: BotApi, li: Citizen) -> None:
    rows = keyboard([button("Site", url="https://example.com/")])
    await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=rows)
    pressed = await li.presses("Site")
    assert pressed.url == "https://example.com/"
    assert await api.updates() == []
