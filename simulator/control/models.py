"""Bodies of the control API. What it returns of messages is `MessageView`."""

from typing import Literal

from pydantic import BaseModel, Field

from simulator.scene.forwards import Forward
from simulator.state.journal import News
from simulator.state.records import BotStatus, ChatType, Json


class NewCitizen(BaseModel):
    first_name: str = Field(min_length=1, max_length=64)
    last_name: str | None = None
    username: str | None = None
    language_code: str = "zh-hans"


class ChatView(BaseModel):
    """`keyboard` is the reply keyboard shown now, `commands` the bot's menu for the reader."""

    id: int
    type: ChatType
    title: str
    username: str | None = None
    bot_status: BotStatus
    members: list[int]
    migrated_to: int | None = None
    keyboard: Json | None = None
    commands: list[Json] = Field(default_factory=list)


class MessageView(BaseModel):
    """`body` is the Bot API Message, `text` its text or caption."""

    chat_id: int
    message_id: int
    date: int
    sender_id: int
    from_bot: bool
    text: str
    body: Json
    keyboard: Json | None = None
    edited: bool = False
    deleted: bool = False


class CitizenView(NewCitizen):
    """`id` is also the id of the private chat with the bot; `status` what the bot is there."""

    id: int
    status: BotStatus
    last_message: MessageView | None = None


class ChangedCitizen(BaseModel):
    """None leaves a field as it is."""

    first_name: str | None = Field(default=None, min_length=1, max_length=64)
    username: str | None = None
    language_code: str | None = None


class Start(BaseModel):
    payload: str = Field(default="", max_length=64, pattern=r"^[A-Za-z0-9_-]*$")


class Say(BaseModel):
    """`chat_id` only for groups. `parse_mode` marks the text up as a citizen's app could."""

    text: str
    chat_id: int | None = None
    parse_mode: str = ""
    forward: Forward | None = None
    reply_to_message_id: int | None = None


class Edit(BaseModel):
    message_id: int
    text: str
    chat_id: int | None = None


class Delete(BaseModel):
    message_id: int
    chat_id: int | None = None


class PressButton(BaseModel):
    """`button`: label or callback data; without `message_id` the newest message that has it."""

    button: str
    message_id: int | None = None
    chat_id: int | None = None
    forged: bool = False


class PressedView(BaseModel):
    query_id: str | None = None
    url: str | None = None
    message: MessageView | None = None


class ShareContact(BaseModel):
    phone_number: str = "+8613800138000"
    first_name: str = ""
    own: bool = True
    chat_id: int | None = None


class SendSample(BaseModel):
    """A file made here, for somebody who has none at hand."""

    kind: Literal["voice", "sticker"]
    chat_id: int | None = None


class ShareLocation(BaseModel):
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    chat_id: int | None = None


class AskInline(BaseModel):
    """`wait`: seconds to wait for the bot's results."""

    query: str
    offset: str = ""
    wait: float = Field(default=5.0, ge=0, le=60)


class InlineAnswer(BaseModel):
    """`answer` is None while the bot has not answered: results, cache_time, is_personal, ..."""

    query_id: str
    answer: Json | None


class ChooseInline(BaseModel):
    query_id: str
    result_id: str
    chat_id: int | None = None


class NewChat(BaseModel):
    """The first of `members` owns it. With `add_bot` the bot is added at once."""

    type: Literal["group", "supergroup", "channel"] = "group"
    title: str = "Group"
    members: list[int] = Field(min_length=1)
    username: str | None = None
    add_bot: bool = True
    bot_is_administrator: bool = False


class BotInChat(BaseModel):
    present: bool = True
    administrator: bool = False
    by: int | None = None


class Join(BaseModel):
    citizen_id: int


class CallbackAnswer(BaseModel):
    """`answered` is False while the bot has not called answerCallbackQuery."""

    query_id: str
    user_id: int
    data: str
    answered: bool
    text: str = ""
    show_alert: bool = False
    url: str = ""


class Limits(BaseModel):
    """Sending limits; None leaves a figure as it is."""

    on: bool = True
    chat_per_second: float | None = Field(default=None, gt=0)
    chat_burst: int | None = Field(default=None, ge=1)
    group_per_minute: float | None = Field(default=None, gt=0)
    overall_per_second: float | None = Field(default=None, gt=0)


class BotView(BaseModel):
    username: str
    name: str
    description: str
    short_description: str
    webhook_url: str
    language_code: str


class Stats(BaseModel):
    citizens: int
    chats: int
    messages: int
    pending_updates: int
    updates_created: int
    calls: int
    calls_by_method: dict[str, int]
    calls_by_status: dict[int, int]


class NewsPage(BaseModel):
    """`last` is the place to continue from."""

    last: int
    news: list[News]
