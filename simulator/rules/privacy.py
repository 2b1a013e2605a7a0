"""Which group messages a bot in privacy mode is given (core.telegram.org/bots/features#privacy-mode)."""

from typing import Any

from simulator.rules.utf16 import cut

SERVICE_FIELDS = {"new_chat_members", "left_chat_member", "group_chat_created", "migrate_to_chat_id",
                  "migrate_from_chat_id", "new_chat_title", "pinned_message"}  # fmt: skip


def bot_sees(body: dict[str, Any], bot_id: int, bot_username: str) -> bool:
    """Commands, replies to the bot, mentions of it and service messages; nothing else."""
    if SERVICE_FIELDS & body.keys():
        return True
    if body.get("reply_to_message", {}).get("from", {}).get("id") == bot_id:
        return True
    if body.get("via_bot", {}).get("id") == bot_id:
        return True
    text = body.get("text") or body.get("caption") or ""
    found = body.get("entities") or body.get("caption_entities") or []
    return any(_addresses(cut(text, one["offset"], one["length"]), one["type"], bot_username) for one in found)


def _addresses(part: str, kind: str, bot_username: str) -> bool:
    if kind == "bot_command":
        _, at, addressee = part.partition("@")
        return not at or addressee.lower() == bot_username.lower()
    return kind == "mention" and part.lower() == f"@{bot_username}".lower()
