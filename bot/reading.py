"""From Telegram's message to ours."""

from aiogram import types

from center.message import Attachment, Language, Message

_KINDS: tuple[tuple[str, Attachment], ...] = (
    ("photo", Attachment.PHOTO),
    ("document", Attachment.DOCUMENT),
    ("animation", Attachment.VIDEO),
    ("voice", Attachment.VOICE),
    ("audio", Attachment.VOICE),
    ("video", Attachment.VIDEO),
    ("video_note", Attachment.VIDEO),
    ("sticker", Attachment.STICKER),
    ("location", Attachment.LOCATION),
    ("venue", Attachment.LOCATION),
    ("contact", Attachment.CONTACT),
)


def read(message: types.Message, sender: int, language: Language) -> Message:
    """Text or caption; links hidden behind words are added, since they are what is dangerous."""
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    links = tuple(e.url for e in entities if e.type == "text_link" and e.url)
    kinds = tuple(kind for name, kind in _KINDS if getattr(message, name, None))
    if not text and not kinds:
        kinds = (Attachment.OTHER,)
    return Message(text, sender, language, kinds, message.forward_origin is not None, links)


def checkable(message: Message) -> str:
    """What the matcher reads: the text, and under it the links hidden in it."""
    hidden = [link for link in message.links if link not in message.text]
    return "\n".join([message.text, *hidden]) if hidden else message.text
