"""setMyCommands and its kin: what the bot says about itself, by scope and language."""

import re
from typing import Any

from simulator.botapi.call import Call, Handler
from simulator.errors import bad_request
from simulator.state.commands import DEFAULT_SCOPE, canonical
from simulator.state.records import Json

COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
SIMPLE_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}
LIMITS = {"name": 64, "description": 512, "short_description": 120}


async def set_my_commands(call: Call) -> bool:
    commands = call.json("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = [_command(command) for command in commands]
    call.world.commands.set(_scope(call), call.language(), checked)
    call.world.journal.write(0, "commands", {})
    return True


async def get_my_commands(call: Call) -> list[Json]:
    return call.world.commands.get(_scope(call), call.language())


async def delete_my_commands(call: Call) -> bool:
    call.world.commands.set(_scope(call), call.language(), [])
    call.world.journal.write(0, "commands", {})
    return True


def setter_of(name: str) -> Handler:
    async def set_text(call: Call) -> bool:
        text = call.text(name)
        if len(text) > LIMITS[name]:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        call.world.commands.set_text(name, call.language(), text)
        return True

    return set_text


def getter_of(name: str) -> Handler:
    async def get_text(call: Call) -> Json:
        default = call.world.settings.bot_name if name == "name" else ""
        return {name: call.world.commands.text(name, call.language()) or default}

    return get_text


def _command(command: Any) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    if not COMMAND.fullmatch(command["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command["description"]) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command["command"].removeprefix("/"), "description": command["description"]}


def _scope(call: Call) -> str:
    scope = call.json("scope", "BotCommandScope")
    if scope is None:
        return DEFAULT_SCOPE
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in SIMPLE_SCOPES:
        return canonical({"type": kind})
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    chat = call.world.people.find(str(scope.get("chat_id", "")))
    if chat is None or chat.bot_status == "never":
        raise bad_request("chat not found")
    member = {"user_id": int(scope.get("user_id") or 0)} if kind == "chat_member" else {}
    return canonical({"type": kind, "chat_id": chat.id} | member)


def methods() -> dict[str, Handler]:
    named: dict[str, Handler] = {"setmycommands": set_my_commands, "getmycommands": get_my_commands,
             "deletemycommands": delete_my_commands}  # fmt: skip
    for name in LIMITS:
        named[f"setmy{name.replace('_', '')}"] = setter_of(name)
        named[f"getmy{name.replace('_', '')}"] = getter_of(name)
    return named
