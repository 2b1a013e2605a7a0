"""What a text names: sums, times, channels, organisations, numbers, links."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo
from itertools import pairwise

from center.understanding import Entity, EntityKind

from nlu.emergency import Loss, loss_in
from nlu.finders.amounts import find_amounts
from nlu.finders.links import find_links, find_social_ids, suffix_reader
from nlu.finders.names import Lexicon, find_called, find_names, load_lexicon
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
_AN_ANSWER = 24  # code points: so short, a time is the answer to "when was that?"
_MOVED = re.compile(
    r"转(?!到公安|接|发|人工|告|派|[账帐]记录)|汇(?!丰|报|总|率)|付(?!款码|费)|打(?:了)?(?:款|钱)|打(?:了|过去|给).{0,8}(?:万|千|百|元|块|蚊)|刷(?!单|新|脸)|扣|划走|"
    r"充了|存(?:了|入|进|咗)|交了|寄了|过(?:咗)?数|取走|"
    r"\b(?:paid|payed|sent(?! me| us)|wired|transfer(?:s|red)?|deposit(?:ed)?|withdrawn|withdrew|charged|debited)\b"
)
_DUE = re.compile(r"\s?(?:之|以)?(?:前|内|截止|停|过期|起|下班)|\s?(?:or|unless|before)\b")
# What is yet to be taken, and what a bank writes of an account by itself.
_TO_COME = re.compile(
    r"\b(?:will|would|due|renews?|expires?|scheduled|auto-?pay)\b|将(?:于|在|会|被)|即将|到期|自动(?:扣|续)|账单日|还款日"
)
_NOTICE = re.compile(r"尾号|账户余额|\bending (?:in )?\d|【[^】]{2,12}】")
_CLAUSE_END = re.compile(r"[,!?;](?!\d)|\.(?=\s|$)|[。\n]")  # full-width marks are narrow in aligned text
_WHOLE_DAY = frozenset({"今天", "今日", "today"})
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
            )
        )
        return _times_of_transfers(found, given)

    def _is_platform(self, link: Entity, given: Text) -> bool:
        """"Booking.com" is a name, not a link to look at."""
        return given.same[link.span.start : link.span.end] in self._lexicon.names[EntityKind.PLATFORM]


def _times_of_transfers(found: tuple[Entity, ...], given: Text) -> tuple[Entity, ...]:
    """Without the times at which no money moved; "today" is said of much: there the words must tell of a loss."""
    if len(given.same) <= _AN_ANSWER:
        return found
    loss, moved = loss_in(given.original), bool(_MOVED.search(given.same))
    if loss is Loss.DENIED:
        return tuple(e for e in found if e.kind is not EntityKind.TRANSFER_TIME)

    def counts(time: Entity) -> bool:
        whole_day = given.same[time.span.start : time.span.end] in _WHOLE_DAY
        if _DUE.match(given.same, time.span.end) or not (loss is Loss.TOLD or (moved and not whole_day)):
            return False
        own, around = _clauses(given.same, time)
        if _TO_COME.search(own) or (_NOTICE.search(given.same) and "我" not in given.same):
            return False
        return bool(_MOVED.search(around)) or loss_in(around) is Loss.TOLD

    return tuple(e for e in found if e.kind is not EntityKind.TRANSFER_TIME or counts(e))


def _clauses(same: str, time: Entity) -> tuple[str, str]:
    """The clause in which a time stands; and with it the next one, or the one before where the time ends its own."""
    ends = [0, *(hit.end() for hit in _CLAUSE_END.finditer(same)), len(same)]
    bounds = [(a, b) for a, b in pairwise(ends) if a < b]
    at = next(i for i, (a, b) in enumerate(bounds) if a <= time.span.start < b)
    last = not any(char.isalnum() for char in same[time.span.end : bounds[at][1]])
    first = max(0, at - 1) if last else at
    return same[slice(*bounds[at])], same[bounds[first][0] : bounds[min(at + 1, len(bounds) - 1)][1]]


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
