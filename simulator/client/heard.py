"""What a citizen hears of the bot."""

from simulator.control.models import MessageView
from simulator.state.journal import News


class NothingHeard(AssertionError):
    """The bot kept silent; the message holds the transcript."""


class Heard(MessageView):
    """A message of the bot, or the edit of one."""

    is_edit: bool = False

    @property
    def buttons(self) -> list[str]:
        """Labels of the inline buttons, in reading order."""
        rows = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return [button["text"] for row in rows for button in row]

    @property
    def keys(self) -> list[str]:
        """Labels of a reply keyboard sent with it."""
        return [key["text"] for row in (self.keyboard or {}).get("keyboard", []) for key in row]

    def data_of(self, label: str) -> str:
        rows = self.body.get("reply_markup", {}).get("inline_keyboard", [])
        return next(str(b["callback_data"]) for row in rows for b in row if b["text"] == label)


def heard_in(news: News) -> Heard | None:
    """None when the news is no message or edit of the bot."""
    if news.kind not in ("message", "edited") or not news.body["from_bot"]:
        return None
    return Heard(**news.body, is_edit=news.kind == "edited")


def line_of(name: str, message: MessageView) -> str:
    """One message as a line of a transcript."""
    content = message.text or ", ".join(
        kind
        for kind in ("photo", "document", "voice", "video", "sticker", "contact", "location")
        if kind in message.body
    )
    edited = " (edited)" if message.edited else ""
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = "".join(f" [{button['text']}]" for row in rows for button in row)
    return f"{message.message_id} {'bot' if message.from_bot else name}{edited}: {content}{buttons}"
