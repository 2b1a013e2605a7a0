"""python-telegram-bot asks who it is and whom it may write to: profile, commands, chats, refusals, pace."""

import asyncio

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.constants import ChatAction, ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from simulator.background import running
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.simulator.independent import opened_bot, refused, unopened_bot
from tests.simulator.raw import BOT_ID

NOBODY = 987_654_321


# Who the bot is


async def test_get_me(ptb: Bot) -> None:
    me = await ptb.get_me()
    assert (me.id, me.is_bot, me.username) == (BOT_ID, True, "scamline_bot")
    assert me.first_name
    assert me.can_join_groups is True
    assert me.can_read_all_group_messages is False
    assert me.supports_inline_queries is True


@pytest.mark.parametrize("token", ["4242:another-token", "99:nobody", "nonsense"])
async def test_a_wrong_token_is_unauthorized(base_url: str, token: str) -> None:
    bot = unopened_bot(base_url, token)
    with pytest.raises(InvalidToken, match=r"^Unauthorized"):
        await bot.get_me()
    with pytest.raises(InvalidToken):
        await bot.initialize()
    await bot.shutdown()


async def test_a_method_that_does_not_exist_is_not_found_and_case_does_not_matter(ptb: Bot) -> None:
    assert (await ptb.do_api_request("GETME"))["id"] == BOT_ID
    with pytest.raises(Exception, match=r"(?i)not found"):
        await ptb.do_api_request("makeCoffee")


async def test_commands_by_scope_and_language(ptb: Bot) -> None:
    private = BotCommandScopeAllPrivateChats()
    assert await ptb.set_my_commands([BotCommand("help", "Help")])
    assert await ptb.set_my_commands([BotCommand("check", "查"), BotCommand("status", "进度")], private, "zh")
    assert await ptb.get_my_commands() == (BotCommand("help", "Help"),)
    assert [c.command for c in await ptb.get_my_commands(private, "zh")] == ["check", "status"]
    assert await ptb.get_my_commands(private, "en") == ()
    assert await ptb.get_my_commands(BotCommandScopeDefault()) == (BotCommand("help", "Help"),)
    assert await ptb.delete_my_commands(private, "zh")
    assert await ptb.get_my_commands(private, "zh") == ()
    assert await ptb.delete_my_commands()
    assert await ptb.get_my_commands() == ()


@pytest.mark.parametrize(
    "commands",
    [
        [BotCommand("x" * 33, "too long")],
        [BotCommand("Upper", "upper case")],
        [BotCommand("with space", "space")],
        [BotCommand("ok", "d" * 257)],
        [BotCommand(f"c{at}", "one of too many") for at in range(101)],
    ],
    ids=["33 letters", "upper case", "a space", "description of 257", "101 commands"],
)
async def test_commands_have_limits(ptb: Bot, commands: list[BotCommand]) -> None:
    with pytest.raises(BadRequest):
        await ptb.set_my_commands(commands)
    assert await ptb.get_my_commands() == ()


async def test_commands_of_a_chat_nobody_knows(ptb: Bot) -> None:
    with refused(BadRequest, "chat not found"):
        await ptb.set_my_commands([BotCommand("help", "Help")], BotCommandScopeChat(NOBODY))


async def test_name_and_descriptions(ptb: Bot) -> None:
    assert await ptb.set_my_description("What I do")
    assert (await ptb.get_my_description()).description == "What I do"
    assert await ptb.set_my_short_description("Short")
    assert (await ptb.get_my_short_description()).short_description == "Short"
    assert (await ptb.get_my_name()).name
    with pytest.raises(BadRequest):
        await ptb.set_my_description("x" * 513)
    with pytest.raises(BadRequest):
        await ptb.set_my_short_description("x" * 121)
    await ptb.set_my_description("")
    await ptb.set_my_short_description("")


# Chats


async def test_get_chat_and_members(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    chat = await ptb.get_chat(li.id)
    assert (chat.id, chat.type, chat.first_name, chat.username) == (li.id, "private", "Li", "xiao_li")
    assert chat.max_reaction_count > 0
    assert (await ptb.get_chat_member(li.id, li.id)).status == ChatMemberStatus.MEMBER
    with refused(BadRequest, "chat not found"):
        await ptb.get_chat(NOBODY)
    group = await sim.group("Family", li)
    seen = await ptb.get_chat(group.id)
    assert (seen.type, seen.title) == ("group", "Family")
    assert seen.permissions
    assert (await ptb.get_chat_member(group.id, li.id)).status == ChatMemberStatus.OWNER
    assert (await ptb.get_chat_member(group.id, BOT_ID)).status == ChatMemberStatus.MEMBER
    await group.promotes_bot()
    assert (await ptb.get_chat_member(group.id, BOT_ID)).status == ChatMemberStatus.ADMINISTRATOR


async def test_a_group_that_turned_supergroup_and_one_that_threw_the_bot_out(
    ptb: Bot, sim: Simulator, li: Citizen
) -> None:
    group = await sim.group("Family", li)
    old = group.id
    new = await group.turns_supergroup()
    with pytest.raises(ChatMigrated) as moved:
        await ptb.send_message(old, "x")
    assert moved.value.new_chat_id == new
    assert (await ptb.send_message(new, "x")).chat.type == "supergroup"
    await group.removes_bot()
    with pytest.raises(Forbidden, match=r"bot (was kicked from|is not a member of) the supergroup chat"):
        await ptb.send_message(new, "x")


async def test_who_cannot_be_reached(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    stranger = await sim.citizen("Wang")
    with refused(Forbidden, "bot can't initiate conversation with a user"):
        await ptb.send_message(stranger.id, "x")
    with refused(BadRequest, "chat not found"):
        await ptb.send_message(NOBODY, "x")
    with refused(BadRequest, "chat not found"):
        await ptb.send_message("@nobody_at_all", "x")
    with refused(BadRequest, "chat_id is empty"):
        await ptb.send_message("", "x")
    await li.blocks()
    for sending in (ptb.send_message(li.id, "x"), ptb.send_chat_action(li.id, ChatAction.TYPING)):
        with refused(Forbidden, "bot was blocked by the user"):
            await sending
    await li.unblocks()
    await li.starts()
    assert await ptb.send_message(li.id, "x")
    await li.leaves_telegram()
    with refused(Forbidden, "user is deactivated"):
        await ptb.send_message(li.id, "x")


# Too fast


async def test_too_many_requests_say_how_long_to_wait() -> None:
    with running(SimulatorSettings(limits_on=True)) as url:
        async with Simulator(url) as sim, opened_bot(url) as bot:
            li = await sim.citizen("Li")
            await li.starts()
            sending = [bot.send_message(li.id, f"{at}") for at in range(30)]
            floods = [
                one for one in await asyncio.gather(*sending, return_exceptions=True) if isinstance(one, RetryAfter)
            ]
            assert len(floods) >= 25
            waits = {flood.retry_after for flood in floods}
            assert all(isinstance(wait, int) and wait >= 1 for wait in waits)
            said = {call.description for call in await sim.calls("sendMessage") if call.status == 429}
            assert said == {f"Too Many Requests: retry after {wait}" for wait in waits}
