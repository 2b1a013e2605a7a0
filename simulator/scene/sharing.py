"""Citizens send pictures, files, voice, stickers, contacts and places."""

from dataclasses import dataclass
from typing import Literal

from simulator.errors import SceneError
from simulator.rules import samples
from simulator.rules.images import PhotoRefused
from simulator.scene.delivery import citizen_of, place, write
from simulator.scene.forwards import Forward
from simulator.scene.speaking import context, read
from simulator.state.files import Upload
from simulator.state.records import Json, Message
from simulator.state.world import World

FileKind = Literal["photo", "document", "voice", "video", "audio", "sticker"]
MEDIA: dict[str, Json] = {
    "voice": {"duration": 3},
    "video": {"duration": 3, "width": 640, "height": 360},
    "audio": {"duration": 3},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}


@dataclass(frozen=True)
class Parcel:
    """How files are sent: under one caption, into which chat, as a forward, as a reply."""

    kind: FileKind
    caption: str = ""
    chat_id: int | None = None
    forward: Forward | None = None
    reply_to_message_id: int | None = None
    emoji: str = ""


def send_files(world: World, citizen_id: int, uploads: list[Upload], parcel: Parcel) -> list[Message]:
    """One message a file; several files share a media_group_id and the first carries the caption."""
    user = citizen_of(world, citizen_id)
    chat = place(world, user, parcel.chat_id)
    if not 1 <= len(uploads) <= 10:
        raise SceneError("an album holds up to ten files")
    extra = context(world, user, chat.id, parcel.forward, parcel.reply_to_message_id)
    if len(uploads) > 1:
        extra["media_group_id"] = str(world.store.next("album", 13_000_000_000_000_001))
    caption = read(parcel.caption, "", "caption") if parcel.caption else {}
    contents = [file_content(world, upload, parcel) for upload in uploads]
    contents[0] |= caption
    return [write(world, user, chat, content | extra) for content in contents]


def send_sample(
    world: World, citizen_id: int, kind: Literal["voice", "sticker"], chat_id: int | None = None
) -> Message:
    """A voice message or a sticker nobody had to record or draw."""
    upload, emoji = {
        "voice": (Upload(samples.voice(), "voice.ogg", "audio/ogg"), ""),
        "sticker": (Upload(samples.sticker(), "sticker.webp", "image/webp"), "👍"),
    }[kind]
    return send_files(world, citizen_id, [upload], Parcel(kind, chat_id=chat_id, emoji=emoji))[0]


def file_content(world: World, upload: Upload, parcel: Parcel) -> Json:
    if parcel.kind == "photo":
        return {"photo": photo_sizes(world, upload)}
    media = dict(MEDIA.get(parcel.kind, {}))
    if parcel.kind == "sticker" and parcel.emoji:
        media["emoji"] = parcel.emoji
    return {parcel.kind: world.files.save(upload, parcel.kind, media)}


def photo_sizes(world: World, upload: Upload) -> list[Json]:
    try:
        return world.files.save_photo(upload)
    except PhotoRefused as refused:
        raise SceneError(f"Telegram does not take this as a picture ({refused}); send it as a document") from None


def share_contact(
    world: World, citizen_id: int, phone_number: str, first_name: str, own: bool, chat_id: int | None = None
) -> Message:
    """`own` is the citizen's own number, as the contact button of a reply keyboard shares it."""
    user = citizen_of(world, citizen_id)
    contact: Json = {"phone_number": phone_number, "first_name": user.first_name if own else first_name}
    if own:
        contact["user_id"] = user.id
    return write(world, user, place(world, user, chat_id), {"contact": contact})


def share_location(
    world: World, citizen_id: int, latitude: float, longitude: float, chat_id: int | None = None
) -> Message:
    user = citizen_of(world, citizen_id)
    location = {"latitude": latitude, "longitude": longitude}
    return write(world, user, place(world, user, chat_id), {"location": location})
