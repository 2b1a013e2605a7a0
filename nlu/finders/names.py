"""Names out of word lists: platforms, payment channels, organisations, relations, regions.

The lists say what a name stands for; here stands when a word is meant as such ("我妈" against "妈，是我").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from center.understanding import Entity, EntityKind

from nlu.errors import DataError
from nlu.finders.contexts import meant
from nlu.finders.text import Text, entity
from nlu.writing import aligned

_PLACE_END = re.compile(r"[市省区县]$")
WORDS = Path(__file__).parent.parent / "words"
_KINDS = (
    EntityKind.PAYMENT_CHANNEL,
    EntityKind.ORGANISATION,
    EntityKind.PLATFORM,
    EntityKind.RELATION,
    EntityKind.REGION,
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """names: for each kind, how a name is written (simplified, lower case) -> what it stands for."""

    names: dict[EntityKind, dict[str, str]]
    patterns: dict[EntityKind, re.Pattern[str]]


def load_lexicon(folder: Path = WORDS) -> Lexicon:
    """Raises DataError when a list is missing or is not {name: [writings]}."""
    names = {kind: _listed(folder / f"{kind}.yml") for kind in _KINDS}
    return Lexicon(names, {kind: _pattern(list(words)) for kind, words in names.items()})


def _listed(file: Path) -> dict[str, str]:
    try:
        lists = yaml.safe_load(file.read_text(encoding="utf-8"))
        return {aligned(str(word)): str(name) for name, words in lists.items() for word in words}
    except (OSError, yaml.YAMLError, AttributeError, TypeError) as error:
        raise DataError(f"{file}: {error}") from error


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Longest first; a Latin word stands alone ("line" is not in "deadline"), a Chinese one anywhere."""
    parts = []
    for word in sorted(words, key=len, reverse=True):
        before = "(?<![a-z0-9])" if word[0].isascii() else ""
        after = "(?![a-z0-9])" if word[-1].isascii() else ""
        parts.append(before + re.escape(word) + after)
    return re.compile("|".join(parts))


def find_names(text: Text, lexicon: Lexicon) -> Iterator[Entity]:
    for kind, pattern in lexicon.patterns.items():
        for hit in pattern.finditer(text.same):
            sense = meant(kind, lexicon.names[kind][hit[0]], hit)
            if sense is not None:
                start = (
                    _with_place(text.same, hit, lexicon)
                    if sense[0] is EntityKind.ORGANISATION
                    else hit.start()
                )
                yield entity(sense[0], sense[1], start, hit.end())


def _with_place(same: str, hit: re.Match[str], lexicon: Lexicon) -> int:
    """Where an organisation's name begins: 武汉市反诈中心 is one name, not a place and a centre."""
    head = _PLACE_END.sub("", same[max(0, hit.start() - 8) : hit.start()])
    place = next(
        (
            len(name)
            for name in lexicon.names[EntityKind.REGION]
            if not name.isascii() and head.endswith(name)
        ),
        0,
    )
    cut = len(same[max(0, hit.start() - 8) : hit.start()]) - len(head)
    return hit.start() - cut - place if place else hit.start()
