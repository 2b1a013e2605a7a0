"""`python -m nlu.evaluate`: both parsers on the held-out set; the last line sums up.

Exit codes: 0 measured, 2 there is no held-out set.
"""

import argparse
import asyncio
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
from center.understanding import Intent, Parser, Understanding

from nlu.breaker import Breaker
from nlu.client import RasaClient
from nlu.confusion import picture
from nlu.embedded import EmbeddedParser, load_embedded
from nlu.entities import default_finder
from nlu.examples import load_examples
from nlu.heldout import HELDOUT, NOW, ZONE, Line, digest, load_heldout
from nlu.parser import Understander
from nlu.running import Running, running_rasa
from nlu.scoring import Rate, Score, score
from nlu.setup_rasa import interpreter, is_ready
from nlu.training import ensure_model
from nlu.writing import plain

_URGENT = (Intent.MONEY_SENT, Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED)
_PATIENT = 10.0  # seconds: here quality is measured, not whether a busy machine keeps the time-out


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds a line, half and 99 of 100 stay below; fell_back: lines that another parser answered."""

    name: Parser
    score: Score
    p50: float
    p99: float
    fell_back: int


def main() -> int:
    options = argparse.ArgumentParser(description="Measure both parsers on the held-out set.")
    options.add_argument("--heldout", type=Path, default=HELDOUT)
    options.add_argument("--cache", type=Path, default=Path("var/nlu"))
    options.add_argument("--picture", type=Path, help="folder for the confusion pictures (SVG)")
    given = options.parse_args()
    return evaluate(given.heldout, given.cache, given.picture)


def evaluate(heldout: Path, cache: Path, pictures: Path | None = None) -> int:
    """Prints; without Rasa's environment only the embedded parser is measured, and that is said."""
    lines = load_heldout(heldout)
    if not lines:
        print(f"no held-out set in {heldout}", file=sys.stderr)
        return 2
    named = load_heldout(heldout / "entities")
    measured = asyncio.run(_both(lines, named, cache))
    for one in measured:
        print(table(one))
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
            (pictures / f"confusion-{one.name}.svg").write_text(picture(one.score), encoding="utf-8")
    print(
        f"held-out {digest(heldout)}, {len(lines)} lines and {len(named)} for entities: "
        + "; ".join(summary(one) for one in measured)
    )
    return 0


async def _both(lines: list[Line], named: list[Line], cache: Path) -> list[Measured]:
    embedded = load_embedded(cache)
    measured = [await measure(Parser.EMBEDDED, Understander(embedded, default_finder()), lines, named)]
    if not is_ready():
        print("Rasa is not measured: its environment is missing (python -m nlu.setup_rasa)", file=sys.stderr)
        return measured
    model = ensure_model(cache, interpreter())
    async with running_rasa(interpreter(), model) as rasa, httpx.AsyncClient() as http:
        return [await measure(Parser.RASA, _with_rasa(embedded, rasa, http), lines, named), *measured]


def _with_rasa(embedded: EmbeddedParser, rasa: Running, http: httpx.AsyncClient) -> Understander:
    client = RasaClient(http, rasa.base, rasa.token, Breaker(time.monotonic), _PATIENT)
    return Understander(embedded, default_finder(), client)


async def measure(
    name: Parser, understander: Understander, lines: list[Line], named: list[Line] | None = None
) -> Measured:
    """Everything as a citizen gets it: with the danger rules in front. named: lines for entities alone, which no
    parser but the finders tells."""
    finder = default_finder()
    found = [(line, finder.find(line.text, NOW, ZONE)) for line in named or ()]
    understood: list[Understanding] = []
    taken: list[float] = []
    for line in lines:
        began = time.perf_counter()
        understood.append(await understander.understand(line.text, forwarded=False, now=NOW, timezone=ZONE))
        taken.append(1000 * (time.perf_counter() - began))
    taken.sort()
    seen = frozenset(plain(example.text) for example in load_examples())
    others = sum(one.parser not in {name, Parser.RULES} for one in understood)
    return Measured(
        name,
        score(lines, understood, seen, found),
        taken[len(taken) // 2],
        taken[int(0.99 * (len(taken) - 1))],
        others,
    )


def table(measured: Measured) -> str:
    """Per intent and per kind of entity; the most frequent confusions."""
    rows = [
        f"== {measured.name}: accuracy {measured.score.accuracy:.3f}, macro F1 {measured.score.macro_f1:.3f}"
    ]
    rows += [_row(intent.value, rate) for intent, rate in measured.score.intents.items() if rate.wanted]
    rows.append("-- entities (precision, recall, F1 by place; F1 with the value)")
    for kind, rate in measured.score.places.items():
        if rate.wanted:
            rows.append(f"{_row(kind.value, rate)} | {measured.score.values[kind].f1:.3f}")
    worst = sorted(measured.score.confused.items(), key=lambda item: -item[1])[:10]
    rows += [f"   {wanted} taken for {given}: {count}" for (wanted, given), count in worst]
    return "\n".join(rows)


def _row(name: str, rate: Rate) -> str:
    return f"{name:24} {rate.precision:.3f} {rate.recall:.3f} {rate.f1:.3f}  n={rate.wanted}"


def summary(one: Measured) -> str:
    score_ = one.score
    figures = (
        f"accuracy {score_.accuracy:.3f}, macro F1 {score_.macro_f1:.3f}, entity F1 {score_.entity_f1:.3f}"
    )
    recalls = ", ".join(f"{intent.value} {score_.intents[intent].recall:.3f}" for intent in _URGENT)
    return (
        f"{one.name} {figures}, p50 {one.p50:.1f} ms, p99 {one.p99:.1f} ms, fell back {one.fell_back}, "
        f"accuracy on wordings unseen in training {score_.accuracy_unseen:.3f}, recall {recalls}"
    )


if __name__ == "__main__":
    sys.exit(main())
