"""Who can be written to, and what the bot is told of it."""

import pytest

from simulator.client import Citizen, Refused, Simulator
from tests.simulator.raw import BotApi


async def test_a_citizen_who_never_started_cannot_be_written_to(api: BotApi, sim: Simulator) -> None:
    stranger = await sim.citizen("Wang")
    refused = await api.refused("sendMessage", chat_id=stranger.id, text="x")
    assert refused == "403 Forbidden: bot can't initiate conversation with a user"
    assert await api.refused("getChat", chat_id=stranger.id) == "400 Bad Request: chat not found"


async def test_blocking_tells_the_bot_and_bars_it(api: BotApi, li: Citizen) -> None:
    sent = await api.ok("sendMessage", chat_id=li.id, text="before")
    await li.blocks()
    change = await api.next_update("my_chat_member")
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"] | {"user": None} == {"status": "kicked", "until_date": 0, "user": None}
    barred = "403 Forbidden: bot was blocked by the user"
    assert await api.refused("sendMessage", chat_id=li.id, text="x") == barred
    assert await api.refused("sendChatAction", chat_id=li.id, action="typing") == barred
    edit = {"chat_id": li.id, "message_id": sent["message_id"], "text": "y"}
    assert await api.refused("editMessageText", **edit) == barred


async def test_one_who_blocked_the_bot_cannot_write_until_unblocking(api: BotApi, li: Citizen) -> None:
    await li.blocks()
    with pytest.raises(Refused, match="blocked the bot"):
        await li.says("hello?")
    await li.unblocks()
    await li.says("hello again")
    kinds = [set(update) - {"update_id"} for update in await api.updates()]
    assert kinds == [{"my_chat_member"}, {"my_chat_member"}, {"message"}]


async def test_start_on_a_blocked_bot_unblocks_it(api: BotApi, li: Citizen) -> None:
    await li.blocks()
    await li.starts("ref-1")
    updates = await api.updates()
    assert updates[-1]["message"]["text"] == "/start ref-1"
    assert updates[-2]["my_chat_member"]["new_chat_member"]["status"] == "member"


async def test_a_deleted_account_is_deactivated(api: BotApi, li: Citizen) -> None:
    await li.leaves_telegram()
    refused = await api.refused("sendMessage", chat_id=li.id, text="x")
    assert refused == "403 Forbidden: user is deactivated"
