"""The supervisor starts, restarts and stops; nothing is left behind."""

import asyncio
import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from center.settings import Settings, read_settings
from scamline.processes import Process, environment_of, processes, scamline, without_secrets
from scamline.supervisor import Supervisor


def python(name: str, code: str) -> Process:
    return Process(name, [sys.executable, "-c", code])


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


async def until(condition: object, seconds: float = 10) -> None:
    for _ in range(int(seconds / 0.05)):
        if condition():  # type: ignore[operator]
            return
        await asyncio.sleep(0.05)
    raise AssertionError("it did not come to that")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def supervisor(tmp_path: Path, said: list[str]) -> Supervisor:
    return Supervisor(Settings(home=tmp_path), said.append)


async def test_a_process_that_dies_is_started_again_and_it_is_said(supervisor: Supervisor, said: list[str]) -> None:
    supervisor.start(python("worker", "import time; time.sleep(60)"))
    await until(lambda: "worker" in supervisor.pids())
    first = supervisor.pids()["worker"]
    os.kill(first, 9)
    await until(lambda: supervisor.pids().get("worker", first) != first)
    await supervisor.stop()
    assert said
    assert "worker ended (status -9); starting it again in 0.5 s" in said[0]


async def test_a_process_that_keeps_dying_is_started_more_and_more_slowly(
    supervisor: Supervisor, said: list[str]
) -> None:
    supervisor.start(python("broken", "raise SystemExit(3)"))
    await until(lambda: len(said) >= 3)
    await supervisor.stop()
    assert ["in 0.5 s" in said[0], "in 1 s" in said[1], "in 2 s" in said[2]] == [True, True, True]


async def test_what_cannot_be_started_now_is_tried_again_and_said(
    supervisor: Supervisor, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine out of memory or of open files."""
    monkeypatch.setattr("scamline.supervisor.FIRST_WAIT", 0.1)
    real, tries = asyncio.create_subprocess_exec, list[int]()

    async def short_of_memory(*command: str, **more: Any) -> asyncio.subprocess.Process:
        tries.append(1)
        if len(tries) < 3:
            raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
        return await real(*command, **more)

    monkeypatch.setattr(asyncio, "create_subprocess_exec", short_of_memory)
    supervisor.start(python("late", "import time; time.sleep(60)"))
    await until(lambda: "late" in supervisor.pids())
    await supervisor.stop()
    assert len([line for line in said if "could not be started (Cannot allocate memory)" in line]) == 2


async def test_stopping_ends_grandchildren_too(supervisor: Supervisor, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    code = (
        "import subprocess, sys, time, pathlib;"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid)); time.sleep(60)"
    )
    supervisor.start(python("parent", code))
    await until(lambda: note.exists() and note.read_text())
    grandchild = int(note.read_text())
    await supervisor.stop()
    await until(lambda: not alive(grandchild))


async def test_a_process_that_ignores_sigterm_is_killed(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scamline.supervisor.PATIENCE", 0.5)
    ready = tmp_path / "ready"
    code = f"import signal, time, pathlib; signal.signal(15, signal.SIG_IGN); pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    supervisor.start(python("stubborn", code))
    await until(ready.exists)
    pid = supervisor.pids()["stubborn"]
    await supervisor.stop()
    assert not alive(pid)


async def test_what_a_process_prints_is_in_its_log(supervisor: Supervisor, tmp_path: Path) -> None:
    assert await supervisor.run_once(python("once", "print('made it'); raise SystemExit(4)")) == 4
    assert "made it" in (tmp_path / "logs" / "once.log").read_text()


def test_each_process_gets_only_its_own_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCAMLINE_BOT_TOKEN", "1:secret")
    monkeypatch.setenv("SCAMLINE_MASTER_KEYS", "")
    settings = Settings(home=tmp_path)
    given = {p.name: environment_of(p) for p in processes(settings, "rasa-secret")}
    holds = {
        name: {
            key
            for key in ("SCAMLINE_BOT_TOKEN", "SCAMLINE_MASTER_KEYS", "SCAMLINE_LOOKUP_KEY", "SCAMLINE_RASA_TOKEN")
            if key in env
        }
        for name, env in given.items()
    }
    keys = {"SCAMLINE_MASTER_KEYS", "SCAMLINE_LOOKUP_KEY"}
    assert holds == {
        "admin": keys,
        "bot": keys | {"SCAMLINE_BOT_TOKEN", "SCAMLINE_RASA_TOKEN"},
        "sender": keys | {"SCAMLINE_BOT_TOKEN"},
        "jobs": set(),
    }


def test_a_file_of_settings_is_read_by_the_supervisor_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # given an installation whose token and database stand in .env
    (tmp_path / ".env").write_text("SCAMLINE_BOT_TOKEN=1:secret\nSCAMLINE_ADMIN_PORT=8499\nSCAMLINE_HOME=kept\n")
    monkeypatch.chdir(tmp_path)
    settings = read_settings()
    assert settings.bot_token is not None
    # when a process is started the way the supervisor does it
    jobs = next(p for p in processes(settings, "") if p.name == "jobs")
    shown = "from center.settings import read_settings; s = read_settings(); print(s.bot_token, s.admin_port, s.home)"
    done = subprocess.run(
        [sys.executable, "-c", shown], env=environment_of(jobs), capture_output=True, text=True, check=True
    )
    # then it knows what everybody may know, and no secret
    assert done.stdout.split() == ["None", "8499", "kept"]


def test_with_a_token_there_is_no_simulator_and_without_one_there_is(tmp_path: Path) -> None:
    names = {p.name for p in processes(Settings(home=tmp_path), "")}
    with_token = {p.name for p in processes(Settings(home=tmp_path, bot_token="1:x"), "")}
    assert names - with_token == {"simulator"}


def test_secrets_of_the_caller_do_not_leak_through() -> None:
    assert without_secrets({"PATH": "/bin", "SCAMLINE_BOT_TOKEN": "1:x"}) == {"PATH": "/bin"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child that its parent died")
async def test_a_supervisor_killed_outright_takes_its_children_along(tmp_path: Path) -> None:
    code = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from center.settings import Settings\n"
        "from scamline.processes import Process\n"
        "from scamline.supervisor import Supervisor\n"
        "child = 'import time; from scamline.dying import die_with_supervisor; die_with_supervisor(); time.sleep(600)'\n"
        "async def main():\n"
        "    supervisor = Supervisor(Settings(home=Path(sys.argv[1])), print)\n"
        "    supervisor.start(Process('child', [sys.executable, '-c', child]))\n"
        "    while not supervisor.pids(): await asyncio.sleep(0.05)\n"
        "    await asyncio.sleep(1)\n"
        "    print(*supervisor.pids().values(), flush=True)\n"
        "    await asyncio.sleep(600)\n"
        "asyncio.run(main())\n"
    )
    supervisor = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert supervisor.stdout
    child = int(await asyncio.to_thread(supervisor.stdout.readline))
    assert alive(child)
    supervisor.kill()
    await asyncio.to_thread(supervisor.wait)
    await until(lambda: not alive(child), 30)


async def test_modules_in_the_current_folder_are_not_run(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise SystemExit('a stranger was imported')")
    done = await asyncio.to_thread(
        subprocess.run, scamline("--help"), cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0
    assert "a stranger" not in done.stdout + done.stderr
