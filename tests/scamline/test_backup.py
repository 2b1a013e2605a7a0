"""What was backed up comes back whole, on both databases, and from one to the other."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from center.desk import Desk
from center.errors import SetupError
from center.forgotten import Forgotten
from center.intake import Intake
from center.jobs import open_jobs
from center.keys import load_keyring
from center.message import Language
from center.reporters import Reporters
from center.settings import Settings
from center.store.engine import open_store
from center.store.tables import Check
from scamline.backup import backup, restore
from tests.center.making import STORY, draft, verdict
from tests.center.rows import only, recorded
from tests.databases import (  # noqa: F401  what pytest finds here is a fixture of this folder
    KINDS,
    empty_settings,
    home,
    migrated_postgres,
    migrated_sqlite,
    postgres,
    settings,
    store,
)


async def file_one(settings: Settings) -> str:  # noqa: F811
    opened, keyring = open_store(settings), load_keyring(settings)
    try:
        known = await Reporters(opened, keyring).meet(4711, Language.ZH_HANS)
        filed = await Intake(opened, keyring, "WH").file(draft(known.id, verdict=verdict()))
        return filed.case_number
    finally:
        await opened.close()


async def another(settings: Settings, folder: Path, database_url: str = "") -> Settings:  # noqa: F811
    """A new, migrated installation with the same keys; SQLite unless an address is given."""
    from center.migrating import migrate

    target = Settings(home=folder / "restored", database_url=database_url)
    (folder / "restored" / "keys").mkdir(parents=True)
    for key in (settings.home / "keys").iterdir():
        (folder / "restored" / "keys" / key.name).write_text(key.read_text())
    await asyncio.to_thread(migrate, target)
    return target


@pytest.fixture(params=KINDS)
def target_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where it is restored to: what was kept in one database must open in the other."""
    if request.param == "sqlite":
        yield ""
        return
    with request.getfixturevalue("postgres").database() as url:
        yield url


async def test_a_restored_tip_opens_with_its_story_and_its_reporter(
    settings: Settings,  # noqa: F811
    tmp_path: Path,
    target_url: str,
) -> None:
    # given a tip and a check, backed up
    case = await file_one(settings)
    before = open_store(settings)
    number = await recorded(before, STORY, verdict(), Language.ZH_HANS, "embedded")
    await before.close()
    written = backup(settings, tmp_path / "copy.tar.gz")
    assert written["tip"] == 1
    assert (tmp_path / "copy.tar.gz").stat().st_mode & 0o077 == 0
    # when it is restored into a new installation that has the keys
    target = await another(settings, tmp_path, target_url)
    assert restore(target, tmp_path / "copy.tar.gz") == written
    # then the tip, the sealed story and the reporter are there, and counting goes on
    opened, keyring = open_store(target), load_keyring(target)
    jobs = open_jobs(target)
    try:
        file = await Desk(opened, keyring, jobs).open(case)
        known = await Reporters(opened, keyring).meet(4711, Language.EN)
        assert not known.first_time
        assert known.seal.read(file.tip.sealed_story) == STORY
        assert await file_one(target) != case
        assert (await only(opened, Check)).id == number
        await recorded(opened, STORY, verdict(), Language.ZH_HANS, "embedded")
    finally:
        jobs.close()
        await opened.close()


async def test_a_backup_holds_no_story_in_clear_and_no_keys(settings: Settings, tmp_path: Path) -> None:  # noqa: F811
    import gzip

    await file_one(settings)
    backup(settings, tmp_path / "copy.tar.gz")
    content = gzip.decompress((tmp_path / "copy.tar.gz").read_bytes())
    assert "李警官".encode() not in content
    assert b"4711" not in content
    assert (settings.home / "keys" / "master").read_bytes().strip() not in content


def damage(content: bytes) -> bytes:
    return content[: len(content) // 2]


def nonsense(_content: bytes) -> bytes:
    return b"this is no archive"


@pytest.mark.parametrize("spoil", [damage, nonsense])
async def test_a_broken_backup_is_refused_and_nothing_is_half_restored(
    settings: Settings,
    tmp_path: Path,
    spoil: Callable[[bytes], bytes],
) -> None:
    await file_one(settings)
    copy = tmp_path / "copy.tar.gz"
    backup(settings, copy)
    copy.write_bytes(spoil(copy.read_bytes()))
    target = await another(settings, tmp_path)
    with pytest.raises(SetupError, match="backup"):
        restore(target, copy)
    assert backup(target, tmp_path / "after.tar.gz")["tip"] == 0


async def test_restoring_over_records_is_refused(settings: Settings, tmp_path: Path) -> None:  # noqa: F811
    await file_one(settings)
    backup(settings, tmp_path / "copy.tar.gz")
    with pytest.raises(SetupError, match="not empty"):
        restore(settings, tmp_path / "copy.tar.gz")


async def test_a_folder_that_cannot_be_written_is_said(settings: Settings, tmp_path: Path) -> None:  # noqa: F811
    with pytest.raises(SetupError, match="cannot write the backup"):
        backup(settings, tmp_path / "missing" / "copy.tar.gz")


async def forget(settings: Settings) -> None:  # noqa: F811
    opened, keyring = open_store(settings), load_keyring(settings)
    try:
        reporters = Reporters(opened, keyring, Forgotten(settings.forgotten))
        await reporters.forget((await reporters.meet(4711, Language.EN)).id)
    finally:
        await opened.close()


async def test_who_was_forgotten_since_the_backup_stays_forgotten(settings: Settings, tmp_path: Path) -> None:  # noqa: F811
    # given a tip, backed up, and its reporter forgotten afterwards
    case = await file_one(settings)
    backup(settings, tmp_path / "copy.tar.gz")
    await forget(settings)
    assert settings.forgotten.stat().st_mode & 0o077 == 0
    # when the old backup is restored beside the list of who is forgotten
    target = await another(settings, tmp_path)
    target.forgotten.write_bytes(settings.forgotten.read_bytes())
    restore(target, tmp_path / "copy.tar.gz")
    # then the tip is there, and nobody can read its story or reach its reporter
    opened, keyring = open_store(target), load_keyring(target)
    jobs = open_jobs(target)
    try:
        assert (await Desk(opened, keyring, jobs).open(case)).forgotten
        assert (await Reporters(opened, keyring).meet(4711, Language.EN)).first_time
    finally:
        jobs.close()
        await opened.close()


async def test_the_list_of_the_forgotten_names_nobody(settings: Settings) -> None:  # noqa: F811
    await file_one(settings)
    await forget(settings)
    listed = settings.forgotten.read_text()
    assert len(listed.split()) == 1
    assert "4711" not in listed
    assert load_keyring(settings).find_by("chat", 4711) not in listed
