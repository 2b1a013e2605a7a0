"""sendMessage, sendContact, sendLocation, sendChatAction."""

from simulator.botapi.call import Call, Handler
from simulator.botapi.outgoing import address, send
from simulator.botapi.targets import writable_chat
from simulator.errors import bad_request
from simulator.rules.texts import Formatted, read_text
from simulator.state.records import Json

ACTIONS = {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
           "record_audio", "upload_audio", "upload_document", "choose_sticker", "find_location",
           "record_video_note", "upload_video_note", "cancel"}  # fmt: skip


async def send_message(call: Call) -> Json:
    text = message_text(call)
    return send(call, address(call), text.shape() | link_preview(call))


async def send_contact(call: Call) -> Json:
    if not call.text("phone_number"):
        raise bad_request("phone number is empty")
    if not call.text("first_name"):
        raise bad_request("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.text(name) for name in names if call.text(name)}
    return send(call, address(call), {"contact": contact})


async def send_location(call: Call) -> Json:
    location = {"latitude": call.number("latitude"), "longitude": call.number("longitude")}
    return send(call, address(call), {"location": location})


async def send_chat_action(call: Call) -> bool:
    if call.text("action").lower() not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(call)
    call.world.journal.write(chat.id, "action", {"action": call.text("action").lower()})
    return True


def message_text(call: Call) -> Formatted:
    return read_text(call.text("text"), call.text("parse_mode"), call.json("entities"))


def link_preview(call: Call) -> Json:
    options = call.json("link_preview_options", "link preview options")
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    if options is None and call.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    return {"link_preview_options": options} if options else {}


def methods() -> dict[str, Handler]:
    return {
        "sendmessage": send_message,
        "sendcontact": send_contact,
        "sendlocation": send_location,
        "sendchataction": send_chat_action,
    }
