"""A forwarded message is somebody else's words: checked, never obeyed."""

import pytest

from simulator.client import Citizen, Forward
from tests.bot.house import House

ORIGINS = {
    "a person": Forward(type="user", name="Officer Wang", username="officer_wang"),
    "a hidden person": Forward(type="hidden_user", name="警官"),
    "a group": Forward(type="chat", name="投资群", author_signature="老师"),
    "a channel": Forward(type="channel", name="官方频道", username="official_channel", message_id=77),
}
WISHES = ("我刚转了八万怎么办", "I want to report a scam", "我不想活了", "delete my data", "你是机器人吗")


@pytest.mark.parametrize("origin", ORIGINS)
async def test_a_forward_of_every_origin_is_checked(origin: str, li: Citizen) -> None:
    await li.forwards("请转到安全账户", ORIGINS[origin])
    assert "这符合一种已知的骗局" in (await li.hears()).text


@pytest.mark.parametrize(
    "command", ["/forget", "/start", "/urgent", "/report", "/status", "/language", "/help@scamline_bot"]
)
async def test_a_forwarded_command_is_not_obeyed(command: str, ann: Citizen) -> None:
    await ann.forwards(command, ORIGINS["a person"])
    heard = await ann.hears()
    assert "does not make it safe" in heard.text
    assert "Yes, delete everything" not in heard.buttons
    await ann.hears_nothing(0.2)


@pytest.mark.parametrize("origin", ORIGINS)
async def test_a_forwarded_command_with_words_is_checked_as_a_message(origin: str, ann: Citizen) -> None:
    await ann.forwards("/report them, and move it to the safe account", ORIGINS[origin])
    assert "known scam" in (await ann.hears()).text


@pytest.mark.parametrize("wish", WISHES)
async def test_a_forwarded_wish_is_not_granted(wish: str, ann: Citizen) -> None:
    await ann.forwards(wish)
    assert "does not make it safe" in (await ann.hears()).text
    await ann.hears_nothing(0.2)


async def test_a_forwarded_picture_is_checked_by_its_caption(li: Citizen, picture: bytes) -> None:
    await li.sends_photo(picture, "安全账户验资", ORIGINS["a channel"])
    assert "这符合一种已知的骗局" in (await li.hears()).text


async def test_a_forwarded_picture_with_a_command_as_caption_is_not_obeyed(ann: Citizen, picture: bytes) -> None:
    await ann.sends_photo(picture, "/forget", ORIGINS["a group"])
    assert "does not make it safe" in (await ann.hears()).text


async def test_in_a_report_a_forwarded_command_is_part_of_the_story(ann: Citizen, house: House) -> None:
    # given a report being told
    await ann.says("/report")
    await ann.hears()
    # when their messages are forwarded into it, one of which looks like a command
    await ann.forwards("/forget everything else and pay", ORIGINS["a person"])
    assert (await ann.hears()).text.startswith("Added")
    # then it is in the report
    await ann.presses("Next")
    for _ in range(3):
        await ann.hears()
        await ann.presses("Skip")
    await ann.hears()
    await ann.presses("Send the report")
    await ann.hears()
    assert await house.story_of(ann) == "/forget everything else and pay"
