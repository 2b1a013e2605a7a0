"""python-telegram-bot sends pictures, documents, albums, contacts, and fetches files."""

import pytest
from telegram import (
    Bot,
    InputMediaDocument,
    InputMediaPhoto,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest

from simulator.background import running
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.independent import opened_bot, refused
from tests.simulator.pictures import png, png_header


async def test_a_photo_comes_in_sizes(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_photo(li.id, png(400, 300), "<b>a</b> picture", parse_mode=ParseMode.HTML)
    largest = sent.photo[-1]
    assert (largest.width, largest.height) == (400, 300)
    assert largest.file_size
    assert (sent.caption, [e.type for e in sent.caption_entities]) == ("a picture", ["bold"])
    again = await ptb.send_photo(li.id, largest.file_id)
    assert again.photo[-1].file_unique_id == largest.file_unique_id
    assert sorted(sent.photo, key=lambda size: size.width) == list(sent.photo)


async def test_a_caption_has_1024_characters_after_the_entities(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_photo(li.id, png(), f"<b>{'字' * 1024}</b>", parse_mode=ParseMode.HTML)
    assert sent.caption == "字" * 1024
    with refused(BadRequest, "message caption is too long"):
        await ptb.send_photo(li.id, png(), "x" * 1025)
    with refused(BadRequest, "message caption is too long"):
        await ptb.send_document(li.id, b"x", "x" * 1025, filename="a.txt")


async def test_what_is_no_picture(ptb: Bot, li: Citizen) -> None:
    with refused(BadRequest, "IMAGE_PROCESS_FAILED"):
        await ptb.send_photo(li.id, b"this is text")
    with refused(BadRequest, "PHOTO_INVALID_DIMENSIONS"):
        await ptb.send_photo(li.id, png_header(9_000, 2_000))
    with refused(BadRequest, "file must be non-empty"):
        await ptb.send_photo(li.id, b"")
    with pytest.raises(BadRequest, match=r"(?i)wrong (remote )?file identifier"):
        await ptb.send_photo(li.id, "AgACAgnonsense")


async def test_a_document_keeps_its_name_and_type(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_document(li.id, b"%PDF-1.4 x", "read me", filename="notice.pdf")
    assert sent.document
    assert (sent.document.file_name, sent.document.mime_type, sent.document.file_size) == (
        "notice.pdf",
        "application/pdf",
        10,
    )
    again = await ptb.send_document(li.id, sent.document.file_id)
    assert again.document
    assert again.document.file_unique_id == sent.document.file_unique_id
    with refused(BadRequest, "file must be non-empty"):
        await ptb.send_document(li.id, b"", filename="empty.txt")


async def test_a_file_sent_is_fetched_and_downloaded(ptb: Bot, li: Citizen) -> None:
    content = bytes(range(256)) * 100
    sent = await ptb.send_document(li.id, content, filename="a.bin")
    assert sent.document
    file = await ptb.get_file(sent.document.file_id)
    assert (file.file_size, file.file_unique_id) == (len(content), sent.document.file_unique_id)
    assert bytes(await file.download_as_bytearray()) == content
    for nonsense in ("nonsense", "BQACAgQAAx0"):
        with pytest.raises(
            BadRequest, match=r"(?i)invalid file_id|wrong file_id or the file is temporarily unavailable"
        ):
            await ptb.get_file(nonsense)


async def test_a_citizens_file_over_20_megabytes_cannot_be_fetched() -> None:
    limit = 1_000
    with running(SimulatorSettings(limits_on=False, max_download_bytes=limit)) as url:
        async with Simulator(url) as sim, opened_bot(url) as bot:
            li = await sim.citizen("Li")
            await li.starts()
            await li.sends_document(b"x" * (limit + 1), "big.bin")
            await li.sends_document(b"x" * limit, "fits.bin")
            big, fits = [u.message.document for u in await bot.get_updates() if u.message and u.message.document]
            with refused(BadRequest, "file is too big"):
                await bot.get_file(big.file_id)
            assert (await bot.get_file(fits.file_id)).file_path


async def test_an_album(ptb: Bot, li: Citizen) -> None:
    photos = [InputMediaPhoto(png(), caption=f"<i>{at}</i>", parse_mode=ParseMode.HTML) for at in range(3)]
    sent = await ptb.send_media_group(li.id, photos)
    assert len({message.media_group_id for message in sent}) == 1
    assert sent[0].media_group_id
    assert [message.caption for message in sent] == ["0", "1", "2"]
    assert all(message.photo for message in sent)
    assert [m.message_id for m in sent] == sorted(m.message_id for m in sent)
    papers = [InputMediaDocument(b"one", filename="1.txt"), InputMediaDocument(b"two", filename="2.txt")]
    assert [m.document.file_name for m in await ptb.send_media_group(li.id, papers) if m.document] == ["1.txt", "2.txt"]


async def test_an_album_too_large_or_mixed(ptb: Bot, li: Citizen) -> None:
    with refused(BadRequest, "too many messages to send as an album"):
        await ptb.send_media_group(li.id, [InputMediaPhoto(png()) for _ in range(11)])
    with pytest.raises(BadRequest, match="can't be mixed with other media types"):
        await ptb.send_media_group(li.id, [InputMediaPhoto(png()), InputMediaDocument(b"x", filename="x.txt")])
    with refused(BadRequest, "message caption is too long"):
        await ptb.send_media_group(li.id, [InputMediaPhoto(png(), caption="x" * 1025), InputMediaPhoto(png())])
    assert await li.catches_up() == []


async def test_a_contact(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_contact(li.id, "+8696110", "Anti-fraud", "Centre")
    assert sent.contact
    assert (sent.contact.phone_number.lstrip("+"), sent.contact.first_name) == ("8696110", "Anti-fraud")
    assert sent.contact.last_name == "Centre"
    with pytest.raises(BadRequest, match=r"(?i)phone.?number"):
        await ptb.do_api_request("sendcontact", api_kwargs={"chat_id": li.id, "first_name": "x"})


async def test_chat_actions(ptb: Bot, li: Citizen) -> None:
    for action in ChatAction:
        assert await ptb.send_chat_action(li.id, action) is True
    with refused(BadRequest, "wrong parameter action in request"):
        await ptb.send_chat_action(li.id, "thinking")
