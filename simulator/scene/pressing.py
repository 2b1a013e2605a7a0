"""Citizens press buttons: under a message, or on the reply keyboard."""

from dataclasses import dataclass

from simulator.errors import SceneError
from simulator.scene.delivery import citizen_of, place
from simulator.scene.sharing import share_contact
from simulator.scene.speaking import say
from simulator.state.queries import new_query_id
from simulator.state.records import Chat, Json, Message, Query, User
from simulator.state.world import World


@dataclass(frozen=True)
class Pressed:
    """`query_id` for a callback button, `url` for a link, `message` for a key of the reply keyboard."""

    query_id: str | None = None
    url: str | None = None
    message: Message | None = None


@dataclass(frozen=True)
class Press:
    """`button` is a label or callback data. Forged data may be anything, as from a modified app."""

    button: str
    message_id: int | None = None
    chat_id: int | None = None
    forged: bool = False


def press(world: World, citizen_id: int, wanted: Press) -> Pressed:
    user = citizen_of(world, citizen_id)
    chat = place(world, user, wanted.chat_id)
    if wanted.forged:
        return Pressed(query_id=ask(world, user, chat, wanted.message_id or _last(world, chat), wanted.button))
    for message in _with_buttons(world, chat, wanted.message_id):
        for button in buttons_of(message):
            if wanted.button in (button["text"], button.get("callback_data")):
                return _act(world, user, chat, message, button)
    if wanted.message_id is None and (key := _key(world, chat, wanted.button)):
        return Pressed(message=_type_key(world, user, chat, key))
    raise SceneError(f"no button {wanted.button!r} there", 404)


def buttons_of(message: Message) -> list[Json]:
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def ask(world: World, user: User, chat: Chat, message_id: int, data: str) -> str:
    """Sends the bot a callback_query; returns its id."""
    query = Query(
        id=new_query_id(),
        kind="callback",
        user_id=user.id,
        chat_id=chat.id,
        message_id=message_id,
        data=data,
        asked_at=world.settings.clock(),
    )
    world.queries.ask(query)
    body = {
        "id": query.id,
        "from": user.shape(),
        "message": _message(world, chat, message_id),
        "chat_instance": str(abs(hash((chat.id, world.settings.bot_id)))),
        "data": data,
    }
    world.push("callback_query", body, chat.id)
    return query.id


def _message(world: World, chat: Chat, message_id: int) -> Json:
    """A message that is gone reaches the bot as an InaccessibleMessage: date 0."""
    message = world.messages.find(chat.id, message_id)
    if message:
        return world.full_body(message)
    return {"chat": world.people.chat_shape(chat), "message_id": message_id, "date": 0}


def _act(world: World, user: User, chat: Chat, message: Message, button: Json) -> Pressed:
    if "callback_data" in button:
        return Pressed(query_id=ask(world, user, chat, message.message_id, button["callback_data"]))
    return Pressed(url=button.get("url") or button.get("web_app", {}).get("url"))


def _with_buttons(world: World, chat: Chat, message_id: int | None) -> list[Message]:
    """Newest first; only the one asked for, if any."""
    messages = reversed(world.messages.of_chat(chat.id))
    live = [one for one in messages if not one.deleted and buttons_of(one)]
    return live if message_id is None else [one for one in live if one.message_id == message_id]


def reply_keyboard(world: World, chat: Chat) -> Json | None:
    """The keys a citizen sees now: the last keyboard sent and not removed since."""
    for message in reversed(world.messages.of_chat(chat.id)):
        if message.keyboard and not message.deleted and "force_reply" not in message.keyboard:
            return message.keyboard if "keyboard" in message.keyboard else None
    return None


def _key(world: World, chat: Chat, label: str) -> Json | None:
    rows: list[list[Json]] = (reply_keyboard(world, chat) or {}).get("keyboard", [])
    return next((key for row in rows for key in row if key["text"] == label), None)


def _type_key(world: World, user: User, chat: Chat, key: Json) -> Message:
    if key.get("request_contact"):
        return share_contact(world, user.id, "+8613800138000", user.first_name, own=True, chat_id=chat.id)
    return say(world, user.id, key["text"], chat.id)[-1]


def _last(world: World, chat: Chat) -> int:
    return max((one.message_id for one in world.messages.of_chat(chat.id) if one.from_bot), default=0)
