"""Citizens start, block and unblock the bot; groups and channels come and change."""

from simulator.errors import SceneError
from simulator.scene.delivery import chat_of, citizen_of, notify
from simulator.scene.speaking import say
from simulator.state.members import bot_member_shape, member_shape
from simulator.state.records import BotStatus, Chat, ChatType, Json, Message, User
from simulator.state.world import World


def start(world: World, citizen_id: int, payload: str = "") -> Message:
    """The Start button, or a deep link with its payload. Restarts a blocked bot."""
    user = citizen_of(world, citizen_id)
    if chat_of(world, user.id).bot_status == "kicked":
        unblock(world, user.id)
    return say(world, user.id, f"/start {payload}".strip())[-1]


def block(world: World, citizen_id: int) -> None:
    chat = chat_of(world, citizen_of(world, citizen_id).id)
    if chat.bot_status != "kicked":
        set_bot_status(world, chat, "kicked", citizen_id)


def unblock(world: World, citizen_id: int) -> None:
    chat = chat_of(world, citizen_of(world, citizen_id).id)
    if chat.bot_status == "kicked":
        set_bot_status(world, chat, "member", citizen_id)


def deactivate(world: World, citizen_id: int) -> None:
    """The account is deleted; Telegram tells the bot nothing."""
    chat = chat_of(world, citizen_of(world, citizen_id).id)
    chat.deactivated = True
    world.people.chats.save(chat.id, chat)


def set_bot_status(world: World, chat: Chat, status: BotStatus, by: int) -> None:
    """Changes what the bot is in a chat and sends my_chat_member."""
    before = bot_member_shape(world.bot_shape(), chat)
    world.people.set_bot_status(chat, status)
    body: Json = {
        "chat": world.people.chat_shape(chat),
        "from": citizen_of(world, by).shape(),
        "date": world.now(),
        "old_chat_member": before,
        "new_chat_member": bot_member_shape(world.bot_shape(), chat),
    }
    world.push("my_chat_member", body, chat.id)
    world.journal.write(chat.id, "chat", chat.model_dump(mode="json"))


def create_chat(world: World, kind: ChatType, title: str, members: list[int], username: str | None = None) -> Chat:
    """A group, supergroup or channel; its first member owns it. The bot is not in it yet."""
    if kind == "private" or not members:
        raise SceneError("a group or channel needs an owner")
    for member in members:
        citizen_of(world, member)
    chat = world.people.new_chat(kind, title, username, members)
    world.journal.write(chat.id, "chat", chat.model_dump(mode="json"))
    return chat


def add_bot(world: World, chat_id: int, by: int | None = None, administrator: bool = False) -> Chat:
    """my_chat_member, and in groups the service message new_chat_members as well."""
    chat = chat_of(world, chat_id)
    adder = by or chat.members[0]
    was_in = chat.bot_is_in
    as_admin = administrator or chat.type == "channel"
    set_bot_status(world, chat, "administrator" if as_admin else "member", adder)
    if chat.is_group and not was_in:
        service(world, chat, adder, {"new_chat_members": [world.bot_shape()]})
    return chat


def remove_bot(world: World, chat_id: int, by: int | None = None) -> Chat:
    chat = chat_of(world, chat_id)
    if not chat.bot_is_in:
        raise SceneError("the bot is not in this chat")
    set_bot_status(world, chat, "kicked", by or chat.members[0])
    return chat


def join(world: World, chat_id: int, citizen_id: int) -> Chat:
    chat, user = chat_of(world, chat_id), citizen_of(world, citizen_id)
    if chat.type == "private" or user.id in chat.members:
        raise SceneError("nothing to join")
    chat.members.append(user.id)
    world.people.chats.save(chat.id, chat)
    world.push("chat_member", _joined(world, chat, user), chat.id)
    if chat.is_group:
        service(world, chat, user.id, {"new_chat_members": [user.shape(with_language=False)]})
    return chat


def upgrade(world: World, chat_id: int) -> Chat:
    """A group turns supergroup: a new id, and a service message on either side."""
    old = chat_of(world, chat_id)
    if old.type != "group":
        raise SceneError("only a group can become a supergroup")
    new = world.people.new_chat("supergroup", old.title or "", old.username, list(old.members))
    world.people.set_bot_status(new, old.bot_status)
    service(world, old, old.members[0], {"migrate_to_chat_id": new.id})
    service(world, new, old.members[0], {"migrate_from_chat_id": old.id})
    old.migrated_to = new.id
    world.people.chats.save(old.id, old)
    world.journal.write(old.id, "chat", old.model_dump(mode="json"))
    return new


def service(world: World, chat: Chat, by: int, content: Json) -> Message:
    sender = {"from": citizen_of(world, by).shape()}
    message = world.post(chat, by, sender | content)
    notify(world, chat, message)
    return message


def _joined(world: World, chat: Chat, user: User) -> Json:
    return {
        "chat": world.people.chat_shape(chat),
        "from": user.shape(),
        "date": world.now(),
        "old_chat_member": {"status": "left", "user": user.shape(with_language=False)},
        "new_chat_member": member_shape(user, chat),
    }
