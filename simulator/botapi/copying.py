"""forwardMessage and copyMessage."""

from simulator.botapi.call import Call, Handler
from simulator.botapi.outgoing import address, caption, send
from simulator.botapi.targets import known_chat, message_in
from simulator.errors import bad_request
from simulator.state.records import Json, Message

CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "voice", "video", "audio",
           "sticker", "contact", "location", "link_preview_options")  # fmt: skip
CAPTIONED = ("photo", "document", "voice", "video", "audio")


async def forward_message(call: Call) -> Json:
    original = _original(call, "forward")
    envelope = address(call)
    origin = original.body.get("forward_origin") or _origin(original.body)
    return send(call, envelope, _content(original) | {"forward_origin": origin})


async def copy_message(call: Call) -> Json:
    original = _original(call, "copy")
    content = _content(original)
    if call.has("caption") and any(name in content for name in CAPTIONED):
        content = {key: value for key, value in content.items() if not key.startswith("caption")} | caption(call)
    return {"message_id": send(call, address(call), content)["message_id"]}


def _original(call: Call, verb: str) -> Message:
    chat = known_chat(call, "from_chat_id")
    message = message_in(call, chat, f"message to {verb} not found")
    content = _content(message)
    if message.body.get("has_protected_content") or not content:
        raise bad_request(f"message can't be {'forwarded' if verb == 'forward' else 'copied'}")
    return message


def _content(message: Message) -> Json:
    return {name: message.body[name] for name in CONTENT if name in message.body}


def _origin(body: Json) -> Json:
    if "sender_chat" in body:
        origin = {"type": "channel", "chat": body["sender_chat"], "message_id": body["message_id"]}
    else:
        sender = {key: value for key, value in body["from"].items() if key != "language_code"}
        origin = {"type": "user", "sender_user": sender}
    return origin | {"date": body["date"]}


def methods() -> dict[str, Handler]:
    return {"forwardmessage": forward_message, "copymessage": copy_message}
