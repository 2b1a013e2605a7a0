"""Starts every process, restarts what dies, stops everything; a process group each."""

import asyncio
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import httpx

from center.settings import Settings
from scamline.dying import SUPERVISOR
from scamline.processes import Process, environment_of, log_file

PATIENCE = 10.0
"""Seconds a process has to end by itself before it is killed."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
STEADY_AFTER = 30.0
"""A process that ran this long starts its back-off anew."""
Say = Callable[[str], None]


@dataclass(slots=True)
class Supervisor:
    settings: Settings
    say: Say
    _running: dict[str, asyncio.subprocess.Process] = field(default_factory=dict)
    _tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def start(self, process: Process) -> None:
        self._tasks.append(asyncio.create_task(self._keep_alive(process)))

    async def wait_until_ready(self, process: Process, seconds: float = 120) -> bool:
        """Whether its address answered in time."""
        deadline = time.monotonic() + seconds
        async with httpx.AsyncClient(timeout=2) as client:
            while process.ready and time.monotonic() < deadline:
                with suppress(httpx.HTTPError):
                    if (await client.get(process.ready)).status_code < 500:
                        return True
                await asyncio.sleep(0.1)
        return process.ready is None

    async def run_once(self, process: Process, visible: bool = False) -> int:
        """Runs it to its end; returns its exit status. visible: in the terminal instead of a log."""
        child = await self._launch(process, visible)
        status = await child.wait()
        self._running.pop(process.name, None)  # not when cancelled: `stop` still has to end it
        return status

    async def stop(self) -> None:
        """Ends everything this supervisor started, and waits until it is gone."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        children = list(self._running.values())
        for child in children:
            _signal(child, signal.SIGTERM)
        waiting = [asyncio.create_task(child.wait()) for child in children]
        if waiting:
            await asyncio.wait(waiting, timeout=PATIENCE)
        for child in children:
            _signal(child, signal.SIGKILL)  # whole groups: grandchildren may still be there
        await asyncio.gather(*waiting)
        self._running.clear()

    async def _keep_alive(self, process: Process) -> None:
        wait = FIRST_WAIT
        while True:
            began = time.monotonic()
            ended = await self._run_once(process)
            wait = FIRST_WAIT if time.monotonic() - began > STEADY_AFTER else wait
            where = log_file(self.settings, process)
            self.say(f"{process.name} {ended}; starting it again in {wait:g} s. Its log: {where}")
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _run_once(self, process: Process) -> str:
        """Until it ends; returns how. A machine out of memory or files cannot start it now, and may be able to later."""
        try:
            child = await self._launch(process)
        except OSError as error:
            return f"could not be started ({error.strerror or type(error).__name__})"
        return f"ended (status {await child.wait()})"

    async def _launch(self, process: Process, visible: bool = False) -> asyncio.subprocess.Process:
        path = log_file(self.settings, process)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as log:
            child = await asyncio.create_subprocess_exec(
                *process.command,
                env=environment_of(process) | {SUPERVISOR: str(os.getpid())},
                cwd="/" if process.whole_environment else None,  # Python 3.10 would import from where we stand
                stdin=asyncio.subprocess.DEVNULL,
                stdout=None if visible else log,
                stderr=None if visible else log,
                # A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which ends the rest in order.
                start_new_session=True,
            )
        if process.nice:
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, child.pid, process.nice)
        self._running[process.name] = child
        return child

    def pids(self) -> dict[str, int]:
        return {name: child.pid for name, child in self._running.items() if child.returncode is None}


def _signal(child: asyncio.subprocess.Process, number: signal.Signals) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, number)
