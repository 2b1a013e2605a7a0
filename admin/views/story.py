"""A redacted story cut into pieces: plain text, evidence, and the labels redaction put in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from center.defang import defanged_characters

LABEL = re.compile(r"\[(email|identity number|account|phone|number|name)\]")


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    flag: str


@dataclass(frozen=True, slots=True)
class Piece:
    """flags: codes of what this piece is evidence of; redacted: the label's code where something was taken out."""

    text: str
    flags: tuple[str, ...] = ()
    redacted: str | None = None


def spans_of(findings: Mapping[str, Any], length: int) -> list[Span]:
    """The evidence of a stored finding, as far as it lies inside a text of this length."""
    found = [(int(e["start"]), int(e["end"]), str(e["flag"])) for e in findings.get("evidence", ())]
    return sorted({Span(max(0, s), min(e, length), f) for s, e, f in found if s < min(e, length)}, key=_by_place)


def pieces(text: str, spans: Iterable[Span]) -> list[Piece]:
    """The whole text in order, defanged; spans may overlap."""
    shown, spans = defanged_characters(text), list(spans)
    labels = {match.start(): match for match in LABEL.finditer(text)}
    edges = {0, len(text)} | {at for span in spans for at in (span.start, span.end)}
    edges |= {at for match in labels.values() for at in match.span()}
    cuts = sorted(edges)
    result = []
    for start, end in pairwise(cuts):
        flags = tuple(dict.fromkeys(s.flag for s in spans if s.start <= start and end <= s.end))
        label = labels.get(start)
        whole = label is not None and label.end() == end
        result.append(Piece("".join(shown[start:end]), flags, label[1] if label and whole else None))
    return result


def quotes(text: str, spans: Iterable[Span]) -> dict[str, list[str]]:
    """For every flag, in order of place, what it stands on; each wording once."""
    shown, found = defanged_characters(text), dict[str, list[str]]()
    for span in spans:
        quote = " ".join("".join(shown[span.start : span.end]).split())
        known = found.setdefault(span.flag, [])
        if quote and quote not in known:
            known.append(quote)
    return found


def _by_place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.flag
