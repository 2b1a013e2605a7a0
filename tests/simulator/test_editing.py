"""Edits and deletions."""

from simulator.client import Citizen, Simulator
from simulator.errors import NOT_MODIFIED
from tests.simulator.raw import BotApi, button, keyboard


async def test_an_edit_reaches_the_citizen(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="wait")
    assert (await li.hears()).text == "wait"
    edited = await api.ok("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="done")
    assert edited["edit_date"] >= edited["date"]
    heard = await li.hears()
    assert (heard.text, heard.is_edit) == ("done", True)


async def test_an_edit_that_changes_nothing_is_refused(api: BotApi, li: Citizen) -> None:
    rows = keyboard([button()])
    sent = await api.ok("sendMessage", chat_id=li.id, text="<b>x</b>", parse_mode="HTML", reply_markup=rows)
    same = {"chat_id": li.id, "message_id": sent["message_id"], "text": "<b>x</b>", "parse_mode": "HTML"}
    refused = await api.refused("editMessageText", **same, reply_markup=rows)
    assert refused == f"400 Bad Request: {NOT_MODIFIED}"


async def test_leaving_the_keyboard_out_of_an_edit_removes_it(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=keyboard([button()]))
    edited = await api.ok("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="x")
    assert "reply_markup" not in edited


async def test_buttons_alone_can_be_changed(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup=keyboard([button()]))
    fields = {"chat_id": li.id, "message_id": sent["message_id"]}
    edited = await api.ok("editMessageReplyMarkup", **fields, reply_markup=keyboard([button("No")]))
    assert edited["reply_markup"]["inline_keyboard"][0][0]["text"] == "No"
    assert "edit_date" not in edited
    await api.ok("editMessageReplyMarkup", **fields)
    assert await api.refused("editMessageReplyMarkup", **fields) == f"400 Bad Request: {NOT_MODIFIED}"


async def test_what_is_not_there_cannot_be_edited_or_deleted(api: BotApi, li: Citizen) -> None:
    nowhere = {"chat_id": li.id, "message_id": 999999}
    assert await api.refused("editMessageText", **nowhere, text="x") == "400 Bad Request: message to edit not found"
    assert await api.refused("deleteMessage", **nowhere) == "400 Bad Request: message to delete not found"


async def test_a_citizens_message_cannot_be_edited(api: BotApi, li: Citizen) -> None:
    said = await li.says("mine")
    refused = await api.refused("editMessageText", chat_id=li.id, message_id=said.message_id, text="yours")
    assert refused == "400 Bad Request: message can't be edited"


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="x", reply_markup={"keyboard": [["a"]]})
    refused = await api.refused("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="y")
    assert refused == "400 Bad Request: message can't be edited"


async def test_text_and_caption_are_edited_by_their_own_methods(api: BotApi, li: Citizen) -> None:
    text = await api.ok("sendMessage", chat_id=li.id, text="x")
    file = await api.ok("sendDocument", {"document": ("a.txt", b"abc")}, chat_id=str(li.id), caption="old")
    on_text = {"chat_id": li.id, "message_id": text["message_id"]}
    on_file = {"chat_id": li.id, "message_id": file["message_id"]}
    refused = await api.refused("editMessageCaption", **on_text, caption="y")
    assert refused == "400 Bad Request: there is no caption in the message to edit"
    refused = await api.refused("editMessageText", **on_file, text="y")
    assert refused == "400 Bad Request: there is no text in the message to edit"
    refused = await api.refused("editMessageCaption", **on_file, caption="x" * 1025)
    assert refused == "400 Bad Request: message caption is too long"
    edited = await api.ok("editMessageCaption", **on_file, caption="new")
    assert edited["caption"] == "new"


async def test_a_deleted_message_is_gone_for_the_citizen(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="oops")
    assert await api.ok("deleteMessage", chat_id=li.id, message_id=sent["message_id"]) is True
    assert "oops" not in await li.transcript()


async def test_in_a_group_only_an_administrator_bot_deletes_others_messages(
    api: BotApi, sim: Simulator, li: Citizen
) -> None:
    group = await sim.group("Family", li)
    said = await group.member_says(li, "/spam")
    fields = {"chat_id": group.id, "message_id": said.message_id}
    assert await api.refused("deleteMessage", **fields) == "400 Bad Request: message can't be deleted"
    await group.promotes_bot()
    assert await api.ok("deleteMessage", **fields) is True
