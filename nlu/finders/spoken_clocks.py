"""Clocks as they are said in English: "half three", "quarter to five", "eleven forty-five", "six-ish", "nine o'clock"."""

import re
from collections.abc import Iterator

from nlu.finders.pieces import Clock, Piece

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: number for number, word in enumerate(_HOURS, 1)}
_TENS = {"ten": 10, "fifteen": 15, "quarter": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_TEENS = {"thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}

_NO_SUM = r"(?![\d.,:%]*\d|[ -]?(?:[ap]\.?m|k\b|grand|hundred|thousand|pounds|dollars|euros|quid|bucks|days|hours|min|weeks|months|years|times|people|of\b))"
_HOUR = rf"(?P<h>{'|'.join(reversed(_HOURS))}|midnight|noon|(?<!\d)\d{{1,2}})"
_MINUTES = (
    r"(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|fifteen|ten|"
    r"(?:thir|four|six|seven|eigh|nine)teen|eleven|twelve"
)
_SPOKEN = (
    # "quarter to five", "ten minutes past nine"
    (rf"\b(?P<m>quarter|five|twenty[ -]five|{_MINUTES}|\d{{1,2}})(?: minutes?)? (?P<way>past|after|to|before) {_HOUR}\b{_NO_SUM}", False),
    (rf"\bhalf[ -]past {_HOUR}\b{_NO_SUM}", False),
    (rf"\bhalf (?P<h>{'|'.join(reversed(_HOURS))}|[1-9]|1[0-2])\b{_NO_SUM}", True),
    # "eight thirty", "nine oh five"
    (rf"\b(?P<h>{'|'.join(_HOURS)})[ -](?P<m>{_MINUTES}|(?:oh|o)[ -](?:one|two|three|four|five|six|seven|eight|nine))\b{_NO_SUM}", True),
    # "around seven", "six-ish", "nine last night"
    (rf"\b(?P<h>{'|'.join(_HOURS)})(?:[ -]?ish| ?o'? ?clock|(?=,? (?:in the |this |last night|yesterday|today|at night)))\b", True),
    (rf"\b(?:at|around|about|by|like|after|before|roughly|approx) (?P<h>{'|'.join(_HOURS)})\b(?! (?:or|to|and) ){_NO_SUM}", True),
    # What names a part of the day names an hour too: "noon", "midnight".
    (r"\b(?:at|around|about|after|past) (?:(?P<noon>noon|midday)|(?P<midnight>midnight))\b", False),
    (r"\b(?:(?P<noon>noon|midday)|(?P<midnight>midnight))\b", True),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern), weak) for pattern, weak in _SPOKEN)


def spoken_clocks(same: str) -> Iterator[Piece]:
    """No half of the day is told by them; "twelve" is 12."""
    for pattern, weak in _PATTERNS:
        for hit in pattern.finditer(same):
            clock = _clock(hit)
            if clock.hour <= 12 and clock.minute < 60:
                yield Piece(*hit.span(), clock=clock, weak=weak)


def _clock(hit: re.Match[str]) -> Clock:
    said = hit.groupdict()
    if said.get("noon"):
        return Clock(12, 0, "pm")
    if said.get("midnight"):
        return Clock(0, 0, exact=True)
    hour, half = _number(said["h"]), ""
    minutes = _number(said["m"]) if said.get("m") else 30 if hit[0].startswith("half") else 0
    back = said.get("way") in {"to", "before"}
    if said["h"] in {"midnight", "noon"}:
        hour, half = 12, "am" if (said["h"] == "noon") == back else "pm"
    return Clock(hour - 1 or 12, 60 - minutes, half) if back else Clock(hour, minutes, half)


def _number(word: str) -> int:
    """ "five", "oh five", "forty-five", 5."""
    parts = [part for part in re.split("[ -]", word) if part not in {"oh", "o"}]
    return sum(int(part) if part.isdigit() else (_TENS | _TEENS | _NUMBERS).get(part, 0) for part in parts)
