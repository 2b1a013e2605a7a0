"""getMe, getChat, getChatMember, getFile, and leaving."""

from simulator.botapi.call import Call, Handler
from simulator.botapi.targets import known_chat, writable_chat
from simulator.errors import bad_request
from simulator.scene.membership import set_bot_status
from simulator.state.members import bot_member_shape, member_shape
from simulator.state.records import Chat, Json


async def get_me(call: Call) -> Json:
    settings = call.world.settings
    return call.world.bot_shape() | {
        "can_join_groups": True,
        "can_read_all_group_messages": not settings.privacy_mode,
        "supports_inline_queries": settings.inline_mode,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_chat(call: Call) -> Json:
    """ChatFullInfo; a citizen who never started the bot is not found."""
    chat = known_chat(call)
    if chat.bot_status == "never":
        raise bad_request("chat not found")
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return call.world.people.chat_shape(chat) | {
        "accent_color_id": chat.id % 7 if chat.id > 0 else 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
        "permissions": {"can_send_messages": True},
    }


async def get_chat_member(call: Call) -> Json:
    chat = writable_chat(call)
    user_id = call.integer("user_id")
    if user_id == call.world.settings.bot_id:
        return bot_member_shape(call.world.bot_shape(), chat)
    user = call.world.people.users.get(user_id)
    if user is None:
        raise bad_request("invalid user_id specified" if not user_id else "member not found")
    return member_shape(user, chat)


async def get_chat_administrators(call: Call) -> list[Json]:
    chat = writable_chat(call)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    owner = call.world.people.users.get(chat.members[0])
    bot = [bot_member_shape(call.world.bot_shape(), chat)] if chat.bot_status == "administrator" else []
    return ([member_shape(owner, chat)] if owner else []) + bot


async def get_chat_member_count(call: Call) -> int:
    chat: Chat = writable_chat(call)
    return len(chat.members) + 1


async def leave_chat(call: Call) -> bool:
    chat = writable_chat(call)
    if chat.type == "private":
        raise bad_request("chat not found")
    set_bot_status(call.world, chat, "left", chat.members[0])
    return True


async def get_file(call: Call) -> Json:
    file = call.world.files.find(call.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(call.world.files.content(file)) > call.world.settings.max_download_bytes:
        raise bad_request("file is too big")
    return file.model_dump(include={"file_id", "file_unique_id", "file_size", "file_path"})


async def agree(call: Call) -> bool:
    """logOut, close and the like: nothing to do here."""
    return True


def methods() -> dict[str, Handler]:
    return {
        "getme": get_me,
        "getchat": get_chat,
        "getchatmember": get_chat_member,
        "getchatadministrators": get_chat_administrators,
        "getchatmembercount": get_chat_member_count,
        "leavechat": leave_chat,
        "getfile": get_file,
        "logout": agree,
        "close": agree,
        "setchatmenubutton": agree,
        "setmessagereaction": agree,
    }
