"""What all sending methods share: where to, with which keyboard, and the sending limits."""

from dataclasses import dataclass
from typing import Any

from simulator.botapi.call import Call
from simulator.botapi.targets import writable_chat
from simulator.errors import bad_request, too_many_requests
from simulator.rules.keyboards import Markup, read_markup
from simulator.rules.texts import Formatted, read_caption
from simulator.state.records import Chat, Json, Message


@dataclass(frozen=True)
class Envelope:
    chat: Chat
    markup: Markup | None
    extra: Json


def address(call: Call) -> Envelope:
    """Checks chat, keyboard and reply; takes nothing from the limits yet."""
    chat = writable_chat(call)
    markup = read_markup(call.text("reply_markup"), chat.type == "private")
    return Envelope(chat, markup, _reply(call, chat) | _flags(call))


def spend(call: Call, chat: Chat, cost: int = 1, is_edit: bool = False) -> None:
    world = call.world
    wait = world.rates.spend(world.settings.clock(), chat.id, chat.is_group, cost, is_edit)
    if wait:
        raise too_many_requests(wait)


def send(call: Call, envelope: Envelope, content: Json) -> Json:
    """Puts the message into the chat; returns the Bot API Message."""
    spend(call, envelope.chat)
    return call.world.full_body(post(call, envelope, content))


def post(call: Call, envelope: Envelope, content: Json) -> Message:
    world, chat, markup = call.world, envelope.chat, envelope.markup
    sender = {"sender_chat": world.people.chat_shape(chat)} if chat.type == "channel" else {"from": world.bot_shape()}
    inline = {"reply_markup": markup.inline} if markup and markup.inline else {}
    keyboard = markup.body if markup and markup.kind != "inline" else None
    return world.post(chat, world.settings.bot_id, sender | content | envelope.extra | inline, keyboard)


def caption(call: Call, source: Json | None = None) -> Json:
    """Caption fields of a message, from the call or from one item of an album."""
    item = source if source is not None else call.values
    found = item.get("caption_entities")
    entities = call.json("caption_entities", "caption entities") if isinstance(found, str) else found
    above = {"show_caption_above_media": True} if str(item.get("show_caption_above_media")).lower() == "true" else {}
    formatted: Formatted = read_caption(str(item.get("caption") or ""), str(item.get("parse_mode") or ""), entities)
    return formatted.shape("caption") | (above if formatted.text else {})


def _reply(call: Call, chat: Chat) -> Json:
    parameters: dict[str, Any] = call.json("reply_parameters", "reply parameters") or {}
    message_id = int(parameters.get("message_id") or call.integer("reply_to_message_id"))
    if not message_id:
        return {}
    if call.world.messages.find(chat.id, message_id):
        return {"reply_to_message_id": message_id}
    if parameters.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _flags(call: Call) -> Json:
    return {"has_protected_content": True} if call.flag("protect_content") else {}
