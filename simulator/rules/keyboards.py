"""reply_markup: what Telegram accepts, and its words for what it refuses."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from simulator.errors import bad_request
from simulator.rules.links import checked_url

Json = dict[str, Any]
INLINE_ACTIONS = ("url", "callback_data", "web_app", "login_url", "switch_inline_query",
                  "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
                  "callback_game", "pay")  # fmt: skip
REPLY_ACTIONS = (
    "request_contact",
    "request_location",
    "request_poll",
    "request_users",
    "request_chat",
    "web_app",
)
MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
CANT_PARSE = "can't parse inline keyboard button"


@dataclass(frozen=True)
class Markup:
    """`inline` stays on the message; the other kinds change what the citizen types with."""

    kind: Literal["inline", "keyboard", "remove", "force_reply"]
    body: Json

    @property
    def inline(self) -> Json | None:
        return self.body if self.kind == "inline" and self.body["inline_keyboard"] else None


def read_markup(source: str, private: bool) -> Markup | None:
    """None when absent. Raises ApiError in Telegram's words."""
    if not source:
        return None
    try:
        body = json.loads(source)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("object expected as reply markup")
    return _markup(body, private)


def _markup(body: Json, private: bool) -> Markup | None:
    if "inline_keyboard" in body:
        rows = _rows(body["inline_keyboard"], "inline_keyboard", "InlineKeyboardMarkup")
        checked = [[_inline_button(button) for button in row] for row in rows if row]
        return Markup("inline", {"inline_keyboard": checked})
    if "keyboard" in body:
        rows = _rows(body["keyboard"], "keyboard", "ReplyKeyboardMarkup")
        keys = [[_reply_button(button, private) for button in row] for row in rows if row]
        if not keys:
            return None
        return Markup("keyboard", body | {"keyboard": keys})
    if body.get("remove_keyboard") or body.get("hide_keyboard"):
        return Markup("remove", {"remove_keyboard": True})
    if body.get("force_reply"):
        return Markup("force_reply", body)
    return None


def _rows(rows: Any, name: str, kind: str) -> list[list[Any]]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" of the {kind} must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" of the {kind} must be an Array of Arrays')
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise bad_request(f"{CANT_PARSE}: InlineKeyboardButton must be an Object")
    _check_text(button, CANT_PARSE)
    if not button["text"]:
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in INLINE_ACTIONS if button.get(name) not in (None, "") or name in _switches(button)]
    if not actions:
        raise bad_request(f"{CANT_PARSE}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram takes the first and drops the rest in silence; its documentation asks for exactly one.
        raise bad_request(f"{CANT_PARSE}: exactly one of the optional fields must be used")
    _check_action(button, actions[0])
    return {"text": button["text"]} | {name: button[name] for name in (*actions, "style") if name in button}


def _switches(button: Json) -> list[str]:
    """Two actions may be empty strings and still be actions."""
    names = ("switch_inline_query", "switch_inline_query_current_chat")
    return [name for name in names if isinstance(button.get(name), str)]


def _check_action(button: Json, action: str) -> None:
    value = button[action]
    if action == "callback_data":
        if not isinstance(value, str):
            raise bad_request(f'{CANT_PARSE}: Field "callback_data" must be of type String')
        if len(value.encode()) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and checked_url(str(value)) is None:
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action == "copy_text" and not 1 <= len(str((value or {}).get("text", ""))) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _reply_button(button: Any, private: bool) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    _check_text(button, "can't parse keyboard button")
    if not button["text"]:
        raise bad_request("keyboard button text must be non-empty")
    actions = [name for name in REPLY_ACTIONS if button.get(name)]
    if len(actions) > 1:
        raise bad_request("can't parse keyboard button: at most one of the optional fields must be used")
    if actions and not private:
        what = {"request_contact": "phone number", "request_location": "location"}.get(actions[0], "this")
        raise bad_request(f"{what} can be requested in private chats only")
    return {"text": button["text"]} | {name: button[name] for name in actions}


def _check_text(button: Json, prefix: str) -> None:
    if "text" not in button:
        raise bad_request(f'{prefix}: Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{prefix}: Field "text" must be of type String')
