"""Starts the product's processes by forking one that has imported what they import: imports are most of a start, and
tests start hundreds. What is forked runs the command line of `python -m scamline` to its end, with an environment, a
session and a log of its own; `tests/journeys/main/test_scamline_run.py` starts everything the way people do.
"""

import gc
import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
IMPORTED = ("scamline.entry", "scamline.about", "scamline.beating", "scamline.jobs_process", "center.migrating")
IMPORTED += ("bot.app", "bot.rooms", "bot.sender", "admin.serve", "simulator.serve", "knowledge.matcher")
GLANCE = 0.02
"""Seconds between two looks at whether a process has ended."""


class Forking:
    """The client: one for each test process."""

    def __init__(self) -> None:
        # One thread: what forks must have no others, and numpy's library makes a pool of them.
        alone = os.environ | {"PYTHONUNBUFFERED": "1", "OPENBLAS_NUM_THREADS": "1"}
        command, pipe = [sys.executable, "-m", __name__], subprocess.PIPE
        self._server = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=alone, start_new_session=True
        )
        self._turn, self._asked = threading.Lock(), 0

    def start(
        self, arguments: Sequence[str], environment: Mapping[str, str], log: Path, errors: Path | None = None
    ) -> "Forked":
        """arguments: of the command line, such as ["bot"]; errors: where standard error goes, if not to the log."""
        written = [str(log), str(errors or log)]
        return Forked(self, self.ask(arguments=list(arguments), environment=dict(environment), written=written))

    def run(self, *arguments: str, environment: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        """To its end, as subprocess.run does."""
        with TemporaryDirectory() as folder:
            out, errors = Path(folder) / "out", Path(folder) / "errors"
            process = self.start(arguments, environment, out, errors)
            try:
                code = process.wait(120)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise
            return subprocess.CompletedProcess(arguments, code, out.read_text(), errors.read_text())

    def ask(self, **what: object) -> Any:
        """An answer to an earlier question, which a time-out kept from being read, is passed over."""
        assert self._server.stdin
        assert self._server.stdout
        with self._turn:
            self._asked += 1
            self._server.stdin.write(json.dumps({"number": self._asked} | what) + "\n")
            self._server.stdin.flush()
            while line := self._server.stdout.readline():
                number, answer = json.loads(line)
                if number == self._asked:
                    return answer
        raise AssertionError("the process that forks has ended")

    def close(self) -> None:
        """Ends what is left of them all."""
        try:
            self._server.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()


@dataclass(slots=True)
class Forked:
    """As much of subprocess.Popen as tests use."""

    _forking: Forking
    pid: int
    returncode: int | None = None

    def poll(self) -> int | None:
        if self.returncode is None:
            self.returncode = self._forking.ask(ended=self.pid)
        return self.returncode

    def wait(self, timeout: float = 60) -> int:
        """Raises subprocess.TimeoutExpired."""
        deadline = time.monotonic() + timeout
        while (code := self.poll()) is None:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout)
            time.sleep(GLANCE)
        return code


def serve() -> bool:
    """Until nobody asks any more; True in a process that was just forked, whose work comes next."""
    for module in IMPORTED:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
    children = set[int]()
    for line in sys.stdin:
        asked = json.loads(line)
        if "ended" in asked:
            answer = how_it_ended(asked["ended"])
        else:
            ready, told = os.pipe()
            answer = os.fork()
            if not answer:
                os.close(ready)
                become(asked["arguments"], asked["environment"], *asked["written"])
                os.close(told)
                return True
            children.add(answer)
            os.close(told)
            os.read(ready, 1)  # ends when the child has a session of its own, or is no more
            os.close(ready)
        print(json.dumps([asked["number"], answer]), flush=True)
    for child in children:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child, signal.SIGKILL)
    return False


def how_it_ended(pid: int) -> int | None:
    """Its exit code, negative for a signal; None while it runs. What was asked before is remembered by who asked."""
    try:
        ended, status = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return -1
    return os.waitstatus_to_exitcode(status) if ended else None


def become(arguments: list[str], environment: dict[str, str], log: str, errors: str) -> None:
    """In the child: what a new session, a shell and an interpreter would have set up."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.default_int_handler)
    for target, path, how in (
        (0, os.devnull, os.O_RDONLY),
        (1, log, os.O_WRONLY | os.O_APPEND | os.O_CREAT),
        (2, errors, os.O_WRONLY | os.O_APPEND | os.O_CREAT),
    ):
        os.dup2(os.open(path, how, 0o600), target)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["scamline", *arguments]
    for folder in environment.get("PYTHONPATH", "").split(os.pathsep):
        if folder and (Path(folder) / "sitecustomize.py").exists():
            runpy.run_path(str(Path(folder) / "sitecustomize.py"))


if __name__ == "__main__" and serve():
    from scamline.cli import main

    main()
