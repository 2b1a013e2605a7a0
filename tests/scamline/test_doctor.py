"""Doctor names what is wrong and how to mend it."""

from pathlib import Path

import pytest

from center.keys import load_keyring
from center.migrating import migrate
from center.settings import Settings
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
