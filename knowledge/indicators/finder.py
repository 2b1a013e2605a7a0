"""All kinds of indicators of one message, with their places in the citizen's own text."""

from collections.abc import Collection, Iterable

from center.verdict import Indicator, IndicatorKind
from knowledge.indicators.accounts import find_accounts, find_wallets
from knowledge.indicators.found import Found
from knowledge.indicators.links import Links
from knowledge.indicators.phones import Phones
from knowledge.indicators.social import find_social_ids
from knowledge.normalise import Normalised

# Where two claim the same digits the first of these has them.
_ORDER = (
    IndicatorKind.URL, IndicatorKind.DOMAIN, IndicatorKind.EMAIL, IndicatorKind.WALLET, IndicatorKind.SOCIAL_ID,
    IndicatorKind.BANK_ACCOUNT, IndicatorKind.PHONE,
)  # fmt: skip


class Indicators:
    """Finder; safe to share between threads. region: country of phone numbers that do not name one."""

    def __init__(self, short_numbers: Collection[str] = (), region: str | None = None) -> None:
        self._links, self._phones = Links(), Phones(short_numbers, region)

    def find(self, message: Normalised) -> tuple[Indicator, ...]:
        """In order of place; every one once."""
        lower = message.lower
        found = [
            *self._links.find(message),
            *find_wallets(message.text),
            *find_social_ids(lower),
            *find_accounts(lower),
            *self._phones.find(lower),
        ]
        kept = _apart(found)
        return tuple(
            Indicator(one.kind, one.value, one.shown, message.span(one.start, one.end))
            for one in sorted(kept, key=lambda one: (one.start, _ORDER.index(one.kind)))
        )

    def registered(self, host: str) -> str:
        return self._links.registered(host)


def _apart(found: Iterable[Found]) -> list[Found]:
    """Without repetitions and without what lies inside something of a kind that goes first; a link keeps its domain."""
    kept = dict[tuple[IndicatorKind, str], Found]()
    places = list[Found]()
    for one in sorted(found, key=lambda one: _ORDER.index(one.kind)):
        inside = any(one.start < p.end and p.start < one.end and not _same_link(one, p) for p in places)
        if not inside:
            places.append(one)
            kept.setdefault((one.kind, one.value), one)
    return list(kept.values())


def _same_link(one: Found, other: Found) -> bool:
    links = (IndicatorKind.URL, IndicatorKind.DOMAIN)
    social = one.kind is IndicatorKind.SOCIAL_ID and other.kind in links  # t.me/name is a link and an id
    return social or (one.kind in links and other.kind in links)
