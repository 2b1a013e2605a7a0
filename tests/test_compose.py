"""compose.yaml and Dockerfile, read by a parser: there is no Docker engine on every machine that runs the tests."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from center.settings import Settings
from scamline.cli import app

ROOT = Path(__file__).resolve().parent.parent
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OTHERS = {"postgres", "redis"}
OURS = {name: service for name, service in SERVICES.items() if name not in OTHERS}
DOCKERFILE = (ROOT / "Dockerfile").read_text()
INSTALL = (ROOT / "requirements" / "install.py").read_text()

DATABASE, TOKEN, SCRAPING = "scamline_database_url", "scamline_bot_token", "scamline_metrics_token"
SECRETS = {
    "postgres": {"postgres_password"},
    "redis": set(),
    "migrate": {DATABASE},
    "keys": {DATABASE},
    "index": set(),
    "admin": {DATABASE, SCRAPING},
    "bot": {DATABASE, TOKEN},
    "bot-2": {DATABASE, TOKEN},
    "sender": {DATABASE, TOKEN},
    "sender-2": {DATABASE, TOKEN},
    "jobs": {DATABASE},
}
ONCE = {"migrate", "keys", "index"}
KEYS = {"keys": "rw", "admin": "ro", "bot": "ro", "bot-2": "ro", "sender": "ro", "sender-2": "ro"}
"""Who may read what is sealed; one alone may change the keys."""


def mounts(service: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Volume to (place, "ro" or "rw")."""
    parts = [volume.split(":") for volume in service.get("volumes", [])]
    return {name: (place, mode[0] if mode else "rw") for name, place, *mode in parts}


def test_the_services_are_those_that_exist_and_each_has_its_own_secrets_alone() -> None:
    assert {name: set(service.get("secrets", [])) for name, service in SERVICES.items()} == SECRETS


def test_secrets_are_files_and_stand_nowhere_else() -> None:
    wanted = set().union(*SECRETS.values())
    assert {name: entry["file"] for name, entry in COMPOSE["secrets"].items()} == {n: f"./secrets/{n}" for n in wanted}
    variables = {name for service in OURS.values() for name in service.get("environment", {})}
    public = {"SCAMLINE_WEBHOOK_URL", "SCAMLINE_REDIS_URL"}  # addresses without a password
    assert not [name for name in variables - public if re.search("TOKEN|PASSWORD|KEY|URL", name)]
    assert "secrets/" in (ROOT / ".gitignore").read_text().split()


@pytest.mark.parametrize("name", OURS)
def test_what_a_service_is_given_is_what_its_settings_take(name: str, tmp_path: Path) -> None:
    for secret in SECRETS[name]:
        (tmp_path / secret).write_text(f"given-{secret}\n")
    read = Settings(_env_file=None, _secrets_dir=tmp_path)
    told = {
        "scamline_database_url": read.database_url,
        "scamline_bot_token": read.bot_token and read.bot_token.get_secret_value(),
        "scamline_metrics_token": read.metrics_token and read.metrics_token.get_secret_value(),
    }
    assert {secret for secret, value in told.items() if value == f"given-{secret}"} == SECRETS[name]
    known = {f"SCAMLINE_{field.upper()}" for field in Settings.model_fields} | {"SCAMLINE_SECRETS_DIR"}
    assert set(OURS[name].get("environment", {})) <= known
    assert "SCAMLINE_SECRETS_DIR=/run/secrets" in DOCKERFILE


def test_only_who_reads_what_is_sealed_sees_the_keys_and_one_alone_changes_them() -> None:
    found = {name: mounts(service)["keys"] for name, service in SERVICES.items() if "keys" in mounts(service)}
    assert found == {name: ("/var/lib/scamline/keys", mode) for name, mode in KEYS.items()}


def test_the_index_is_written_by_its_builder_alone() -> None:
    found = {name: mounts(service)["index"][1] for name, service in SERVICES.items() if "index" in mounts(service)}
    assert found == {"index": "rw", "admin": "ro", "bot": "ro", "bot-2": "ro"}


@pytest.mark.parametrize("name", OURS)
def test_the_command_of_every_service_exists(name: str) -> None:
    assert CliRunner().invoke(app, [*OURS[name]["command"], "--help"]).exit_code == 0
    if name not in ONCE:
        check = OURS[name]["healthcheck"]["test"]
        assert check[0] == "CMD"
        if check[1] == "scamline":
            assert check[2:] == ["alive", OURS[name]["command"][0]]
            assert CliRunner().invoke(app, [*check[2:], "--help"]).exit_code == 0


def test_a_command_that_does_not_exist_would_be_found() -> None:
    assert CliRunner().invoke(app, ["outbox", "--help"]).exit_code != 0


