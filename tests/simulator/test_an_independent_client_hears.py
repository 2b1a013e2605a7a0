"""python-telegram-bot hears: long polling, offsets, kinds of updates, and a webhook with its secret."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from telegram import Bot, Message, Update
from telegram.constants import ChatMemberStatus, UpdateType
from telegram.error import BadRequest, Conflict
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from simulator.background import free_port
from simulator.client import Citizen, Forward, Simulator
from tests.simulator.independent import refused, take, unopened_bot
from tests.simulator.pictures import png
from tests.simulator.raw import BOT_ID

SECRET = "a-Secret_123"


async def heard(bot: Bot) -> Message:
    return next(u.message for u in await take(bot) if u.message)


# Long polling


async def test_a_long_poll_waits_and_wakes(ptb: Bot, li: Citizen) -> None:
    started = time.monotonic()
    assert await ptb.get_updates(timeout=1) == ()
    assert time.monotonic() - started >= 0.9
    waiting = asyncio.create_task(ptb.get_updates(timeout=30))
    await asyncio.sleep(0.1)
    started = time.monotonic()
    await li.says("hello")
    found = await waiting
    assert [u.message.text for u in found if u.message] == ["hello"]
    assert time.monotonic() - started < 10


async def test_an_update_stays_until_a_higher_offset_confirms_it(ptb: Bot, li: Citizen) -> None:
    for text in ("one", "two", "three"):
        await li.says(text)
    first = await ptb.get_updates()
    assert [u.update_id for u in first] == [first[0].update_id + at for at in range(3)]
    assert await ptb.get_updates() == first
    assert await ptb.get_updates(limit=1) == first[:1]
    assert await ptb.get_updates(offset=first[1].update_id) == first[1:]
    assert await ptb.get_updates() == first[1:]  # the first one is confirmed, and forgotten
    assert await ptb.get_updates(offset=-1) == first[2:]
    assert await ptb.get_updates() == first[2:]  # and so is what a negative offset skipped
    assert await ptb.get_updates(offset=first[2].update_id + 1) == ()
    assert await ptb.get_updates() == ()


async def test_a_second_poller_terminates_the_first(ptb: Bot, base_url: str) -> None:
    first = asyncio.create_task(ptb.get_updates(timeout=30))
    await asyncio.sleep(0.3)
    async with unopened_bot(base_url) as other:
        second = asyncio.create_task(other.get_updates(timeout=1))
        with refused(
            Conflict, "terminated by other getUpdates request; make sure that only one bot instance is running"
        ):
            await first
        assert await second == ()


async def test_allowed_updates_are_remembered(ptb: Bot, li: Citizen) -> None:
    await ptb.get_updates(allowed_updates=[UpdateType.EDITED_MESSAGE])
    said = await li.says("unwanted")
    await li.edits(said.message_id, "wanted")
    found = await take(ptb)  # not given now: the setting before is used
    assert [u.edited_message.text for u in found if u.edited_message] == ["wanted"]
    assert len(found) == 1
    await ptb.get_updates(allowed_updates=[])
    await li.says("wanted again")
    assert (await heard(ptb)).text == "wanted again"


# Kinds of updates


async def test_who_says_what(ptb: Bot, li: Citizen) -> None:
    await li.starts("from-poster")
    message = await heard(ptb)
    assert message.text == "/start from-poster"
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bot_command", 0, 6)]
    assert message.from_user
    sender = message.from_user
    assert (sender.id, sender.is_bot, sender.first_name, sender.username) == (li.id, False, "Li", "xiao_li")
    assert sender.language_code == "zh-hans"
    assert message.chat_id == li.id
    said = await li.says("wrogn")
    await li.edits(said.message_id, "wrong")
    edited = next(u.edited_message for u in await take(ptb) if u.edited_message)
    assert (edited.message_id, edited.text) == (said.message_id, "wrong")
    assert edited.edit_date


async def test_attachments(ptb: Bot, li: Citizen) -> None:
    await li.sends_photo(png(400, 300), "a picture")
    photo = await heard(ptb)
    assert (photo.caption, photo.photo[-1].width, photo.photo[-1].height) == ("a picture", 400, 300)
    file = await ptb.get_file(photo.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png(400, 300)
    await li.sends_document(b"%PDF-1.4", "paper.pdf", "a paper")
    paper = await heard(ptb)
    assert paper.document
    assert (paper.document.file_name, paper.document.mime_type) == ("paper.pdf", "application/pdf")
    await li.sends_voice()
    voice = (await heard(ptb)).voice
    assert voice
    assert voice.file_size
    await li.sends_sticker("😀")
    sticker = (await heard(ptb)).sticker
    assert sticker
    assert (sticker.emoji, sticker.type) == ("😀", "regular")
    await li.shares_contact("+8613800138000")
    contact = (await heard(ptb)).contact
    assert contact
    assert (contact.user_id, contact.phone_number.lstrip("+")) == (li.id, "8613800138000")
    await li.shares_contact("+8613800138001", of="Wang")
    assert (await heard(ptb)).contact.user_id is None  # type: ignore[union-attr]
    await li.shares_location(30.5, 114.3)
    place = (await heard(ptb)).location
    assert place
    assert (round(place.latitude, 3), round(place.longitude, 3)) == (30.5, 114.3)


async def test_an_album_of_a_citizen(ptb: Bot, li: Citizen) -> None:
    await li.sends_files("photo", [png(), png()], "two")
    album = [u.message for u in await take(ptb) if u.message]
    assert len(album) == 2
    assert album[0].media_group_id
    assert album[0].media_group_id == album[1].media_group_id
    assert [m.caption for m in album] == ["two", None]


@pytest.mark.parametrize("kind", ["user", "hidden_user", "chat", "channel"])
async def test_the_four_kinds_of_forward_origin(ptb: Bot, li: Citizen, kind: Any) -> None:
    await li.forwards("you have won", Forward(type=kind, name="Lucky"))
    origin = (await heard(ptb)).forward_origin
    assert origin
    assert (origin.type, type(origin).__name__) == (kind, f"MessageOrigin{kind.title().replace('_', '')}")
    assert origin.date.tzinfo
    assert "Lucky" in str(origin)


async def test_blocking_and_coming_back(ptb: Bot, li: Citizen) -> None:
    await li.blocks()
    gone = next(u.my_chat_member for u in await take(ptb) if u.my_chat_member)
    assert (gone.old_chat_member.status, gone.new_chat_member.status) == (
        ChatMemberStatus.MEMBER,
        ChatMemberStatus.BANNED,
    )
    assert (gone.chat.id, gone.from_user.id, gone.new_chat_member.user.id) == (li.id, li.id, BOT_ID)
    await li.unblocks()
    back = next(u.my_chat_member for u in await take(ptb) if u.my_chat_member)
    assert (back.old_chat_member.status, back.new_chat_member.status) == (
        ChatMemberStatus.BANNED,
        ChatMemberStatus.MEMBER,
    )


async def test_groups_channels_and_privacy(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Family", li)
    added = next(u.my_chat_member for u in await take(ptb) if u.my_chat_member)
    assert (added.chat.type, added.chat.title, added.new_chat_member.status) == (
        "group",
        "Family",
        ChatMemberStatus.MEMBER,
    )
    await group.member_says(li, "not for the bot")  # privacy mode: only commands and replies come through
    await group.member_says(li, "/check@scamline_bot")
    texts = [u.message.text for u in await take(ptb) if u.message and u.message.text]
    assert texts == ["/check@scamline_bot"]
    old = group.id
    new = await group.turns_supergroup()
    moved = [u.message for u in await take(ptb) if u.message]
    assert (new, new) == tuple(m.migrate_to_chat_id for m in moved if m.migrate_to_chat_id) * 2
    assert [m.migrate_from_chat_id for m in moved if m.migrate_from_chat_id] == [old]
    channel = await sim.group("News", li, kind="channel", bot_is_administrator=True)
    await take(ptb)
    await channel.posts("to all")
    post = next(u.channel_post for u in await take(ptb) if u.channel_post)
    assert (post.text, post.chat.type, post.from_user) == ("to all", "channel", None)
    assert post.sender_chat
    assert post.sender_chat.id == channel.id


async def test_the_librarys_own_polling_application(base_url: str, sim: Simulator, ptb: Bot) -> None:
    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.effective_message
        await update.effective_message.reply_text(f"heard {update.effective_message.text}", do_quote=True)

    application = Application.builder().bot(unopened_bot(base_url)).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    assert application.updater
    async with application:
        await application.updater.start_polling(drop_pending_updates=True)
        await application.start()
        try:
            li = await sim.citizen("Li")
            said = await li.says("you have won")
            answer = await li.hears()
        finally:
            await application.updater.stop()
            await application.stop()
    assert answer.text == "heard you have won"
    assert answer.body["reply_to_message_id"] == said.message_id


# Webhook


@dataclass
class Server:
    """A bot's web server of a few lines: keeps what is posted, answers with `statuses`, then 200."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    posted: asyncio.Queue[tuple[str, dict[str, str], bytes]] = field(default_factory=asyncio.Queue)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers["content-length"]))
        self.posted.put_nowait((head[0], headers, body))
        status = self.statuses.pop(0) if self.statuses else 200
        writer.write(f"HTTP/1.1 {status} x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    async def next(self) -> tuple[str, dict[str, str], bytes]:
        async with asyncio.timeout(20):
            return await self.posted.get()


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    port = free_port()
    server = Server(f"http://127.0.0.1:{port}/hook")
    running = await asyncio.start_server(server.serve, "127.0.0.1", port)
    async with running:
        yield server


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with serving() as server:
        yield server


async def test_a_webhook_is_set_told_of_and_taken_away(ptb: Bot, server: Server) -> None:
    assert (await ptb.get_webhook_info()).url == ""
    assert (
        await ptb.set_webhook(server.url, max_connections=5, allowed_updates=["message"], secret_token=SECRET) is True
    )
    info = await ptb.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == (server.url, 5, ("message",))
    assert (info.has_custom_certificate, info.pending_update_count) == (False, 0)
    assert SECRET not in str(info)
    with refused(Conflict, "can't use getUpdates method while webhook is active"):
        await ptb.get_updates()
    assert await ptb.delete_webhook() is True
    assert (await ptb.get_webhook_info()).url == ""
    assert await ptb.get_updates() == ()


async def test_updates_come_as_json_with_the_secret(ptb: Bot, server: Server, li: Citizen) -> None:
    await li.says("before")  # waits, and comes when the webhook is set
    await ptb.set_webhook(server.url, secret_token=SECRET)
    await li.says("after")
    texts = []
    for _ in range(2):
        request, headers, body = await server.next()
        assert request == "POST /hook HTTP/1.1"
        assert headers["x-telegram-bot-api-secret-token"] == SECRET
        assert headers["content-type"].startswith("application/json")
        update = Update.de_json(json.loads(body), ptb)
        assert update.message
        texts.append(update.message.text)
    assert texts == ["before", "after"]


async def test_a_failing_webhook_is_told_of_and_tried_again(ptb: Bot, server: Server, li: Citizen) -> None:
    server.statuses = [500]
    await ptb.set_webhook(server.url)
    await li.says("once more")
    assert (await server.next())[2] == (await server.next())[2]
    info = await ptb.get_webhook_info()
    assert info.last_error_date
    assert info.last_error_message == "Wrong response from the webhook: 500 x"
    _, headers, _ = (None, {}, None) if server.posted.empty() else await server.next()
    assert "x-telegram-bot-api-secret-token" not in headers


async def test_pending_updates_are_dropped_on_demand(ptb: Bot, server: Server, li: Citizen) -> None:
    await li.says("dropped")
    await ptb.set_webhook(server.url, drop_pending_updates=True)
    await li.says("kept")
    assert b"kept" in (await server.next())[2]
    await ptb.delete_webhook()
    await li.says("dropped too")
    await ptb.delete_webhook(drop_pending_updates=True)
    assert await ptb.get_updates() == ()


@pytest.mark.parametrize("secret", ["has space", "x" * 257, "字"])
async def test_a_secret_has_its_alphabet(ptb: Bot, server: Server, secret: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)secret.token"):
        await ptb.set_webhook(server.url, secret_token=secret)
    assert (await ptb.get_webhook_info()).url == ""


async def test_an_address_that_is_none(ptb: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)bad webhook"):
        await ptb.set_webhook("ftp://127.0.0.1/hook")
