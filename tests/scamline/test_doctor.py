"""Doctor names what is wrong and how to mend it."""

import asyncio
import shutil
from pathlib import Path

import pytest

from center.keys import load_keyring
from center.message import Language
from center.migrating import migrate
from center.reporters import Reporters
from center.settings import Settings
from center.store.engine import open_store
from scamline.doctor import examine, findings
from tests.product import free_port


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, admin_port=free_port(), simulator_port=free_port())


def bad(settings: Settings) -> str:
    return "\n".join(f"{f.what} -> {f.mend}" for f in findings(settings) if f.good is False)


def test_an_empty_folder_wants_a_migration_and_an_index(settings: Settings) -> None:
    assert "run: scamline migrate" in bad(settings)
    assert "run: scamline knowledge build" in bad(settings)


def test_a_good_installation_has_nothing_broken(settings: Settings, index: Path, tmp_path: Path) -> None:
    (tmp_path / "index").symlink_to(index)
    load_keyring(settings)
    migrate(settings)
    said: list[str] = []
    assert examine(settings, said.append) == 0, "\n".join(said)
    assert any("open before launch" in line for line in said)
    assert any("keys: not backed up" in line for line in said)


def test_a_key_that_others_can_read_is_named(settings: Settings, tmp_path: Path) -> None:
    load_keyring(settings)
    (tmp_path / "keys" / "master").chmod(0o644)
    assert "chmod 600" in bad(settings)


def test_a_broken_key_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "master").write_text("not a key")
    (tmp_path / "keys" / "lookup").write_text("x")
    assert "does not hold Fernet keys" in bad(settings)


def test_a_broken_profile_is_named_with_its_field(settings: Settings, tmp_path: Path) -> None:
    wrong = tmp_path / "profile.yaml"
    wrong.write_text("jurisdiction: CN\n")
    assert "timezone" in bad(settings.model_copy(update={"profile": wrong}))


def test_a_database_that_cannot_be_reached_is_named_without_its_password(settings: Settings) -> None:
    far = settings.model_copy(update={"database_url": "postgresql://someone:hush@127.0.0.1:1/none"})
    assert "database" in bad(far)
    assert "hush" not in bad(far)


def test_looking_makes_no_keys(settings: Settings, tmp_path: Path) -> None:
    list(findings(settings))
    assert not (tmp_path / "keys").exists()


async def _somebody_writes(settings: Settings) -> None:
    store = open_store(settings)
    try:
        await Reporters(store, load_keyring(settings)).meet(4711, Language.EN)
    finally:
        await store.close()


@pytest.mark.parametrize("lost", ["master", "lookup"])
def test_keys_that_are_not_those_of_the_database_are_named(settings: Settings, tmp_path: Path, lost: str) -> None:
    # given a database that somebody wrote to
    migrate(settings)
    asyncio.run(_somebody_writes(settings))
    assert "keys" not in bad(settings)
    # when one key is lost and another made in its place
    (tmp_path / "keys" / lost).unlink()
    load_keyring(settings)
    # then doctor says so, and what not to do
    assert "keys: not those of this database -> restore the folder keys from your backup; do not start" in bad(settings)


def test_keys_that_are_gone_while_the_database_is_there_are_named(settings: Settings, tmp_path: Path) -> None:
    migrate(settings)
    asyncio.run(_somebody_writes(settings))
    shutil.rmtree(tmp_path / "keys")
    assert "keys: not those of this database" in bad(settings)
    assert not (tmp_path / "keys").exists()
