"""Uploads, downloads, albums and their limits."""

import json

from simulator.background import running
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.pictures import png, png_header
from tests.simulator.raw import TOKEN, BotApi


async def test_what_a_citizen_sends_can_be_downloaded(api: BotApi, li: Citizen) -> None:
    picture = png()
    await li.sends_photo(picture)
    message = await api.next_update("message")
    file = await api.ok("getFile", file_id=message["photo"][-1]["file_id"])
    content = await api.http.get(f"/file/bot{TOKEN}/{file['file_path']}")
    assert content.content == picture
    assert (await api.http.get(f"/file/bot4242:other/{file['file_path']}")).status_code == 401


async def test_an_unknown_file_is_refused(api: BotApi) -> None:
    assert await api.refused("getFile", file_id="nonsense") == "400 Bad Request: invalid file_id"


async def test_a_file_over_the_download_limit_is_too_big() -> None:
    with running(SimulatorSettings(max_download_bytes=100)) as url:
        async with Simulator(url) as sim:
            api = BotApi(url)
            li = await sim.citizen("Li")
            await li.sends_document(b"x" * 101, "big.bin")
            message = await api.next_update("message")
            refused = await api.refused("getFile", file_id=message["document"]["file_id"])
            assert refused == "400 Bad Request: file is too big"
            await api.close()


async def test_a_photo_can_be_sent_again_by_its_file_id(api: BotApi, li: Citizen) -> None:
    chat = {"chat_id": str(li.id)}
    sent = await api.ok("sendPhoto", {"photo": ("a.png", png())}, **chat, caption="<i>x</i>", parse_mode="HTML")
    assert sent["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    file_id = sent["photo"][-1]["file_id"]
    assert (await api.ok("sendPhoto", **chat, photo=file_id))["photo"][0]["file_id"] == file_id
    refused = await api.refused("sendDocument", **chat, document=file_id)
    assert refused == "400 Bad Request: can't use file of type Photo as Document"


async def test_bad_photos_are_refused(api: BotApi, li: Citizen) -> None:
    chat = {"chat_id": str(li.id)}
    text = {"photo": ("a.png", b"no picture")}
    assert await api.refused("sendPhoto", text, **chat) == "400 Bad Request: IMAGE_PROCESS_FAILED"
    narrow = {"photo": ("a.png", png_header(21, 1))}
    assert await api.refused("sendPhoto", narrow, **chat) == "400 Bad Request: PHOTO_INVALID_DIMENSIONS"
    assert await api.refused("sendPhoto", **chat) == "400 Bad Request: there is no photo in the request"
    unknown = await api.refused("sendPhoto", **chat, photo="AgAC")
    assert unknown == "400 Bad Request: wrong remote file identifier specified: Wrong string length"


async def test_nothing_is_fetched_from_the_network(api: BotApi, li: Citizen) -> None:
    refused = await api.refused("sendPhoto", chat_id=li.id, photo="http://example.com/a.png")
    assert refused == "400 Bad Request: failed to get HTTP URL content"


async def test_a_caption_over_1024_units_is_too_long(api: BotApi, li: Citizen) -> None:
    file = {"document": ("a.txt", b"abc")}
    refused = await api.refused("sendDocument", file, chat_id=str(li.id), caption="x" * 1025)
    assert refused == "400 Bad Request: message caption is too long"
    await api.ok("sendDocument", file, chat_id=str(li.id), caption="<b>" + "x" * 1024 + "</b>", parse_mode="HTML")


async def test_an_album_arrives_as_one_group(api: BotApi, li: Citizen) -> None:
    media = [
        {"type": "photo", "media": "attach://a", "caption": "two"},
        {"type": "photo", "media": "attach://b"},
    ]
    files = {"a": ("a.png", png()), "b": ("b.png", png())}
    sent = await api.ok("sendMediaGroup", files, chat_id=str(li.id), media=json.dumps(media))
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["two", None]


async def test_albums_of_one_or_of_mixed_kinds_are_refused(api: BotApi, li: Citizen) -> None:
    one = await api.refused("sendMediaGroup", chat_id=li.id, media=[{"type": "photo", "media": "x"}])
    assert one == "400 Bad Request: too few messages to send as an album"
    mixed = [{"type": "photo", "media": "x"}, {"type": "document", "media": "y"}]
    refused = await api.refused("sendMediaGroup", chat_id=li.id, media=mixed)
    assert refused == "400 Bad Request: document can't be mixed with other media types"
