"""Words of danger reach staff without a form; reading them is recorded, and the first who sees to it too."""

import pytest

from center.checks import Noted
from center.dialogues import Dialogues
from center.errors import NotFound
from center.keys import Keyring
from center.notices import Notices
from center.reporters import Known, Reporters
from center.rules.conversation import Step
from center.store.engine import Store
from center.store.tables import AuditEntry
from tests.center.conftest import CHAT
from tests.center.rows import every


@pytest.fixture
def notices(store: Store, keyring: Keyring) -> Notices:
    return Notices(store, keyring)


async def raised(dialogues: Dialogues, known: Known, *kinds: tuple[Step, bool]) -> None:
    noted = Noted(dialogues.keyring, 1)
    for kind, certain in kinds:
        noted.danger(known, kind, "我不想活了\ud800", "CN", certain)
    await dialogues.save(CHAT, known, None, {}, rows=noted.rows)


async def test_plain_words_stand_first_and_what_was_seen_to_is_gone(
    notices: Notices, dialogues: Dialogues, known: Known, anna: int, store: Store
) -> None:
    await raised(dialogues, known, (Step.IMAGES, False), (Step.SELF_HARM, True), (Step.MINOR, False))
    waiting = (await notices.waiting()).first
    assert [one.kind for one in waiting] == ["self-harm", "images", "minor"]
    # when two officers see to the first, the first of them is recorded
    for _ in range(2):
        await notices.see_to(waiting[0].id or 0, anna)
    assert [one.kind for one in (await notices.waiting()).first] == ["images", "minor"]
    assert [entry.action for entry in await every(store, AuditEntry)].count("notice.seen-to") == 1


async def test_who_reads_the_words_is_recorded_and_forgetting_ends_it(
    notices: Notices, dialogues: Dialogues, known: Known, reporters: Reporters, anna: int, store: Store
) -> None:
    await raised(dialogues, known, (Step.SELF_HARM, True))
    number = (await notices.waiting()).first[0].id or 0
    opened = await notices.open(number, anna)
    assert (opened.words or "").startswith("我不想活了")
    entry = (await every(store, AuditEntry))[-1]
    assert (entry.action, entry.object, entry.staff_id) == ("notice.read", str(number), anna)
    await reporters.forget(known.id)
    assert (await notices.open(number, anna)).words is None


async def test_what_is_not_there_is_not_found(notices: Notices, anna: int) -> None:
    for act in (notices.open, notices.see_to):
        with pytest.raises(NotFound):
            await act(7, anna)
