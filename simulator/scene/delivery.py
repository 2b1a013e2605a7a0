"""From a citizen's message to the bot's update."""

from simulator.errors import SceneError
from simulator.rules.privacy import bot_sees
from simulator.state.records import Chat, Json, Message, User
from simulator.state.world import World


def citizen_of(world: World, citizen_id: int) -> User:
    user = world.people.users.get(citizen_id)
    if user is None:
        raise SceneError(f"no citizen {citizen_id}", 404)
    return user


def chat_of(world: World, chat_id: int) -> Chat:
    chat = world.people.chats.get(chat_id)
    if chat is None:
        raise SceneError(f"no chat {chat_id}", 404)
    if chat.migrated_to:
        raise SceneError(f"the group became the supergroup {chat.migrated_to}")
    return chat


def place(world: World, user: User, chat_id: int | None) -> Chat:
    """The chat a citizen writes in: their own with the bot, or a group they are in."""
    chat = chat_of(world, chat_id or user.id)
    if user.id not in chat.members:
        raise SceneError("this citizen is not in the chat")
    if chat.bot_status == "kicked" and chat.type == "private":
        raise SceneError("this citizen has blocked the bot; unblock it first")
    return chat


def write(world: World, user: User, chat: Chat, content: Json) -> Message:
    """Puts a citizen's message into the chat and tells the bot if it may see it."""
    if chat.type == "private" and chat.bot_status == "never":
        # Telegram's app shows Start first; a message typed instead opens the chat just the same.
        world.people.set_bot_status(chat, "member")
    sender = {"sender_chat": world.people.chat_shape(chat)} if chat.type == "channel" else {"from": user.shape()}
    message = world.post(chat, user.id, sender | content)
    notify(world, chat, message)
    return message


def notify(world: World, chat: Chat, message: Message, edited: bool = False) -> None:
    body = world.full_body(message)
    if not chat.bot_is_in or not _may_see(world, chat, body):
        return
    kind = "channel_post" if chat.type == "channel" else "message"
    world.push(f"edited_{kind}" if edited else kind, body, chat.id)


def _may_see(world: World, chat: Chat, body: Json) -> bool:
    settings = world.settings
    if not chat.is_group or chat.bot_status == "administrator" or not settings.privacy_mode:
        return True
    return bot_sees(body, settings.bot_id, settings.bot_username)
