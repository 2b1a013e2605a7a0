"""The bot's command lists by scope and language, and its descriptions."""

import json

from simulator.state.records import Chat, CommandList, Json
from simulator.state.store import Store, Table

DEFAULT_SCOPE = '{"type":"default"}'


class Commands:
    def __init__(self, store: Store) -> None:
        self._lists: Table[CommandList] = Table(store, "commands", CommandList)
        self._texts: Table[CommandList] = Table(store, "texts", CommandList)

    def set(self, scope: str, language: str, commands: list[Json]) -> None:
        row = CommandList(scope=scope, language_code=language, commands=commands)
        self._lists.save(row.key, row) if commands else self._lists.remove(row.key)

    def get(self, scope: str, language: str) -> list[Json]:
        row = self._lists.get(f"{scope}|{language}")
        return row.commands if row else []

    def menu(self, chat: Chat, user_id: int, language: str) -> list[Json]:
        """What a citizen sees, by Telegram's order of scopes: narrowest scope first, language before none."""
        for scope in _scopes(chat, user_id):
            for code in (language.split("-")[0].lower(), ""):
                if found := self.get(canonical(scope), code):
                    return found
        return []

    def set_text(self, name: str, language: str, text: str) -> None:
        row = CommandList(scope=name, language_code=language, commands=[{"text": text}])
        self._texts.save(row.key, row)

    def text(self, name: str, language: str) -> str:
        row = self._texts.get(f"{name}|{language.split('-')[0].lower()}") or self._texts.get(f"{name}|")
        return str(row.commands[0]["text"]) if row else ""


def canonical(scope: Json) -> str:
    return json.dumps(scope, sort_keys=True, separators=(",", ":"))


def _scopes(chat: Chat, user_id: int) -> list[Json]:
    private: list[Json] = [
        {"type": "chat", "chat_id": chat.id},
        {"type": "all_private_chats"},
        {"type": "default"},
    ]
    group: list[Json] = [
        {"type": "chat_member", "chat_id": chat.id, "user_id": user_id},
        {"type": "chat", "chat_id": chat.id},
        {"type": "all_group_chats"},
        {"type": "default"},
    ]
    return private if chat.type == "private" else group
