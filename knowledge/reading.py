"""A message read: plain text, form, windows, what it asks and claims, what can be looked up in it."""

import re
from dataclasses import dataclass

from center.verdict import Indicator, IndicatorKind
from knowledge.concepts import Concepts, Hit
from knowledge.indicators import Indicators
from knowledge.normalise import Normalised, Normaliser
from knowledge.official import first_official, is_lookalike, is_well_known, official_entry
from knowledge.windows import Shape, Window, shape_of, windows

LONGEST = 20_000  # code points read of one message; windows are spread over them

_SHORTENER = re.compile(
    r"\b(?:bit\.ly|t\.ly|tinyurl\.com|is\.gd|goo\.gl|ow\.ly|cutt\.ly|rb\.gy|shorturl\.at|t\.cn|url\.cn|dwz\.cn|suo\.im"
    r"|tiny\.cc|rebrand\.ly|s\.id|v\.gd|bit\.do|t\.co|rml\.lu|qrco\.de|dlvr\.it|buff\.ly)/"
)
_CHEAP_ENDING = re.compile(
    r"\.(?:xyz|top|icu|vip|club|site|online|live|shop|store|click|link|info|cc|tk|ml|ga|cf|gq|buzz|work|space|website|help"
    r"|support|services?|network|world|life|today|cyou|rest|cfd|sbs|monster|quest|bar|pw|ws|me|biz|pro|fun|win|loan|shopping)$"
)


@dataclass(frozen=True, slots=True)
class Reading:
    message: Normalised
    shape: Shape
    windows: tuple[Window, ...]
    hits: tuple[Hit, ...]
    indicators: tuple[Indicator, ...]
    official: str | None
    odd_links: tuple[Indicator, ...]
    short_links: tuple[Indicator, ...]
    strange_links: tuple[Indicator, ...]
    disguised: int  # tricks undone in the text, see disguises

    @property
    def window_texts(self) -> list[str]:
        return [self.message.text[w.start : w.end] for w in self.windows]


class Reader:
    """Everything that is known of a message before it is compared with the base. Safe to share between threads."""

    def __init__(self, concepts: Concepts, indicators: Indicators) -> None:
        self._normaliser, self._concepts, self._indicators = Normaliser(), concepts, indicators

    def __call__(self, text: str) -> Reading:
        message = self._normaliser(text[:LONGEST])
        indicators = self._indicators.find(message)
        return Reading(
            message,
            shape_of(message.text),
            tuple(windows(message.text)),
            tuple(self._concepts.find(message.lower)),
            indicators,
            first_official(indicators),
            tuple(one for one in indicators if is_odd_link(one)),
            tuple(one for one in indicators if _SHORTENER.search(one.value)),
            tuple(one for one in indicators if is_strange_link(one)),
            message.disguised,
        )


def is_strange_link(indicator: Indicator) -> bool:
    """A link to a site that is neither official nor known to nearly everybody; shorteners hide where they lead."""
    if indicator.kind is not IndicatorKind.DOMAIN or official_entry(indicator):
        return False
    return not is_well_known(indicator.value)


def is_odd_link(indicator: Indicator) -> bool:
    """A bare address, a throw-away ending, or a look-alike."""
    if indicator.kind not in (IndicatorKind.URL, IndicatorKind.DOMAIN) or official_entry(indicator):
        return False
    host = re.split(r"[/?#]", re.sub(r"^https?://", "", indicator.value), maxsplit=1)[0]
    bare = host.partition(":")[0]
    if re.fullmatch(r"[\d.]+", bare):
        return True
    return bool(_CHEAP_ENDING.search(bare)) or is_lookalike(bare)
