"""A report being made: what the dialogue keeps of it, and the tip it becomes."""

import secrets
from datetime import UTC, datetime
from typing import Any

from bot.dialogue import VERDICTS, At, Dialogue
from center.intake import TipDraft
from center.reporters import Known

LONGEST_STORY = 60_000


def begin(dialogue: Dialogue, seen: dict[str, Any] | None, paid: bool) -> dict[str, Any]:
    """Opens a draft, prefilled with a checked message; `id` makes filing it idempotent."""
    draft = {
        "id": secrets.token_hex(8),
        "story": seen["text"] if seen else "",
        "verdict": seen["verdict"] if seen else None,
        "parser": seen["parser"] if seen else None,
        "paid": paid,
    }
    dialogue.begin(draft)
    return draft


def hurry(dialogue: Dialogue, story: str) -> dict[str, Any]:
    """The draft of an urgent tip. A report that is open becomes it: nothing told so far is lost."""
    filed = dialogue.at in (At.PAID_AMOUNT, At.PAID_WHEN)
    draft = dialogue.draft if dialogue.draft and not filed else begin(dialogue, None, paid=True)
    if dialogue.at is not None and not filed:
        draft["left_at"] = dialogue.at  # "not now" goes on with the report there
    draft["paid"], dialogue.at = True, None
    if story not in draft["story"]:
        add(draft, story)
    return draft


def add(draft: dict[str, Any], text: str) -> bool:
    """Appends to the story; False when it would grow beyond what a report can hold."""
    story = f"{draft['story']}\n\n{text}".strip()
    if len(story) > LONGEST_STORY:
        return False
    draft["story"] = story
    return True


def tip_draft(draft: dict[str, Any], known: Known, jurisdiction: str, no_story: str) -> TipDraft:
    """no_story: what stands for the story where nothing was told."""
    cents, currency = draft.get("amount") or (None, None)
    when = draft.get("when")
    return TipDraft(
        request=draft["id"],
        reporter_id=known.id,
        story=draft["story"] or no_story,
        language=known.language,
        jurisdiction=known.jurisdiction or jurisdiction,
        verdict=VERDICTS.validate_python(draft["verdict"]) if draft["verdict"] else None,
        parser=draft["parser"],
        channel=draft.get("channel"),
        amount_cents=cents,
        currency=currency,
        happened_at=datetime.fromisoformat(when).astimezone(UTC) if when else None,
        paid=draft["paid"],
    )
