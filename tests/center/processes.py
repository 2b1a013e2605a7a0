"""Other processes over the same database: `python -m tests.center.processes <task> <arguments as JSON>`."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from sqlmodel import select

from center.incoming import Inbox
from center.intake import Intake
from center.keys import load_keyring
from center.settings import Settings
from center.store.engine import open_store
from center.store.tables import Check
from tests.center.making import draft, indicator, verdict

ROOT = Path(__file__).resolve().parents[2]


def run_together(settings: Settings, task: str, *arguments: dict[str, Any]) -> list[Any]:
    """One process for each of the arguments, all at work at the same moment; what each answered."""
    place = {"home": str(settings.home), "database_url": settings.database_url}
    commands = [[sys.executable, "-m", "tests.center.processes", task, json.dumps(place | one)] for one in arguments]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    started = [subprocess.Popen(command, cwd=ROOT, text=True, **pipes) for command in commands]
    for process in started:
        assert process.stdout
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
    for process in started:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=60) for process in started]
    assert all(process.returncode == 0 for process in started), "\n".join(error for _, error in answers)
    return [json.loads(answer) for answer, _ in answers]


async def count_up(settings: Settings, seconds: float) -> int:
    """Reads a number and writes the next one, again and again; returns how often."""
    store, times, end = open_store(settings), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        async with store.writing() as session:
            row = (await session.exec(select(Check).where(Check.id == 1).with_for_update())).one()
            await asyncio.sleep(0)
            row.score += 1
        times += 1
    await store.close()
    return times


async def file(settings: Settings, reporter: int, requests: list[str]) -> list[list[Any]]:
    """Files a report for each request, all at once."""
    store = open_store(settings)
    intake = Intake(store, load_keyring(settings), "WH")
    said = verdict(indicators=tuple(indicator(f"+86138000000{n:02}") for n in range(6)))
    drafts = [draft(reporter, request=request, verdict=said) for request in requests]
    filed = await asyncio.gather(*(intake.file(one) for one in drafts))
    await store.close()
    return [[one.case_number, one.new] for one in filed]


async def keep(settings: Settings, updates: list[dict[str, Any]]) -> list[int]:
    """Takes each update into the inbox, all at once; returns those that were new here."""
    store = open_store(settings)
    inbox = Inbox(store, load_keyring(settings))
    fresh = await asyncio.gather(*(inbox.keep([one]) for one in updates))
    await store.close()
    return [one["update_id"] for batch in fresh for one in batch]


async def work(settings: Settings, wanted: int) -> list[int]:
    """Takes jobs from the durable queue, as a sender does, until it has so many; their arguments."""
    from dbos import DBOS

    from center import jobs

    taken: list[int] = []
    DBOS(config=jobs.dbos_config(settings, "worker-1"))

    @DBOS.workflow(name=jobs.DELIVER)
    async def deliver(delivery_id: int) -> None:
        taken.append(delivery_id)

    jobs.launch([jobs.TELEGRAM])
    end = time.monotonic() + 20
    while len(taken) < wanted and time.monotonic() < end:
        await asyncio.sleep(0.02)
    await asyncio.sleep(3 * settings.poll_seconds)  # a job too many would come now
    await asyncio.to_thread(DBOS.destroy)
    return sorted(taken)


TASKS: dict[str, Callable[..., Awaitable[Any]]] = {"count_up": count_up, "file": file, "keep": keep, "work": work}


def main(task: str, arguments: dict[str, Any]) -> None:
    place = {name: arguments.pop(name) for name in ("home", "database_url")}
    settings = Settings(**place, poll_seconds=0.05)
    print("ready", flush=True)
    sys.stdin.readline()
    print(json.dumps(asyncio.run(TASKS[task](settings, **arguments))))


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
