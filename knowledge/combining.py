"""What makes a scam a scam whatever its costume: combinations of what is claimed, promised, threatened and wanted.

One concept alone stands in many honest messages; a false sender who reports trouble and wants a secret does not.
A long message is looked at in stretches of two windows, so that what is said far apart does not combine.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from center.verdict import Indicator, IndicatorKind, Span
from knowledge.concepts import Concepts, Role
from knowledge.reading import Reading
from knowledge.windows import Form


@dataclass(frozen=True, slots=True)
class Said:
    """How many concepts of each role one stretch holds, and what the message carries."""

    counts: dict[Role, int]
    link: bool
    odd_link: bool
    short_link: bool
    contact: bool
    account: bool
    disguised: bool
    strange_link: bool
    token_link: bool
    few_words: bool  # hardly anything beside links and numbers
    chinese: bool

    def __getitem__(self, role: Role) -> int:
        return self.counts.get(role, 0)


Test = Callable[[Said], bool | int]
R = Role
STORY = frozenset((R.OFFICE, R.TROUBLE, R.WINDFALL, R.KIN, R.WORK, R.HEART))

# name: (what it is, weight expected before anything is fitted)
_TESTS: dict[str, tuple[Test, float]] = {
    "office-trouble-wants": (lambda s: s[R.OFFICE] and s[R.TROUBLE] and s[R.WANTS], 0.8),
    "office-trouble-nudge": (lambda s: s[R.OFFICE] and s[R.TROUBLE] and s[R.NUDGE], 0.7),
    "trouble-wants": (lambda s: s[R.TROUBLE] and s[R.WANTS], 0.5),
    "trouble-nudge": (lambda s: s[R.TROUBLE] and s[R.NUDGE], 0.4),
    "trouble-link": (lambda s: s[R.TROUBLE] and s.link, 0.5),
    "two-troubles": (lambda s: s[R.TROUBLE] >= 2, 0.2),
    "two-troubles-wants": (lambda s: s[R.TROUBLE] >= 2 and s[R.WANTS], 0.3),
    "windfall-wants": (lambda s: s[R.WINDFALL] and s[R.WANTS], 0.7),
    "windfall-nudge": (lambda s: s[R.WINDFALL] and s[R.NUDGE], 0.8),
    "windfall-link": (lambda s: s[R.WINDFALL] and s.link, 0.4),
    "office-windfall": (lambda s: s[R.OFFICE] and s[R.WINDFALL] and (s[R.NUDGE] or s[R.WANTS]), 0.2),
    "work-nudge": (lambda s: s[R.WORK] and (s[R.NUDGE] or s.contact), 0.5),
    "work-wants": (lambda s: s[R.WORK] and s[R.WANTS], 0.6),
    "heart-wants": (lambda s: s[R.HEART] and s[R.WANTS], 0.8),
    "heart-link": (lambda s: s[R.HEART] and s.link, 0.4),
    "heart-nudge": (lambda s: s[R.HEART] and s[R.NUDGE], 0.5),
    "kin-wants": (lambda s: s[R.KIN] and s[R.WANTS], 0.8),
    "kin-hurry": (lambda s: s[R.KIN] and s[R.HURRY], 0.3),
    "hurry-wants": (lambda s: s[R.HURRY] and s[R.WANTS], 0.2),
    "hurry-trouble-nudge": (lambda s: s[R.HURRY] and s[R.TROUBLE] and s[R.NUDGE], 0.2),
    "hush": (lambda s: s[R.HUSH] and (s[R.WANTS] or s[R.TROUBLE] or s[R.OFFICE] or s[R.KIN]), 0.6),
    "telling": (lambda s: s[R.TELLING] >= 1, 0.6),
    "telling-twice": (lambda s: s[R.TELLING] >= 2, 0.5),
    "telling-thrice": (lambda s: s[R.TELLING] >= 3, 0.4),
    "telling-nudge": (lambda s: s[R.TELLING] and s[R.NUDGE], 0.3),
    "odd-link": (lambda s: s.odd_link, 0.6),
    "odd-link-story": (lambda s: s.odd_link and (s[R.TROUBLE] or s[R.WINDFALL] or s[R.WORK] or s[R.OFFICE]), 0.6),
    "short-link-story": (lambda s: s.short_link and (s[R.TROUBLE] or s[R.WINDFALL] or s[R.WORK]), 0.2),
    "account-wants": (lambda s: s.account and (s[R.WANTS] or s[R.KIN]), 0.5),
    "bare-account": (lambda s: s.account and s.few_words, 2.8),
    "heart-strange-link": (lambda s: s[R.HEART] and s.strange_link, 1.0),
    "windfall-strange-link": (lambda s: s[R.WINDFALL] and s.strange_link, 0.4),
    "trouble-strange-link": (lambda s: s[R.TROUBLE] and s.strange_link, 0.4),
    "bare-strange-link": (lambda s: s.strange_link and s.few_words, 2.2),
    "token-link": (lambda s: s.strange_link and s.token_link and not s.chinese, 0.6),
    "disguised": (lambda s: s.disguised, 0.8),
    "strange-link": (lambda s: s.strange_link and not s.chinese, 1.9),
    "strange-link-zh": (lambda s: s.strange_link and s.chinese, 0.2),
}  # fmt: skip

COMBINATIONS = {name: (1, weight) for name, (_, weight) in _TESTS.items()}


class Combining:
    """Callable; safe to share between threads."""

    def __init__(self, concepts: Concepts) -> None:
        self._roles = {code: concepts.roles(code) for code in concepts.codes}

    def __call__(self, reading: Reading) -> tuple[list[float], set[str]]:
        """1 or 0 for each of COMBINATIONS, wherever in the message; and the codes of all concepts said.

        Assurances ("we never ask for your code") are left out where something in the message belies them.
        """
        values, codes, calm = [0.0] * len(_TESTS), set[str](), True
        for start, end in _stretches(reading):
            here = {hit.code for hit in reading.hits if hit.start < end and start < hit.end and not hit.denied}
            said = self._said(here, reading)
            values = [max(old, float(bool(test(said)))) for old, (test, _) in zip(values, _TESTS.values(), strict=True)]
            codes |= here
            calm = calm and not _belies_calm(said)
        return values, codes if calm else {code for code in codes if R.CALM not in self._roles[code]}

    def within(self, reading: Reading, start: int, end: int) -> tuple[list[float], set[str]]:
        """As for a message that says nothing but text[start:end] of this one."""
        codes = {hit.code for hit in reading.hits if start <= hit.start < end and not hit.denied}
        said = self._said(codes, reading, reading.message.span(start, end))
        values = [float(bool(test(said))) for test, _ in _TESTS.values()]
        if _belies_calm(said):
            codes = {code for code in codes if R.CALM not in self._roles[code]}
        return values, codes

    def is_strong(self, reading: Reading, start: int, end: int) -> bool:
        """Whether text[start:end] says two independent things that honest messages hardly say, or one of them with
        something wanted and a story to it, and nothing assuring beside. Of ordinary messages fewer than one in a
        hundred do, whatever else they say.
        """
        said = {hit.code: self._roles[hit.code] for hit in reading.hits if start <= hit.start < end and not hit.denied}
        telling = [code for code, roles in said.items() if R.TELLING in roles]
        if not telling or any(R.CALM in roles for roles in said.values()):
            return False
        others = [[roles for code, roles in said.items() if code != one] for one in telling]
        return len(telling) >= 2 or any(
            any(R.WANTS in roles for roles in rest) and any(roles & STORY for roles in rest) for rest in others
        )

    def _said(self, codes: Collection[str], reading: Reading, place: Span | None = None) -> Said:
        """place: in the citizen's own text, to which links and numbers are looked at; None for everywhere."""
        counts = dict[Role, int]()
        for code in codes:
            for role in self._roles[code]:
                counts[role] = counts.get(role, 0) + 1

        def here(indicators: Sequence[Indicator]) -> list[Indicator]:
            return [one for one in indicators if place is None or place.start <= one.span.start < place.end]

        kinds = {one.kind for one in here(reading.indicators)}
        # People who talk name sites without sending anybody there.
        is_talk = reading.shape.form in (Form.DIALOGUE, Form.GROUP)
        return Said(
            counts, bool(kinds & {IndicatorKind.URL, IndicatorKind.DOMAIN}), bool(here(reading.odd_links)),
            bool(here(reading.short_links)), IndicatorKind.SOCIAL_ID in kinds,
            bool(kinds & {IndicatorKind.BANK_ACCOUNT, IndicatorKind.WALLET}), reading.disguised >= 2,
            bool(here(reading.strange_links)) and not is_talk, bool(here(reading.token_links)), reading.few_words,
            reading.shape.chinese,
        )  # fmt: skip


def _belies_calm(said: Said) -> bool:
    asks = said[R.WANTS] or said[R.NUDGE]
    return bool(said[R.TELLING] or said.odd_link or (said.strange_link and said[R.TROUBLE] and asks))


def _stretches(reading: Reading) -> list[tuple[int, int]]:
    windows = reading.windows
    if len(windows) <= 2:
        return [(0, len(reading.message.text))]
    return [(one.start, other.end) for one, other in pairwise(windows)]
