"""What of a message is looked at: its words, and every address it leads to without showing it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import types

from bot.draft import LONGEST_STORY
from bot.reading import checkable, read
from center.message import Language, Message
from simulator.client import Citizen
from tests.bot.house import House

TRAP = "https://trap.example/login"


def message(**fields: Any) -> types.Message:
    """A private message of which only the given fields matter."""
    chat = types.Chat(id=5, type="private")
    return types.Message(message_id=1, date=datetime(2026, 11, 22, tzinfo=UTC), chat=chat, **fields)


def seen(**fields: Any) -> str:
    return checkable(read(message(**fields), 5, Language.EN))


def buttons(*rows: list[dict[str, Any]]) -> types.InlineKeyboardMarkup:
    return types.InlineKeyboardMarkup.model_validate({"inline_keyboard": rows})


def link(offset: int, length: int, url: str = TRAP) -> types.MessageEntity:
    return types.MessageEntity(type="text_link", offset=offset, length=length, url=url)


FORWARDED = {
    "forward_origin": types.MessageOriginHiddenUser(date=datetime(2026, 11, 22, tzinfo=UTC), sender_user_name="X")
}
HIDING = {
    "words": {"text": "your parcel", "entities": [link(5, 6)]},
    "words of a caption": {"caption": "your parcel", "caption_entities": [link(5, 6)]},
    "a button": {"text": "your parcel", "reply_markup": buttons([{"text": "Open", "url": TRAP}])},
    "a button of another row": {
        "text": "your parcel",
        "reply_markup": buttons([{"text": "A", "callback_data": "a"}], [{"text": "B", "url": TRAP}]),
    },
    "a button that logs in": {
        "text": "your parcel",
        "reply_markup": buttons([{"text": "Log in", "login_url": {"url": TRAP}}]),
    },
    "a button that opens an app": {
        "text": "your parcel",
        "reply_markup": buttons([{"text": "App", "web_app": {"url": TRAP}}]),
    },
    "a preview": {"text": "your parcel", "link_preview_options": types.LinkPreviewOptions(url=TRAP)},
}


@pytest.mark.parametrize("forwarded", [{}, FORWARDED], ids=["own", "forwarded"])
@pytest.mark.parametrize("what", HIDING)
def test_a_link_behind_something_is_looked_at(what: str, forwarded: dict[str, Any]) -> None:
    assert seen(**HIDING[what], **forwarded) == f"your parcel\n{TRAP}"


def test_a_picture_with_a_button_and_no_words_is_looked_at() -> None:
    assert TRAP in seen(reply_markup=buttons([{"text": "Open", "url": TRAP}]))


def test_each_link_is_looked_at_once_and_in_its_order() -> None:
    keys = buttons([{"text": "A", "url": "https://b.example"}, {"text": "B", "url": TRAP}])
    assert seen(text="your parcel", entities=[link(0, 4), link(5, 6)], reply_markup=keys).split("\n") == [
        "your parcel",
        TRAP,
        "https://b.example",
    ]


@pytest.mark.parametrize("shown", [TRAP, "trap.example/login"])
def test_a_link_that_can_be_seen_is_not_added(shown: str) -> None:
    text = f"go to {shown}"
    assert seen(text=text, link_preview_options=types.LinkPreviewOptions(url=TRAP)) == text


async def test_a_forwarded_message_with_a_link_behind_its_button_is_checked_by_it(house: House, ann: Citizen) -> None:
    """The matcher of these tests knows a scam by two words; here only the address has them."""
    forwarded = {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": {"id": ann.id, "type": "private", "first_name": "Ann"},
        "from": {"id": ann.id, "is_bot": False, "first_name": "Ann", "language_code": "en"},
        "forward_origin": {"type": "hidden_user", "date": 1_790_000_000, "sender_user_name": "X"},
        "text": "your parcel",
        "reply_markup": {"inline_keyboard": [[{"text": "Open", "url": "https://trap.example/安全账户"}]]},
    }
    await house.app.chats.accept([{"update_id": 900_003_000, "message": forwarded}])
    assert "known scam" in (await ann.hears()).text


def test_links_beyond_number_or_length_do_not_crowd_the_message_out() -> None:
    links = tuple(f"http://{number}.example/" + "x" * 2000 for number in range(100))
    said = Message("the words", 1, Language.EN, (), False, links)
    text = checkable(said)
    assert text.startswith("the words\nhttp://0.example/")
    assert len(text) < LONGEST_STORY / 4
