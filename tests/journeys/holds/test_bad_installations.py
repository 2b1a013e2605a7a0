"""What can be wrong with the machine: a clear word to whoever runs it, and no citizen loses anything."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from center.redaction import redact
from center.settings import Settings
from center.store.columns import now
from scamline.processes import environment_of, ours, scamline
from tests.journeys.holds.bad import SCAM, Someone, Telegram, Town, bad_product, town  # noqa: F401
from tests.journeys.holds.bad_machines import Clock, full_disk, mounted, no_room_for_the_bot, read_only
from tests.journeys.holds.rows import last_tip, tips_since
from tests.product import Product, forking, free_port

HOLDS_IT = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
held.execute("ROLLBACK")
"""


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Clock:
    return Clock(tmp_path_factory.mktemp("clock"))


@pytest.fixture(scope="module")
def installation(
    tmp_path_factory: pytest.TempPathFactory, index: Path, clock: Clock
) -> Iterator[tuple[Product, Telegram]]:
    """Its database on a small disk of its own, where one can be mounted; its processes go by our clock."""
    home, records = tmp_path_factory.mktemp("bad"), tmp_path_factory.mktemp("records")
    with mounted(records, "24m"), clock.worn(), bad_product(home, index, f"sqlite:///{records}/scamline.db") as made:
        yield made


@contextmanager
def locked(product: Product) -> Iterator[None]:
    """Another process holds the database, and lets nobody else write."""
    path = product.settings.sync_url.removeprefix("sqlite:///")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLDS_IT, path], **pipes) as holder:  # type: ignore[call-overload]
        assert holder.stdout.readline() == b"locked\n"
        yield
        holder.stdin.close()


async def at_the_story(town: Town, someone: Someone) -> None:  # noqa: F811
    await someone.citizen.says("/report")
    await someone.hears()
    await town.rests()  # what was asked is written down after it was said


async def ends_the_report(someone: Someone) -> None:
    for key in ("button-next", "button-skip", "button-skip", "button-skip", "button-send"):
        await someone.presses(key)
        await someone.hears()


async def test_a_locked_database(town: Town) -> None:  # noqa: F811
    """Somebody copies it, or looks into it with a tool: for some seconds nobody can write."""
    someone, before = await town.arrives("zh-hans"), last_tip(town.product.settings)
    await at_the_story(town, someone)
    with locked(town.product):
        await someone.citizen.says(SCAM["zh-hans"])
        await someone.citizen.hears_nothing(3)
    await someone.hears("report-added")
    await ends_the_report(someone)
    assert [tip.redacted for tip in tips_since(town.product.settings, before)] == [redact(SCAM["zh-hans"]).text]
    await someone.is_answered_still()


DISKS = {"of the database alone": full_disk, "of everything, its log too": no_room_for_the_bot}


@pytest.mark.parametrize("kind", DISKS)
async def test_a_full_disk(kind: str, town: Town) -> None:  # noqa: F811
    """What cannot be written down stays with Telegram until there is room."""
    someone, before = await town.arrives("zh-hans"), last_tip(town.product.settings)
    await at_the_story(town, someone)
    with DISKS[kind](town.product):
        await someone.citizen.says(SCAM["zh-hans"])
        await someone.citizen.says("/status")
        await someone.citizen.hears_nothing(3)
        assert town.product.running["bot"].poll() is None, town.product.log("bot")[-2000:]
    await someone.hears("report-added")
    await someone.hears("status-none")
    await ends_the_report(someone)
    assert [tip.redacted for tip in tips_since(town.product.settings, before)] == [redact(SCAM["zh-hans"]).text]
    await someone.is_answered_still()


@pytest.mark.parametrize("days", [2, 800])
async def test_a_clock_set_back_in_the_middle_of_a_report(days: int, town: Town, clock: Clock) -> None:  # noqa: F811
    someone, before = await town.arrives("en"), last_tip(town.product.settings)
    await at_the_story(town, someone)
    with clock.set_back(timedelta(days=days)):
        await someone.citizen.says(SCAM["en"])
        await someone.hears("report-added")
        for key in ("button-next", "channel-sms", "button-no-loss", "button-today", "button-send"):
            await someone.presses(key)
            await someone.hears()
        await someone.is_answered_still()
        [tip] = tips_since(town.product.settings, before)
        assert now() - tip.created_at > timedelta(days=days - 1)
        assert tip.happened_at
        assert tip.happened_at <= tip.created_at
    # and when it is right again, the report is found, the next one filed, and both are told apart
    await someone.citizen.says("/status")
    assert tip.case_number in (await someone.hears()).text
    assert await someone.files_a_report() != tip.case_number
    await someone.is_answered_still()


def told(*command: str, home: Path, status: int) -> str:
    """What a command of this program says, without a trace of Python in it."""
    process = ours(Settings(home=home, admin_port=free_port(), simulator_port=free_port()), command[0])
    environment = environment_of(process)
    done = forking().run(*command, environment=environment)
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize("command", ["run", "bot", "doctor"])
def test_a_home_that_cannot_be_written(command: str, tmp_path: Path) -> None:
    with read_only(tmp_path / "home") as home:
        said = told(command, home=home, status=1)
    assert str(home) in said
    assert ("BAD  home: " if command == "doctor" else "scamline: ") in said


async def test_an_index_of_another_model(town: Town) -> None:  # noqa: F811
    """Its distances would mean nothing: no verdict comes out of it, and the next message is read when it is mended."""
    someone, product = await town.arrives("zh-hans"), town.product
    folder = product.settings.home / "index"
    manifest = folder / "versions" / (folder / "CURRENT").read_text().strip() / "manifest.json"
    right = manifest.read_text()
    other = json.loads(right)
    other["version"]["model"] = "some/other-model"
    product.kill("bot")
    manifest.write_text(json.dumps(other))
    try:
        product.start("bot")
        await someone.citizen.says(SCAM["zh-hans"])
        await someone.citizen.hears(120, containing=someone.said("check-failed"))
        assert "was built with the model 'some/other-model'" in product.log("bot")
        assert "scamline knowledge build" in told("doctor", home=product.settings.home, status=1)
    finally:
        manifest.write_text(right)
    await someone.is_answered_still()
