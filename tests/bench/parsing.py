"""Both parsers alone, on the same messages: how long a parse takes, memory, training. A process of its own: it prints
one line of JSON, {parser: {figure: value}}.

python -m tests.bench.parsing
"""

import asyncio
import json
import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from nlu.breaker import Breaker
from nlu.client import RasaClient
from nlu.embedded import fit_intents, load_embedded
from nlu.features import bundled_encoder
from nlu.running import running_rasa
from nlu.setup_rasa import interpreter, is_ready
from nlu.training import ensure_model
from tests.bench.machine import resident_mb
from tests.bench.messages import LANGUAGES, mixed

ROUNDS = 12
PATIENT = 10.0
"""Seconds: how long a parse takes is measured here, not whether the time-out is kept."""
Figures = dict[str, float]


def main() -> None:
    texts = [text for language in LANGUAGES for text in mixed(language) if not text.startswith("/")]
    with TemporaryDirectory(prefix="scamline-bench-") as folder:
        found = {"embedded": asyncio.run(_embedded(texts, Path(folder)))}
        if is_ready():
            found["rasa"] = asyncio.run(_rasa(texts, Path(folder)))
    print(json.dumps(found))


async def _embedded(texts: list[str], folder: Path) -> Figures:
    """Memory is what the parser adds to this process; training is measured last, since it needs more."""
    before, began = resident_mb(os.getpid()), time.perf_counter()
    encoder = bundled_encoder()
    parser = load_embedded(folder, encoder=encoder)
    loaded = time.perf_counter() - began

    async def parse(text: str) -> None:
        parser.ranked(text)

    figures = await _timed(parse, texts) | {"start_s": loaded, "memory_mb": resident_mb(os.getpid()) - before}
    began = time.perf_counter()
    fit_intents(encoder)
    return figures | {"training_s": time.perf_counter() - began}


async def _rasa(texts: list[str], folder: Path) -> Figures:
    """Through its client, over HTTP, as the bot asks it; memory is that of its process."""
    began = time.perf_counter()
    model = ensure_model(folder, interpreter())
    trained = time.perf_counter() - began
    async with running_rasa(interpreter(), model) as rasa, httpx.AsyncClient() as http:
        client = RasaClient(http, rasa.base, rasa.token, Breaker(time.monotonic), PATIENT)

        async def parse(text: str) -> None:
            await client.parse(text)

        figures = await _timed(parse, texts)
        figures |= {"start_s": rasa.seconds, "memory_mb": resident_mb(rasa.pid)}
    return figures | {"training_s": trained}


async def _timed(parse: Callable[[str], Awaitable[None]], texts: list[str]) -> Figures:
    took = []
    for round_ in range(ROUNDS + 1):
        for text in texts:
            began = time.perf_counter()
            await parse(text)
            if round_:  # the first round warms up
                took.append(1000 * (time.perf_counter() - began))
    took.sort()
    return {"p50_ms": took[len(took) // 2], "p99_ms": took[int(len(took) * 0.99)]}


if __name__ == "__main__":
    main()
