"""`python -m nlu.messages FOLDER`: what becomes of messages of third parties, source by source.

FOLDER/*.jsonl, one object a line: {"text", "is_scam": true | false | null} and perhaps "text_filled". They are
measured and nothing else: none may come into the project. Exit codes: 0 measured, 2 nothing to measure.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from center.understanding import Intent

from nlu.heldout import NOW, ZONE
from nlu.parser import Understander, open_understander


@dataclass(frozen=True, slots=True)
class Fate:
    """How many of a source's messages were taken for what; kinds are "scam", "ordinary" and "undecided"."""

    source: str
    taken: Counter[tuple[str, Intent]]

    def share(self, intent: Intent, *kinds: str) -> float:
        """Among the messages of these kinds, all when none is named; 0 when there are none."""
        mine = {key: n for key, n in self.taken.items() if not kinds or key[0] in kinds}
        return sum(n for key, n in mine.items() if key[1] is intent) / (sum(mine.values()) or 1)


def main() -> int:
    options = argparse.ArgumentParser(description="Measure the embedded parser on third-party messages.")
    options.add_argument("folder", type=Path)
    options.add_argument("--cache", type=Path, default=Path("var/nlu"))
    given = options.parse_args()
    files = sorted(given.folder.glob("*.jsonl"))
    understander = open_understander(given.cache)
    for file in files:
        print(row(asyncio.run(fate(file, understander))))
    return 0 if files else 2


async def fate(file: Path, understander: Understander) -> Fate:
    """Some 4 ms a short message. Raises ValueError or KeyError where a line is not as described."""
    taken: Counter[tuple[str, Intent]] = Counter()
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            item = json.loads(line)
            text = item.get("text_filled") or item["text"]
            understood = await understander.understand(text, forwarded=False, now=NOW, timezone=ZONE)
            taken[_kind(item["is_scam"]), understood.intent] += 1
    return Fate(file.name.partition(".")[0], taken)


def _kind(is_scam: bool | None) -> str:
    return "undecided" if is_scam is None else "scam" if is_scam else "ordinary"


def row(one: Fate) -> str:
    """Shares: checked of scams and of ordinary messages; false emergencies and dangers of all."""
    checked = [one.share(Intent.CHECK_MESSAGE, kind) for kind in ("scam", "ordinary")]
    alarms = [one.share(i) for i in (Intent.MONEY_SENT, Intent.SELF_HARM, Intent.THREATENED_OR_DETAINED)]
    figures = " ".join(f"{share:.4f}" for share in (*checked, *alarms))
    return f"{one.source:26} n={sum(one.taken.values()):5} check scam/ordinary, money, self-harm, held: {figures}"


if __name__ == "__main__":
    sys.exit(main())
