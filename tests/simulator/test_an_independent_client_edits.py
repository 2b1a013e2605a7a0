"""python-telegram-bot changes what it sent: edits, deletes, copies, forwards, answers buttons."""

import asyncio

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden

from simulator.background import running
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.independent import opened_bot, refused, take
from tests.simulator.pictures import png

SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def one_button(label: str, data: str = "x") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])


# Editing


async def test_a_text_and_its_buttons_are_edited(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "one", reply_markup=one_button("A"))
    assert sent.edit_date is None
    edited = await ptb.edit_message_text("<b>two</b>", li.id, sent.message_id, parse_mode=ParseMode.HTML)
    assert isinstance(edited, Message)
    assert (edited.text, [e.type for e in edited.entities]) == ("two", ["bold"])
    assert edited.message_id == sent.message_id
    assert edited.date == sent.date
    assert edited.edit_date
    assert edited.reply_markup is None  # an edit without a keyboard takes it away
    marked = await ptb.edit_message_reply_markup(li.id, sent.message_id, reply_markup=one_button("B"))
    assert isinstance(marked, Message)
    assert marked.reply_markup == one_button("B")
    bare = await ptb.edit_message_reply_markup(li.id, sent.message_id)
    assert isinstance(bare, Message)
    assert bare.reply_markup is None


async def test_what_is_the_same_is_not_modified(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "<b>one</b>", ParseMode.HTML, reply_markup=one_button("A"))
    with refused(BadRequest, SAME):
        await sent.edit_text("<b>one</b>", ParseMode.HTML, reply_markup=one_button("A"))
    with refused(BadRequest, SAME):
        await sent.edit_reply_markup(one_button("A"))
    assert await sent.edit_text("one", reply_markup=one_button("A"))  # the entities differ
    picture = await ptb.send_photo(li.id, png(), "a")
    with refused(BadRequest, SAME):
        await picture.edit_caption("a")
    with refused(BadRequest, SAME):
        await picture.edit_reply_markup()


