"""What a citizen sent us, free of Telegram's shapes."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"


class Attachment(StrEnum):
    """What came beside or instead of text."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Message:
    """sender: our own reference to the reporter; links: addresses hidden behind words or buttons."""

    text: str
    sender: int
    language: Language
    attachments: tuple[Attachment, ...] = ()
    forwarded: bool = False
    links: tuple[str, ...] = ()
