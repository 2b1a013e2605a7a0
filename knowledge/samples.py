"""Messages to fit the head on, all made of our own base: single lines, and several lines as one message."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from center.verdict import Stage
from knowledge.entries import Base, Script
from knowledge.lines import Line

# How much a single line of a stage counts: what wins trust, and what victims say afterwards, is no scam by itself.
IMPORTANCE = {Stage.HOOK: 0.7, Stage.TRUST: 0.1, Stage.ASK: 1.0, Stage.PRESSURE: 0.8, Stage.CASH_OUT: 0.3}
TYPICAL_IMPORTANCE = 2.0
JOINED_A_SCRIPT = 4  # messages joined of one script's lines, a language
FLATTENING = 0.7  # 1: every type counts the same, 0: every message


@dataclass(frozen=True, slots=True)
class Sample:
    """source: script id or kind of ordinary message, left out of the base when this is looked at."""

    text: str
    is_scam: bool
    source: str
    family: str
    importance: float


def samples_of(base: Base, typical: Sequence[Line], seed: int = 0) -> list[Sample]:
    """Deterministic. Scams and ordinary messages count the same in all, types nearly the same among themselves."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    scams = [sample for script in base.scripts for sample in _of_script(script, chance)]
    plain = [Sample(line.text, line.is_scam, line.source, line.source, TYPICAL_IMPORTANCE) for line in typical]
    return _balanced([*scams, *(s for s in plain if s.is_scam)]) + _balanced(
        [*_ordinary(base, chance), *(s for s in plain if not s.is_scam)]
    )


def _of_script(script: Script, chance: random.Random) -> list[Sample]:
    made = [Sample(e.text, True, script.id, script.type, IMPORTANCE[e.stage]) for e in script.examples]
    for language in ("zh", "en"):
        lines = [e.text for e in script.examples if e.language == language]
        made += [
            Sample(text, True, script.id, script.type, 1.0) for text in _joined(lines, JOINED_A_SCRIPT, chance, True)
        ]
    return made


def _ordinary(base: Base, chance: random.Random) -> list[Sample]:
    by_kind = defaultdict[tuple[str, str], list[str]](list)
    for message in base.ordinary:
        by_kind[message.kind, message.language].append(message.text)
    made = [Sample(m.text, False, f"{m.kind}", m.kind, 1.0) for m in base.ordinary]
    for (kind, _), lines in by_kind.items():
        made += [Sample(text, False, kind, kind, 1.0) for text in _joined(lines, len(lines) // 2, chance, False)]
    return made


def _joined(lines: Sequence[str], times: int, chance: random.Random, in_order: bool) -> list[str]:
    """Three to six lines as one long message."""
    if len(lines) < 4:
        return []
    made = []
    for _ in range(times):
        picked = chance.sample(range(len(lines)), min(len(lines), chance.randint(3, 6)))
        made.append("\n".join(lines[i] for i in (sorted(picked) if in_order else picked)))
    return made


def _balanced(samples: Sequence[Sample]) -> list[Sample]:
    mass = defaultdict[str, float](float)
    for sample in samples:
        mass[sample.family] += sample.importance
    shares = [sample.importance / mass[sample.family] ** FLATTENING for sample in samples]
    total = sum(shares)
    return [
        Sample(s.text, s.is_scam, s.source, s.family, share / total) for s, share in zip(samples, shares, strict=True)
    ]
