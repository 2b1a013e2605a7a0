"""aiogram, unchanged, against the simulator."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)

from simulator.client import Citizen, Simulator
from tests.simulator.pictures import png
from tests.simulator.raw import TOKEN, BotApi


def make_bot(base_url: str, token: str = TOKEN) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(base_url))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


@pytest.fixture
async def bot(base_url: str, sim: Simulator, api: BotApi) -> AsyncIterator[Bot]:
    bot = make_bot(base_url)
    yield bot
    await bot.session.close()


async def test_a_polling_bot_talks_with_a_citizen(bot: Bot, sim: Simulator) -> None:
    dispatcher = Dispatcher()
    markup = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Report", callback_data="r")]])

    @dispatcher.message(F.photo)
    async def on_photo(message: Message) -> None:
        assert message.photo
        assert message.bot
        file = await message.bot.get_file(message.photo[-1].file_id)
        content = await message.bot.download_file(file.file_path or "")
        assert content
        await message.reply_photo(BufferedInputFile(content.read(), "seen.png"), caption="seen")

    @dispatcher.message()
    async def on_text(message: Message) -> None:
        await message.answer(f"<b>{message.text}</b>?", reply_markup=markup)

    @dispatcher.callback_query()
    async def on_press(query: CallbackQuery) -> None:
        await query.answer("Thank you")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Reported")

    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    li = await sim.citizen("Li")
    await li.says("you have won")
    heard = await li.hears()
    assert (heard.text, heard.buttons) == ("you have won?", ["Report"])
    await li.presses("Report")
    assert (await li.gets_answer()).text == "Thank you"
    assert (await li.hears()).text == "Reported"
    await li.sends_photo(png())
    assert (await li.hears()).text == "seen"
    await dispatcher.stop_polling()
    await polling


async def test_refusals_become_aiograms_own_errors(bot: Bot, sim: Simulator, base_url: str) -> None:
    li, wang = await sim.citizen("Li"), await sim.citizen("Wang")
    await li.starts()
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(li.id, "<oops>")
    with pytest.raises(TelegramForbiddenError, match="can't initiate"):
        await bot.send_message(wang.id, "x")
    await sim.fault("flood", count=1, retry_after=3)
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(li.id, "x")
    assert flood.value.retry_after == 3
    await sim.fault("status", count=1)
    with pytest.raises(TelegramServerError):
        await bot.send_message(li.id, "x")
    await sim.fault("drop_before", count=1)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(li.id, "x")
    group = await sim.group("Family", li)
    old = group.id
    new = await group.turns_supergroup()
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(old, "x")
    assert moved.value.migrate_to_chat_id == new
    stranger = make_bot(base_url, "4242:other")
    with pytest.raises(TelegramUnauthorizedError):
        await stranger.get_me()
    await stranger.session.close()


async def test_aiograms_other_calls_are_understood(bot: Bot, sim: Simulator, li: Citizen) -> None:
    me = await bot.get_me()
    assert me.username == "scamline_bot"
    assert me.supports_inline_queries
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="check", description="查")], private, language_code="zh")
    assert (await bot.get_my_commands(private, language_code="zh"))[0].command == "check"
    assert (await li.chat()).commands == [{"command": "check", "description": "查"}]
    await bot.set_my_description("What I do", language_code="zh")
    assert (await sim.bot("zh-hans")).description == "What I do"
    assert (await bot.get_chat(li.id)).first_name == "Li"
    assert (await bot.get_chat_member(li.id, li.id)).status == "member"
    photos = [InputMediaPhoto(media=BufferedInputFile(png(), "a.png")) for _ in range(2)]
    album = await bot.send_media_group(li.id, list(photos))
    assert len(album) == 2
    assert await bot.delete_messages(li.id, [message.message_id for message in album])
    await bot.delete_my_commands()
    await bot.delete_my_commands(private, language_code="zh")
    assert await bot.log_out()
