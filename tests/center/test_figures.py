"""Figures count what is there, and say how long the oldest has been waiting."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from center.desk import Desk
from center.errors import SetupError
from center.figures import LAST_BACKUP, figures, folder, remember_backup
from center.incoming import Inbox
from center.intake import Intake
from center.message import Language
from center.reporters import Known
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import Delivery, Tip
from center.verdict import Level
from tests.center.making import Clock, draft, verdict
from tests.center.rows import change, recorded, tip_of


async def test_an_empty_installation_has_a_nought_for_every_state(store: Store) -> None:
    counted = await figures(store)
    assert counted.tips == {"new": 0, "taken": 0, "closed": 0}
    assert counted.deliveries == dict.fromkeys(["queued", "claimed", "sent", "failed", "blocked"], 0)
    assert (counted.oldest_tip, counted.oldest_delivery) == (None, None)
    assert (counted.inbox_waiting, counted.inbox_failed, counted.checks) == (0, 0, {})


async def test_tips_are_counted_by_state_and_the_oldest_untaken_is_named(
    store: Store, intake: Intake, desk: Desk, known: Known, anna: int, clock: Clock
) -> None:
    first = (await intake.file(draft(known.id))).case_number
    clock.at += timedelta(hours=1)
    second = (await intake.file(draft(known.id))).case_number
    assert (await figures(store)).oldest_tip == (await tip_of(store, first)).created_at
    await desk.take(first, anna, 1)
    counted = await figures(store)
    assert counted.tips == {"new": 1, "taken": 1, "closed": 0}
    assert counted.oldest_tip == (await tip_of(store, second)).created_at


async def test_a_delivery_waits_until_it_has_ended(
    store: Store, intake: Intake, desk: Desk, known: Known, anna: int
) -> None:
    await desk.take((await intake.file(draft(known.id))).case_number, anna, 1)
    waiting = await figures(store)
    assert waiting.deliveries["queued"] == 1
    assert waiting.oldest_delivery is not None
    await change(store, Delivery, 1, state="claimed")
    assert (await figures(store)).oldest_delivery == waiting.oldest_delivery
    await change(store, Delivery, 1, state="failed")
    ended = await figures(store)
    assert (ended.deliveries["queued"], ended.deliveries["failed"], ended.oldest_delivery) == (0, 1, None)


async def test_the_inbox_tells_what_waits_from_what_failed_and_forgets_what_is_done(store: Store, inbox: Inbox) -> None:
    await inbox.keep([{"update_id": number} for number in (1, 2, 3)])
    await inbox.done(1)
    await inbox.failed(2)
    counted = await figures(store)
    assert (counted.inbox_waiting, counted.inbox_failed) == (1, 1)


async def test_checks_are_counted_by_level_and_parser(store: Store) -> None:
    for level, parser in ((Level.SCAM, "rasa"), (Level.SCAM, "rasa"), (Level.UNKNOWN, "embedded")):
        await recorded(store, "a message", verdict(level), Language.EN, parser)
    assert (await figures(store)).checks == {("scam", "rasa"): 2, ("unknown", "embedded"): 1}


async def test_a_forgotten_state_is_counted_too(store: Store, intake: Intake, known: Known) -> None:
    """Of a later version, say: it must not vanish from the sum."""
    await intake.file(draft(known.id))
    await change(store, Tip, 1, state="parked")
    assert (await figures(store)).tips["parked"] == 1


def test_an_empty_folder_has_no_index_and_no_backup(tmp_path: Path) -> None:
    found = folder(Settings(home=tmp_path))
    assert (found.index, found.backup, found.keys_saved) == (None, None, False)
    assert found.free > 0


def test_the_folder_tells_index_backup_and_saved_keys(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "CURRENT").write_text("ab12\n")
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "backed-up").touch()
    before = datetime.now(UTC)
    remember_backup(Settings(home=tmp_path), 42)
    found = folder(Settings(home=tmp_path))
    assert found.index
    assert found.index[0] == "ab12"
    assert abs(found.index[1] - before) < timedelta(minutes=1)
    assert found.backup
    assert found.backup[1] == 42
    assert before <= found.backup[0] <= datetime.now(UTC)
    assert found.keys_saved


@pytest.mark.parametrize(
    "note", ["", "[]", "{", '{"made": "yesterday", "rows": 1}', json.dumps({"made": "2026-01-01T00:00:00+00:00"})]
)
def test_a_note_of_a_backup_that_cannot_be_read_counts_as_none(tmp_path: Path, note: str) -> None:
    (tmp_path / LAST_BACKUP).write_text(note)
    assert folder(Settings(home=tmp_path)).backup is None


def test_a_backup_that_cannot_be_noted_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SetupError, match="the backup is written, but"):
        remember_backup(Settings(home=tmp_path / "file"), 1)
