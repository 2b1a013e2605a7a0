"""A matcher whose mood a test sets. Everything else in these tests is real."""

import re
import threading
from dataclasses import dataclass, field

from center.verdict import Evidence, Level, Match, ScamType, Span, Stage, Verdict

SCAM = re.compile(r"安全[账賬]户|安全[账賬帳]戶|safe account", re.I)
SUSPICIOUS = re.compile(r"提现|提現|withdraw", re.I)
OFFICIAL = re.compile(r"官方|official", re.I)
FLAG = "safe-account"


class CannotLoad(Exception):
    """What a broken index or a missing model raises."""


@dataclass
class Moods:
    """How checking goes for now. script: of the base, named as the best match of a scam."""

    script: str = "auth-safe-account"
    may_load: threading.Event = field(default_factory=threading.Event)
    may_check: threading.Event = field(default_factory=threading.Event)
    loads: int = 0
    checks: int = 0
    broken: bool = False
    raises: Exception | None = None

    def __post_init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.broken, self.raises, self.checks = False, None, 0
        self.may_load.set()
        self.may_check.set()

    def open_matcher(self) -> "ByWords":
        self.loads += 1
        self.may_load.wait(30)
        if self.broken:
            raise CannotLoad("no index here")
        return ByWords(self)


@dataclass(frozen=True)
class ByWords:
    """Scam, suspicious or unknown by a word; the whole text is the evidence, so that all of it is quoted."""

    moods: Moods

    def check(self, text: str) -> Verdict:
        self.moods.checks += 1
        self.moods.may_check.wait(30)
        if self.moods.raises:
            raise self.moods.raises
        return verdict(text, self.moods.script)


def verdict(text: str, script: str) -> Verdict:
    official = "official.example" if OFFICIAL.search(text) else None
    if SCAM.search(text):
        best = Match(script, ScamType.IMPERSONATED_AUTHORITY, Stage.ASK, 0.9)
        evidence = (Evidence(Span(0, len(text)), FLAG),)
        return Verdict(Level.SCAM, 0.97, best.type, (best,), evidence, (), official, "test-index")
    if SUSPICIOUS.search(text):
        evidence = (Evidence(Span(0, len(text)), FLAG),)
        return Verdict(Level.SUSPICIOUS, 0.5, None, (), evidence, (), official, "test-index")
    closest = ScamType.PHISHING  # as the real one names it: nobody is told
    return Verdict(Level.UNKNOWN, 0.02, closest, official=official, index_version="test-index")
