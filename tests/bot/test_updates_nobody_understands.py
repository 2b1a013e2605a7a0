"""An update of a shape that is new to us is put aside; the others are handled, and the bot lives on."""

import io

import pytest
from sqlmodel import select

from center.store.tables import Incoming
from simulator.client import Citizen, Simulator
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
}


@pytest.mark.parametrize("what", ODD)
async def test_an_odd_update_is_put_aside_and_the_next_is_handled(
    what: str, house: House, ann: Citizen, log: io.StringIO
) -> None:
    number = 900_000_000 + list(ODD).index(what)
    # given an update that cannot be understood
    await house.app.updates.accept([{"update_id": number, **ODD[what]}])
    # when a citizen writes after it
    await ann.forwards("the safe account")
    # then they are answered
    assert "known scam" in (await ann.hears()).text
    # and the log says nothing of its words
    assert "my secret words" not in log.getvalue()
    async with house.app.store.reading() as session:
        row = (await session.exec(select(Incoming).where(Incoming.update_id == number))).one()
    assert row.failed_at is not None or row.sealed is None


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
    await house.app.updates.accept([{"update_id": 900_001_000, "message": message}])
    assert "known scam" in (await ann.hears()).text


async def test_made_administrator_of_a_group_the_bot_lives_on(sim: Simulator, li: Citizen, ann: Citizen) -> None:
    """What Telegram says of administrators changes often; once it stopped the bot for good."""
    await sim.group("家人", li, bot_is_administrator=True)
    await ann.forwards("the safe account")
    assert "known scam" in (await ann.hears()).text