@pytest.mark.parametrize("name", SERVICES)
def test_every_image_has_a_version(name: str) -> None:
    image = SERVICES[name]["image"]
    assert re.fullmatch(r"[\w./-]+:\d+\.[\w.-]+", image), image


def test_what_runs_is_watched_and_what_runs_once_does_not_start_again() -> None:
    for name, service in SERVICES.items():
        assert ("healthcheck" in service) == (name not in ONCE), name
        assert service["restart"] == ("no" if name in ONCE else "unless-stopped"), name


def test_each_waits_for_what_it_needs() -> None:
    for name, service in SERVICES.items():
        for other, how in service.get("depends_on", {}).items():
            ends = other in ONCE
            assert how["condition"] == ("service_completed_successfully" if ends else "service_healthy"), (name, other)
    for name in set(OURS) - {"index", "migrate"}:
        assert "migrate" in OURS[name]["depends_on"], name
    for name in KEYS:
        assert name == "keys" or "keys" in OURS[name]["depends_on"], name
    assert "index" in OURS["bot"]["depends_on"]


def test_processes_of_a_kind_are_told_apart_after_every_restart() -> None:
    named = [(s["command"][0], s.get("environment", {}).get("SCAMLINE_INSTANCE", "")) for s in OURS.values()]
    assert len(named) == len(set(named))
    running = {name: service["hostname"] for name, service in OURS.items() if name not in ONCE}
    assert running == {name: name for name in running}


def test_a_second_bot_starts_with_a_webhook_alone() -> None:
    """Polling, Telegram would refuse it."""
    bots = {name: service for name, service in OURS.items() if service["command"] == ["bot"]}
    assert {name: service.get("profiles") for name, service in bots.items()} == {"bot": None, "bot-2": ["webhook"]}
    for service in bots.values():
        assert service["environment"]["SCAMLINE_WEBHOOK_URL"] == "${WEBHOOK_URL:-}"
        assert service["depends_on"]["redis"] == {"condition": "service_healthy"}


def test_all_who_send_share_their_rates() -> None:
    senders = [service for service in OURS.values() if service["command"][0] in ("bot", "sender")]
    assert {service["environment"]["SCAMLINE_REDIS_URL"] for service in senders} == {"redis://redis:6379/0"}
    assert len(senders) == 4


def test_nothing_of_ours_runs_with_more_rights_than_it_needs() -> None:
    for service in OURS.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["read_only"] is True
        assert "privileged" not in service
    open_to = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert open_to == {
        "admin": ["127.0.0.1:8400:8400"],
        "bot": ["127.0.0.1:8403:8403"],
        "bot-2": ["127.0.0.1:8413:8403"],
    }
    assert DOCKERFILE.rindex("\nUSER scamline\n") < DOCKERFILE.rindex("\nENTRYPOINT")


def test_every_volume_that_is_used_is_declared() -> None:
    used = {name for service in SERVICES.values() for name in mounts(service)}
    assert used == set(COMPOSE["volumes"])


def test_the_image_holds_the_locked_packages_for_the_python_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    bases = re.findall(r"^FROM (\S+)", DOCKERFILE, re.M)
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.11\.\d+-slim-\w+", bases[0])
    assert "uv pip install -r requirements/main.lock" in DOCKERFILE
    for pin in re.findall(r'^(?:UV|TORCH) = "([^"]+)"', INSTALL, re.M):
        assert f'"{pin}"' in DOCKERFILE, pin
    packages = {name.rstrip("*") for name in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    copied = set(re.findall(r"^COPY (\w+) \1$", DOCKERFILE, re.M))
    assert copied == packages
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert sent == packages | {"requirements/main.lock", "pyproject.toml", "README.md", "LICENSE"}
    assert all((ROOT / name).exists() for name in sent)


def test_every_command_that_the_operations_page_names_exists() -> None:
    page = (ROOT / "docs" / "operations.md").read_text()
    named = set(
        re.findall(r"scamline ((?:keys|knowledge|staff) \w+|alive|backup|restore|migrate|doctor|webhook)", page)
    )
    named |= set(re.findall(r"run --rm \w+ ((?:keys|staff) \w+)", page))
    assert {"keys add", "keys use", "keys rewrap", "keys drop", "backup", "restore", "staff add"} <= named
    for command in named:
        assert CliRunner().invoke(app, [*command.split(), "--help"]).exit_code == 0, command
    for service in re.findall(r"docker compose (?:run --rm(?: -v \S+| --entrypoint \w+)*|restart) ([\w-]+)", page):
        assert service in SERVICES, service
