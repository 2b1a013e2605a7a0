"""Every process says that it lives, whatever becomes of the database, and takes its word back when it ends in order."""

import asyncio
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import structlog
from pydantic import SecretStr
from sqlalchemy import create_engine, text
from typer.testing import CliRunner

from center.beats import Beats
from center.keys import key_texts
from center.rotation import fingerprints
from center.settings import Settings, read_settings
from center.store.engine import open_store
from center.store.tables import Beat
from scamline import beating as module
from scamline import entry
from scamline.about import AboutBot, about_keys
from scamline.beating import beating, beating_beside, executor, is_alive, named
from scamline.cli import app
from scamline.processes import environment_of, processes
from tests.databases import (  # noqa: F401  what pytest finds here is a fixture of this folder
    empty_settings,
    home,
    migrated_postgres,
    migrated_sqlite,
    postgres,
    settings,
    store,
)
from tests.product import free_port, running_product

PATIENT = 60.0
"""Seconds: the machine may be loaded."""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "EVERY", timedelta(seconds=0.2))


async def beats(settings: Settings) -> list[Beat]:
    opened = open_store(settings)
    try:
        return list(await Beats(opened).all())
    finally:
        await opened.close()


async def until(settings: Settings, wanted: Callable[[list[Beat]], object]) -> list[Beat]:
    deadline = time.monotonic() + PATIENT
    while not wanted(found := await beats(settings)):
        assert time.monotonic() < deadline, f"it did not come to that: {found}"
        await asyncio.sleep(0.05)
    return found


@contextmanager
def locked(settings: Settings) -> Iterator[None]:
    """Somebody else writes, and takes their time."""
    engine = create_engine(settings.sync_url, connect_args={"timeout": PATIENT} if settings.is_sqlite else {})
    with engine.connect() as connection:
        if settings.is_sqlite:
            connection.connection.driver_connection.isolation_level = None  # type: ignore[union-attr]
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("LOCK TABLE beat IN ACCESS EXCLUSIVE MODE"))
        try:
            yield
        finally:
            connection.rollback()
            if settings.is_sqlite:
                connection.connection.driver_connection.rollback()  # type: ignore[union-attr]
    engine.dispose()


def facts(**values: Any) -> Callable[[], Any]:
    async def tell() -> dict[str, Any]:
        return values

    return tell


async def test_a_process_is_heard_of_while_it_runs_and_not_afterwards(settings: Settings) -> None:
    async with beating(settings, "bot", facts(matcher="ready")):
        (first,) = await until(settings, lambda found: found)
        assert (first.name, first.data) == ("bot", {"matcher": "ready"})
        await until(settings, lambda found: found[0].seen_at > first.seen_at)
    assert await beats(settings) == []


async def test_a_process_whose_loop_is_another_ones_is_heard_of_too(settings: Settings) -> None:
    with beating_beside(settings, "admin"):
        await until(settings, lambda found: [beat.name for beat in found] == ["admin"])
    assert await beats(settings) == []


