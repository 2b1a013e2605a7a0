"""Command lists by scope and language."""

from typing import Any

import pytest

from simulator.client import Simulator
from tests.simulator.raw import BotApi


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name} for name in names]


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        (commands("Help"), "400 Bad Request: BOT_COMMAND_INVALID"),
        (commands("x" * 33), "400 Bad Request: BOT_COMMAND_INVALID"),
        ([{"command": "help", "description": ""}], "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
        (commands("help") * 101, "400 Bad Request: BOT_COMMANDS_TOO_MUCH"),
        ("help", "400 Bad Request: can't parse commands JSON object"),
    ],
)
async def test_bad_commands_are_refused(api: BotApi, given: Any, refusal: str) -> None:
    assert await api.refused("setMyCommands", commands=given) == refusal


async def test_the_narrowest_scope_and_the_readers_language_win(api: BotApi, sim: Simulator) -> None:
    li, ann = await sim.citizen("Li", language="zh-hans"), await sim.citizen("Ann", language="en")
    await ann.starts()
    await api.ok("setMyCommands", commands=commands("everywhere"))
    await api.ok("setMyCommands", commands=commands("chinese"), language_code="zh")
    await api.ok("setMyCommands", commands=commands("just_ann"), scope={"type": "chat", "chat_id": ann.id})
    assert (await li.chat()).commands[0]["command"] == "chinese"
    assert (await ann.chat()).commands[0]["command"] == "just_ann"
    for language in ("", "zh"):
        await api.ok("deleteMyCommands", language_code=language)


async def test_a_wrong_scope_is_refused(api: BotApi) -> None:
    refused = await api.refused("setMyCommands", commands=[], scope={"type": "world"})
    assert refused == "400 Bad Request: can't parse BotCommandScope: Unsupported type specified"
