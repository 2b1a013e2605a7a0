"""From Telegram's message to ours."""

from aiogram import types

from center.message import Attachment, Language, Message

MOST_LINKS, LONGEST_LINK = 20, 500
"""Of hidden links, what is looked at."""
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
    """Text or caption; links that are not seen in it are added, since they are what is dangerous."""
    text = message.text or message.caption or ""
    kinds = tuple(kind for name, kind in _KINDS if getattr(message, name, None))
    if not text and not kinds:
        kinds = (Attachment.OTHER,)
    return Message(text, sender, language, kinds, message.forward_origin is not None, _links(message))


def _links(message: types.Message) -> tuple[str, ...]:
    """Behind words, behind buttons, and the one whose preview is shown; each once, in their order."""
    entities = [*(message.entities or []), *(message.caption_entities or [])]
    found = [e.url for e in entities if e.type == "text_link"]
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    for button in (button for row in rows for button in row):
        apps = (button.login_url, button.web_app)
        found += [button.url, *(app.url for app in apps if app)]
    shown = message.link_preview_options.url if message.link_preview_options else None
    if shown and _bare(shown) not in (message.text or message.caption or ""):
        found.append(shown)
    return tuple(dict.fromkeys(link for link in found if link))


def _bare(url: str) -> str:
    """As it may be written in a text, where Telegram takes it for the whole address."""
    return url.removeprefix("http://").removeprefix("https://").rstrip("/")


def checkable(message: Message) -> str:
    """What the matcher reads: the text, and under it the links hidden in it, as many and as much of each as tell
    something; without bounds they would crowd the message itself out of a report."""
    hidden = [link[:LONGEST_LINK] for link in message.links if link not in message.text][:MOST_LINKS]
    return "\n".join([message.text, *hidden]) if hidden else message.text
