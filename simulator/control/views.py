"""From records to what the control API shows."""

from simulator.control.models import CallbackAnswer, ChatView, CitizenView, MessageView, PressedView
from simulator.scene.pressing import Pressed, reply_keyboard
from simulator.state.messages import message_view
from simulator.state.records import Chat, Message, Query, User
from simulator.state.world import World


def view_message(message: Message) -> MessageView:
    return MessageView.model_validate(message_view(message))


def view_citizen(world: World, user: User) -> CitizenView:
    chat = world.people.chats.get(user.id)
    last = world.messages.last(user.id)
    return CitizenView(
        id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        username=user.username,
        language_code=user.language_code or "",
        status=chat.bot_status if chat else "never",
        last_message=view_message(last) if last else None,
    )


def view_chat(world: World, chat: Chat, reader: int | None = None) -> ChatView:
    user = world.people.users.get(reader or chat.members[0])
    language = (user.language_code if user else None) or ""
    return ChatView(
        id=chat.id,
        type=chat.type,
        title=chat.title or (user.first_name if user else ""),
        username=chat.username,
        bot_status=chat.bot_status,
        members=chat.members,
        migrated_to=chat.migrated_to,
        keyboard=reply_keyboard(world, chat),
        commands=world.commands.menu(chat, user.id if user else 0, language),
    )


def view_pressed(pressed: Pressed) -> PressedView:
    message = view_message(pressed.message) if pressed.message else None
    return PressedView(query_id=pressed.query_id, url=pressed.url, message=message)


def view_answer(query: Query) -> CallbackAnswer:
    answer = query.answer or {}
    return CallbackAnswer(
        query_id=query.id,
        user_id=query.user_id,
        data=query.data,
        answered=query.answer is not None,
        text=answer.get("text", ""),
        show_alert=answer.get("show_alert", False),
        url=answer.get("url", ""),
    )
