"""The records kept. Field names follow Telegram's documentation where it has them."""

from typing import Any, Literal

from pydantic import BaseModel, Field

Json = dict[str, Any]
ChatType = Literal["private", "group", "supergroup", "channel"]
BotStatus = Literal["never", "member", "administrator", "left", "kicked"]


class User(BaseModel):
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None

    def shape(self, with_language: bool = True) -> Json:
        """A Bot API User. Telegram adds language_code only where the user themselves acted."""
        hidden = set() if with_language else {"language_code"}
        fields = self.model_dump(exclude_none=True, exclude=hidden)
        return {"id": self.id, "is_bot": False} | fields


class Chat(BaseModel):
    """`bot_status` of a private chat: never (not started), member, kicked (blocked)."""

    id: int
    type: ChatType
    title: str | None = None
    username: str | None = None
    bot_status: BotStatus = "never"
    members: list[int] = Field(default_factory=list)
    migrated_to: int | None = None
    deactivated: bool = False

    @property
    def is_group(self) -> bool:
        return self.type in ("group", "supergroup")

    @property
    def bot_is_in(self) -> bool:
        return self.bot_status in ("member", "administrator")


class Message(BaseModel):
    """`body` is the Bot API Message; `keyboard` a reply keyboard, its removal or a forced reply."""

    chat_id: int
    message_id: int
    sender_id: int
    from_bot: bool
    body: Json
    keyboard: Json | None = None
    deleted: bool = False

    @property
    def key(self) -> str:
        return f"{self.chat_id}:{self.message_id}"

    @property
    def text(self) -> str:
        return str(self.body.get("text") or self.body.get("caption") or "")


class Update(BaseModel):
    """`body` lacks only update_id. `chat_id` keeps one chat's webhook deliveries in order."""

    update_id: int
    kind: str
    body: Json
    chat_id: int
    created_at: float

    def shape(self) -> Json:
        return {"update_id": self.update_id, self.kind: self.body}


class Webhook(BaseModel):
    """The delivery setting; with `url` empty, getUpdates is used. None: every usual kind allowed."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    allowed_updates: list[str] | None = None
    last_error_date: int | None = None
    last_error_message: str | None = None


class Query(BaseModel):
    """A callback or inline query waiting for the bot; `answer` is what the bot said."""

    id: str
    kind: Literal["callback", "inline"]
    user_id: int
    chat_id: int
    message_id: int | None = None
    data: str = ""
    asked_at: float
    answer: Json | None = None


class StoredFile(BaseModel):
    """Every PhotoSize of a picture is its own file with the same bytes."""

    file_id: str
    file_unique_id: str
    file_path: str
    file_size: int
    blob: str
    name: str = ""
    mime_type: str = ""
    kind: str = "document"
    media: Json = Field(default_factory=dict)


class CommandList(BaseModel):
    """`scope` as written in setMyCommands, in canonical JSON."""

    scope: str
    language_code: str
    commands: list[Json]

    @property
    def key(self) -> str:
        return f"{self.scope}|{self.language_code}"
