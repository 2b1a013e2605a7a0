"""What Telegram refuses to send, in its own words."""

from typing import Any

import pytest

from simulator.client import Citizen, Simulator
from tests.simulator.raw import BOT_ID, TOKEN, BotApi


async def test_a_text_of_4096_utf16_units_passes_and_one_more_is_too_long(api: BotApi, li: Citizen) -> None:
    await api.ok("sendMessage", chat_id=li.id, text="😀" * 2048)
    refused = await api.refused("sendMessage", chat_id=li.id, text="😀" * 2048 + "x")
    assert refused == "400 Bad Request: message is too long"


async def test_the_limit_counts_the_text_without_its_tags(api: BotApi, li: Citizen) -> None:
    await api.ok("sendMessage", chat_id=li.id, text="<b>" + "x" * 4096 + "</b>", parse_mode="HTML")


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"text": ""}, "400 Bad Request: message text is empty"),
        ({}, "400 Bad Request: message text is empty"),
        ({"text": " \n "}, "400 Bad Request: text must be non-empty"),
        ({"text": "x", "parse_mode": "Wiki"}, "400 Bad Request: unsupported parse_mode"),
        ({"text": "x", "reply_parameters": {"message_id": 999999}}, "400 Bad Request: message to be replied not found"),
        ({"text": "x", "reply_markup": []}, "400 Bad Request: object expected as reply markup"),
        ({"text": "<b>x", "parse_mode": "html"},
         '400 Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 5}]},
         "400 Bad Request: entity beginning/ending is out of the text"),
    ],
)  # fmt: skip
async def test_a_bad_message_is_refused(api: BotApi, li: Citizen, fields: dict[str, Any], refusal: str) -> None:
    assert await api.refused("sendMessage", chat_id=li.id, **fields) == refusal


async def test_an_unknown_chat_is_not_found(api: BotApi, li: Citizen) -> None:
    assert await api.refused("sendMessage", chat_id=1, text="x") == "400 Bad Request: chat not found"
    assert await api.refused("sendMessage", chat_id="@nobody", text="x") == "400 Bad Request: chat not found"
    assert await api.refused("sendMessage", text="x") == "400 Bad Request: chat_id is empty"


async def test_a_wrong_token_is_unauthorized(base_url: str) -> None:
    stranger = BotApi(base_url, "4242:other")
    assert await stranger.refused("getMe") == "401 Unauthorized"
    stranger.token = "nonsense"
    assert await stranger.refused("getMe") == "401 Unauthorized: invalid token specified"
    await stranger.close()


async def test_an_unknown_method_is_not_found(api: BotApi) -> None:
    assert await api.refused("sendTelepathy") == "404 Not Found"


async def test_method_names_ignore_case_and_every_encoding_is_read(api: BotApi, li: Citizen) -> None:
    path = f"/bot{TOKEN}/SENDmessage"
    by_query = await api.http.get(path, params={"chat_id": li.id, "text": "query"})
    by_form = await api.http.post(path, data={"chat_id": str(li.id), "text": "form"})
    by_parts = await api.http.post(path, files={"chat_id": (None, str(li.id)), "text": (None, "parts")})
    texts = [response.json()["result"]["text"] for response in (by_query, by_form, by_parts)]
    assert texts == ["query", "form", "parts"]


async def test_broken_json_is_refused(api: BotApi) -> None:
    headers = {"content-type": "application/json"}
    response = await api.http.post(f"/bot{TOKEN}/sendMessage", content=b"{", headers=headers)
    assert response.json()["description"] == "Bad Request: can't parse request JSON object"


async def test_a_sent_message_comes_back_as_telegram_shapes_it(api: BotApi, li: Citizen) -> None:
    options = {"is_disabled": True}
    message = await api.ok(
        "sendMessage",
        chat_id=li.id,
        text="<b>hi</b>",
        parse_mode="HTML",
        protect_content=True,
        disable_notification=True,
        link_preview_options=options,
    )
    assert message["from"] == {
        "id": BOT_ID, "is_bot": True, "first_name": "Scamline", "username": "scamline_bot",
    }  # fmt: skip
    assert message["chat"] == {"id": li.id, "type": "private", "first_name": "Li", "username": "xiao_li"}
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert message["has_protected_content"] is True
    assert message["link_preview_options"] == options


async def test_a_reply_carries_the_message_it_answers(api: BotApi, li: Citizen) -> None:
    said = await li.says("help")
    reply = await api.ok("sendMessage", chat_id=li.id, text="yes", reply_parameters={"message_id": said.message_id})
    assert reply["reply_to_message"]["text"] == "help"


async def test_a_contact_is_shown_to_the_citizen(api: BotApi, li: Citizen) -> None:
    await api.ok("sendContact", chat_id=li.id, phone_number="110", first_name="Police")
    heard = await li.hears()
    assert heard.body["contact"] == {"phone_number": "110", "first_name": "Police"}


async def test_a_wrong_chat_action_is_refused(api: BotApi, li: Citizen) -> None:
    assert await api.ok("sendChatAction", chat_id=li.id, action="typing") is True
    refused = await api.refused("sendChatAction", chat_id=li.id, action="dancing")
    assert refused == "400 Bad Request: wrong parameter action in request"


async def test_protected_messages_are_neither_forwarded_nor_copied(api: BotApi, sim: Simulator, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="secret", protect_content=True)
    fields = {"chat_id": li.id, "from_chat_id": li.id, "message_id": sent["message_id"]}
    assert await api.refused("forwardMessage", **fields) == "400 Bad Request: message can't be forwarded"
    assert await api.refused("copyMessage", **fields) == "400 Bad Request: message can't be copied"


async def test_a_forward_names_its_origin_and_a_copy_does_not(api: BotApi, li: Citizen) -> None:
    said = await li.says("look http://a.com")
    fields = {"chat_id": li.id, "from_chat_id": li.id, "message_id": said.message_id}
    forwarded = await api.ok("forwardMessage", **fields)
    assert forwarded["forward_origin"]["sender_user"]["id"] == li.id
    copied = await api.ok("copyMessage", **fields)
    assert set(copied) == {"message_id"}
    assert [heard.text for heard in await li.catches_up()] == ["look http://a.com"] * 2
    missing = await api.refused("copyMessage", **(fields | {"message_id": 999999}))
    assert missing == "400 Bad Request: message to copy not found"
