"""An update of a shape that is new to us is put aside; the others are handled, and the bot lives on."""

import asyncio
import io
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import select

from bot.words import Words
from center.store.tables import Incoming
from simulator.client import Citizen, Simulator
from tests.bot.hearing import plain
from tests.bot.house import House

ODD = {
    "a member of a kind there is none": {
        "my_chat_member": {"chat": {"id": -5, "type": "group"}, "new_chat_member": {"status": "emperor"}}
    },
    "nothing in it": {},
    "a message without a date": {
        "message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "text": "my secret words"}
    },
    "a message that is a list": {"message": {"chat": {"id": 1}, "text": ["my secret words"]}},
    "a kind of update that is new": {"hologram": {"id": 1}},
    "a message that is a word": {"message": "my secret words"},
    "no message": {"message": None, "callback_query": None},
    "a chat whose number is none": {"message": {"chat": {"id": "x"}, "text": "my secret words"}},
    "a press of a list": {"callback_query": {"from": ["my secret words"], "message": {"chat": 1}}},
}


@pytest.mark.parametrize("what", ODD)
async def test_an_odd_update_is_put_aside_and_the_next_is_handled(
    what: str, house: House, ann: Citizen, log: io.StringIO
) -> None:
    number = 900_000_000 + list(ODD).index(what)
    # given an update that cannot be understood
    await house.app.chats.accept([{"update_id": number, **ODD[what]}])
    # when a citizen writes after it
    await ann.forwards("the safe account")
    # then they are answered
    assert "known scam" in (await ann.hears()).text
    # and the log says nothing of its words
    assert "my secret words" not in log.getvalue()

    async def aside() -> bool:
        row = await kept(house, number)
        return row.failed_at is not None or row.sealed is None

    await house.until(aside)


async def kept(house: House, number: int) -> Incoming:
    async with house.app.store.reading() as session:
        return (await session.exec(select(Incoming).where(Incoming.update_id == number))).one()


async def test_who_wrote_what_nobody_understands_is_told_so(house: House, ann: Citizen, english: Words) -> None:
    odd = {
        "message_id": "x",
        "chat": {"id": ann.id, "type": "private"},
        "from": {"language_code": "en"},
        "text": "my secret words",
    }
    await house.app.chats.accept([{"update_id": 900_002_000, "message": odd}])
    assert (await ann.hears()).text == plain(english("error"))


async def test_in_a_group_nobody_is_told_so(house: House, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("家人", li, bot_is_administrator=True)
    chat = {"id": group.id, "type": "group"}
    await house.app.chats.accept([{"update_id": 900_002_001, "message": {"message_id": "x", "chat": chat}}])
    await house.rests()
    assert not [message for message in await group.messages() if message.from_bot]


@pytest.mark.parametrize("fault", [{"kind": "odd"}, {"kind": "html", "status": 200}, {"kind": "html", "status": 502}])
async def test_a_batch_is_not_lost_by_what_is_odd_in_it(
    fault: dict[str, Any], house: House, ann: Citizen, li: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)
    await house.rests()
    await house.sim.fault(method="getUpdates", count=3, **fault)
    await asyncio.gather(ann.forwards("the safe account"), li.forwards("转到安全账户"))
    assert "known scam" in (await ann.hears()).text
    assert "这符合一种已知的骗局" in (await li.hears()).text
    await house.sim.clear_faults()


async def test_while_the_database_is_away_updates_stay_with_telegram(
    house: House, ann: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given an inbox that cannot be written
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)
    async with house.app.store.writing() as session:
        await session.exec(text("ALTER TABLE incoming RENAME TO incoming_away"))
    # when somebody writes
    try:
        await ann.forwards("the safe account")
        await ann.hears_nothing(0.3)
    finally:
        async with house.app.store.writing() as session:
            await session.exec(text("ALTER TABLE incoming_away RENAME TO incoming"))
    # then they are answered when it is back
    assert "known scam" in (await ann.hears()).text


async def test_a_lone_surrogate_is_answered_like_any_text(house: House, ann: Citizen) -> None:
    """Telegram's texts are well-formed UTF-8, and the simulator cannot carry another; JSON could."""
    message = {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": {"id": ann.id, "type": "private", "first_name": "Ann"},
        "from": {"id": ann.id, "is_bot": False, "first_name": "Ann", "language_code": "en"},
        "forward_origin": {"type": "hidden_user", "date": 1_790_000_000, "sender_user_name": "X"},
        "text": "the \ud800 safe account \udfff",
    }
    await house.app.chats.accept([{"update_id": 900_001_000, "message": message}])
    assert "known scam" in (await ann.hears()).text


async def test_made_administrator_of_a_group_the_bot_lives_on(sim: Simulator, li: Citizen, ann: Citizen) -> None:
    """What Telegram says of administrators changes often; once it stopped the bot for good."""
    await sim.group("家人", li, bot_is_administrator=True)
    await ann.forwards("the safe account")
    assert "known scam" in (await ann.hears()).text
