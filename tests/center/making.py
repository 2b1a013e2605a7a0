"""Makes what the centre's tests work with; every value can be set, the others do not matter."""

import secrets
from datetime import datetime
from typing import Any

from center.intake import TipDraft
from center.message import Language
from center.verdict import Evidence, Indicator, IndicatorKind, Level, Match, ScamType, Span, Stage, Verdict

PHONE = "+8613812345678"
STORY = "对方自称李警官，让我把钱转到安全账户，电话 13812345678"


def indicator(value: str = PHONE, kind: IndicatorKind = IndicatorKind.PHONE) -> Indicator:
    return Indicator(kind, value, shown=value, span=Span(0, 1))


def match(score: float = 0.9, **values: Any) -> Match:
    chosen: dict[str, Any] = {"script": "safe-account", "type": ScamType.IMPERSONATED_AUTHORITY, "stage": Stage.ASK}
    return Match(**(chosen | values), score=score)


def verdict(level: Level = Level.SCAM, **values: Any) -> Verdict:
    chosen: dict[str, Any] = {
        "score": 0.93,
        "type": ScamType.IMPERSONATED_AUTHORITY,
        "matches": (match(),),
        "index_version": "v1",
    }
    return Verdict(level, **(chosen | values))


def evidence(start: int, end: int, flag: str = "safe-account") -> Evidence:
    return Evidence(Span(start, end), flag)


def draft(reporter_id: int, story: str = STORY, **values: Any) -> TipDraft:
    chosen: dict[str, Any] = {
        "request": secrets.token_hex(8),
        "language": Language.ZH_HANS,
        "jurisdiction": "CN",
    }
    return TipDraft(reporter_id=reporter_id, story=story, **(chosen | values))


class Clock:
    """Stands in for `datetime` where the centre asks what time it is."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self, _zone: Any = None) -> datetime:
        return self.at
