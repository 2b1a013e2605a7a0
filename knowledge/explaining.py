"""Which pieces of the citizen's own text speak for a verdict."""

from collections.abc import Iterable, Sequence

from center.verdict import Evidence, IndicatorKind
from knowledge.concepts import Hit, Kind
from knowledge.reading import Reading
from knowledge.windows import Window

MOST = 8  # pieces shown
ODD_LINK = "odd-link"  # flag of links that are shortened, bare addresses or look-alikes
KNOWN_WORDING = "known-wording"  # flag of what comes nearest to known scams, where nothing plainer can be shown
_ORDER = (Kind.ASK, Kind.PRESSURE, Kind.LURE, Kind.COSTUME)


def evidence(reading: Reading, weights: dict[str, float], nearest: int) -> tuple[Evidence, ...]:
    """Heaviest flags first chosen, then in order of place; a flag once, at its first place.

    nearest: number of the window that comes nearest to known scams, shown where there is nothing else to show.
    """
    first = dict[str, Hit]()
    for hit in reading.hits:
        if not hit.denied and hit.kind in _ORDER:
            first.setdefault(hit.code, hit)
    chosen = sorted(first.values(), key=lambda hit: (-weights.get(hit.code, 0.0), _ORDER.index(hit.kind)))[:MOST]
    pieces = [Evidence(reading.message.span(hit.start, hit.end), hit.code) for hit in chosen]
    pieces += _odd_links(reading)
    if not pieces:
        pieces = [_nearest(reading, reading.windows[nearest])]
    return tuple(sorted(_apart(pieces), key=lambda piece: (piece.span.start, piece.span.end)))


def _odd_links(reading: Reading) -> list[Evidence]:
    odd = [one for one in reading.odd_links if one.kind in (IndicatorKind.URL, IndicatorKind.DOMAIN)]
    return [Evidence(one.span, ODD_LINK) for one in odd[:1]]


def _nearest(reading: Reading, window: Window) -> Evidence:
    return Evidence(reading.message.span(window.start, window.end), KNOWN_WORDING)


def _apart(pieces: Sequence[Evidence]) -> Iterable[Evidence]:
    """Pieces that say the same of the same place are shown once."""
    return {(piece.span, piece.flag): piece for piece in pieces}.values()
