"""The real bot with a clock at each of its doors. Run in the bot's place; the product itself knows nothing of it.

python -m tests.bench.spans <file for the figures>

Written when the process is told to stop; SIGUSR1 forgets what was seen before, such as the warm-up. `cpu` is the event loop's own profile, when SCAMLINE_BENCH_PROFILE is set.
"""

import asyncio
import cProfile
import functools
import json
import os
import pstats
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

PROFILE = "SCAMLINE_BENCH_PROFILE"
LAG_EVERY = 0.005


class Clock:
    """Milliseconds by name of the span."""

    def __init__(self) -> None:
        self.took: dict[str, list[float]] = defaultdict(list)
        self.begin()

    def begin(self) -> None:
        """Forgets what was seen so far. Called by the thread of the event loop."""
        self.took.clear()
        self.matcher_cpu = 0.0
        self.whole_cpu, self.loop_cpu = time.process_time(), time.thread_time()

    def matcher(self, owner: Any) -> None:
        """As `around`, and what the matcher's own thread spends."""
        inner = owner.check

        def check(this: Any, text: str) -> Any:
            started, spent = time.perf_counter(), time.thread_time()
            try:
                return inner(this, text)
            finally:
                self.matcher_cpu += time.thread_time() - spent
                self.note("matcher alone", started)

        owner.check = check

    def cpu(self) -> dict[str, float]:
        """Milliseconds an update by kind of thread. Called by the thread of the event loop."""
        whole, loop = time.process_time() - self.whole_cpu, time.thread_time() - self.loop_cpu
        spent = {
            "event loop": loop,
            "matcher's thread": self.matcher_cpu,
            "database and model threads": whole - loop - self.matcher_cpu,
        }
        updates = max(1, len(self.took["the whole update"]))
        return {name: round(1000 * seconds / updates, 1) for name, seconds in spent.items()}

    def note(self, name: str, started: float) -> None:
        self.took[name].append((time.perf_counter() - started) * 1000)

    def around(self, owner: Any, method: str, name: str) -> None:
        """A coroutine function or a plain one, replaced by one that is timed."""
        inner = getattr(owner, method)
        timed = self._timed_later if asyncio.iscoroutinefunction(inner) else self._timed
        setattr(owner, method, functools.wraps(inner)(timed(inner, name)))

    def _timed(self, inner: Callable[..., Any], name: str) -> Callable[..., Any]:
        def timed(*args: Any, **more: Any) -> Any:
            started = time.perf_counter()
            try:
                return inner(*args, **more)
            finally:
                self.note(name, started)

        return timed

    def _timed_later(self, inner: Callable[..., Any], name: str) -> Callable[..., Any]:
        async def timed(*args: Any, **more: Any) -> Any:
            started = time.perf_counter()
            try:
                return await inner(*args, **more)
            finally:
                self.note(name, started)

        return timed

    def requests(self, session: Any) -> None:
        """One span a method of Telegram's; the long poll is no work."""
        inner = session.make_request

        async def timed(this: Any, bot: Any, method: Any, timeout: Any = None) -> Any:
            started = time.perf_counter()
            try:
                return await inner(this, bot, method, timeout)
            finally:
                if method.__api_method__ != "getUpdates":
                    self.note(f"HTTP {method.__api_method__}", started)

        session.make_request = timed

    def summary(self) -> dict[str, dict[str, float]]:
        return {name: _figures(sorted(took)) for name, took in self.took.items()}


def _figures(took: list[float]) -> dict[str, float]:
    count = len(took)
    return {
        "count": count,
        "mean": round(sum(took) / count, 2),
        "p50": round(took[count // 2], 2),
        "p99": round(took[min(count - 1, int(0.99 * count))], 2),
    }


def put_clocks(clock: Clock) -> None:
    from bot.checking import Checker
    from bot.handlers import check
    from bot.telegram import Session
    from bot.updates.handling import Handling
    from center.dialogues import Dialogues
    from center.incoming import Inbox
    from center.reporters import Reporters
    from knowledge.matcher import Matcher
    from nlu.parser import Understander

    clock.around(Handling, "handle", "the whole update")
    for method in ("keep_and_begin", "begin", "done"):
        clock.around(Inbox, method, f"SQL inbox.{method}")
    clock.around(Reporters, "meet", "SQL reporters.meet")
    clock.around(Dialogues, "load", "SQL dialogues.load")
    clock.around(Dialogues, "save", "SQL dialogues.save")
    clock.around(Understander, "understand", "understanding (nlu)")
    clock.around(Checker, "check", "matcher, with its queue")
    clock.matcher(Matcher)
    clock.around(check, "verdict_text", "wording the verdict")
    clock.requests(Session)


async def watch_lag(clock: Clock) -> None:
    """How late the event loop is: what every await of an answer waits on top."""
    while True:
        started = time.perf_counter()
        await asyncio.sleep(LAG_EVERY)
        clock.note("event loop late by", started + LAG_EVERY)


def top_functions(profile: cProfile.Profile, most: int = 40) -> list[dict[str, Any]]:
    stats: Any = pstats.Stats(profile)
    working = [row for row in stats.stats.items() if "'poll'" not in row[0][2]]  # waiting is no work
    rows = sorted(working, key=lambda row: -row[1][2])[:most]
    return [
        {
            "at": f"{Path(file).parent.name}/{Path(file).name}:{line} {name}",
            "calls": calls,
            "own_s": own,
            "all_s": total,
        }
        for (file, line, name), (calls, _, own, total, _) in rows
    ]


def main(out: Path) -> None:
    from bot.app import BotApp
    from center.settings import read_settings
    from scamline.entry import run_bot

    clock, profile = Clock(), cProfile.Profile()
    put_clocks(clock)
    run = BotApp.run

    async def watched(app: Any) -> None:
        lag = asyncio.create_task(watch_lag(clock))
        try:
            await run(app)
        finally:
            lag.cancel()

    setattr(BotApp, "run", watched)
    profiling = bool(os.environ.get(PROFILE))

    def begin(*_: Any) -> None:
        clock.begin()
        if profiling:
            profile.enable()

    signal.signal(signal.SIGUSR1, begin)
    try:
        run_bot(read_settings())
    finally:
        profile.disable()
        found = {"cpu": clock.cpu(), "spans": clock.summary(), "functions": top_functions(profile) if profiling else []}
        out.write_text(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
