"""Every update a citizen causes has the shape aiogram's own models accept."""

import asyncio
from typing import Any

import pytest
from aiogram.types import Update

from simulator.client import Citizen, Forward, Simulator
from tests.simulator.pictures import png
from tests.simulator.raw import BOT_ID, BotApi


async def read(api: BotApi) -> list[Update]:
    return [Update.model_validate(update) for update in await api.updates()]


async def test_a_text_comes_with_sender_chat_date_and_entities(api: BotApi, li: Citizen) -> None:
    await li.says("看 http://a.com 和 /help")
    [update] = await read(api)
    message = update.message
    assert message
    assert message.from_user
    assert message.entities
    assert (message.from_user.language_code, message.from_user.username) == ("zh-hans", "xiao_li")
    assert [entity.extract_from(message.text or "") for entity in message.entities] == [
        "http://a.com",
        "/help",
    ]


async def test_start_with_a_payload(api: BotApi, sim: Simulator) -> None:
    await (await sim.citizen("Wang", language="en")).starts("poster_7")
    [update] = await read(api)
    assert update.message
    assert update.message.text == "/start poster_7"


async def test_a_photo_has_several_sizes_and_the_largest_last(api: BotApi, li: Citizen) -> None:
    await li.sends_photo(png(1000, 500), "look at www.a.com")
    [update] = await read(api)
    message = update.message
    assert message
    assert message.photo
    assert message.caption_entities
    assert [(size.width, size.height) for size in message.photo] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1000, 500),
    ]


@pytest.mark.parametrize(
    ("forward", "expected"),
    [
        (Forward(type="user", name="Boss", id=5), {"sender_user": {"id": 5, "is_bot": False, "first_name": "Boss"}}),
        (Forward(type="hidden_user", name="Boss"), {"sender_user_name": "Boss"}),
        (Forward(type="chat", name="Shop", id=-100123),
         {"sender_chat": {"id": -100123, "title": "Shop", "type": "supergroup"}}),
        (Forward(type="channel", name="Shop", id=-100123, message_id=7, author_signature="A"),
         {"chat": {"id": -100123, "title": "Shop", "type": "channel"}, "message_id": 7, "author_signature": "A"}),
    ],
)  # fmt: skip
async def test_the_four_kinds_of_forward_origin(
    api: BotApi, li: Citizen, forward: Forward, expected: dict[str, Any]
) -> None:
    await li.forwards("you have won", forward)
    [raw] = await api.updates()
    Update.model_validate(raw)
    origin = raw["message"]["forward_origin"]
    assert {key: value for key, value in origin.items() if key != "date"} == {"type": forward.type} | expected


async def test_files_contact_place_voice_and_sticker(api: BotApi, li: Citizen) -> None:
    await li.sends_document(b"abc", "contract.pdf", "see")
    await li.sends_voice()
    await li.sends_files("video", [b"mp4"])
    await li.sends_sticker("👍")
    await li.shares_contact()
    await li.shares_contact("110", of="Police")
    await li.shares_location(30.5, 114.3)
    messages = [update.message for update in await read(api)]
    assert all(messages)
    document, voice, video, sticker, own, other, place = (message for message in messages if message)
    assert document.document
    assert document.document.file_name == "contract.pdf"
    assert document.caption == "see"
    assert voice.voice
    assert video.video
    assert sticker.sticker
    assert sticker.sticker.emoji == "👍"
    assert own.contact
    assert own.contact.user_id == li.id
    assert other.contact
    assert other.contact.user_id is None
    assert other.contact.first_name == "Police"
    assert place.location
    assert place.location.latitude == 30.5


async def test_several_files_share_a_media_group(api: BotApi, li: Citizen) -> None:
    await li.sends_files("photo", [png(), png()], "both")
    messages = [update.message for update in await read(api) if update.message]
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["both", None]


async def test_an_edited_message(api: BotApi, li: Citizen) -> None:
    said = await li.says("wrogn")
    await li.edits(said.message_id, "wrong www.a.com")
    edited = (await read(api))[-1].edited_message
    assert edited
    assert edited.edit_date
    assert edited.entities
    assert (edited.message_id, edited.text) == (said.message_id, "wrong www.a.com")


async def test_a_reply_to_the_bot(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="question")
    await li.says("answer", reply_to=sent["message_id"])
    [update] = await read(api)
    assert update.message
    assert update.message.reply_to_message
    assert update.message.reply_to_message.from_user
    assert update.message.reply_to_message.from_user.id == BOT_ID


async def test_a_text_over_4096_units_is_cut_as_telegrams_apps_do(api: BotApi, li: Citizen) -> None:
    await li.says("行\n" * 3000)
    texts = [update.message.text for update in await read(api) if update.message]
    assert [len(text or "") for text in texts] == [4095, 1903]


async def test_an_inline_query_gets_its_results(api: BotApi, li: Citizen) -> None:
    asking = asyncio.create_task(li.asks_inline("139"))
    query = await api.next_update("inline_query")
    Update.model_validate({"update_id": 1, "inline_query": query})
    result = {"type": "article", "id": "1", "title": "T", "input_message_content": {"message_text": "text"}}
    await api.ok("answerInlineQuery", inline_query_id=query["id"], results=[result], is_personal=True, cache_time=0)
    answer = (await asking).answer
    assert answer
    assert answer["is_personal"]
    assert answer["results"][0]["title"] == "T"


async def test_bad_inline_results_are_refused(api: BotApi, li: Citizen) -> None:
    answers = {"inline_query_id": "1"}
    refused = await api.refused("answerInlineQuery", **answers, results=[{"type": "article", "id": ""}])
    assert refused == "400 Bad Request: RESULT_ID_INVALID"
    no_content = [{"type": "article", "id": "1", "title": "T"}]
    refused = await api.refused("answerInlineQuery", **answers, results=no_content)
    assert refused.endswith('Can\'t find field "input_message_content"')
