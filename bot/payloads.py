"""Updates as they came, before anybody has looked at them: nothing about their shape is certain."""

import json
from typing import Any

KINDS = frozenset({"message", "edited_message", "callback_query", "my_chat_member"})
"""What the bot asks Telegram for."""
Payload = dict[str, Any]


def has_number(one: Any) -> bool:
    """A number that the inbox can hold is all it takes to be kept there."""
    number = one.get("update_id") if isinstance(one, dict) else None
    return type(number) is int and 0 <= number < 2**63


def kinds(payload: Payload) -> list[str]:
    """For the log, which must not name what a stranger made up."""
    return sorted(KINDS & payload.keys()) or ["another"]


def wellformed(payload: Payload) -> Payload:
    """Without lone surrogates: JSON can carry them to us, and nothing can carry them back."""
    whole: Payload = json.loads(json.dumps(payload, ensure_ascii=False).encode("utf-8", "replace"))
    return whole


def part(payload: Payload, name: str) -> Payload:
    """The object of that name; an empty one where there is none."""
    found = payload.get(name)
    return found if isinstance(found, dict) else {}


def chat_of(payload: Payload) -> int:
    """The chat of an update; 0 when it has none, or an odd one."""
    query = part(payload, "callback_query")
    holders = [part(payload, name) for name in ("message", "edited_message", "my_chat_member")]
    ids = [part(one, "chat").get("id") for one in [*holders, part(query, "message")]]
    found = [one for one in [*ids, part(query, "from").get("id")] if isinstance(one, int)]
    return found[0] if found else 0