async def test_a_busy_database_does_not_end_or_hold_up_a_process(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    with structlog.testing.capture_logs() as logs:
        async with beating(settings, "bot"):
            first = (await until(settings, lambda found: found))[0]
            with locked(settings):
                await asyncio.sleep(0.5)  # the process works on
            await until(settings, lambda found: found[0].seen_at > first.seen_at)
        with locked(settings):
            began = time.monotonic()
            async with beating(settings, "sender"):
                pass
            assert time.monotonic() - began < PATIENT / 2
    assert {entry["event"] for entry in logs} <= {"beat not written", "beat not ended"}
    assert "beat not ended" in {entry["event"] for entry in logs} or not settings.is_sqlite


async def test_facts_that_cannot_be_told_do_not_end_a_process(settings: Settings) -> None:
    left = [2]

    async def stumbling() -> dict[str, Any]:
        left[0] -= 1
        if left[0] >= 0:
            raise RuntimeError("a citizen's words")
        return {"well": True}

    with structlog.testing.capture_logs() as logs:
        async with beating(settings, "bot", stumbling):
            await until(settings, lambda found: found and found[0].data == {"well": True})
    assert [entry["error"] for entry in logs] == ["RuntimeError"] * 2
    assert "words" not in str(logs)


async def test_a_database_that_is_gone_does_not_end_a_process(tmp_path: Path) -> None:
    nowhere = Settings(home=tmp_path, database_url="postgresql://x:hush@127.0.0.1:9/none?connect_timeout=1")
    with structlog.testing.capture_logs() as logs:
        async with beating(nowhere, "bot"):
            await asyncio.sleep(0.3)
    assert logs
    assert "hush" not in str(logs)


def test_several_of_a_kind_have_names_of_their_own(tmp_path: Path) -> None:
    one, two = Settings(home=tmp_path), Settings(home=tmp_path, instance="2")
    assert (named(one, "sender"), named(two, "sender")) == ("sender", "sender-2")
    assert (executor(one, "sender"), executor(two, "sender")) == ("sender-1", "sender-2")


async def test_alive_asks_for_this_process_on_this_host(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def alive(process: str) -> bool:
        return await asyncio.to_thread(is_alive, settings, process)

    assert not await alive("bot")
    async with beating(settings, "bot"):
        await until(settings, lambda found: found)
        assert await alive("bot")
        assert not await alive("sender")
        monkeypatch.setattr(module, "gethostname", lambda: "elsewhere")
        assert not await alive("bot")


def test_without_a_database_nobody_is_alive(tmp_path: Path) -> None:
    assert not is_alive(Settings(home=tmp_path), "bot")
    assert not is_alive(Settings(database_url="postgresql://x:hush@127.0.0.1:9/none?connect_timeout=1"), "bot")


def test_the_health_check_says_it_with_its_status(home: Path, migrated_sqlite: Path) -> None:  # noqa: F811
    home.joinpath("scamline.db").write_bytes(migrated_sqlite.read_bytes())
    asked = CliRunner().invoke(app, ["alive", "bot"], env={"SCAMLINE_HOME": str(home), "SCAMLINE_ENV_FILE": ""})
    assert asked.exit_code == 1
    assert asked.exception is None or isinstance(asked.exception, SystemExit)


class Matcher:
    ready = False


async def test_the_bot_tells_matcher_index_parser_and_which_keys_it_holds(tmp_path: Path) -> None:
    plain, matcher = Settings(home=tmp_path), Matcher()
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "CURRENT").write_text("first\n")
    held = fingerprints(key_texts(plain)[0])
    async with httpx.AsyncClient() as http:
        about = AboutBot(plain, http, matcher, about_keys(plain))
        assert await about() == {"matcher": "loading", "index": None, "parser": "embedded", "keys": held}
        matcher.ready = True
        await about()
        (tmp_path / "index" / "CURRENT").write_text("built since\n")
        assert await about() == {"matcher": "ready", "index": "first", "parser": "embedded", "keys": held}


async def test_the_parser_is_rasa_exactly_while_rasa_answers(tmp_path: Path) -> None:
    up = [True]

    async def rasa(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        status = b"200 OK" if up[0] else b"503 Busy"
        writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(rasa, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    given = Settings(home=tmp_path, rasa_port=port, rasa_token=SecretStr("t"))
    async with httpx.AsyncClient() as http:
        about = AboutBot(given, http, Matcher(), about_keys(given))
        assert (await about())["parser"] == "rasa"
        up[0] = False
        assert (await about())["parser"] == "embedded"
        server.close()
        await server.wait_closed()
        assert (await about())["parser"] == "embedded"


class AtWork:
    """In the place of what the process does, which takes long to get ready."""

    checker = Matcher()
    executor: str | None = None

    async def run(self, _settings: Settings | None = None, executor: str | None = None) -> None:
        self.executor = executor
        await asyncio.Event().wait()


@pytest.mark.parametrize("process", ["bot", "sender", "jobs"])
async def test_each_process_beats_while_it_works(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, process: str
) -> None:
    work = AtWork()
    monkeypatch.setitem(sys.modules, "bot.rooms", SimpleNamespace(open_rooms=lambda *_: None))
    monkeypatch.setitem(sys.modules, "bot.app", SimpleNamespace(build=lambda *_: work))
    monkeypatch.setitem(sys.modules, "bot.sender", SimpleNamespace(run=work.run))
    monkeypatch.setitem(sys.modules, "scamline.jobs_process", SimpleNamespace(run=work.run))
    second = settings.model_copy(update={"instance": "2"})
    at_work = asyncio.create_task(getattr(entry, f"_{process}")(second))
    (beat,) = await until(settings, lambda found: found)
    assert beat.name == f"{process}-2"
    assert beat.data.get("keys") == (None if process == "jobs" else fingerprints(key_texts(settings)[0]))
    assert work.executor == (None if process == "bot" else f"{process}-2")
    at_work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await at_work
    assert await beats(settings) == []


@pytest.mark.slow
def test_the_staff_site_beats_and_ends_in_order_when_it_is_told_to(tmp_path: Path) -> None:
    """Its signals are handled by uvicorn, not by us."""
    given = Settings(home=tmp_path, admin_port=free_port())
    with running_product(given, "admin") as product:
        (beat,) = asyncio.run(until(given, lambda found: found))
        assert (beat.name, beat.pid) == ("admin", product.running["admin"].pid)
        assert beat.data == {"keys": fingerprints(key_texts(given)[0])}
        child = product.running["admin"]
        product.stop("admin")
        assert child.returncode == 0
        assert asyncio.run(beats(given)) == []


def test_a_token_for_scraping_reaches_the_staff_site_alone(tmp_path: Path) -> None:
    given = Settings(home=tmp_path, metrics_token=SecretStr("scrape-me"))
    told = {p.name: environment_of(p).get("SCAMLINE_METRICS_TOKEN") for p in processes(given, "")}
    assert {name for name, token in told.items() if token} == {"admin"}
    assert told["admin"] == "scrape-me"


def test_secrets_may_come_from_files_which_children_do_not_see(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scamline_bot_token").write_text("1:from-a-file\n")
    monkeypatch.setenv("SCAMLINE_SECRETS_DIR", str(tmp_path))
    monkeypatch.setenv("SCAMLINE_ENV_FILE", "")
    monkeypatch.setenv("SCAMLINE_HOME", str(tmp_path))
    read = read_settings()
    assert read.bot_token
    assert read.bot_token.get_secret_value() == "1:from-a-file"
    jobs = next(process for process in processes(read, "") if process.name == "jobs")
    assert environment_of(jobs)["SCAMLINE_SECRETS_DIR"] == ""
