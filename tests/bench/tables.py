"""The tables of a run, once for the terminal and once for the file."""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from tests.bench.findings import Findings, per_answer
from tests.bench.load import Level


@dataclass(frozen=True)
class Sheet:
    title: str
    head: list[str]
    rows: list[list[str]]

    def show(self, console: Console) -> None:
        table = Table(title=self.title, title_justify="left")
        for at, name in enumerate(self.head):
            table.add_column(name, justify="left" if at == 0 else "right")
        for row in self.rows:
            table.add_row(*row)
        console.print(table)

    def markdown(self) -> str:
        rule = ["---"] + ["---:"] * (len(self.head) - 1)
        lines = [f"| {' | '.join(row)} |" for row in (self.head, rule, *self.rows)]
        return f"## {self.title}\n\n" + "\n".join(lines) + "\n"


def sheets(found: Findings) -> list[Sheet]:
    every = [
        _load("People who read and type for 2 to 6 seconds before each message", found.people),
        _load("As fast as it goes: the next message as soon as the last is answered", found.pairs),
        _processes(found),
        _matching(found),
        _parsing(found),
        _threads(found),
        *_spans(found),
        _functions(found),
    ]
    return [sheet for sheet in every if sheet.rows]


def _load(title: str, pairs: list[tuple[Level, Level]]) -> Sheet:
    head = [
        "chats at once",
        "messages",
        "answers/s",
        "p50 ms",
        "p99 ms",
        "max ms",
        "floor/s",
        "floor p50",
        "floor p99",
        "p50 / floor",
    ]
    rows = []
    for product, floor in pairs:
        ours, bare = product.percentile(0.5), floor.percentile(0.5)
        row = [str(product.chats), str(product.answers), f"{product.per_second:.1f}"]
        row += [f"{one:.0f}" for one in (ours, product.percentile(0.99), product.ms[-1])]
        row += [f"{floor.per_second:.0f}", f"{bare:.1f}", f"{floor.percentile(0.99):.1f}", f"{ours / bare:.1f}"]
        rows.append(row)
    return Sheet(title, head, rows)


def _processes(found: Findings) -> Sheet:
    head = ["process", "idle MB", "after load MB", "CPU ms an answer", "floor's CPU ms", "start s"]
    rows = [
        [
            name,
            f"{found.idle_mb[name]:.0f}",
            f"{found.after_mb[name]:.0f}",
            f"{found.cpu_ms(name):.1f}",
            f"{found.floor_cpu_ms(name):.1f}" if found.floor_cpu_ms(name) else "",
            f"{found.started[name]:.1f}" if name in found.started else "",
        ]
        for name in found.idle_mb
    ]
    extra = [[name, "", "", "", "", f"{s:.1f}"] for name, s in found.started.items() if name not in found.idle_mb]
    return Sheet("Processes", head, rows + extra)


def _matching(found: Findings) -> Sheet:
    names = {
        "opened_s": "open the matcher, s",
        "p50_ms": "one check, p50 ms",
        "p99_ms": "one check, p99 ms",
        "per_second_in_batch": "messages/s in batches of 32",
    }
    return Sheet(
        "The matcher alone, on one core", ["what", "figure"], [[names[k], f"{v:g}"] for k, v in found.matching.items()]
    )


def _parsing(found: Findings) -> Sheet:
    """The embedded parser, Rasa, and how many times as much Rasa takes."""
    names = {
        "p50_ms": "one parse, p50 ms",
        "p99_ms": "one parse, p99 ms",
        "memory_mb": "memory, MB (what it adds to the bot; Rasa's own process)",
        "start_s": "until it answers, s",
        "training_s": "training, s",
    }
    rows = []
    for key, name in names.items():
        figures = [one[key] for one in found.parsing.values()]
        alike = len(figures) > 1 and key != "memory_mb"
        ratio = f"{figures[1] / figures[0]:.1f}" if alike else ""
        rows.append([name, *(f"{one:.1f}" for one in figures), ratio])
    head = ["parser", *found.parsing, *(["rasa / embedded"] if len(found.parsing) > 1 else [])]
    return Sheet(
        "Both parsers alone, one thread each", head, [row[: len(head)] for row in rows] if found.parsing else []
    )


def _threads(found: Findings) -> Sheet:
    levels = list(found.cpu)
    kinds = list(found.cpu[levels[0]]) if levels else []
    rows = [[kind, *(f"{found.cpu[chats][kind]:.1f}" for chats in levels)] for kind in kinds]
    head = ["the bot's threads", *(f"{chats} {'chat' if chats == 1 else 'chats'}" for chats in levels)]
    return Sheet("CPU ms of one update, by thread of the bot", head, rows)


def _spans(found: Findings) -> list[Sheet]:
    head = ["span of the bot", "times an update", "mean ms", "p50 ms", "p99 ms"]
    made = []
    for chats, spans in found.spans.items():
        rows = [
            [name, f"{times:.2f}", f"{mean:.1f}", f"{p50:.1f}", f"{p99:.1f}"]
            for name, times, mean, p50, p99 in per_answer(spans)
        ]
        made.append(Sheet(f"Where the time goes: {chats} {'chat' if chats == 1 else 'chats at once'}", head, rows))
    return made


def _functions(found: Findings) -> Sheet:
    rows = [
        [f"`{one['at']}`", str(one["calls"]), f"{one['own_s']:.2f}", f"{one['all_s']:.2f}"]
        for one in found.functions[:20]
    ]
    return Sheet(
        "The bot's event loop under cProfile, 20 chats", ["function", "calls", "own s", "with callees s"], rows
    )
