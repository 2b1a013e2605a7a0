"""Who asks to be forgotten is: their key is destroyed, and nothing sealed with it opens any more."""

from pathlib import Path

import pytest
from sqlalchemy import LargeBinary
from sqlmodel import SQLModel

from center.checks import Noted
from center.deliveries import Deliveries
from center.desk import Desk
from center.dialogues import Dialogues
from center.errors import NotAllowed, NotFound
from center.evidence import Evidences
from center.intake import Intake
from center.keys import Keyring
from center.message import Language
from center.reporters import Known, Reporters
from center.rules.conversation import Step
from center.rules.tip_states import Outcome
from center.sealing import Seal, open_data_key
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import Delivery, Dialogue, Evidence, Notice, Reporter, Tip, TipEvent
from tests.center.conftest import CHAT
from tests.center.making import draft
from tests.center.rows import every, only, tip_of

SEALED = {
    (table.__name__, name)
    for table in SQLModel.__subclasses__()
    if hasattr(table, "__table__")
    for name, column in table.__table__.columns.items()
    if isinstance(column.type, LargeBinary)
}


@pytest.fixture
async def case(intake: Intake, desk: Desk, dialogues: Dialogues, known: Known, anna: int) -> str:
    """A tip with a note, a message on its way and a dialogue begun."""
    number = (await intake.file(draft(known.id))).case_number
    await desk.take(number, anna, 1)
    await desk.note(number, anna, 2, "Rang her bank, Ms Wang")
    await Evidences(intake.store, dialogues.keyring).keep(known, "half", b"%PDF-1.7 a slip", "application/pdf")
    noted = Noted(dialogues.keyring, 1)
    noted.danger(known, Step.SELF_HARM, "I want to die", "CN", certain=True)
    await dialogues.save(CHAT, known, "report:story", {"draft": "half a story"}, rows=noted.rows)
    return number


def test_every_sealed_column_is_looked_at_here() -> None:
    """A new one belongs into the tests below. Incoming lies under the master key: whose it is nobody knows yet."""
    assert {
        ("Reporter", "wrapped_key"),
        ("Reporter", "sealed_chat"),
        ("Dialogue", "sealed_data"),
        ("Tip", "sealed_story"),
        ("TipEvent", "sealed_note"),
        ("Notice", "sealed_words"),
        ("Evidence", "sealed"),
        ("Incoming", "sealed"),
    } == SEALED


async def test_before_everything_opens(case: str, known: Known, store: Store, desk: Desk, dialogues: Dialogues) -> None:
    assert known.seal.read((await tip_of(store, case)).sealed_story)
    assert [e.note for e in (await desk.open(case)).events] == [None, None, "Rang her bank, Ms Wang"]
    assert await dialogues.load(CHAT, known) == ("report:story", {"draft": "half a story"})


async def test_afterwards_no_key_is_left_that_opens_anything(
    case: str, known: Known, store: Store, reporters: Reporters, keyring: Keyring
) -> None:
    before = await only(store, Reporter)
    await reporters.forget(known.id)
    after = await only(store, Reporter)
    assert (after.lookup, after.wrapped_key, after.sealed_chat, after.reachable) == (None, None, None, False)
    assert after.forgotten_at
    with pytest.raises(NotFound):
        open_data_key(keyring.master, after.wrapped_key)

    left = [(await tip_of(store, case)).sealed_story, before.sealed_chat]
    left += [evidence.sealed for evidence in await every(store, Evidence)]
    left += [notice.sealed_words for notice in await every(store, Notice)]
    left += [event.sealed_note for event in await every(store, TipEvent) if event.sealed_note]
    new = await reporters.meet(CHAT, Language.ZH_HANS)
    for sealed in left:
        assert sealed
        for key in (new.seal, Seal(keyring.master)):  # type: ignore[arg-type]
            with pytest.raises(NotFound):
                key.read(sealed)
    assert await every(store, Dialogue) == []


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
async def test_the_destroyed_key_is_not_left_in_the_file(
    case: str, known: Known, store: Store, reporters: Reporters, settings: Settings
) -> None:
    """SQLite keeps what it deletes in free space, unless told otherwise."""
    wrapped = (await only(store, Reporter)).wrapped_key
    assert wrapped
    await reporters.forget(known.id)
    await store.close()
    assert not [path.name for path in Path(settings.home).glob("scamline.db*") if wrapped in path.read_bytes()]


async def test_a_new_message_makes_a_new_reporter(case: str, known: Known, reporters: Reporters) -> None:
    await reporters.forget(known.id)
    again = await reporters.meet(CHAT, Language.EN)
    assert again.first_time
    assert again.id != known.id
    assert (again.language, again.jurisdiction) == (Language.EN, None)


async def test_forgetting_twice_changes_nothing_more(case: str, known: Known, reporters: Reporters) -> None:
    await reporters.forget(known.id)
    await reporters.forget(known.id)


async def test_staff_still_see_the_redacted_tip_but_no_note(
    case: str, known: Known, reporters: Reporters, desk: Desk
) -> None:
    await reporters.forget(known.id)
    file = await desk.open(case)
    assert "安全账户" in file.tip.redacted
    assert [event.note for event in file.events] == [None, None, None]


async def test_staff_can_close_the_tip_but_write_nothing_more_about_the_person(
    case: str, known: Known, reporters: Reporters, desk: Desk, anna: int, store: Store
) -> None:
    await reporters.forget(known.id)
    with pytest.raises(NotAllowed, match="forgotten"):
        await desk.note(case, anna, 3, "more about her")
    with pytest.raises(NotAllowed, match="forgotten"):
        await desk.close(case, anna, 3, Outcome.CONFIRMED_SCAM, "more about her")
    assert len(await every(store, TipEvent)) == 3
    await desk.close(case, anna, 3, Outcome.CONFIRMED_SCAM, "")
    assert (await tip_of(store, case)).state == "closed"


async def test_a_message_on_its_way_reaches_nobody(
    case: str, known: Known, reporters: Reporters, deliveries: Deliveries, store: Store
) -> None:
    await reporters.forget(known.id)
    assert await deliveries.claim(1) is None
    delivery = await only(store, Delivery)
    assert (delivery.state, delivery.attempts) == ("blocked", 1)
    assert delivery.finished_at


async def test_others_lose_nothing(case: str, known: Known, reporters: Reporters, intake: Intake, store: Store) -> None:
    other = await reporters.meet(88, Language.EN)
    theirs = (await intake.file(draft(other.id, story="mine"))).case_number
    await reporters.forget(known.id)
    assert other.seal.read((await tip_of(store, theirs)).sealed_story) == "mine"
    assert await only(store, Tip, case_number=theirs)
