"""Keyboards are checked as Telegram checks them."""

from typing import Any

import pytest

from simulator.client import Citizen, Simulator
from tests.simulator.raw import BotApi, button, keyboard

CANT = "400 Bad Request: can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("one", "refusal"),
    [
        (button(callback_data="x" * 65), "400 Bad Request: BUTTON_DATA_INVALID"),
        (button(callback_data="诈" * 22), "400 Bad Request: BUTTON_DATA_INVALID"),
        (button(callback_data=""), CANT + "Text buttons are unallowed in the inline keyboard"),
        ({"text": "x"}, CANT + "Text buttons are unallowed in the inline keyboard"),
        (button(callback_data="a", url="http://a.com"), CANT + "exactly one of the optional fields must be used"),
        ({"callback_data": "a"}, CANT + 'Can\'t find field "text"'),
        ({"text": 1, "callback_data": "a"}, CANT + 'Field "text" must be of type String'),
        ({"text": "", "callback_data": "a"}, "400 Bad Request: inline keyboard button text must be non-empty"),
        (button(url="http://localhost:1"),
         "400 Bad Request: inline keyboard button URL 'http://localhost:1' is invalid: Wrong HTTP URL"),
    ],
)  # fmt: skip
async def test_a_bad_button_is_refused(api: BotApi, li: Citizen, one: dict[str, Any], refusal: str) -> None:
    assert await api.refused("sendMessage", chat_id=li.id, text="x", reply_markup=keyboard([one])) == refusal


async def test_callback_data_of_64_bytes_passes(api: BotApi, li: Citizen) -> None:
    rows = keyboard([button(callback_data="诈" * 21 + "x")], [button("Site", url="example.com")])
    await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=rows)


async def test_more_than_a_hundred_buttons_are_too_many(api: BotApi, li: Citizen) -> None:
    rows = keyboard(*[[button()]] * 101)
    refused = await api.refused("sendMessage", chat_id=li.id, text="x", reply_markup=rows)
    assert refused == "400 Bad Request: reply markup is too long"


async def test_a_reply_keyboard_is_shown_until_removed(api: BotApi, li: Citizen) -> None:
    keys = {"keyboard": [["Check", {"text": "My number", "request_contact": True}]], "resize_keyboard": True}
    message = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=keys)
    assert "reply_markup" not in message
    assert (await li.hears()).keys == ["Check", "My number"]
    await li.presses("My number")
    shared = await api.next_update("message")
    assert shared["contact"]["user_id"] == li.id
    await api.ok("sendMessage", chat_id=li.id, text="y", reply_markup={"remove_keyboard": True})
    assert (await li.chat()).keyboard is None


async def test_a_group_cannot_be_asked_for_phone_numbers(api: BotApi, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li)
    keys = {"keyboard": [[{"text": "Number", "request_contact": True}]]}
    refused = await api.refused("sendMessage", chat_id=group.id, text="x", reply_markup=keys)
    assert refused == "400 Bad Request: phone number can be requested in private chats only"
