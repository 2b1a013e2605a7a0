"""python -m tests.bench [--most 320] [--out docs/bench] [--no-profile]"""

import argparse
import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console

from center.message import Language
from center.profile import load_profile
from tests.bench.citizens import Citizens, citizens
from tests.bench.findings import Findings
from tests.bench.load import doubling, measure
from tests.bench.machine import description, load_average, resident_mb
from tests.bench.messages import LANGUAGES, mixed
from tests.bench.running import Benched, floor, product
from tests.bench.tables import sheets
from tests.bench.writing import write
from tests.journeys.main.messages import SCAMS

MODEL = "use-multilingual-v3"
TOO_SLOW = 2000.0
"""p99 in ms at which more chats are pointless."""
BUSY = 20
"""Chats at once that are always measured, and looked into."""
PEOPLE, PAUSES = (20, 40, 80), (2.0, 6.0)
"""Chats at once that pause so many seconds before each message: faster than anybody reads an answer and types."""
CLIENT = {"client (the citizens)": os.getpid()}
CACHE = Path.home() / ".cache" / "scamline-bench" / "index"


def main() -> None:
    options = _options()
    console = Console(width=max(120, Console().width))
    found = Findings(description(), load_average())
    with console.status("index"):
        _build_index()
    with console.status("matcher alone"):
        found.matching = _figures("matching", str(CACHE), MODEL)
    with console.status("both parsers alone, and their training"):
        found.parsing = _figures("parsing")
    with TemporaryDirectory(prefix="scamline-bench-") as folder:
        _compare(found, Path(folder), options, console)
    for sheet in sheets(found):
        sheet.show(console)
    write(found, options.out)
    console.print(f"{found.machine}; written to {options.out}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--most", type=int, default=320, help="chats at once at which to stop")
    parser.add_argument("--out", type=Path, default=Path("docs/bench"))
    parser.add_argument("--no-profile", action="store_true", help="leave out where the time goes")
    return parser.parse_args()


def _build_index() -> None:
    """In a process of its own: what it imports takes half a gigabyte, and threads."""
    code = "import sys; from pathlib import Path; from knowledge.building import ensure_index; ensure_index(Path(sys.argv[1]), sys.argv[2])"
    CACHE.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-c", code, str(CACHE), MODEL], check=True)


def _figures(measure: str, *arguments: str) -> dict[str, Any]:
    """What one measure, in a process of its own, printed last."""
    command = [sys.executable, "-m", f"tests.bench.{measure}", *arguments]
    one_thread = os.environ | dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=one_thread).stdout
    found: dict[str, Any] = json.loads(said.splitlines()[-1])
    return found


def _compare(found: Findings, folder: Path, options: argparse.Namespace, console: Console) -> None:
    with floor(_new(folder / "floor"), CACHE) as (bare, bare_pids), product(_new(folder / "product"), CACHE) as ours:
        ours.start_all()
        asyncio.run(_load(found, bare, bare_pids, ours, options.most, console))
        if not options.no_profile:
            with console.status("where the time goes"):
                asyncio.run(_look_inside(found, ours, folder / "spans.json"))


async def _load(
    found: Findings, bare: str, bare_pids: dict[str, int], ours: Benched, most: int, console: Console
) -> None:
    """Floor and product in turn, level by level."""
    async with citizens(bare) as below, citizens(ours.chat, _interim()) as crowd:
        await _warm(found, below, crowd)
        found.started = ours.started | found.started
        found.idle_mb = _memory(ours)
        for chats in PEOPLE:
            under = await measure(below, chats, bare_pids | CLIENT, pauses=PAUSES)
            level = await measure(crowd, chats, ours.pids | CLIENT, pauses=PAUSES)
            found.people.append((level, under))
            console.print(f"{chats} people: p50 {level.percentile(0.5):.0f} ms, p99 {level.percentile(0.99):.0f} ms")
        for chats in doubling(most):
            under = await measure(below, chats, bare_pids | CLIENT)
            level = await measure(crowd, chats, ours.pids | CLIENT)
            found.pairs.append((level, under))
            console.print(f"{chats} chats: p50 {level.percentile(0.5):.0f} ms, p99 {level.percentile(0.99):.0f} ms")
            if chats >= BUSY and level.percentile(0.99) > TOO_SLOW:
                break
        found.after_mb = _memory(ours)


def _a_scam() -> str:
    return next(iter(SCAMS.values()))[0]


def _memory(ours: Benched) -> dict[str, float]:
    return {name: resident_mb(pid) for name, pid in (ours.pids | CLIENT).items()}


async def _warm(found: Findings, below: Citizens, crowd: Citizens) -> None:
    """Every kind of message in both languages; the first scam waits for the matcher to load."""
    began = time.perf_counter()
    chat = (await crowd.arrive(1, LANGUAGES))[0][0]
    found.started["first answer"] = time.perf_counter() - began
    await crowd.ask(chat, _a_scam())
    found.started["first verdict"] = time.perf_counter() - began
    for side in (below, crowd):
        for who, language in await side.arrive(2, LANGUAGES):
            for text in mixed(language):
                await side.ask(who, text)


async def _look_inside(found: Findings, ours: Benched, out: Path) -> None:
    """The bot again, with clocks at its doors; at last under a profiler, which slows it down by half."""
    ours.stop("bot")
    for chats, profiled in ((1, False), (BUSY, False), (BUSY, True)):
        ours.spans, ours.profiled = out, profiled
        ours.start("bot")
        async with citizens(ours.chat, _interim()) as crowd:
            chat = (await crowd.arrive(1, LANGUAGES))[0][0]
            for text in mixed(LANGUAGES[0]):
                await crowd.ask(chat, text)
            await measure(crowd, chats, ours.pids, lambda: os.kill(ours.pids["bot"], signal.SIGUSR1))
        ours.stop("bot")
        seen = json.loads(out.read_text())
        if profiled:
            found.functions = seen["functions"]
        else:
            found.spans[chats], found.cpu[chats] = seen["spans"], seen["cpu"]


def _interim() -> frozenset[str]:
    """What the bot says while it is still reading."""
    from bot.words import load_phrasebook
    from center.settings import Settings

    book = load_phrasebook(load_profile(Settings().profile))
    return frozenset(book.words(one, None)(key) for one in Language for key in ("reading", "waking"))


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


if __name__ == "__main__":
    main()
