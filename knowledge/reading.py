"""A message read: plain text, form, windows, what it asks and claims, what can be looked up in it."""

import re
from dataclasses import dataclass

from center.verdict import Indicator, IndicatorKind
from knowledge.concepts import Concepts, Hit
from knowledge.indicators import Indicators
from knowledge.normalise import Normalised, Normaliser
from knowledge.official import first_official, is_lookalike, is_well_known, official_entry
from knowledge.windows import HAN, Shape, Window, shape_of, windows

FEW = 240  # code points beyond which nobody says little
LONGEST = 20_000  # code points read of one message; windows are spread over them

_SHORTENER = re.compile(
    r"\b(?:bit\.ly|t\.ly|tinyurl\.com|is\.gd|goo\.gl|ow\.ly|cutt\.ly|rb\.gy|shorturl\.at|t\.cn|url\.cn|dwz\.cn|suo\.im"
    r"|tiny\.cc|rebrand\.ly|s\.id|v\.gd|bit\.do|t\.co|rml\.lu|qrco\.de|dlvr\.it|buff\.ly)/"
)
# Two letters are a country; of the long endings only these are worn mostly by honest sites.
_USUAL_ENDING = re.compile(
    r"\.(?:com|net|org|edu|gov|int|mil|info|app|dev|bank|museum|google|[a-z]{2}|[^a-z.]+|xn--.*)$"
)
_RESERVED_ENDING = re.compile(r"\.(?:example|test|invalid)$")  # of examples: no real site has them
# Five to fourteen letters and digits in which figures or capitals stand among small letters.
_TOKEN = re.compile(r"[^/]/(?=[A-Za-z]*\d|[A-Z]*[a-z]+[A-Z])(?=\d*[A-Za-z])[A-Za-z0-9]{5,14}/?$")
_CHEAP_COUNTRY = re.compile(r"\.(?:cc|tk|ml|ga|cf|gq|pw|ws|me)$")


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
    token_links: tuple[Indicator, ...]
    disguised: int  # tricks undone in the text, see disguises

    @property
    def few_words(self) -> bool:
        """Whether hardly anything is said beside what the indicators are: a dozen Han characters, or as many words."""
        covered = sorted((one.span.start, one.span.end) for one in self.indicators)
        rest = "".join(c for i, c in enumerate(self.message.original[:FEW]) if not any(a <= i < b for a, b in covered))
        letters = sum(3 if HAN.match(c) else 1 for c in rest if c.isalpha())
        return len(self.message.original) <= FEW and letters <= 36

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
        hits = self._concepts.find(message.lower)
        return Reading(
            message,
            shape_of(message.text),
            tuple(windows(message.text, [hit.start for hit in hits if not hit.denied])),
            tuple(hits),
            indicators,
            first_official(indicators),
            tuple(one for one in indicators if is_odd_link(one)),
            tuple(one for one in indicators if _SHORTENER.search(one.value)),
            tuple(one for one in indicators if is_strange_link(one)),
            tuple(one for one in indicators if is_token_link(one, message.original)),
            message.disguised,
        )


def is_strange_link(indicator: Indicator) -> bool:
    """A link to a site that is neither official nor known to nearly everybody; shorteners hide where they lead."""
    if indicator.kind is not IndicatorKind.DOMAIN or official_entry(indicator):
        return False
    return not is_well_known(indicator.value)


def is_token_link(indicator: Indicator, original: str) -> bool:
    """A link that ends in a token as it is made for one recipient: kx7Qb2, in the citizen's own capitals."""
    if indicator.kind is not IndicatorKind.URL:
        return False
    return bool(_TOKEN.search(indicator.span.of(original)))


def is_odd_link(indicator: Indicator) -> bool:
    """A bare address, a throw-away ending, or a look-alike."""
    if indicator.kind not in (IndicatorKind.URL, IndicatorKind.DOMAIN) or official_entry(indicator):
        return False
    host = re.split(r"[/?#]", re.sub(r"^https?://", "", indicator.value), maxsplit=1)[0]
    bare = host.partition(":")[0]
    if re.fullmatch(r"[\d.]+", bare):
        return True
    cheap = _CHEAP_COUNTRY.search(bare) or not (_USUAL_ENDING.search(bare) or _RESERVED_ENDING.search(bare))
    return bool(cheap) or is_lookalike(bare)
