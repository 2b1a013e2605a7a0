"""What may happen to a tip next, and how pressing it is: pure functions of values."""

from datetime import datetime, timedelta
from enum import StrEnum

from center.errors import NotAllowed


class TipState(StrEnum):
    NEW = "new"
    TAKEN = "taken"
    CLOSED = "closed"


class Act(StrEnum):
    TAKE = "take"
    RELEASE = "release"
    NOTE = "note"
    ASK = "ask"
    CLOSE = "close"
    REOPEN = "reopen"


class Outcome(StrEnum):
    """How a tip ended; each has its own words for the citizen. WITHDRAWN is theirs alone to choose."""

    CONFIRMED_SCAM = "confirmed-scam"
    PASSED_ON = "passed-on"
    NOT_A_SCAM = "not-a-scam"
    UNDECIDED = "undecided"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"


FOR_STAFF = tuple(outcome for outcome in Outcome if outcome is not Outcome.WITHDRAWN)
BY_HOLDER = frozenset({Act.RELEASE, Act.CLOSE, Act.ASK})
"""What only the officer who has the tip on their desk may do."""
NEXT: dict[tuple[TipState, Act], TipState] = {
    (TipState.NEW, Act.TAKE): TipState.TAKEN,
    (TipState.TAKEN, Act.TAKE): TipState.TAKEN,
    (TipState.TAKEN, Act.RELEASE): TipState.NEW,
    (TipState.TAKEN, Act.ASK): TipState.TAKEN,
    (TipState.TAKEN, Act.CLOSE): TipState.CLOSED,
    (TipState.CLOSED, Act.REOPEN): TipState.TAKEN,
    **{(state, Act.NOTE): state for state in TipState},
}


def next_state(state: TipState, act: Act) -> TipState:
    """Raises NotAllowed where the table has no such step."""
    try:
        return NEXT[state, act]
    except KeyError:
        raise NotAllowed(f"a tip that is {state} cannot be changed by {act!s}") from None


def urgency(paid: bool, happened_at: datetime | None, amount_cents: int | None, at: datetime) -> int:
    """0 (can wait) .. 100 (now). Money already sent leads; it is most urgent in the first hours."""
    if not paid:
        return 10
    since = at - happened_at if happened_at and happened_at <= at else timedelta(0)
    freshness = 40 if since <= timedelta(hours=2) else 25 if since <= timedelta(days=2) else 5
    size = 0 if amount_cents is None else min(20, len(str(amount_cents // 100)) * 3)
    return 40 + freshness + size