async def test_a_caption_is_edited_and_taken_away(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_photo(li.id, png(), "a")
    edited = await ptb.edit_message_caption(li.id, sent.message_id, caption="<i>b</i>", parse_mode=ParseMode.HTML)
    assert isinstance(edited, Message)
    assert (edited.caption, [e.type for e in edited.caption_entities]) == ("b", ["italic"])
    bare = await sent.edit_caption()
    assert isinstance(bare, Message)
    assert bare.caption is None
    with refused(BadRequest, "message caption is too long"):
        await sent.edit_caption("x" * 1025)


async def test_what_cannot_be_edited(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    sent, picture = await ptb.send_message(li.id, "x"), await ptb.send_photo(li.id, png())
    with refused(BadRequest, "message to edit not found"):
        await ptb.edit_message_text("y", li.id, 99_999)
    with refused(BadRequest, "message can't be edited"):
        await ptb.edit_message_text("y", li.id, (await li.says("mine")).message_id)
    with refused(BadRequest, "there is no text in the message to edit"):
        await picture.edit_text("y")
    with refused(BadRequest, "there is no caption in the message to edit"):
        await sent.edit_caption("y")
    with refused(BadRequest, "message text is empty"):
        await sent.edit_text("")
    with refused(BadRequest, "text must be non-empty"):
        await sent.edit_text(" ")
    with pytest.raises(BadRequest, match=r"(?i)message is too long|MESSAGE_TOO_LONG"):
        await sent.edit_text("x" * 4097)
    with refused(BadRequest, "can't parse entities: "):
        await sent.edit_text("<b>", ParseMode.HTML)
    with refused(BadRequest, "chat not found"):
        await ptb.edit_message_text("y", 987_654_321, sent.message_id)
    await sent.delete()
    with refused(BadRequest, "message to edit not found"):
        await sent.edit_text("y")


async def test_editing_for_somebody_who_blocked_the_bot(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "x")
    await li.blocks()
    with refused(Forbidden, "bot was blocked by the user"):
        await ptb.send_message(li.id, "y")
    with refused(Forbidden, "bot was blocked by the user"):
        await ptb.copy_message(li.id, li.id, sent.message_id)


# Deleting


async def test_deleting_one_and_many(ptb: Bot, li: Citizen) -> None:
    sent = [await ptb.send_message(li.id, f"{at}") for at in range(3)]
    assert await sent[0].delete() is True
    with refused(BadRequest, "message to delete not found"):
        await sent[0].delete()
    assert await ptb.delete_messages(li.id, [message.message_id for message in sent]) is True  # those gone are skipped
    assert all(message.deleted for message in await li.messages() if message.from_bot)
    said = await li.says("mine")
    assert await ptb.delete_message(li.id, said.message_id) is True  # incoming messages of private chats may be deleted
    with refused(BadRequest, "too many message identifiers specified"):
        await ptb.delete_messages(li.id, list(range(1, 102)))
    with refused(BadRequest, "message identifiers are not specified"):
        await ptb.delete_messages(li.id, [])


async def test_a_message_of_48_hours_ago_cannot_be_deleted() -> None:
    now = [1_900_000_000.0]
    with running(SimulatorSettings(limits_on=False, clock=lambda: now[0])) as url:
        async with Simulator(url) as sim, opened_bot(url) as bot:
            li = await sim.citizen("Li")
            await li.starts()
            old = await bot.send_message(li.id, "old")
            now[0] += 48 * 3600 + 60
            with pytest.raises(BadRequest, match=r"(?i)message can't be deleted"):
                await old.delete()
            assert await old.edit_text("still editable")  # a bot may edit its own messages for good


# Copies and forwards


async def test_copying(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    wang = await sim.citizen("Wang")
    await wang.starts()
    said = await li.says("pay at https://example.com/ now")
    copied = await ptb.copy_message(wang.id, li.id, said.message_id)
    heard = await wang.hears()
    assert (heard.message_id, heard.text) == (copied.message_id, said.text)
    assert "forward_origin" not in heard.body
    picture = await ptb.send_photo(li.id, png(), "a")
    await ptb.copy_message(wang.id, li.id, picture.message_id, caption="b", reply_markup=one_button("C"))
    copy = await wang.hears()
    assert (copy.body["caption"], copy.buttons) == ("b", ["C"])
    with refused(BadRequest, "message to copy not found"):
        await ptb.copy_message(wang.id, li.id, 99_999)
    with refused(BadRequest, "chat not found"):
        await ptb.copy_message(wang.id, 987_654_321, 1)


async def test_forwarding_keeps_the_origin(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    wang = await sim.citizen("Wang")
    await wang.starts()
    said = await li.says("look at this")
    sent = await ptb.forward_message(wang.id, li.id, said.message_id)
    assert sent.text == "look at this"
    assert sent.forward_origin
    assert sent.forward_origin.type == "user"
    assert sent.forward_origin.sender_user.id == li.id  # type: ignore[attr-defined]
    with refused(BadRequest, "message to forward not found"):
        await ptb.forward_message(wang.id, li.id, 99_999)
    kept = await ptb.send_message(li.id, "secret", protect_content=True)
    with refused(BadRequest, "message can't be forwarded"):
        await ptb.forward_message(wang.id, li.id, kept.message_id)


# Buttons pressed


async def test_a_button_pressed_and_answered(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_message(li.id, "x", reply_markup=one_button("Report", "r:1"))
    await li.presses("Report")
    query = next(u.callback_query for u in await take(ptb) if u.callback_query)
    assert (query.data, query.from_user.id) == ("r:1", li.id)
    assert query.chat_instance
    assert isinstance(query.message, Message)
    assert (query.message.message_id, query.message.text) == (sent.message_id, "x")
    assert query.message.reply_markup == one_button("Report", "r:1")
    with refused(BadRequest, "MESSAGE_TOO_LONG"):
        await query.answer("x" * 201)
    assert await query.answer("x" * 200, show_alert=True) is True
    answer = await li.gets_answer()
    assert (answer.text, answer.show_alert) == ("x" * 200, True)


async def test_a_query_that_is_unknown_answered_or_old() -> None:
    stale = "query is too old and response timeout expired or query id is invalid"
    with running(SimulatorSettings(limits_on=False, callback_lifetime=0.2)) as url:
        async with Simulator(url) as sim, opened_bot(url) as bot:
            li = await sim.citizen("Li")
            await li.starts()
            with refused(BadRequest, stale):
                await bot.answer_callback_query("123456789")
            await bot.send_message(li.id, "x", reply_markup=one_button("Report"))
            await li.presses("Report")
            query = next(u.callback_query for u in await take(bot) if u.callback_query)
            with refused(BadRequest, stale):
                while True:  # until it is too old
                    await query.answer()
                    await asyncio.sleep(0.05)


# Inline mode


async def test_an_inline_query_and_its_results(ptb: Bot, li: Citizen) -> None:
    asking = asyncio.create_task(li.asks_inline("is it a scam?"))
    query = next(u.inline_query for u in await take(ptb) if u.inline_query)
    assert (query.query, query.offset, query.from_user.id) == ("is it a scam?", "", li.id)
    article = InlineQueryResultArticle("1", "It is", InputTextMessageContent("<b>It is</b>", ParseMode.HTML))
    with pytest.raises(BadRequest):
        await ptb.answer_inline_query(
            query.id, [InlineQueryResultArticle(f"{at}", "x", InputTextMessageContent("x")) for at in range(51)]
        )
    with pytest.raises(BadRequest, match=r"(?i)RESULT_ID_DUPLICATE"):
        await ptb.answer_inline_query(query.id, [article, article])
    assert await ptb.answer_inline_query(query.id, [article], cache_time=0, is_personal=True) is True
    answer = await asking
    assert answer.answer
    assert [result["title"] for result in answer.answer["results"]] == ["It is"]
    assert (answer.answer["cache_time"], answer.answer["is_personal"]) == (0, True)
    with refused(BadRequest, "query is too old and response timeout expired or query id is invalid"):
        await ptb.answer_inline_query("987654321", [article])
