"""Brings the database to this version's shape: the centre's tables by Alembic, DBOS's own by DBOS."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import create_engine
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from center import jobs
from center.errors import SetupError
from center.settings import Settings


def alembic_config(settings: Settings) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["url"] = settings.sync_url
    return config


def migrate(settings: Settings) -> None:
    """Idempotent. Raises SetupError when the database cannot be reached or written."""
    place = _place(settings)
    try:
        if settings.is_sqlite:
            Path(settings.sync_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
        command.upgrade(alembic_config(settings), "head")
        jobs.migrate(settings)
    except (SQLAlchemyError, CommandError, OSError) as error:
        raise SetupError(f"cannot migrate {place}: {error}") from error


def pending(settings: Settings) -> bool:
    """Whether the database is behind (or ahead of) this version."""
    place = _place(settings)
    engine = create_engine(settings.sync_url)
    try:
        with engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
    except SQLAlchemyError as error:
        raise SetupError(f"cannot open {place}: {error}") from error
    finally:
        engine.dispose()
    return current != ScriptDirectory.from_config(alembic_config(settings)).get_current_head()


def _place(settings: Settings) -> str:
    """The URL without its password. Raises SetupError when it is none."""
    try:
        return create_engine(settings.sync_url).url.render_as_string(hide_password=True)
    except (ArgumentError, ValueError, ImportError):  # whose words may quote a piece of the password
        raise SetupError(
            "cannot open the database: SCAMLINE_DATABASE_URL must begin with sqlite:/// or postgresql://, "
            "and special characters in its password must be percent-encoded"
        ) from None
