"""Which processes there are, and what each is given: its own secrets, nobody else's."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

from center.keys import key_texts, simulator_token
from center.settings import ENV_FILE, SECRETS_DIR, Settings

SECRETS = ("database_url", "redis_url", "master_keys", "lookup_key", "bot_token", "rasa_token", "metrics_token")


@dataclass(frozen=True, slots=True)
class Process:
    """ready: an address that answers when the process does; nice: scheduling priority given up;
    whole_environment: `environment` is all it gets, nothing of ours is added."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    ready: str | None = None
    nice: int = 0
    whole_environment: bool = False


def variable(name: str) -> str:
    """The environment variable of a setting."""
    return f"SCAMLINE_{name.upper()}"


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    secrets = {variable(name) for name in SECRETS}
    return {name: value for name, value in environment.items() if name not in secrets}


def open_settings(settings: Settings) -> dict[str, str]:
    """What every process may know, as variables; and no file or folder to read the rest from."""
    chosen = settings.model_dump(mode="json", include=settings.model_fields_set - set(SECRETS))
    return {variable(name): str(value) for name, value in chosen.items()} | {ENV_FILE: "", SECRETS_DIR: ""}


def processes(settings: Settings, rasa_token: str) -> list[Process]:
    """In the order in which they start, Rasa apart."""
    master, lookup = key_texts(settings)
    database = {variable("database_url"): settings.database_url}
    keys = database | {variable("master_keys"): master, variable("lookup_key"): lookup}
    token = {} if settings.bot_token is None else _secret("bot_token", settings.bot_token)
    rates = {} if settings.redis_url is None else _secret("redis_url", settings.redis_url)
    telling = keys | token | rates
    scraping = {} if settings.metrics_token is None else _secret("metrics_token", settings.metrics_token)
    started = [
        ours(settings, "admin", secrets=keys | scraping, ready=admin_ready(settings)),
        ours(settings, "bot", secrets=telling | {variable("rasa_token"): rasa_token}, ready=bot_ready(settings)),
        ours(settings, "sender", secrets=telling),
        ours(settings, "jobs", secrets=database, nice=10),
    ]
    if settings.uses_simulator:
        simulator_token(settings)
        started.insert(0, ours(settings, "simulator", ready=simulator_ready(settings)))
    return started


def _secret(name: str, value: SecretStr) -> dict[str, str]:
    return {variable(name): value.get_secret_value()}


def ours(
    settings: Settings,
    name: str,
    *arguments: str,
    secrets: Mapping[str, str] | None = None,
    ready: str | None = None,
    nice: int = 0,
) -> Process:
    """A command of this program; arguments: the command, where it is not the process's name."""
    return Process(name, scamline(*(arguments or (name,))), open_settings(settings) | dict(secrets or {}), ready, nice)


def admin_ready(settings: Settings) -> str:
    return f"http://{settings.host}:{settings.admin_port}/login"


def bot_ready(settings: Settings) -> str | None:
    return f"http://{settings.host}:{settings.webhook_port}/healthz" if settings.webhook_url else None


def simulator_ready(settings: Settings) -> str:
    return f"{settings.simulator_url}/"


def scamline(*arguments: str) -> list[str]:
    # -P: whoever may write where this is started must not put modules in the way of processes that hold keys.
    return [sys.executable, "-P", "-m", "scamline", *arguments]


def environment_of(process: Process) -> dict[str, str]:
    if process.whole_environment:
        return process.environment
    return without_secrets(os.environ) | process.environment | {"PYTHONUNBUFFERED": "1"}


def log_file(settings: Settings, process: Process) -> Path:
    return settings.home / "logs" / f"{process.name}.log"
