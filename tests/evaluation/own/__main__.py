"""Measures the shipped matcher on messages of our own: python -m tests.evaluation.own [--misses N]"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.metrics import roc_auc_score

from center.verdict import Level, Verdict
from knowledge import Matcher

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Own:
    """type: code of the scam, None where it is none. readable: of the half that may be looked at."""

    text: str
    is_scam: bool
    type: str | None
    form: str
    lang: str

    @property
    def readable(self) -> bool:
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 0


def messages() -> Iterator[Own]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        yield from (Own(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def line(name: str, pairs: Sequence[tuple[Own, Verdict]]) -> str:
    scams = [verdict for own, verdict in pairs if own.is_scam]
    others = [verdict for own, verdict in pairs if not own.is_scam]
    warned = [sum(v.level is not Level.UNKNOWN for v in side) / len(side) for side in (scams, others)]
    auc = roc_auc_score([own.is_scam for own, _ in pairs], [verdict.score for _, verdict in pairs])
    typed = sum(v.type == own.type for own, v in pairs if own.is_scam) / len(scams)
    return f"{name:24} n+ {len(scams):5} n- {len(others):5} warned {warned[0]:.3f} warn- {warned[1]:.3f} AUC {auc:.4f} type {typed:.3f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", type=int, default=0, help="show so many missed scams of the readable half")
    chosen = options.parse_args()
    own, matcher = list(messages()), Matcher.open()
    pairs = list(zip(own, matcher.check_many([one.text for one in own]), strict=True))
    for half in (True, False):
        name = "readable" if half else "counted"
        for lang in ("zh-Hans", "zh-Hant", "en"):
            print(line(f"{name} {lang}", [p for p in pairs if p[0].readable is half and p[0].lang == lang]))
    missed = [o for o, v in pairs if o.readable and o.is_scam and v.level is Level.UNKNOWN]
    for one in random.Random(0).sample(missed, min(chosen.misses, len(missed))):
        print(f"-- {one.type} {one.form}\n{one.text}")


if __name__ == "__main__":
    main()
