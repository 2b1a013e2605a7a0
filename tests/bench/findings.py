"""What one run of the bench found."""

from dataclasses import dataclass, field
from typing import Any

from tests.bench.load import Level

Spans = dict[str, dict[str, float]]


@dataclass
class Findings:
    """Memory in megabytes and start-up in seconds, by process; pairs are (product, floor) of one level, people the
    same for chats that pause as people do.

    spans and cpu (ms an update by kind of thread) are the bot's, by number of chats.
    """

    machine: str
    load_before: float = 0.0
    matching: dict[str, float] = field(default_factory=dict)
    parsing: dict[str, dict[str, float]] = field(default_factory=dict)
    pairs: list[tuple[Level, Level]] = field(default_factory=list)
    people: list[tuple[Level, Level]] = field(default_factory=list)
    started: dict[str, float] = field(default_factory=dict)
    idle_mb: dict[str, float] = field(default_factory=dict)
    after_mb: dict[str, float] = field(default_factory=dict)
    spans: dict[int, Spans] = field(default_factory=dict)
    cpu: dict[int, dict[str, float]] = field(default_factory=dict)
    functions: list[dict[str, Any]] = field(default_factory=list)

    def cpu_ms(self, process: str) -> float:
        """CPU milliseconds of one answer, over all levels of load."""
        spent = sum(product.cpu.get(process, 0.0) for product, _ in self.pairs)
        return 1000 * spent / max(1, sum(product.answers for product, _ in self.pairs))

    def floor_cpu_ms(self, process: str) -> float:
        spent = sum(floor.cpu.get(process, 0.0) for _, floor in self.pairs)
        return 1000 * spent / max(1, sum(floor.answers for _, floor in self.pairs))


def per_answer(spans: Spans) -> list[tuple[str, float, float, float, float]]:
    """(name, times an answer, mean, p50, p99), what costs most in all first. Times overlap: a span holds others."""
    whole = spans.get("the whole update", {}).get("count", 1)
    rows = [(name, f["count"] / whole, f["mean"], f["p50"], f["p99"]) for name, f in spans.items()]
    return sorted(rows, key=lambda row: -row[1] * row[2] if row[0] != "event loop late by" else 0)
