"""A report being made: what the dialogue keeps of it, and the tip it becomes."""

import asyncio
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.checking import CannotCheck, Checker
from bot.dialogue import VERDICTS, Dialogue
from center.intake import TipDraft
from center.reporters import Known
from center.store.columns import now

LONGEST_STORY = 60_000
PATIENCE = 5.0
"""Seconds that filing waits for the matcher."""


LASTS = timedelta(days=1)
"""So long a report that was not sent is gone on with, whatever door the citizen comes in by."""


def begin(dialogue: Dialogue, seen: dict[str, Any] | None, paid: bool) -> dict[str, Any]:
    """Opens a draft, prefilled with a checked message; one that holds a story already is gone on with.

    `id` makes filing it idempotent.
    """
    draft = dialogue.draft
    if not _goes_on(draft):
        draft = {"id": secrets.token_hex(8), "story": "", "verdict": None, "parser": None, "paid": paid}
        draft["begun"] = now().isoformat()
    draft["paid"] = draft["paid"] or paid
    if seen:
        _take_in(draft, seen)
    dialogue.begin(draft)
    return draft


def _goes_on(draft: dict[str, Any]) -> bool:
    if not draft.get("story") or draft.get("filed") or "begun" not in draft:
        return False
    return now() - datetime.fromisoformat(draft["begun"]) < LASTS


def _take_in(draft: dict[str, Any], seen: dict[str, Any]) -> None:
    """The message joins the story; what was found in it stands for the report unless something did before."""
    if not draft["story"]:  # evidence is marked by its place, which holds only for what stands first
        draft["verdict"], draft["parser"] = seen["verdict"], seen["parser"]
    if seen["text"] not in draft["story"]:
        add(draft, seen["text"])


async def examine(draft: dict[str, Any], checker: Checker) -> None:
    """Looks at the whole story before it is filed: what was typed later names numbers and links too.

    The verdict on its beginning stays where it was surer. Without a matcher the report goes out as it is.
    """
    if not draft["story"] or not checker.ready:
        return
    try:
        verdict = await asyncio.wait_for(checker.check(draft["story"]), PATIENCE)
    except (CannotCheck, TimeoutError):
        return
    before = VERDICTS.validate_python(draft["verdict"]) if draft["verdict"] else None
    if before and before.score > verdict.score:
        verdict = replace(before, indicators=verdict.indicators)
    draft["verdict"] = VERDICTS.dump_python(verdict, mode="json")


def hurry(dialogue: Dialogue, seen: dict[str, Any] | None = None, story: str = "") -> dict[str, Any]:
    """The draft of an urgent tip. A report that is open becomes it: nothing told so far is lost."""
    open_at = dialogue.at if not dialogue.draft.get("filed") else None
    draft = begin(dialogue, seen, paid=True) if open_at is None else dialogue.draft
    if open_at is not None:
        draft["left_at"], draft["paid"] = open_at, True  # "not now" goes on with the report there
        if seen:
            _take_in(draft, seen)
    if story and story not in draft["story"]:
        add(draft, story)
    dialogue.at = None
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
