"""How long each table keeps what it holds, and why: the one place where it is written.

The profile's `retention` may set other days where the law of a place wants it. How we came to these: docs/decisions/0021.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Rule:
    """days: from the moment that `since` names; None: not by time at all."""

    table: str
    days: int | None
    since: str
    why: str


def rules() -> dict[str, Rule]:
    """By name; a table may have several."""
    return {
        "check": Rule("check", 30, "looked at", "for figures and emerging scams; it names nobody"),
        "notice": Rule("notice", 30, "seen to", "so long somebody may still ask whether they were heard"),
        "incoming": Rule("incoming", 2, "received", "Telegram keeps updates for a day: nothing older can come again"),
        "incoming-failed": Rule("incoming", 30, "given up", "words that a wish to be forgotten does not reach there"),
        "dialogue": Rule("dialogue", 30, "last used", "so that the buttons under answers work"),
        "staff_session": Rule("staff_session", 1, "run out", "a log-in that is over opens nothing"),
        "beat": Rule("beat", 1, "last seen", "so long a process that died without a word is shown to staff"),
        "delivery": Rule("delivery", 180, "ended", "what a citizen was told, while somebody may still ask about it"),
        "tip": Rule(
            "tip", 365, "closed", "the citizen's own words and who they are go; the redacted row stays for figures"
        ),
        "tip_event": Rule("tip_event", 365, "the tip was closed", "staff's notes go; what happened when stays"),
        "evidence": Rule("evidence", 365, "the tip was closed", "as long as the citizen's own words"),
        "evidence-unfiled": Rule("evidence", 30, "given", "a report that was never sent, as long as its chat is kept"),
        "tip_indicator": Rule(
            "tip_indicator", 3 * 365, "the tip was closed", "scammers use numbers for years; then others have them"
        ),
        "indicator": Rule("indicator", 3 * 365, "first seen", "one that no tip names any more says nothing"),
        "reporter": Rule(
            "reporter", 365, "last seen", "key and sealed chat go, once no tip and no message hangs on them"
        ),
        "audit_entry": Rule("audit_entry", 5 * 365, "done", "who did what must be found longest of all"),
        "staff": Rule("staff", None, "", "whom the record of work names; who leaves is switched off, not deleted"),
    }  # fmt: skip


A_CENTURY = 36_500


def kept(others: Mapping[str, int]) -> dict[str, timedelta]:
    """How long, by the name of the rule; others: days that the profile sets instead."""
    days = {name: rule.days for name, rule in rules().items()} | dict(others)
    return {name: timedelta(days=count) for name, count in days.items() if count is not None}


def checked(others: dict[str, int]) -> dict[str, int]:
    """Raises ValueError for a rule there is none of, and for days that would delete what is in use."""
    changeable = sorted(name for name, rule in rules().items() if rule.days is not None)
    for name, days in others.items():
        if name not in changeable:
            raise ValueError(f"there is no time for {name!r}, there is one for {', '.join(changeable)}")
        if not 1 <= days <= A_CENTURY:
            raise ValueError(f"{name}: from one day to {A_CENTURY}")
    if others.get("incoming", 2) < 2:
        raise ValueError("incoming: at least two days, in which Telegram may deliver an update again")
    return others
