"""Words of danger as staff see them above the queue."""

from dataclasses import dataclass

from admin.views.clock import Clock, Shown
from admin.views.titles import Titles
from center.store.tables import Notice


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """certain: plain words said so."""

    number: int
    kind: str
    certain: bool
    place: str
    language: str
    raised: Shown


def shown_notice(notice: Notice, titles: Titles, clock: Clock) -> ShownNotice:
    assert notice.id is not None  # it was read
    place = titles.place(notice.jurisdiction)
    return ShownNotice(notice.id, notice.kind, notice.certain, place, notice.language, clock(notice.created_at))
