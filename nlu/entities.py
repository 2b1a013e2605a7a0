"""What a text names: sums, times, channels, organisations, numbers, links."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo

from center.understanding import Entity, EntityKind
from center.verdict import Span

from nlu.finders.amounts import find_amounts
from nlu.finders.links import find_links, find_social_ids, suffix_reader
from nlu.finders.names import Lexicon, find_called, find_names, load_lexicon
from nlu.finders.numbers import find_accounts, find_cases, find_phones, find_wallets
from nlu.finders.organisations import find_organisations
from nlu.finders.text import Text
from nlu.finders.times import find_times
from nlu.finders.transfer_times import times_of_transfers

# Where two candidates overlap, the kind that stands first here is right.
_ORDER = (
    EntityKind.SOCIAL_ID,
    EntityKind.CASE_NUMBER,
    EntityKind.URL,
    EntityKind.WALLET,
    EntityKind.PHONE,
    EntityKind.ACCOUNT,
    EntityKind.TRANSFER_TIME,
    EntityKind.AMOUNT,
    EntityKind.PAYMENT_CHANNEL,
    EntityKind.ORGANISATION,
    EntityKind.PLATFORM,
    EntityKind.RELATION,
    EntityKind.REGION,
)
_LOCAL = {
    "Asia/Shanghai": "CNY",
    "Asia/Hong_Kong": "HKD",
    "Asia/Macau": "MOP",
    "Asia/Taipei": "TWD",
    "Asia/Singapore": "SGD",
}


class EntityFinder:
    """Stateless; about 1 ms a short message. currency: the centre's, where the time zone tells none.

    A time counts as that of a transfer only where the words tell of money that moved, or say little else.
    """

    def __init__(self, lexicon: Lexicon, suffix_of: Callable[[str], str], currency: str = "CNY") -> None:
        self._lexicon = lexicon
        self._suffix_of = suffix_of
        self._currency = currency

    def find(self, text: str, now: datetime, timezone: tzinfo) -> tuple[Entity, ...]:
        """Entities in the order in which they stand; spans are code points of `text` and never overlap."""
        given = Text.of(text, now, timezone, _LOCAL.get(str(timezone), self._currency))
        found = without_overlap(
            (
                *_numbers(given),
                *(link for link in find_links(given, self._suffix_of) if not self._is_platform(link, given)),
                *find_names(given, self._lexicon),
                *find_called(given),
                *find_organisations(given),
            )
        )
        return times_of_transfers(found, given)

    def _is_platform(self, link: Entity, given: Text) -> bool:
        """ "Booking.com" is a name, not a link to look at."""
        return given.same[link.span.start : link.span.end] in self._lexicon.names[EntityKind.PLATFORM]


def extract(text: str, now: datetime, timezone: tzinfo, currency: str = "CNY") -> tuple[Entity, ...]:
    """What needs no word list, for typed answers: sums, times and numbers; no names, no links."""
    given = Text.of(text, now, timezone, _LOCAL.get(str(timezone), currency))
    return without_overlap(_numbers(given))


def _numbers(given: Text) -> Iterator[Entity]:
    times = tuple(find_times(given))
    yield from times
    for find in (find_cases, find_wallets, find_social_ids, find_phones, find_accounts, find_amounts):
        yield from (one for one in find(given) if not _is_of_a_time(one, times, given.same))


def _is_of_a_time(one: Entity, times: tuple[Entity, ...], same: str) -> bool:
    """ "Tuesday 10" and "the 10th at" are no case numbers, "28.02.2026 18" is no phone."""
    if one.kind not in {EntityKind.CASE_NUMBER, EntityKind.PHONE} or not re.search(
        r"[ .]", one.span.of(same)
    ):
        return False
    starts = one.kind is EntityKind.PHONE
    return any(one.span.start == time.span.start if starts else _meet(one, time) for time in times)


def _meet(one: Entity, other: Entity) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def default_finder(currency: str = "CNY") -> EntityFinder:
    """With the word lists of this folder; 50 ms."""
    return EntityFinder(load_lexicon(), suffix_reader(), currency)


def _within(span: Span, others: list[Span]) -> bool:
    return any(
        one.start <= span.start and span.end <= one.end and one.end - one.start > span.end - span.start
        for one in others
    )


def without_overlap(candidates: Iterable[Entity]) -> tuple[Entity, ...]:
    """The better of any two that share a place: by kind, then the longer; an organisation is more than the channel in
    its name (中国银联)."""
    taken: set[int] = set()
    kept: list[Entity] = []
    known = list(candidates)
    longer = [one.span for one in known if one.kind is EntityKind.ORGANISATION]
    rest = [
        one for one in known if one.kind is not EntityKind.PAYMENT_CHANNEL or not _within(one.span, longer)
    ]
    for one in sorted(rest, key=lambda e: (_ORDER.index(e.kind), e.span.start - e.span.end)):
        places = range(one.span.start, one.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return tuple(sorted(kept, key=lambda e: e.span.start))
