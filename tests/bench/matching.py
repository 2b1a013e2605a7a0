"""How fast the matcher alone is, on one core. Run as a process of its own: it prints one line of JSON.

python -m tests.bench.matching <index folder> <model>
"""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROUNDS = 12
BATCH = 32


def main(folder: Path, model: str) -> None:
    # Both before the libraries that make threads are imported.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    from knowledge import Matcher
    from tests.bench.messages import LANGUAGES, mixed

    started = time.perf_counter()
    matcher = Matcher.open(folder, model)
    opened = time.perf_counter() - started
    texts = [text for language in LANGUAGES for text in mixed(language) if not text.startswith("/")]
    for text in texts:
        matcher.check(text)
    took = sorted(_ms(partial(matcher.check, text)) for _ in range(ROUNDS) for text in texts)
    many = texts * ROUNDS
    batches = [many[at : at + BATCH] for at in range(0, len(many), BATCH)]
    whole = sum(_ms(partial(matcher.check_many, batch)) for batch in batches)
    found = {
        "opened_s": round(opened, 1),
        "p50_ms": round(took[len(took) // 2], 2),
        "p99_ms": round(took[int(len(took) * 0.99)], 2),
        "per_second_in_batch": round(len(many) / whole * 1000),
    }
    print(json.dumps(found))


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
