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
from nlu.finders.organisations import find_organisations
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
    r"转(?!到公安|接|发|人工|告|派|[账帐]记录|转|让)|汇(?!丰|报|总|率|业)|(?<!支)付(?!款码|费)|打(?:了)?(?:款|钱)|打的(?=\W|$)|打(?:了|过去|给|的).{0,8}(?:\d|万|千|百|元|块|蚊)|打[\d一二两三四五六七八九十]+[\d.]*[万千百元块蚊u]|刷(?!单|新|脸|流水|到|抖|视|手机|朋友圈)|扣|划走|"
    r"充(?:了|值|的)|存(?:了|入|进|咗|上)|交(?:了|的)|寄了|过(?:咗|数|钱)|(?:密码|卡密|卡号|序号|点数)(?:都|全)?(?:发|拍|报|给)|取走|取了|投(?:了|的|入|进)|花了|买(?:了|的)|给了(?:他|她|对方|骗子|人)|俾(?:咗|人呃|佢)|入咗|骗(?:走|了|我|去)|呃(?:咗|走)|被骗|坑了|领走|少了|没了|提走|借了|缴了|缴的|领了|"
    r"\b(?:paid|payed|sent(?! me| us)|wired|transfer(?:s|red)?|deposit(?:ed)?|withdrawn|withdrew|charged|debited|lost|gave|bought|invested|"
    r"handed|put (?:in|\W?\d|my|all)|spent|topped up|scammed|left my|went out|came out|taken|took|moved|stolen|stole|zelled|venmoed|drained|emptied|cashapped|conned)\b"
)
_AFTERWARDS = re.compile(
    r"\b(?:after|about|of|says?|said|asking|that)\b|(?:说|讲|话|问|叫|让|要).{0,12}$|(?:之?后|以后).{0,4}$"
)
_ANSWERED = re.compile(r"^\W*(?:it|that|this)(?:'s| was| happened| has been)\b|的事(?:情|儿)?\W*$")
# What else happens at a time: what led to it, and what came after.
_ELSE = re.compile(
    r"(?:接|收)(?:到|了|的)|加(?:了)?(?:我|他|她|微信|好友|的)|认识|打不开|登不(?:上|进)|提不(?:了|出)|才?发现|才知道|报(?:了|过)?[警案]|听(?:说|新闻|人说)|新闻|去.{0,4}(?:派出所|公安|银行问)|"
    r"联系(?!不)|失联|联系不|拉黑|跑(?:了|路)|不回|看到|看见|聊|打电话|打给(?:我|你)|打俾我|来电|打来|说(?!的)|问|站|下载|注册|删|消失|封|关(?:了|门)|截止|发(?:了|来|给)(?!红包)|叫我|让我|"
    r"住院|去世|想死|开会|上课|放学|上班|下班|出门|见(?:面|了)|约|玩|告诉|举报|刷到|"
    r"\b(?:got|received|found out|realised|realized|noticed|reported|called|rang|phoned|texted|emailed|messaged|contacted|blocked|met|saw|"
    r"matched|woke|went to|told|opened|down|deleted|vanished|disappeared|stopped|asked|says?|said|joined|started|expires?|ends?)\b"
)
_NEAR = 30
_FAR = 160  # code points; a clause further away says nothing of a time
_LITTLE = 6  # letters beside what was found
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
                *find_organisations(given),
            )
        )
        return _times_of_transfers(found, given)

    def _is_platform(self, link: Entity, given: Text) -> bool:
        """ "Booking.com" is a name, not a link to look at."""
        return given.same[link.span.start : link.span.end] in self._lexicon.names[EntityKind.PLATFORM]


def _times_of_transfers(found: tuple[Entity, ...], given: Text) -> tuple[Entity, ...]:
    """Without the times at which no money moved; "today" is said of much: there the words must tell of a loss."""
    if len(given.same) <= _AN_ANSWER and not (
        _ELSE.search(given.same) and len(_rest(found, given.same)) > _LITTLE
    ):
        return found
    loss, moved = loss_in(given.original), bool(_MOVED.search(given.same))
    if loss is Loss.DENIED:
        return tuple(e for e in found if e.kind is not EntityKind.TRANSFER_TIME)

    def counts(time: Entity) -> bool:
        whole_day = given.same[time.span.start : time.span.end] in _WHOLE_DAY
        begin, own, around = _clauses(given.same, time)
        told = loss is Loss.TOLD or (moved and not whole_day) or _ANSWERED.search(own)
        if _DUE.match(given.same, time.span.end) or not told or _something_else(own, begin, time, found):
            return False
        if _TO_COME.search(own) or (_NOTICE.search(given.same) and "我" not in given.same):
            return False
        return bool(_MOVED.search(around) or _ANSWERED.search(own)) or loss_in(around) is Loss.TOLD

    return tuple(e for e in found if e.kind is not EntityKind.TRANSFER_TIME or counts(e))


def _rest(found: tuple[Entity, ...], same: str) -> str:
    """The letters that belong to nothing that was found."""
    taken = {at for one in found for at in range(one.span.start, one.span.end)}
    return "".join(char for at, char in enumerate(same) if at not in taken and char.isalnum())


def _something_else(own: str, begin: int, time: Entity, found: tuple[Entity, ...]) -> bool:
    """In the clause of a time the nearest thing done is no payment: "昨天接到电话", "he blocked me today"."""
    start, end = time.span.start - begin, time.span.end - begin

    def gap(pattern: re.Pattern[str]) -> int:
        hits = (hit.span() for hit in pattern.finditer(own))
        return min(
            (b - end if b >= end else start - e for b, e in hits if b >= end or e <= start), default=999
        )

    times = (one.span.start for one in found if one.kind is time.kind and one.span.start >= time.span.end)
    until = min(next(times, begin + len(own)) - begin, len(own))
    if any(not _AFTERWARDS.search(own[end : hit.start()]) for hit in _MOVED.finditer(own, end, until)):
        return False
    other, moved = gap(_ELSE), gap(_MOVED)
    return other < moved and other < _NEAR


def _clauses(same: str, time: Entity) -> tuple[int, str, str]:
    """The clause in which a time stands, and where it begins; and with it the next one, or those before where the time ends its own."""
    low, high = max(0, time.span.start - _FAR), min(len(same), time.span.end + _FAR)
    ends = [low, *(hit.end() for hit in _CLAUSE_END.finditer(same, low, high)), high]
    bounds = [(a, b) for a, b in pairwise(ends) if a < b]
    at = next(i for i, (a, b) in enumerate(bounds) if a <= time.span.start < b)
    last = not any(char.isalnum() for char in same[time.span.end : bounds[at][1]])
    first = max(0, at - 2) if last else at
    around = same[bounds[first][0] : bounds[min(at + 1, len(bounds) - 1)][1]]
    return bounds[at][0], same[slice(*bounds[at])], around


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
