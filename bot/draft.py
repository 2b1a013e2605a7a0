"""The report a citizen is making: one value, and each step that changes it. No input or output happens here."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from center.intake import Channel
from center.money import MOST_CENTS
from center.understanding import Parser
from center.verdict import Verdict
from center.when import Precision

LONGEST_STORY = 60_000
LASTS = timedelta(days=1)
"""So long a report that was not sent is gone on with, whatever door the citizen comes in by."""


class At(StrEnum):
    """The question a chat is at; None means none."""

    STORY = "report:story"
    CHANNEL = "report:channel"
    AMOUNT = "report:amount"
    WHEN = "report:when"
    CONFIRM = "report:confirm"
    PAID_AMOUNT = "paid:amount"
    PAID_WHEN = "paid:when"
    PAID_FROM = "paid:from"
    PAID_TO = "paid:to"
    MORE = "filed:more"


ORDER = (At.STORY, At.CHANNEL, At.AMOUNT, At.WHEN, At.CONFIRM)
"""The questions of the report."""
DETAILS = (At.PAID_AMOUNT, At.PAID_WHEN, At.PAID_FROM, At.PAID_TO)
"""Those of an urgent tip, once it is filed."""


def after(question: At) -> At:
    return ORDER[min(len(ORDER) - 1, ORDER.index(question) + 1)]


def before(question: At) -> At:
    return ORDER[max(0, ORDER.index(question) - 1)]


@dataclass(frozen=True, slots=True)
class Seen:
    """A message that was checked: what the buttons under its answer work with."""

    text: str
    verdict: Verdict
    parser: Parser
    at: AwareDatetime | None = None
    forwarded: AwareDatetime | None = None
    """When it was sent here, where it was somebody else's message."""


Cents = Annotated[int, Field(ge=0, le=MOST_CENTS)]
Currency = Annotated[str, Field(min_length=3, max_length=3)]
Sum = tuple[Cents, Currency]


@dataclass(frozen=True, slots=True)
class Draft:
    """id: makes filing idempotent. lost: False when the citizen said that no money was. when: an instant, known
    to the hour where known_to is None. urgent: it began with a payment; minor: a child's, who is not asked
    about money; pictures: how many were given as evidence; left_at: the question that was open when
    a payment came up; filed: the centre has it, and only its details are still asked for.
    """

    id: Annotated[str, Field(min_length=1, max_length=32)]
    story: Annotated[str, Field(max_length=LONGEST_STORY)] = ""
    verdict: Verdict | None = None
    parser: Parser | None = None
    paid: bool = False
    begun: AwareDatetime | None = None
    channel: Channel | None = None
    amount: Sum | None = None
    lost: bool | None = None
    when: AwareDatetime | None = None
    known_to: Precision | None = None
    urgent: bool = False
    left_at: At | None = None
    filed: bool = False
    case: str | None = None
    minor: bool = False
    pictures: int = 0

    def lasts(self, now: datetime) -> bool:
        """Whether it is gone on with: there are words in it, nobody has them yet, and they are not old."""
        return (
            bool(self.story or self.pictures) and not self.filed and self.begun is not None and now - self.begun < LASTS
        )

    def has_room(self, text: str) -> bool:
        return len(_joined(self.story, text)) <= LONGEST_STORY

    def told(self, text: str) -> "Draft":
        """Unchanged when the story holds these words already, or would grow beyond what a report can hold."""
        if text in self.story.split("\n\n") or not self.has_room(text):
            return self
        return replace(self, story=_joined(self.story, text))

    def with_seen(self, seen: Seen) -> "Draft":
        """A checked message joins the story; what was found in it stands for the report unless something did before."""
        draft = self
        if not self.story:  # evidence is marked by its place, which holds only for what stands first
            draft = replace(self, verdict=seen.verdict, parser=seen.parser)
        return draft if seen.text in draft.story else draft.told(seen.text)

    def examined(self, verdict: Verdict) -> "Draft":
        """The verdict on the whole story; the one on its beginning stays where it was surer."""
        if self.verdict and self.verdict.score > verdict.score:
            verdict = replace(self.verdict, indicators=verdict.indicators)
        return replace(self, verdict=verdict)

    def with_picture(self) -> "Draft":
        return replace(self, pictures=self.pictures + 1)

    def without_pictures(self) -> "Draft":
        return replace(self, pictures=0)

    def of_minor(self) -> "Draft":
        return replace(self, minor=True)

    def after(self, question: At) -> At:
        return self._beside_money(after(question), after)

    def before(self, question: At) -> At:
        return self._beside_money(before(question), before)

    def _beside_money(self, question: At, step: Callable[[At], At]) -> At:
        return step(question) if self.minor and question is At.AMOUNT else question

    def reached_by(self, channel: Channel) -> "Draft":
        return replace(self, channel=channel)

    def paid_sum(self, amount: Sum) -> "Draft":
        return replace(self, amount=amount, lost=None, paid=True)  # the question was what was paid

    def named(self, amount: Sum | None) -> "Draft":
        """A sum stood in their words, or two that differ (None); whether it was paid they say by telling the centre."""
        return replace(self, amount=amount)

    def lost_nothing(self) -> "Draft":
        return replace(self, amount=None, lost=False, paid=False)

    def happened(self, when: datetime, known_to: Precision | None) -> "Draft":
        return replace(self, when=when, known_to=known_to)

    def skipped(self, question: At) -> "Draft":
        """Takes an answer given before back."""
        match question:
            case At.CHANNEL:
                return replace(self, channel=None)
            case At.AMOUNT:
                return replace(self, amount=None, lost=None)
            case At.WHEN:
                return replace(self, when=None, known_to=None)
            case _:
                return self

    def hurried(self, open_at: At | None) -> "Draft":
        """A payment came up. "Not now" goes on with the report where it was left; an urgent one has no such place."""
        left_at = open_at or self.left_at or (None if self.urgent else At.STORY)
        return replace(self, paid=True, left_at=left_at)

    def interrupted(self, open_at: At) -> "Draft":
        """Words sound like a payment; whether there was one the citizen says by telling the centre."""
        return replace(self, left_at=open_at)

    def has_paid(self) -> "Draft":
        return replace(self, paid=True)

    def resumed(self) -> "Draft":
        return replace(self, left_at=None)

    def filed_as(self, case: str) -> "Draft":
        return replace(self, filed=True, case=case, left_at=None)


def new_draft(now: datetime, urgent: bool = False) -> Draft:
    return Draft(secrets.token_hex(8), begun=now, paid=urgent, urgent=urgent)


def _joined(story: str, text: str) -> str:
    return f"{story}\n\n{text}".strip()
