"""Three processes write to one database at once, as bot, sender and admin do: no error, no row lost.

Each is this module again: python -m tests.center.test_three_writers '{"place": {...}, "writer": 1, "seconds": 30}'
"""

import asyncio
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from center.dialogues import Dialogues
from center.incoming import Inbox
from center.intake import Filed, Intake
from center.keys import load_keyring
from center.message import Language
from center.reporters import Known, Reporters
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Dialogue, Incoming, IndicatorRecord, Reporter, Tip, TipEvent, TipIndicator
from tests.center.making import draft, indicator, verdict
from tests.center.rows import count, every

ROOT = Path(__file__).resolve().parents[2]
WRITERS = 3
SECONDS = {"sqlite": 30.0, "postgresql": 10.0}
CHATS = 5
"""So many citizens each writer has; the last chat is the same for all."""
SHARED = 9_000
NUMBERS = 50
"""Of scammers; every writer meets the same."""
STRIDE = 1_000_000
"""Between the numbers of two writers' updates."""


async def one_update(store: Store, settings: Settings, writer: int, turn: int) -> None:
    """What a bot does for one message of a report: inbox, reporter, dialogue, tip, inbox."""
    keyring, number = load_keyring(settings), writer * STRIDE + turn
    inbox, intake = Inbox(store, keyring, f"bot-{writer}"), Intake(store, keyring, "WH")
    fresh = await inbox.keep([{"update_id": number, "message": {"text": "x" * 500}}])
    assert [one["update_id"] for one in fresh] == [number]
    assert await inbox.keep([{"update_id": number}]) == []  # delivered again
    assert await inbox.begin(number) == 1
    known = await _meets(Reporters(store, keyring), writer, turn)
    said = verdict(indicators=tuple(indicator(f"+86138{(turn + n) % NUMBERS:08}") for n in range(3)))
    filed = await intake.file(draft(known.id, request=f"{writer}-{turn}", verdict=said))
    assert filed.new
    assert await intake.file(draft(known.id, request=f"{writer}-{turn}", verdict=said)) == Filed(
        filed.case_number, new=False
    )
    dialogues, chat = Dialogues(store, keyring), _chat(writer, turn)
    await dialogues.save(chat, known, "report:story", {"turn": turn, "filed": filed.case_number})
    if chat != SHARED:  # there another may have written since
        assert (await dialogues.load(chat, known))[1]["turn"] == turn
    await inbox.done(number)


def _chat(writer: int, turn: int) -> int:
    place = turn % (CHATS + 1)
    return SHARED if place == CHATS else writer * 100 + place


async def _meets(reporters: Reporters, writer: int, turn: int) -> Known:
    return await reporters.meet(_chat(writer, turn), Language.ZH_HANS)


async def write(settings: Settings, writer: int, seconds: float) -> int:
    """Handles updates one after the other until the time is over; returns how many."""
    store, turns, end = open_store(settings), 0, time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            await one_update(store, settings, writer, turns)
            turns += 1
    finally:
        await store.close()
    return turns


def begin(settings: Settings, writer: int, seconds: float) -> "subprocess.Popen[str]":
    place = {"home": str(settings.home), "database_url": settings.database_url}
    work = json.dumps({"place": place, "writer": writer, "seconds": seconds})
    command = [sys.executable, "-m", __name__, work]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)


@pytest.mark.timeout(240)
async def test_three_processes_write_without_one_error_and_lose_no_row(settings: Settings, store: Store) -> None:
    load_keyring(settings)
    seconds = SECONDS["sqlite" if settings.is_sqlite else "postgresql"]
    at_work = [begin(settings, writer, seconds) for writer in range(1, WRITERS + 1)]
    ended = await asyncio.gather(*(asyncio.to_thread(one.communicate, timeout=seconds + 120) for one in at_work))
    assert [error[-2000:] for _, error in ended if error] == []
    assert [one.returncode for one in at_work] == [0] * WRITERS
    turns = [int(said) for said, _ in ended]
    assert min(turns) >= CHATS + 1, f"nobody may be kept out: {turns}"
    total = sum(turns)
    assert [await count(store, table) for table in (Incoming, Tip, TipEvent)] == [total] * 3
    assert await count(store, TipIndicator) == 3 * total
    assert await count(store, IndicatorRecord) <= NUMBERS
    assert len({tip.request for tip in await every(store, Tip)}) == total
    assert not [row.update_id for row in await every(store, Incoming) if row.sealed or row.failed_at]
    assert await count(store, Reporter) == await count(store, Dialogue) == WRITERS * CHATS + 1


def main() -> None:
    work = json.loads(sys.argv[1])
    print(asyncio.run(write(Settings(**work["place"]), work["writer"], work["seconds"])))


if __name__ == "__main__":
    main()
