"""What a text names: sums, times, channels, organisations, numbers, links."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo

from center.understanding import Entity, EntityKind

from nlu.finders.amounts import find_amounts
from nlu.finders.links import find_links, find_social_ids, suffix_reader
from nlu.finders.names import Lexicon, find_names, load_lexicon
from nlu.finders.numbers import find_accounts, find_cases, find_phones, find_wallets
from nlu.finders.text import Text
from nlu.finders.times import find_times

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
    """Stateless; about 1 ms a short message. currency: the centre's, where the time zone tells none."""

    def __init__(self, lexicon: Lexicon, suffix_of: Callable[[str], str], currency: str = "CNY") -> None:
        self._lexicon = lexicon
        self._suffix_of = suffix_of
        self._currency = currency

    def find(self, text: str, now: datetime, timezone: tzinfo) -> tuple[Entity, ...]:
        """Entities in the order in which they stand; spans are code points of `text` and never overlap."""
        given = Text.of(text, now, timezone, _LOCAL.get(str(timezone), self._currency))
        return without_overlap(
            (
                *_numbers(given),
                *find_links(given, self._suffix_of),
                *find_names(given, self._lexicon),
            )
        )


def extract(text: str, now: datetime, timezone: tzinfo, currency: str = "CNY") -> tuple[Entity, ...]:
    """What needs no word list, for typed answers: sums, times and numbers; no names, no links."""
    given = Text.of(text, now, timezone, _LOCAL.get(str(timezone), currency))
    return without_overlap(_numbers(given))


def _numbers(given: Text) -> Iterator[Entity]:
    for find in (
        find_cases,
        find_wallets,
        find_social_ids,
        find_phones,
        find_accounts,
        find_times,
        find_amounts,
    ):
        yield from find(given)


def default_finder(currency: str = "CNY") -> EntityFinder:
    """With the word lists of this folder; 50 ms."""
    return EntityFinder(load_lexicon(), suffix_reader(), currency)


def without_overlap(candidates: Iterable[Entity]) -> tuple[Entity, ...]:
    """The better of any two that share a place: by kind, then the longer."""
    kept: list[Entity] = []
    for one in sorted(candidates, key=lambda e: (_ORDER.index(e.kind), e.span.start - e.span.end)):
        if not any(one.span.start < k.span.end and k.span.start < one.span.end for k in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda e: e.span.start))
