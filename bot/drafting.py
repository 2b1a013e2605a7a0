"""What handlers do with the report being made, and the tip it becomes."""

import asyncio
from datetime import UTC, timedelta, tzinfo

import structlog

from bot.answers_read import Happened, only_amount, only_time
from bot.checking import CannotCheck, Checker
from bot.dialogue import Dialogue
from bot.draft import LASTS, ORDER, Draft, Seen, new_draft
from center.intake import TipDraft
from center.reporters import Known
from center.rules.conversation import CHILDREN
from center.store.columns import now
from center.verdict import Indicator
from center.when import Precision

log = structlog.stdlib.get_logger()
PATIENCE = 5.0
"""Seconds that filing waits for the matcher."""
JUST_NOW = timedelta(minutes=15)


def begin(dialogue: Dialogue, seen: Seen | None = None, story: str = "") -> Draft:
    """Opens a draft, prefilled with a checked message or words; one that holds a story already is gone on with."""
    return _open(dialogue, seen, story, urgent=False)


def hurry(dialogue: Dialogue, seen: Seen | None = None, story: str = "") -> Draft:
    """The draft of an urgent tip. A report that is open becomes it: nothing told so far is lost."""
    open_at = dialogue.pause()
    draft = dialogue.draft
    if draft is not None and not draft.filed and open_at in ORDER:
        dialogue.draft = _filled(draft.hurried(open_at), dialogue, seen, story)
        return dialogue.open_draft
    return _open(dialogue, seen, story, urgent=True)


def _open(dialogue: Dialogue, seen: Seen | None, story: str, urgent: bool) -> Draft:
    draft = dialogue.draft
    if draft is None or not draft.lasts(now()):
        draft = new_draft(now(), urgent)
    elif urgent:
        draft = draft.hurried(None)
    if dialogue.helped_lately(*CHILDREN, within=LASTS):
        draft = draft.of_minor()
    dialogue.begin(_filled(draft, dialogue, seen, story))
    return dialogue.open_draft


def _filled(draft: Draft, dialogue: Dialogue, seen: Seen | None, story: str) -> Draft:
    """What was sent in one go with a message is told with it."""
    for one in dialogue.burst(seen) if seen else ():
        draft = draft.with_seen(one)
    return draft.told(story) if story and story not in draft.story else draft


def prefilled(draft: Draft, told: str, jurisdiction: str, zone: tzinfo) -> Draft:
    """With the sum and the time that stand in a citizen's own words, as far as these name one and nothing was said
    before; "just now" takes the place of "today"."""
    amount, happened = only_amount(told, jurisdiction, now()), only_time(told, now(), zone)
    if amount and amount != draft.amount:  # of two that differ neither is taken: then it is asked for
        draft = draft.named(amount if draft.amount is None else None)
    if happened and happened.at <= now() and (draft.when is None or _is_just_now(happened, draft, zone)):
        draft = draft.happened(happened.at, happened.known_to)
    return draft


def _is_just_now(happened: Happened, draft: Draft, zone: tzinfo) -> bool:
    """Whether it says more than the day that was named before: money that has just gone, on that very day."""
    if draft.when is None or draft.known_to is not Precision.DAY or happened.known_to is not None:
        return False
    same_day = draft.when.astimezone(zone).date() == happened.at.astimezone(zone).date()
    return same_day and now() - happened.at <= JUST_NOW


async def indicators_in(text: str, checker: Checker) -> tuple[Indicator, ...]:
    """Numbers and links that a text names; none where there is no matcher: the words go to the centre all the same."""
    if not text or not checker.ready:
        return ()
    try:
        return (await asyncio.wait_for(checker.check(text), PATIENCE)).indicators
    except Exception as error:  # what is told must not be lost by a fault of the matcher
        log.error("not looked at", error=type(error).__name__)
        return ()


async def examine(draft: Draft, checker: Checker) -> Draft:
    """Looks at the whole story before it is filed: what was typed later names numbers and links too.

    Without a matcher the report goes out as it is.
    """
    if not draft.story or not checker.ready:
        return draft
    try:
        return draft.examined(await asyncio.wait_for(checker.check(draft.story), PATIENCE))
    except (CannotCheck, TimeoutError):
        return draft
    except Exception as error:  # a fault of the matcher must not keep a report from the centre
        log.error("report filed unexamined", error=type(error).__name__)
        return draft


def tip_draft(draft: Draft, known: Known, jurisdiction: str, no_story: str) -> TipDraft:
    """no_story: what stands for the story where nothing was told."""
    cents, currency = draft.amount or (None, None)
    return TipDraft(
        request=draft.id,
        reporter_id=known.id,
        story=draft.story or no_story,
        language=known.language,
        jurisdiction=known.jurisdiction or jurisdiction,
        verdict=draft.verdict,
        parser=draft.parser,
        channel=draft.channel,
        amount_cents=cents,
        currency=currency,
        happened_at=draft.when.astimezone(UTC) if draft.when else None,
        known_to=draft.known_to,
        paid=draft.paid,
    )
