"""Staff see as exactly when it was as the citizen said."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from admin.views.clock import Clock
from admin.views.tip import happened
from admin.words import load_phrasebook
from center.message import Language
from center.store.tables import Tip
from center.when import Precision

NOON = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known_to", "at"),
    [(None, "2026-11-21 12:00"), (Precision.DAY, "2026-11-21"), (Precision.ROUGH, "~ 2026-11-21")],
)
def test_an_hour_is_shown_only_where_one_was_said(known_to: Precision | None, at: str) -> None:
    clock = Clock(ZoneInfo("Asia/Shanghai"), load_phrasebook()[Language.EN], NOON)
    shown = happened(Tip(happened_at=NOON, happened_known_to=known_to), clock)
    assert shown is not None
    assert (shown.at, bool(shown.ago)) == (at, known_to is None)
    assert happened(Tip(happened_at=None), clock) is None
