"""Which of the times that a text names are those of a transfer: decided by the clause of each, and by its neighbours."""

import re
from dataclasses import dataclass
from itertools import pairwise

from center.understanding import Entity, EntityKind

from nlu.emergency import Loss, loss_in
from nlu.finders.text import Text
from nlu.finders.transfer_words import (
    AFTERWARDS,
    ANOTHER,
    ANSWERED,
    APART,
    ASKED,
    DUE,
    DUE_BEFORE,
    ELSE,
    NO_MONEY,
    NOTICE,
    PAID,
    RECORD,
    TO_COME,
    UNDONE,
)
from nlu.loss_words.kept import KEPT

_AN_ANSWER = 24  # code points: so short, a time is the answer to "when was that?"
_A_WORD = 3  # letters beside what was found; they tell of nothing else
_LITTLE = 12  # code points beside the time: so little that its clause may belong to one further off
_FAR = 160  # code points; a clause further away says nothing of a time
_NEAR = 30
_MOST = 30  # times; a text with more of them is no story, and each costs up to 2 ms
# Full-width marks are narrow in aligned text; between figures a mark belongs to a number or a clock.
_CLAUSE_END = re.compile(r"(?<!\d)[,:;!?]|[,:;!?](?!\d)|\.(?=\s|$)|\.{2,}| - |[。\n]")
_WHOLE_DAY = frozenset({"今天", "今日", "today"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """begin is a code point of the text; sums: whether one is named."""

    begin: int
    words: str
    sums: bool

    @property
    def range(self) -> range:
        return range(self.begin, self.begin + len(self.words))

    @property
    def undone(self) -> bool:
        words = ANOTHER.sub("", self.words)
        return bool(KEPT.search(words) or UNDONE.search(words))

    @property
    def asked(self) -> bool:
        return loss_in(self.words) is Loss.ASKED_FOR or bool(ASKED.search(self.words))

    @property
    def told(self) -> bool:
        """Money went, as this clause says by itself."""
        if self.undone or self.asked:
            return False
        paid = self.sums or PAID.search(self.words) or RECORD.search(self.words)
        return bool(paid or loss_in(self.words) is Loss.TOLD)


def times_of_transfers(found: tuple[Entity, ...], given: Text) -> tuple[Entity, ...]:
    """`found` without the times at which no money moved."""
    answer = len(given.same) <= _AN_ANSWER and not (
        ELSE.search(given.same) and len(_rest(found, given.same)) > _A_WORD
    )
    denied = not answer and loss_in(ANOTHER.sub("", given.same)) is Loss.DENIED
    times = [one for one in found if one.kind is EntityKind.TRANSFER_TIME][:_MOST]
    kept = {
        one for one in times if _is_past(one, given.same) and (answer or _moved(one, found, given, denied))
    }
    return tuple(one for one in found if one.kind is not EntityKind.TRANSFER_TIME or one in kept)


def _rest(found: tuple[Entity, ...], same: str) -> str:
    """The letters that belong to nothing that was found."""
    taken = {at for one in found for at in range(one.span.start, one.span.end)}
    return "".join(char for at, char in enumerate(same) if at not in taken and char.isalnum())


def _is_past(time: Entity, same: str) -> bool:
    before = same[max(0, time.span.start - 12) : time.span.start]
    return not (DUE.match(same, time.span.end) or DUE_BEFORE.search(before))


def _moved(time: Entity, found: tuple[Entity, ...], given: Text, denied: bool) -> bool:
    """The clause tells of a payment, or of nothing else while one beside it does."""
    own, beside = _clauses(time, found, given.same)
    if TO_COME.search(own.words) or own.undone or NOTICE.match(given.same):
        return False
    whole_day = given.same[time.span.start : time.span.end] in _WHOLE_DAY
    if whole_day and loss_in(given.original) is not Loss.TOLD:
        return False
    if PAID.search(own.words):
        kept = not own.sums and any(NO_MONEY.search(one.words) for one in beside)
        return not (kept or loss_in(own.words) is Loss.ASKED_FOR or _something_else(own, time, found))
    if denied or own.asked or ELSE.search(_of_the_time(own, time)):
        return False
    if own.told or ANSWERED.search(own.words):
        return True
    return not whole_day and any(one.told for one in beside)


def _something_else(own: _Clause, time: Entity, found: tuple[Entity, ...]) -> bool:
    """The nearest thing done is no payment: "昨天接到电话", "he blocked me today"."""
    start, end = time.span.start - own.begin, time.span.end - own.begin

    def gap(pattern: re.Pattern[str], whole: str) -> int:
        hits = (hit.span() for hit in pattern.finditer(whole))
        return min(
            (b - end if b >= end else start - e for b, e in hits if b >= end or e <= start), default=999
        )

    times = (one.span.start for one in found if one.kind is time.kind and one.span.start >= time.span.end)
    until = min(next(times, own.begin + len(own.words)) - own.begin, len(own.words))
    if any(
        not AFTERWARDS.search(own.words[end : hit.start()]) for hit in PAID.finditer(own.words, end, until)
    ):
        return False
    other = gap(ELSE, _of_the_time(own, time))
    return other < gap(PAID, own.words) and other < _NEAR


def _of_the_time(own: _Clause, time: Entity) -> str:
    """The clause up to where, after the time, it goes on to another matter."""
    apart = APART.search(own.words, time.span.end - own.begin)
    return own.words[: apart.start() if apart else None]


def _clauses(time: Entity, found: tuple[Entity, ...], same: str) -> tuple[_Clause, list[_Clause]]:
    """The clause of a time, and its neighbours: two on a side where it holds little else.

    What follows with a time of its own tells of that one; what went before may go on: "999 at 4pm, then 500 at 5".
    """
    low, high = max(0, time.span.start - _FAR), min(len(same), time.span.end + _FAR)
    inside = range(time.span.start, time.span.end)
    ends = (hit.end() for hit in _CLAUSE_END.finditer(same, low, high))
    cuts = [low, *(end for end in ends if end - 1 not in inside), high]
    bounds = [(a, b) for a, b in pairwise(cuts) if a < b]
    at = next(i for i, (a, b) in enumerate(bounds) if a <= time.span.start < b)
    sums = [one.span.start for one in found if one.kind is EntityKind.AMOUNT]
    clauses = [_Clause(a, same[a:b], any(a <= one < b for one in sums)) for a, b in bounds]
    own = clauses[at]
    reach = 2 if len(own.words) - len(inside) < _LITTLE else 1
    others = [one.span.start for one in found if one.kind is time.kind and one is not time]
    after = [
        one for one in clauses[at + 1 : at + 1 + reach] if not any(start in one.range for start in others)
    ]
    return own, [*after, *clauses[max(0, at - reach) : at]]
