"""A new master key is put first: what the old one wrapped still opens, what is new needs the new one."""

import pytest
from pydantic import SecretStr

from center.deliveries import Deliveries
from center.desk import Desk
from center.dialogues import Dialogues
from center.incoming import Inbox
from center.intake import Intake
from center.keys import Keyring, load_keyring, new_master_key
from center.message import Language
from center.reporters import Reporters
from center.sealing import WrongKey
from center.settings import Settings
from center.store.engine import Store
from tests.center.conftest import CHAT
from tests.center.making import STORY, draft
from tests.center.rows import tip_of

OLD, NEW = new_master_key(), new_master_key()


def keys(settings: Settings, *masters: str) -> Keyring:
    given = {"master_keys": SecretStr(",".join(masters)), "lookup_key": SecretStr("the same all along")}
    return load_keyring(settings.model_copy(update=given))


@pytest.fixture
async def case(settings: Settings, store: Store, desk: Desk, anna: int) -> str:
    """Everything that is sealed, sealed while the old key was the only one."""
    old = keys(settings, OLD)
    known = await Reporters(store, old).meet(CHAT, Language.EN)
    number = (await Intake(store, old, "WH").file(draft(known.id))).case_number
    before = Desk(store, old, desk.jobs)
    await before.take(number, anna, 1)
    await before.note(number, anna, 2, "a note")
    await Dialogues(store, old).save(CHAT, known, "report:story", {"draft": "half"})
    await Inbox(store, old).keep([{"update_id": 1, "message": "unfinished"}])
    return number


async def test_old_data_opens_after_a_new_key_was_put_first(
    settings: Settings, store: Store, desk: Desk, deliveries: Deliveries, case: str
) -> None:
    both = keys(settings, NEW, OLD)
    known = await Reporters(store, both).meet(CHAT, Language.EN)
    assert not known.first_time
    assert known.seal.read((await tip_of(store, case)).sealed_story) == STORY
    assert [e.note for e in (await Desk(store, both, desk.jobs).open(case)).events][-1] == "a note"
    assert await Dialogues(store, both).load(CHAT, known) == ("report:story", {"draft": "half"})
    assert await Inbox(store, both).left_over() == [{"update_id": 1, "message": "unfinished"}]
    parcel = await Deliveries(store, both, deliveries.jobs).claim(1)
    assert parcel
    assert parcel.chat_id == CHAT


async def test_what_is_new_is_wrapped_by_the_new_key(settings: Settings, store: Store) -> None:
    await Reporters(store, keys(settings, NEW, OLD)).meet(99, Language.EN)
    assert await Reporters(store, keys(settings, NEW)).meet(99, Language.EN)
    with pytest.raises(WrongKey, match="master key that is not here"):
        await Reporters(store, keys(settings, OLD)).meet(99, Language.EN)


async def test_without_the_old_key_old_data_stays_shut(settings: Settings, store: Store, case: str) -> None:
    with pytest.raises(WrongKey, match="master key that is not here"):
        await Reporters(store, keys(settings, NEW)).meet(CHAT, Language.EN)
