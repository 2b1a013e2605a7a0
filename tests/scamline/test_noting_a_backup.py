"""After `scamline backup` the status page knows when the last one was made."""

from datetime import UTC, datetime
from pathlib import Path

from typer.testing import CliRunner

from center.figures import folder
from center.migrating import migrate
from center.settings import Settings
from scamline.cli import app


def run(settings: Settings, *words: str) -> int:
    environment = {"SCAMLINE_HOME": str(settings.home), "SCAMLINE_ENV_FILE": ""}
    return CliRunner().invoke(app, list(words), env=environment).exit_code


def test_a_backup_is_noted_with_its_time_and_its_rows(tmp_path: Path) -> None:
    settings, before = Settings(home=tmp_path / "home"), datetime.now(UTC)
    migrate(settings)
    assert run(settings, "staff", "add", "li", "Li Hua", "auditor") == 0
    assert run(settings, "backup", str(tmp_path / "copy.tar.gz")) == 0
    noted = folder(settings).backup
    assert noted
    assert before <= noted[0] <= datetime.now(UTC)
    assert noted[1] > 0


def test_a_backup_that_failed_is_not_noted(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    migrate(settings)
    assert run(settings, "backup", str(tmp_path / "missing" / "copy.tar.gz")) != 0
    assert folder(settings).backup is None
