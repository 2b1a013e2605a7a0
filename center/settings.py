"""Settings of one process: read once from the environment, frozen, passed in."""

import os
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ENV_FILE = "SCAMLINE_ENV_FILE"
SECRETS_DIR = "SCAMLINE_SECRETS_DIR"
PACKAGED_PROFILE = Path(__file__).parent / "profile" / "wuhan.yaml"


class Settings(BaseSettings):
    """Every setting is an environment variable `SCAMLINE_<NAME>` or a line in a file (see `read_settings`)."""

    model_config = SettingsConfigDict(env_prefix="SCAMLINE_", extra="ignore", frozen=True)

    home: Path = Path("var")
    """Folder for everything this installation keeps: database, keys, index, logs."""
    database_url: str = Field(default="", repr=False)
    """SQLAlchemy URL, `sqlite:///...` or `postgresql://...`; empty: SQLite in `home`."""
    profile: Path = PACKAGED_PROFILE
    """The centre's own facts and official numbers (YAML)."""
    bot_token: SecretStr | None = None
    """Telegram's token; without it the bot talks to the simulator."""
    api_base: str = ""
    """Bot API server; empty: Telegram's when there is a token, else the simulator's."""
    webhook_url: str = ""
    """Where Telegram calls the bots, `https://...`; empty: one bot asks Telegram by long polling."""
    webhook_port: int = 8403
    """Where a bot listens for what comes to `webhook_url`."""
    redis_url: SecretStr | None = None
    """`redis://...` where several processes send: they share Telegram's rates there. Empty: each keeps them alone."""
    messages_a_second: int = Field(default=25, ge=1)
    """Over all chats. Telegram bears about 30 (core.telegram.org/bots/faq, 2026), more where that was agreed with it."""
    model: str = "use-multilingual-v3"
    """Sentence encoder: the bundled default, a hub id or a folder."""
    host: str = "127.0.0.1"
    admin_port: int = 8400
    simulator_port: int = 8401
    rasa_port: int = 8402
    master_keys: SecretStr | None = None
    """Fernet keys, newest first, comma-separated; empty: `home`/keys/master."""
    lookup_key: SecretStr | None = None
    """Key of the hash by which a reporter is found; empty: `home`/keys/lookup."""
    rasa_token: SecretStr | None = None
    secure_cookies: bool = False
    """Set it where staff reach the admin pages through HTTPS."""
    staff_hosts: str = ""
    """Further host names by which staff reach the admin pages, comma-separated (behind a proxy: its name)."""
    poll_seconds: float = 0.2
    """How often durable queues are looked at."""
    metrics_token: SecretStr | None = None
    """What a scraper sends as bearer token for /metrics of the staff site; empty: there is no such page."""
    instance: str = Field(default="", pattern=r"^\w{0,20}$")
    """Tells several of one kind of process apart that run at once; the same after each restart."""

    @property
    def sync_url(self) -> str:
        """The database URL with the synchronous driver, as Alembic and DBOS want it."""
        url = self.database_url or f"sqlite:///{(self.home / 'scamline.db').resolve()}"
        return url.replace("postgresql://", "postgresql+psycopg://", 1)

    @property
    def async_url(self) -> str:
        return self.sync_url.replace("sqlite:///", "sqlite+aiosqlite:///", 1)

    @property
    def forgotten(self) -> Path:
        """Fingerprints of destroyed keys (center/forgotten.py); keep it with the backups."""
        return self.home / "forgotten"

    @property
    def is_sqlite(self) -> bool:
        return self.sync_url.startswith("sqlite")

    @property
    def simulator_url(self) -> str:
        return f"http://{self.host}:{self.simulator_port}"

    @property
    def uses_simulator(self) -> bool:
        return self.bot_token is None


def read_settings() -> Settings:
    """From the environment, then from the file that `SCAMLINE_ENV_FILE` names: `.env`, unless it is set.

    Last from a folder with a file for each secret, such as scamline_bot_token, that `SCAMLINE_SECRETS_DIR` names.
    The supervisor sets both empty for its children: each has what it was given, and no way to the others' secrets.
    """
    folder = os.environ.get(SECRETS_DIR) or None
    return Settings(_env_file=os.environ.get(ENV_FILE, ".env") or None, _secrets_dir=folder)
