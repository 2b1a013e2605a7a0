"""In groups the bot is silent; who blocks it brings nothing down."""

import pytest

from bot.words import Words
from center.store.tables import Reporter
from simulator.client import Citizen, Simulator
from tests.bot.conftest import Arrives
from tests.bot.house import House
from tests.bot.reporting import Report

IN_A_GROUP = (
    "转到安全账户",
    "/start",
    "/help@scamline_bot",
    "/report",
    "I want to die",
    "@scamline_bot is this a scam? safe account",
)


@pytest.mark.parametrize("kind", ["group", "supergroup"])
@pytest.mark.parametrize("administrator", [False, True])
async def test_in_a_group_the_bot_says_nothing(
    kind: str, administrator: bool, sim: Simulator, li: Citizen, ann: Citizen, house: House
) -> None:
    # given a group of two citizens with the bot
    group = await sim.group("家人", li, ann, kind=kind, bot_is_administrator=administrator)  # type: ignore[arg-type]
    # when they talk there
    for text in IN_A_GROUP:
        await group.member_says(li, text)
    await house.rests()
    # then nothing of the bot's is heard, there or in private
    assert not [message for message in await group.messages() if message.from_bot]
    assert await li.catches_up() == []
    # and the private chat is answered as ever
    await ann.forwards("the safe account")
    assert "known scam" in (await ann.hears()).text


async def test_a_group_that_becomes_a_supergroup_and_a_channel_are_silent_too(
    sim: Simulator, li: Citizen, house: House
) -> None:
    group = await sim.group("家人", li, bot_is_administrator=True)
    await group.turns_supergroup()
    await group.member_says(li, "/start")
    channel = await sim.group("新闻", li, kind="channel", bot_is_administrator=True)
    await channel.posts("转到安全账户")
    await house.rests()
    for chat in (group, channel):
        assert not [message for message in await chat.messages() if message.from_bot]


async def test_a_forged_button_in_a_group_is_not_obeyed(
    sim: Simulator, ann: Citizen, house: House, english: Words
) -> None:
    report = Report(ann, english)
    await report.at_confirm()
    group = await sim.group("family", ann)
    draft = ann.last_heard.data_of(english("button-send"))
    await sim.wire.post(f"/sim/citizens/{ann.id}/press", {"button": draft, "chat_id": group.id, "forged": True})
    await house.rests()
    assert await house.tips_of(ann) == []


async def test_who_blocks_the_bot_while_it_reads_brings_nothing_down(
    sim: Simulator, li: Citizen, ann: Citizen, house: House
) -> None:
    # given a message whose check takes its time
    house.moods.may_check.clear()
    await li.forwards("转到安全账户")
    await house.checking(1)
    # when its sender blocks the bot meanwhile
    await li.blocks()
    house.moods.may_check.set()
    # then there is nobody to answer, nothing is tried again, and nothing is left behind
    await house.rests()
    assert await li.catches_up() == []
    # and others are answered, and they too when they come back
    await ann.forwards("the safe account")
    assert "known scam" in (await ann.hears()).text
    await li.unblocks()
    await li.forwards("转到安全账户")
    assert "这符合一种已知的骗局" in (await li.hears()).text


async def test_who_blocks_the_bot_in_a_report_can_go_on_after_coming_back(
    sim: Simulator, ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.told()
    await ann.blocks()
    await ann.unblocks()
    await house.rests()
    await ann.catches_up()
    assert report.asks("report-amount", await report.presses("channel-sms"))


async def test_a_deleted_account_brings_nothing_down(arrives: Arrives, ann: Citizen, house: House) -> None:
    gone = await arrives("en", "Gone")
    house.moods.may_check.clear()
    await gone.forwards("the safe account")
    await house.checking(1)
    await gone.leaves_telegram()
    house.moods.may_check.set()
    await house.rests()
    await ann.forwards("the safe account")
    assert "known scam" in (await ann.hears()).text


async def test_who_only_blocks_and_unblocks_is_not_written_down(arrives: Arrives, house: House) -> None:
    # given somebody who wrote, and had themselves forgotten
    citizen = await arrives("en", "Gone")
    await citizen.says("/forget")
    asked = await citizen.hears()
    await citizen.presses(asked.buttons[0])
    await citizen.hears()
    await house.rests()
    before = await house.count(Reporter)
    # when they block the bot, and let it in again
    for act in (citizen.blocks, citizen.unblocks):
        await act()
        await house.rests()
        # then nothing is written down of them
        assert await house.reporter_of(citizen) is None
    assert await house.count(Reporter) == before


async def test_a_block_is_noted_and_taken_back(ann: Citizen, house: House) -> None:
    for act, reachable in ((ann.blocks, False), (ann.unblocks, True)):
        await act()
        await house.rests()
        reporter = await house.reporter_of(ann)
        assert reporter is not None
        assert reporter.reachable is reachable
