"""Where a chat stands survives a restart, belongs to its reporter, and ends with them."""

import asyncio
from datetime import timedelta

import pytest

from center.dialogues import Dialogues
from center.incoming import Inbox
from center.keys import Keyring
from center.message import Language
from center.reporters import Known, Reporters
from center.store.engine import Store
from center.store.tables import Dialogue
from tests.center.conftest import CHAT
from tests.center.making import Clock
from tests.center.rows import every, only, warm

DATA = {"draft": {"story": "他说 \ud83d", "amount": [800, "CNY"], "when": None}, "checks": {"7": {"text": "x"}}}


async def test_a_chat_in_which_nothing_was_begun_stands_nowhere(dialogues: Dialogues, known: Known) -> None:
    assert await dialogues.load(CHAT, known) == (None, {})


@pytest.mark.parametrize(
    ("state", "data"),
    [("report:story", DATA), (None, DATA), ("report:story", {}), (None, {})],
    ids=["a question with data", "data alone", "a question alone", "neither"],
)
async def test_what_was_saved_is_there_after_a_restart(
    dialogues: Dialogues, known: Known, store: Store, keyring: Keyring, state: str | None, data: dict[str, object]
) -> None:
    await dialogues.save(CHAT, known, state, data)
    later = await Reporters(store, keyring).meet(CHAT, Language.EN)
    assert await Dialogues(store, keyring).load(CHAT, later) == (state, data)


async def test_the_last_state_counts(dialogues: Dialogues, known: Known, store: Store, clock: Clock) -> None:
    await dialogues.save(CHAT, known, "report:story", DATA)
    clock.at += timedelta(minutes=5)
    await dialogues.save(CHAT, known, None, {})
    assert await dialogues.load(CHAT, known) == (None, {})
    row = await only(store, Dialogue)
    assert (row.sealed_data, row.updated_at) == (None, clock.at)


async def test_chats_do_not_mix(dialogues: Dialogues, known: Known, reporters: Reporters) -> None:
    other = await reporters.meet(88, Language.EN)
    await dialogues.save(CHAT, known, "a", {"mine": 1})
    await dialogues.save(88, other, "b", {"theirs": 2})
    assert await dialogues.load(CHAT, known) == ("a", {"mine": 1})
    assert await dialogues.load(88, other) == ("b", {"theirs": 2})


async def test_a_first_state_saved_by_two_processes_at_once_is_no_error(
    dialogues: Dialogues, known: Known, store: Store
) -> None:
    await warm(store)
    await asyncio.gather(*(dialogues.save(CHAT, known, "report:story", {"n": n}) for n in range(10)))
    state, data = await dialogues.load(CHAT, known)
    assert state == "report:story"
    assert data["n"] in range(10)


async def test_a_dialogue_saved_just_after_forgetting_is_nothing_to_the_next_reporter(
    dialogues: Dialogues, known: Known, reporters: Reporters
) -> None:
    """Another update of the same chat was still under way; the chat must not be stuck for ever."""
    await reporters.forget(known.id)
    await dialogues.save(CHAT, known, "report:story", {"draft": "late"})
    again = await reporters.meet(CHAT, Language.EN)
    assert await dialogues.load(CHAT, again) == (None, {})


async def test_whoever_is_forgotten_again_and_again_can_always_begin_anew(
    dialogues: Dialogues, reporters: Reporters, store: Store
) -> None:
    """The row of a chat always belongs to the reporter who wrote it last."""
    for round_ in range(3):
        known = await reporters.meet(CHAT, Language.EN)
        assert await dialogues.load(CHAT, known) == (None, {})
        await dialogues.save(CHAT, known, "report:story", {"round": round_})
        assert await dialogues.load(CHAT, known) == ("report:story", {"round": round_})
        assert (await only(store, Dialogue)).reporter_id == known.id
        await reporters.forget(known.id)
        assert await every(store, Dialogue) == []
        await dialogues.save(CHAT, known, None, {})


async def test_the_update_that_led_there_is_done_with_it_or_not_at_all(
    dialogues: Dialogues, known: Known, store: Store, keyring: Keyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise it would be handled once more, and its words taken for the answer to the next question."""
    inbox = Inbox(store, keyring)
    await inbox.keep([{"update_id": 1}, {"update_id": 2}])
    # when the dialogue is saved, the update is done
    await dialogues.save(CHAT, known, "report:story", {"n": 1}, 1)
    assert await inbox.left_over() == [{"update_id": 2}]

    # and when it cannot be saved whole, neither is
    async def breaks(*_: object) -> None:
        raise RuntimeError("the power is out")

    monkeypatch.setattr("center.dialogues.finish", breaks)
    with pytest.raises(RuntimeError):
        await dialogues.save(CHAT, known, "report:channel", {"n": 2}, 2)
    assert await dialogues.load(CHAT, known) == ("report:story", {"n": 1})
    assert await inbox.left_over() == [{"update_id": 2}]
