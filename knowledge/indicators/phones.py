"""Phone numbers as E.164, and the short numbers that stand on the official list."""

import re
from collections.abc import Collection, Iterator

import phonenumbers

from center.verdict import IndicatorKind
from knowledge.indicators.found import Found
from knowledge.windows import is_chinese

# A number without a country code is read as of these, in this order; first that is valid there.
CHINESE_REGIONS, OTHER_REGIONS = ("CN", "HK", "TW", "MO"), ("US", "GB", "SG", "AU")
_DIGITS = re.compile(r"\+?\(?\d[\d ()./-]{5,22}\d")
_SAYS_PHONE = re.compile(
    r"(?:电话|致电|拨打|热线|手机|联系|来电|tel|phone|call|dial|whatsapp|sms|text|ring|contact|number)\W{0,12}$"
)
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


class Phones:
    """region: where numbers without a country code come from, when the jurisdiction is known."""

    def __init__(self, short_numbers: Collection[str] = (), region: str | None = None) -> None:
        self._region = region
        alternatives = "|".join(sorted(map(re.escape, short_numbers), key=len, reverse=True))
        self._short = re.compile(rf"(?<![a-z0-9.,-])(?:{alternatives})(?![a-z0-9-]|[.,]\d)") if alternatives else None

    def find(self, lower: str) -> Iterator[Found]:
        regions: tuple[str, ...] = CHINESE_REGIONS if is_chinese(lower) else OTHER_REGIONS
        if self._region:
            regions = (self._region, *regions)
        ends = 0
        for m in _DIGITS.finditer(lower):
            for found in self._numbers(lower, m, regions):
                if found.start >= ends:
                    ends = found.end
                    yield found
        for m in self._short.finditer(lower) if self._short else ():
            yield Found(IndicatorKind.PHONE, m.group(), m.group(), m.start(), m.end())

    def _numbers(self, lower: str, m: re.Match[str], regions: tuple[str, ...]) -> Iterator[Found]:
        """In one run of digits: a mobile of the mainland anywhere in it, else what is valid somewhere."""
        for mobile in _MOBILE.finditer(lower, m.start(), m.end()):
            yield _found(f"+86{mobile.group()}", mobile.start(), mobile.end())
            return
        text, at = m.group(), m.start()
        regions = regions if text[0] == "+" or self._may_lack_country(lower, m) else ()
        for region in regions:
            for number in phonenumbers.PhoneNumberMatcher(text, region, max_tries=4):
                e164 = phonenumbers.format_number(number.number, phonenumbers.PhoneNumberFormat.E164)
                yield _found(e164, at + number.start, at + number.end)
                return

    def _may_lack_country(self, lower: str, m: re.Match[str]) -> bool:
        """Eight bare digits may be anything; they are a phone number where the text says so or they are grouped."""
        digits = sum(c.isdigit() for c in m.group())
        return digits >= 10 or bool(_SAYS_PHONE.search(lower[max(0, m.start() - 24) : m.start()]))


def _found(e164: str, start: int, end: int) -> Found:
    return Found(IndicatorKind.PHONE, e164, e164, start, end)
