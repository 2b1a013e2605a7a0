"""sendPhoto, sendDocument, sendVoice, sendVideo, sendSticker, sendMediaGroup."""

from typing import Any

from simulator.botapi.call import Call, Handler
from simulator.botapi.outgoing import address, caption, post, send, spend
from simulator.errors import bad_request
from simulator.rules.images import PhotoRefused
from simulator.state.files import Upload
from simulator.state.records import Json

MAX_PHOTO = 10 * 1024 * 1024
ALBUM = {"photo", "video", "document", "audio"}
MEDIA: dict[str, Json] = {
    "voice": {"duration": 1},
    "video": {"duration": 1, "width": 640, "height": 360},
    "audio": {"duration": 1},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}


def sender_of(kind: str) -> Handler:
    async def send_media(call: Call) -> Json:
        words = {} if kind == "sticker" else caption(call)
        envelope = address(call)
        content = file_content(call, kind, call.text(kind), call.upload(kind))
        return send(call, envelope, content | words)

    return send_media


async def send_media_group(call: Call) -> list[Json]:
    items = call.json("media", "media")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if not 2 <= len(items) <= 10:
        raise bad_request(f"too {'few' if len(items) < 2 else 'many'} messages to send as an album")
    kinds = {str(item.get("type")) if isinstance(item, dict) else "" for item in items}
    if not kinds <= ALBUM:
        raise bad_request("can't use the media of the specified type in the album")
    if len(kinds) > 1 and (alone := sorted(kinds & {"document", "audio"})):
        raise bad_request(f"{alone[0]} can't be mixed with other media types")
    if call.has("reply_markup"):
        raise bad_request("an album takes no reply markup")
    words = [caption(call, item) for item in items]
    envelope = address(call)
    contents = [_item(call, item) | text for item, text in zip(items, words, strict=True)]
    spend(call, envelope.chat, len(contents))
    album = {"media_group_id": str(call.world.store.next("album", 13_000_000_000_000_001))}
    return [call.world.full_body(post(call, envelope, content | album)) for content in contents]


def _item(call: Call, item: dict[str, Any]) -> Json:
    media = str(item.get("media") or "")
    upload = call.uploads.get(media.removeprefix("attach://")) if media.startswith("attach://") else None
    return file_content(call, str(item["type"]), media, upload)


def file_content(call: Call, kind: str, reference: str, upload: Upload | None) -> Json:
    """The message field for a new upload or a file_id seen before."""
    if upload is not None:
        return {kind: _uploaded(call, kind, upload, _told(call, kind))}
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        # Nothing is fetched from the network here; Telegram says the same of an address it cannot load.
        raise bad_request("failed to get HTTP URL content")
    return {kind: _known(call, kind, reference)}


def _told(call: Call, kind: str) -> Json:
    """What the bot says about its file; Telegram believes it."""
    numbers = {name: call.integer(name) for name in ("duration", "width", "height") if call.has(name)}
    words = {name: call.text(name) for name in ("performer", "title") if call.has(name)}
    wanted = MEDIA.get(kind, {}).keys() | ({"performer", "title"} if kind == "audio" else set())
    return {name: value for name, value in (numbers | words).items() if name in wanted}


def _uploaded(call: Call, kind: str, upload: Upload, told: Json) -> Any:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind != "photo":
        return call.world.files.save(upload, kind, MEDIA.get(kind, {}) | told)
    if len(upload.content) > MAX_PHOTO:
        raise bad_request("file is too big")
    try:
        return call.world.files.save_photo(upload)
    except PhotoRefused as refused:
        raise bad_request(str(refused)) from None


def _known(call: Call, kind: str, file_id: str) -> Any:
    file = call.world.files.find(file_id)
    if file is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
    shape = call.world.files.shape(file)
    return [shape] if kind == "photo" else shape


def methods() -> dict[str, Handler]:
    kinds = ("photo", "document", "voice", "video", "audio", "sticker")
    return {f"send{kind}": sender_of(kind) for kind in kinds} | {"sendmediagroup": send_media_group}
