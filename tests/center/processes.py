"""Other processes over the same database."""

import asyncio
import json
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Coroutine
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


class Crew:
    """Processes that stay, since importing takes them longer than most work; each takes one task a line."""

    def __init__(self, size: int = 2) -> None:
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
        self._hands = [subprocess.Popen([sys.executable, "-m", __name__], **pipes) for _ in range(size)]
        assert [self._answer(hand) for hand in self._hands] == [{"result": "ready"}] * size

    def work(self, settings: Settings, task: str, *arguments: dict[str, Any]) -> list[Any]:
        """One process for each of the arguments, all at the same moment; what each answered."""
        place = {"home": str(settings.home), "database_url": settings.database_url}
        at_work = self._hands[: len(arguments)]
        for hand, one in zip(at_work, arguments, strict=True):
            assert hand.stdin
            hand.stdin.write(json.dumps({"task": task, "place": place, "arguments": one}) + "\n")
            hand.stdin.flush()
        answers = [self._answer(hand) for hand in at_work]
        assert not [answer["fault"] for answer in answers if "fault" in answer]
        return [answer["result"] for answer in answers]

    def go_home(self) -> None:
        for hand in self._hands:
            hand.communicate(timeout=20)

    @staticmethod
    def _answer(hand: "subprocess.Popen[str]") -> Any:
        assert hand.stdout
        line = hand.stdout.readline()
        assert line, "the process died; its words stand above"
        return json.loads(line)


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
    await asyncio.to_thread(DBOS.destroy, destroy_registry=True)
    return sorted(taken)


TASKS: dict[str, Callable[..., Coroutine[Any, Any, Any]]] = {
    "count_up": count_up,
    "file": file,
    "keep": keep,
    "work": work,
}


def answered(task: str, place: dict[str, Any], arguments: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"result": asyncio.run(TASKS[task](Settings(**place, poll_seconds=0.05), **arguments))}
    except Exception:
        return {"fault": traceback.format_exc()}


def main() -> None:
    print(json.dumps({"result": "ready"}), flush=True)
    for line in sys.stdin:
        print(json.dumps(answered(**json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
