"""Words of danger, looked for in front of both parsers: a classifier alone missed half of them.

First person or kin in danger counts ("they will kill me", 我弟被关); what a quoted scam text says to
"you" (否则将被逮捕, "you will be arrested") does not.
"""

import re
from dataclasses import dataclass

from center.understanding import Intent
from center.verdict import Span

from nlu.danger_words.detained import DETAINED
from nlu.danger_words.harmless import HARMLESS
from nlu.danger_words.self_harm import SELF_HARM
from nlu.writing import LIMIT, aligned

_ORDER = ((Intent.SELF_HARM, SELF_HARM), (Intent.THREATENED_OR_DETAINED, DETAINED))
# Two labelled speakers: a pasted call or chat, whose threats are the script's and not the citizen's.
_TRANSCRIPT = re.compile(r"^\s*[^\s:：]{1,12}[:：][^\n]+\n\s*[^\s:：]{1,12}[:：]")


@dataclass(frozen=True, slots=True)
class Danger:
    """intent is self_harm or threatened_or_detained; span is where the words stand."""

    intent: Intent
    span: Span


def find_danger(text: str) -> Danger | None:
    """The first danger spoken of in a text of any script, or None."""
    same = aligned(text[:LIMIT])
    if _TRANSCRIPT.search(same):
        return None
    harmless = [hit.span() for hit in HARMLESS.finditer(same)]
    for intent, words in _ORDER:
        for hit in words.finditer(same):
            if not _inside(hit, harmless):
                return Danger(intent, Span(*hit.span()))
    return None


def _inside(hit: re.Match[str], harmless: list[tuple[int, int]]) -> bool:
    return any(start < hit.end() and hit.start() < end for start, end in harmless)
