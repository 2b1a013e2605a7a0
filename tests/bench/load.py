"""Levels of load: as many chats at once, each writing its next message as soon as it is answered."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bench.citizens import Citizens
from tests.bench.machine import cpu_seconds
from tests.bench.messages import LANGUAGES, mixed

ONE_CHAT = 60
LEAST = 240
"""Messages of a level, unless every chat's turn makes more."""


@dataclass(frozen=True)
class Level:
    """ms: sorted, one figure an answer; cpu: seconds by process during it."""

    chats: int
    seconds: float
    ms: list[float]
    cpu: dict[str, float] = field(default_factory=dict)

    @property
    def answers(self) -> int:
        return len(self.ms)

    @property
    def per_second(self) -> float:
        return self.answers / self.seconds

    def percentile(self, share: float) -> float:
        return self.ms[min(self.answers - 1, int(share * self.answers))]


def doubling(most: int) -> list[int]:
    """1, 5, 10, 20, 40, 80 ... up to `most`."""
    found, chats = [1], 5
    while chats <= most:
        found.append(chats)
        chats *= 2
    return found


async def measure(
    crowd: Citizens,
    chats: int,
    pids: dict[str, int],
    begins: Callable[[], None] = lambda: None,
    pauses: tuple[float, float] = (0.0, 0.0),
) -> Level:
    """`begins` is called when all have arrived, before the first message. pauses: seconds before each message, from
    and to, as people read and type."""
    people = await crowd.arrive(chats, LANGUAGES)
    begins()
    rounds = ONE_CHAT if chats == 1 else max(2, -(-LEAST // chats))
    before = {name: cpu_seconds(pid) for name, pid in pids.items()}
    started = time.perf_counter()
    found = await asyncio.gather(*(_talk(crowd, *who, rounds, at, pauses) for at, who in enumerate(people)))
    seconds = time.perf_counter() - started
    cpu = {name: cpu_seconds(pid) - before[name] for name, pid in pids.items()}
    return Level(chats, seconds, sorted(ms for one in found for ms in one), cpu)


async def _talk(
    crowd: Citizens, chat: int, language: str, rounds: int, first: int, pauses: tuple[float, float]
) -> list[float]:
    """One citizen's messages; each begins elsewhere in the list, so that all kinds meet."""
    texts, chance, found = mixed(language), random.Random(first), []
    for at in range(rounds):
        await asyncio.sleep(chance.uniform(*pauses))
        found.append(await crowd.ask(chat, texts[(first + at) % len(texts)]))
    return found
