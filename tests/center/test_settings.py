"""One URL says where the records lie; every way of writing it reaches the same place."""

import asyncio
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import create_engine, make_url, text

from center.settings import PACKAGED_PROFILE, Settings
from center.store.engine import open_store
from tests.databases import Postgres


@pytest.mark.parametrize(
    ("url", "sync", "asynchronous"),
    [
        ("sqlite:////srv/line.db", "sqlite:////srv/line.db", "sqlite+aiosqlite:////srv/line.db"),
        (
            "postgresql://anna:pw@db:5432/line?sslmode=require",
            "postgresql+psycopg://anna:pw@db:5432/line?sslmode=require",
            "postgresql+psycopg://anna:pw@db:5432/line?sslmode=require",
        ),
        (
            "postgresql+psycopg://postgres:@/line?host=/run/postgres",
            "postgresql+psycopg://postgres:@/line?host=/run/postgres",
            "postgresql+psycopg://postgres:@/line?host=/run/postgres",
        ),
    ],
    ids=["SQLite", "PostgreSQL", "PostgreSQL with its driver"],
)
def test_one_url_serves_both_drivers(url: str, sync: str, asynchronous: str) -> None:
    settings = Settings(database_url=url)
    assert (settings.sync_url, settings.async_url) == (sync, asynchronous)
    assert settings.is_sqlite == url.startswith("sqlite")


def test_without_a_url_the_database_lies_in_the_home(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "a home")
    assert settings.is_sqlite
    assert make_url(settings.sync_url).database == str(tmp_path / "a home" / "scamline.db")


FORMS = {
    "a Unix socket": lambda url: url,
    "a Unix socket, percent-encoded": lambda url: url.replace("host=/", "host=%2F"),
    "with the driver named": lambda url: url.replace("postgresql://", "postgresql+psycopg://"),
    "with parameters": lambda url: url + "&application_name=scamline&connect_timeout=5",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_every_form_of_the_url_reaches_postgresql_with_both_drivers(
    postgres: Postgres, tmp_path: Path, form: object
) -> None:
    assert callable(form)
    settings = Settings(home=tmp_path, database_url=form(postgres.url()))
    engine = create_engine(settings.sync_url)
    with engine.connect() as connection:
        assert "PostgreSQL" in connection.execute(text("SELECT version()")).scalar_one()
    engine.dispose()

    async def ask() -> str:
        store = open_store(settings)
        async with store.reading() as session:
            answer = str((await session.execute(text("SELECT version()"))).scalar_one())
        await store.close()
        return answer

    assert "PostgreSQL" in asyncio.run(ask())


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCAMLINE_ADMIN_PORT", "9999")
    monkeypatch.setenv("SCAMLINE_DATABASE_URL", "postgresql://db/line")
    settings = Settings()
    assert (settings.admin_port, settings.sync_url) == (9999, "postgresql+psycopg://db/line")


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().host = "0.0.0.0"  # type: ignore[misc]


def test_secrets_do_not_show_when_settings_are_printed() -> None:
    settings = Settings(bot_token="123:s3cret", rasa_token="s3cret", master_keys="s3cret", lookup_key="s3cret")
    assert "s3cret" not in f"{settings!r} {settings}"


def test_the_database_password_does_not_show_when_settings_are_printed() -> None:
    assert "s3cret" not in repr(Settings(database_url="postgresql://anna:s3cret@db/line"))


def test_the_shipped_profile_is_the_default() -> None:
    assert Settings().profile == PACKAGED_PROFILE
    assert PACKAGED_PROFILE.exists()


@pytest.mark.parametrize(("token", "simulator"), [(None, True), ("1:x", False)])
def test_without_a_token_the_bot_talks_to_the_simulator(token: str | None, simulator: bool) -> None:
    assert Settings(bot_token=token).uses_simulator is simulator
