"""ChatMember shapes of citizens and of the bot."""

from simulator.state.records import Chat, Json, User

ADMINISTRATOR_RIGHTS: Json = {
    "can_be_edited": False,
    "is_anonymous": False,
    "can_manage_chat": True,
    "can_delete_messages": True,
    "can_manage_video_chats": False,
    "can_restrict_members": False,
    "can_promote_members": False,
    "can_change_info": False,
    "can_invite_users": True,
    "can_post_stories": False,
    "can_edit_stories": False,
    "can_delete_stories": False,
}
CHANNEL_RIGHTS: Json = {"can_post_messages": True, "can_edit_messages": True}


def member_shape(user: User, chat: Chat) -> Json:
    """The first member owns the chat; the others are plain members."""
    shape: Json = {"user": user.shape(with_language=False)}
    if user.id not in chat.members:
        return shape | {"status": "left"}
    if chat.type != "private" and chat.members[0] == user.id:
        return shape | {"status": "creator", "is_anonymous": False}
    return shape | {"status": "member"}


def bot_member_shape(bot: Json, chat: Chat) -> Json:
    match chat.bot_status:
        case "administrator":
            rights = ADMINISTRATOR_RIGHTS | (CHANNEL_RIGHTS if chat.type == "channel" else {})
            return {"user": bot, "status": "administrator"} | rights
        case "kicked":
            return {"user": bot, "status": "kicked", "until_date": 0}
        case "member":
            return {"user": bot, "status": "member"}
        case _:
            return {"user": bot, "status": "left"}
