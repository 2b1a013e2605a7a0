"""Which chat or message a call means, and whether the bot may touch it."""

from simulator.botapi.call import Call
from simulator.errors import bad_request, forbidden, migrated
from simulator.state.records import Chat, Message


def known_chat(call: Call, name: str = "chat_id") -> Chat:
    """A chat the bot has met. Raises as Telegram does for strangers and wrong ids."""
    source = call.text(name).strip()
    if not source:
        raise bad_request(f"{name} is empty")
    chat = call.world.people.find(source)
    if chat is None or (chat.bot_status == "never" and chat.type != "private"):
        raise bad_request("chat not found")
    if chat.migrated_to:
        raise migrated(chat.migrated_to)
    return chat


def writable_chat(call: Call, name: str = "chat_id") -> Chat:
    chat = known_chat(call, name)
    if chat.deactivated:
        raise forbidden("user is deactivated")
    if chat.bot_is_in:
        return chat
    if chat.type == "private":
        raise forbidden(
            "bot was blocked by the user"
            if chat.bot_status == "kicked"
            else "bot can't initiate conversation with a user"
        )
    was = "bot was kicked from" if chat.bot_status == "kicked" else "bot is not a member of"
    raise forbidden(f"{was} the {chat.type if chat.type != 'channel' else 'channel'} chat")


def own_message(call: Call, missing: str = "message to edit not found") -> tuple[Chat, Message]:
    """A message of the bot that it may edit."""
    if call.has("inline_message_id"):
        raise bad_request(missing)
    chat = writable_chat(call)
    message = message_in(call, chat, missing)
    # A reply keyboard makes a message final; only inline keyboards can be edited.
    if not message.from_bot or message.keyboard is not None or "forward_origin" in message.body:
        raise bad_request("message can't be edited")
    return chat, message


def message_in(call: Call, chat: Chat, missing: str, name: str = "message_id") -> Message:
    if not call.integer(name):
        raise bad_request("message identifier is not specified")
    message = call.world.messages.find(chat.id, call.integer(name))
    if message is None:
        raise bad_request(missing)
    return message
