"""`scamline run`, the way a newcomer meets it: what it prints, what it starts, what it leaves behind."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from nlu.setup_rasa import is_ready
from simulator.client import Simulator
from tests.product import free_port


class Running:
    """One `scamline run` in a folder of its own."""

    def __init__(self, home: Path) -> None:
        self.home, self.output = home, home / "said.txt"
        names = ("ADMIN_PORT", "SIMULATOR_PORT", "RASA_PORT")
        ports = {f"SCAMLINE_{name}": str(free_port()) for name in names}
        self.chat = f"http://127.0.0.1:{ports['SCAMLINE_SIMULATOR_PORT']}/"
        self.staff = f"http://127.0.0.1:{ports['SCAMLINE_ADMIN_PORT']}/login"
        self.environment = os.environ | ports | {"SCAMLINE_HOME": str(home), "COLUMNS": "200"}

    def starts(self) -> None:
        with self.output.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "scamline", "run"],
                stdout=out,
                stderr=out,
                env=self.environment,
                start_new_session=True,
            )
        self.says("Ctrl-C stops everything")

    def says(self, words: str, seconds: float = 120) -> str:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            text = self.output.read_text(errors="replace")
            if words in text:
                return text
            assert self.process.poll() is None, text
            time.sleep(0.1)
        raise AssertionError(f"never said {words!r}:\n{self.output.read_text(errors='replace')}")

    def ends(self) -> list[int]:
        """Ctrl-C; returns processes of this installation that are still there."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(40)
        return left_over(self.home)


def left_over(home: Path) -> list[int]:
    """Processes that were given this home."""
    wanted = f"SCAMLINE_HOME={home}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append(int(folder.name))
        except OSError:
            continue
    return [pid for pid in found if pid != os.getpid()]


@pytest.fixture
def home(tmp_path: Path, index: Path, request: pytest.FixtureRequest) -> Path:
    """With an index, and with Rasa's model where there is a Rasa: making them has tests of its own."""
    shutil.copytree(index, tmp_path / "index")
    if is_ready():
        (tmp_path / "nlu").mkdir()
        shutil.copy(request.getfixturevalue("rasa_model"), tmp_path / "nlu")
    return tmp_path


async def test_first_start_shows_a_log_in_once_and_ctrl_c_leaves_nothing_running(home: Path) -> None:
    running = Running(home)
    running.starts()
    said = running.says("Staff:")
    # then it says what to open and the first log-in
    assert running.chat in said
    assert re.search(r"password: [0-9a-f]{4}(-[0-9a-f]{4}){3}", said)
    assert httpx.get(running.chat).status_code == 200
    assert httpx.get(running.staff).status_code == 200
    # and somebody is there to chat with
    async with Simulator(running.chat) as simulator:
        assert len(await simulator.wire.get("/sim/citizens")) == 3
    assert running.ends() == []
    assert "Everything is stopped." in running.output.read_text()
    # the second start shows no password, and what was there is still there
    again = Running(home)
    again.starts()
    assert "password" not in again.says("Staff:")
    async with Simulator(again.chat) as simulator:
        assert len(await simulator.wire.get("/sim/citizens")) == 3
        # a message that comes before the matcher has loaded is acknowledged and answered when it has
        citizen = await simulator.citizen("Early", "en")
        await citizen.says("You have won a prize, pay the fee of $99 by gift card to claim it today.")
        heard = [await citizen.hears(timeout=60)]
        while not heard[-1].buttons:
            heard.append(await citizen.hears(timeout=60))
        assert "gift card" in heard[-1].text.lower() or "Why" in heard[-1].text
    assert again.ends() == []


def test_a_port_that_is_taken_is_said_clearly(home: Path) -> None:
    import socket

    running = Running(home)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(running.environment["SCAMLINE_ADMIN_PORT"])))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "-m", "scamline", "run"],
            env=running.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode != 0
    assert f"port {running.environment['SCAMLINE_ADMIN_PORT']} is taken" in done.stderr + done.stdout
    assert left_over(home) == []
