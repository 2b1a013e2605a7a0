"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage."""

from simulator.botapi.call import Call, Handler
from simulator.botapi.copying import CAPTIONED
from simulator.botapi.outgoing import caption, spend
from simulator.botapi.sending import link_preview, message_text
from simulator.botapi.targets import known_chat, message_in, own_message
from simulator.errors import NOT_MODIFIED, bad_request
from simulator.rules.keyboards import read_markup
from simulator.state.records import Chat, Json, Message

TWO_DAYS = 48 * 3600
MOST_DELETED = 100
TEXT_FIELDS = ("text", "entities", "link_preview_options", "reply_markup")
CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media", "reply_markup")


async def edit_message_text(call: Call) -> Json:
    text = message_text(call)
    chat, message = own_message(call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(call, chat, message, TEXT_FIELDS, text.shape() | link_preview(call) | _inline(call, chat))


async def edit_message_caption(call: Call) -> Json:
    words = caption(call)
    chat, message = own_message(call)
    if not any(name in message.body for name in CAPTIONED):
        raise bad_request("there is no caption in the message to edit")
    return _replace(call, chat, message, CAPTION_FIELDS, words | _inline(call, chat))


async def edit_message_reply_markup(call: Call) -> Json:
    chat, message = own_message(call)
    return _replace(call, chat, message, ("reply_markup",), _inline(call, chat))


async def delete_message(call: Call) -> bool:
    chat = known_chat(call)
    message = message_in(call, chat, "message to delete not found")
    if call.world.now() - int(message.body["date"]) > TWO_DAYS:
        raise bad_request("message can't be deleted for everyone")
    if not message.from_bot and chat.type != "private" and chat.bot_status != "administrator":
        raise bad_request("message can't be deleted")
    call.world.messages.delete(message)
    return True


async def delete_messages(call: Call) -> bool:
    """Skips what is not there, as Telegram does."""
    chat = known_chat(call)
    for message_id in _message_ids(call):
        message = call.world.messages.find(chat.id, message_id)
        if message and (message.from_bot or chat.type == "private"):
            call.world.messages.delete(message)
    return True


def _message_ids(call: Call) -> list[int]:
    """One to a hundred. Raises as Telegram does for what is no list of numbers."""
    given = call.json("message_ids", "message_ids")
    if given is None or given == []:
        raise bad_request("message identifiers are not specified")
    if not isinstance(given, list):
        raise bad_request("expected an Array of message identifiers")
    if len(given) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    try:
        return [int(one) for one in given]
    except (TypeError, ValueError):
        raise bad_request("can't parse message identifier as a Number") from None


def _inline(call: Call, chat: Chat) -> Json:
    """Leaving reply_markup out of an edit removes the buttons, a frequent surprise."""
    markup = read_markup(call.text("reply_markup"), chat.type == "private")
    if markup and markup.kind != "inline":
        raise bad_request("inline keyboard expected")
    return {"reply_markup": markup.inline} if markup and markup.inline else {}


def _replace(call: Call, chat: Chat, message: Message, fields: tuple[str, ...], content: Json) -> Json:
    before = {name: message.body[name] for name in fields if name in message.body}
    if before == content:
        raise bad_request(NOT_MODIFIED)
    spend(call, chat, is_edit=True)
    kept = {name: value for name, value in message.body.items() if name not in fields}
    # Telegram shows "edited" for a changed text, not for changed buttons alone.
    only_buttons = {**before, "reply_markup": None} == {**content, "reply_markup": None}
    message.body = kept | content | ({} if only_buttons else {"edit_date": call.world.now()})
    return call.world.full_body(call.world.messages.change(message))


def methods() -> dict[str, Handler]:
    return {
        "editmessagetext": edit_message_text,
        "editmessagecaption": edit_message_caption,
        "editmessagereplymarkup": edit_message_reply_markup,
        "deletemessage": delete_message,
        "deletemessages": delete_messages,
    }
