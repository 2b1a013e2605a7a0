"""Everything that is kept about one citizen, as a file that people and programs can read."""

import json
from collections.abc import Sequence
from typing import Any

from bot.dialogue import Dialogue
from center.my_reports import Beside, Told
from center.reporters import Known


def my_data(known: Known, reports: Sequence[Told], beside: Beside, dialogue: Dialogue) -> bytes:
    """JSON in UTF-8. Colleagues' notes of staff are not in it; all that the citizen told, and was told, is."""
    data: dict[str, Any] = {
        "language": known.language.value,
        "jurisdiction": known.jurisdiction,
        "reports": [_report(one) for one in reports],
        "files": [{"given": at, "kind": mime, "bytes": size} for at, mime, size in beside.files],
        "notices": [{"at": at, "of": kind, "words": said} for at, kind, said in beside.notices],
        "messages_to_you": [{"at": at, "kind": kind, "state": state} for at, kind, state in beside.told],
        "chat": {"question": dialogue.at, **dialogue.data},
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=str).encode("utf-8", "replace")


def _report(told: Told) -> dict[str, Any]:
    tip = told.tip
    columns = (
        "case_number", "state", "outcome", "paid", "level", "type", "script", "redacted", "channel", "amount_cents",
        "currency", "happened_at", "happened_known_to", "language", "jurisdiction", "created_at", "closed_at",
    )  # fmt: skip
    values = {name: getattr(tip, name) for name in columns}
    return values | {
        "story": told.story,
        "paid_from": told.paid_from,
        "added": [{"at": at, "words": words} for at, words in told.added],
        "asked": [{"at": at, "words": words} for at, words in told.asked],
    }
