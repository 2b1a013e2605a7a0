"""Which processes there are, and what each is given: its own secrets, nobody else's."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from center.keys import key_texts, simulator_token
from center.settings import Settings

SECRETS = ("SCAMLINE_MASTER_KEYS", "SCAMLINE_LOOKUP_KEY", "SCAMLINE_BOT_TOKEN", "SCAMLINE_RASA_TOKEN")


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


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name not in SECRETS}


def processes(settings: Settings, rasa_token: str) -> list[Process]:
    """In the order in which they start, Rasa apart."""
    master, lookup = key_texts(settings)
    keys = {"SCAMLINE_MASTER_KEYS": master, "SCAMLINE_LOOKUP_KEY": lookup}
    token = {} if settings.bot_token is None else {"SCAMLINE_BOT_TOKEN": settings.bot_token.get_secret_value()}
    admin_url = f"http://{settings.host}:{settings.admin_port}/login"
    started = [
        Process("admin", scamline("admin"), keys, ready=admin_url),
        Process("bot", scamline("bot"), keys | token | {"SCAMLINE_RASA_TOKEN": rasa_token}),
        Process("sender", scamline("sender"), keys | token),
        Process("jobs", scamline("jobs"), nice=10),
    ]
    if settings.uses_simulator:
        simulator_token(settings)
        started.insert(0, Process("simulator", scamline("simulator"), ready=f"{settings.simulator_url}/"))
    return started


def scamline(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "scamline", *arguments]


def environment_of(process: Process) -> dict[str, str]:
    if process.whole_environment:
        return process.environment
    return without_secrets(os.environ) | process.environment | {"PYTHONUNBUFFERED": "1"}


def log_file(settings: Settings, process: Process) -> Path:
    return settings.home / "logs" / f"{process.name}.log"
