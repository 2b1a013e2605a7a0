"""The four kinds of forward_origin."""

from typing import Literal

from pydantic import BaseModel

from simulator.state.records import Json

FORWARDED_USER = 600_000_001
FORWARDED_CHAT = -1_001_600_000_001


class Forward(BaseModel):
    """Where a forwarded message came from. `name` is the person's name or the chat's title."""

    type: Literal["user", "hidden_user", "chat", "channel"] = "hidden_user"
    name: str = "Unknown"
    username: str | None = None
    id: int | None = None
    is_bot: bool = False
    message_id: int = 1
    author_signature: str | None = None
    date: int | None = None

    def shape(self, now: int) -> Json:
        """A Bot API MessageOrigin; without a date it was written an hour ago."""
        origin: Json = {"type": self.type, "date": self.date if self.date is not None else now - 3600}
        signed = {"author_signature": self.author_signature} if self.author_signature else {}
        match self.type:
            case "user":
                return origin | {"sender_user": self._user()}
            case "hidden_user":
                return origin | {"sender_user_name": self.name}
            case "chat":
                return origin | {"sender_chat": self._chat("supergroup")} | signed
            case "channel":
                return origin | {"chat": self._chat("channel"), "message_id": self.message_id} | signed

    def _user(self) -> Json:
        named = {"username": self.username} if self.username else {}
        return {"id": self.id or FORWARDED_USER, "is_bot": self.is_bot, "first_name": self.name} | named

    def _chat(self, kind: str) -> Json:
        named = {"username": self.username} if self.username else {}
        return {"id": self.id or FORWARDED_CHAT, "title": self.name, "type": kind} | named
