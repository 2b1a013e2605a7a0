"""Citizens write, forward and correct texts."""

from simulator.errors import ApiError, SceneError
from simulator.rules.texts import MAX_TEXT, formatted_text
from simulator.rules.utf16 import units
from simulator.scene.delivery import citizen_of, notify, place, write
from simulator.scene.forwards import Forward
from simulator.state.records import Json, Message, User
from simulator.state.world import World


def say(
    world: World,
    citizen_id: int,
    text: str,
    chat_id: int | None = None,
    parse_mode: str = "",
    forward: Forward | None = None,
    reply_to_message_id: int | None = None,
) -> list[Message]:
    """Usually one message; a longer text is cut into several, as Telegram's apps do."""
    user = citizen_of(world, citizen_id)
    chat = place(world, user, chat_id)
    extra = context(world, user, chat.id, forward, reply_to_message_id)
    parts = [read(part, parse_mode) for part in pieces(text)]
    return [write(world, user, chat, part | extra) for part in parts]


def read(text: str, parse_mode: str, field: str = "text") -> Json:
    """A typed text as message fields. Raises SceneError when nothing is left to send."""
    try:
        formatted = formatted_text(text, parse_mode)
    except ApiError as error:
        raise SceneError(error.description) from error
    if not formatted.text and field == "text":
        raise SceneError("an empty message cannot be sent")
    return formatted.shape(field)


def context(world: World, user: User, chat_id: int, forward: Forward | None, reply_to_message_id: int | None) -> Json:
    """Forward origin and reply, as message fields."""
    fields: Json = {"forward_origin": forward.shape(world.now())} if forward else {}
    if reply_to_message_id is not None:
        if world.messages.find(chat_id, reply_to_message_id) is None:
            raise SceneError(f"no message {reply_to_message_id} to reply to", 404)
        fields["reply_to_message_id"] = reply_to_message_id
    return fields


def pieces(text: str) -> list[str]:
    """Cuts at 4096 UTF-16 code units, at a line end where one is near."""
    parts = []
    while units(text) > MAX_TEXT:
        size = MAX_TEXT
        while units(text[:size]) > MAX_TEXT:
            size -= 1
        line_end = text.rfind("\n", size // 2, size)
        size = line_end + 1 if line_end != -1 else size
        parts.append(text[:size])
        text = text[size:]
    return [*parts, text]


def edit(world: World, citizen_id: int, message_id: int, text: str, chat_id: int | None = None) -> Message:
    """A citizen corrects their own text or caption; the bot gets edited_message."""
    user = citizen_of(world, citizen_id)
    chat = place(world, user, chat_id)
    message = world.messages.find(chat.id, message_id)
    if message is None or message.sender_id != user.id:
        raise SceneError(f"no message {message_id} of this citizen", 404)
    if "forward_origin" in message.body:
        raise SceneError("a forwarded message cannot be edited")
    field = "text" if "text" in message.body else "caption"
    for name in ("text", "entities", "caption", "caption_entities"):
        message.body.pop(name, None)
    message.body |= read(text, "", field) | {"edit_date": world.now()}
    world.messages.change(message)
    notify(world, chat, message, edited=True)
    return message


def delete(world: World, citizen_id: int, message_id: int, chat_id: int | None = None) -> None:
    """A citizen removes a message for both sides; Telegram does not tell the bot."""
    user = citizen_of(world, citizen_id)
    chat = place(world, user, chat_id)
    message = world.messages.find(chat.id, message_id)
    if message is None or (message.sender_id != user.id and chat.type != "private"):
        raise SceneError(f"no message {message_id} of this citizen", 404)
    world.messages.delete(message)
