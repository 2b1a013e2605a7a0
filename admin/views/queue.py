"""The queue as rows a page can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from admin.rights import Capability, may
from admin.views.clock import Clock, Shown
from admin.views.figures import urgency_step
from admin.views.notices import ShownNotice, shown_notice
from admin.views.story import LABEL
from admin.views.titles import Titles
from admin.words import Words
from center.accounts import SignedIn
from center.defang import defang
from center.desk import Queue
from center.money import shown
from center.notices import Waiting
from center.rules.tip_states import TipState
from center.store.tables import Tip

LONGEST_SNIPPET = 90
NOBODY = Waiting()


class Tab(StrEnum):
    OPEN = "open"
    NEW = "new"
    TAKEN = "taken"
    CLOSED = "closed"

    @property
    def state(self) -> TipState | None:
        return None if self is Tab.OPEN else TipState(self.value)


@dataclass(frozen=True, slots=True)
class Row:
    """href: None where the person may not open it; takeable: nobody has it and this person may take it."""

    tip: Tip
    href: str | None
    step: str
    type: str
    snippet: str
    amount: str
    received: Shown
    who: str | None
    mine: bool
    takeable: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    tab: Tab
    counts: dict[Tab, int]
    rows: Sequence[Row]
    page: int
    pages: int
    works: bool
    """Whether this person works tips at all."""
    notices: Sequence[ShownNotice] = ()
    more_notices: int = 0


def queue_page(
    queue: Queue, tab: Tab, person: SignedIn, titles: Titles, clock: Clock, notices: Waiting = NOBODY
) -> QueuePage:
    counts = {tab: queue.counts.get(tab.value, 0) for tab in Tab}
    counts[Tab.OPEN] = counts[Tab.NEW] + counts[Tab.TAKEN]
    rows = [_row(tip, name, person, titles, clock) for tip, name in queue.tips]
    dangers = [shown_notice(notice, titles, clock) for notice in notices.first]
    return QueuePage(
        tab, counts, rows, queue.page, queue.pages, may(person, Capability.WORK_TIPS), dangers, notices.more
    )


def _row(tip: Tip, who: str | None, person: SignedIn, titles: Titles, clock: Clock) -> Row:
    reads = may(person, Capability.READ_STORY)
    return Row(
        tip=tip,
        href=f"/tips/{tip.case_number}" if reads else None,
        step=urgency_step(tip.urgency),
        type=titles.type(tip.type, tip.level),
        snippet=snippet(tip.redacted, titles.words) if reads else "",
        amount="" if tip.amount_cents is None else shown(tip.amount_cents, tip.currency),
        received=clock(tip.created_at),
        who=who,
        mine=tip.taken_by == person.staff_id,
        takeable=tip.state == TipState.NEW and may(person, Capability.WORK_TIPS),
    )


def snippet(story: str, words: Words) -> str:
    """The beginning, on one line, with redaction's labels in the reader's language."""
    line = LABEL.sub(lambda found: f"[{words.named('cut', found[1].replace(' ', '-'))}]", story[: 4 * LONGEST_SNIPPET])
    line = " ".join(line.split())
    return defang(line if len(line) <= LONGEST_SNIPPET else line[: LONGEST_SNIPPET - 1] + "…")
