"""What a chat has at hand, and the one place where it becomes JSON and comes back from it.

Stored data outlives the program that wrote it. What a later or a damaged one cannot say any more is put aside,
sealed like the rest, so that a person can look at it; the citizen's chat goes on without it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog
from pydantic import AwareDatetime, TypeAdapter, ValidationError

from bot.draft import At, Draft, Seen
from center.rules.conversation import Step
from center.understanding import Parser

MOST_ASIDE = 3
T = TypeVar("T")
log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Adding:
    """case: of the filed report that something is to be added to; left_at: the question that waits meanwhile;
    code: the receipt code that opened it, where it leads to nobody; answers: a question of staff."""

    case: str
    left_at: At | None = None
    code: str | None = None
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """A text of the citizen's that may have meant any of these steps. asked: names the question that was put."""

    asked: str
    text: str
    steps: tuple[Step, ...]
    parser: Parser
    at: AwareDatetime


@dataclass(frozen=True, slots=True)
class Helped:
    """When the words for a danger were said, and whether plain words had asked for them."""

    at: AwareDatetime
    certain: bool


@dataclass(slots=True)
class Kept:
    """checks: by the id of each check, oldest first; offered: when it was asked last
    whether to tell the centre of a payment; helped: when the words for a danger
    were noted last; shown: numbers of the messages in the chat, each with
    the second since 1970 from which it stands there; aside: what could not be read, as it was stored."""

    draft: Draft | None = None
    asked: AwareDatetime | None = None
    checks: dict[str, Seen] = field(default_factory=dict)
    adding: Adding | None = None
    unclear: list[Unclear] = field(default_factory=list)
    offered: AwareDatetime | None = None
    helped: dict[Step, Helped] = field(default_factory=dict)
    shown: list[tuple[int, int]] = field(default_factory=list)
    aside: list[Any] = field(default_factory=list)


DRAFT, SEEN, ADDING = TypeAdapter(Draft), TypeAdapter(Seen), TypeAdapter(Adding)
UNCLEAR: TypeAdapter[list[Unclear]] = TypeAdapter(list[Unclear])
SHOWN: TypeAdapter[list[tuple[int, int]]] = TypeAdapter(list[tuple[int, int]])
HELPED: TypeAdapter[dict[Step, Helped]] = TypeAdapter(dict[Step, Helped])
ASKED: TypeAdapter[AwareDatetime] = TypeAdapter(AwareDatetime)


def read_kept(data: Any) -> Kept:
    """Raises nothing, whatever the data is."""
    kept = Kept()
    if not isinstance(data, dict):
        _put_aside(kept, "everything", data, TypeError.__name__)
        return kept
    kept.aside = data["aside"][-MOST_ASIDE:] if isinstance(data.get("aside"), list) else []
    kept.draft = _part(kept, DRAFT, "draft", data.get("draft") or None)
    kept.asked = _part(kept, ASKED, "asked", data.get("asked"))
    kept.adding = _part(kept, ADDING, "adding", data.get("adding"))
    kept.offered = _part(kept, ASKED, "offered", data.get("offered"))
    kept.unclear = _part(kept, UNCLEAR, "unclear", data.get("unclear")) or []
    kept.helped = _part(kept, HELPED, "helped", data.get("helped")) or {}
    kept.shown = _part(kept, SHOWN, "shown", data.get("shown")) or []
    kept.checks = dict(_checks(kept, data.get("checks") or {}))
    return kept


def _checks(kept: Kept, checks: Any) -> Iterator[tuple[str, Seen]]:
    if not isinstance(checks, dict):
        _put_aside(kept, "checks", checks, TypeError.__name__)
        return
    for name, one in checks.items():
        if seen := _part(kept, SEEN, "check", one):
            yield name, seen


def _part(kept: Kept, shape: TypeAdapter[T], part: str, stored: Any) -> T | None:
    if stored is None:
        return None
    try:
        return shape.validate_python(stored)
    except (ValidationError, ValueError, RecursionError) as error:
        _put_aside(kept, part, stored, type(error).__name__)
        return None


def _put_aside(kept: Kept, part: str, stored: Any, error: str) -> None:
    """The log tells which part, never its words."""
    log.error("part of a dialogue put aside", part=part, error=error)
    kept.aside = [*kept.aside, {"part": part, "was": stored}][-MOST_ASIDE:]


def written(kept: Kept) -> dict[str, Any]:
    """As JSON; reading it gives the same back."""
    parts: dict[str, Any] = {
        "draft": kept.draft and DRAFT.dump_python(kept.draft, mode="json", exclude_defaults=True),
        "asked": kept.asked and kept.asked.isoformat(),
        "adding": kept.adding and ADDING.dump_python(kept.adding, mode="json", exclude_defaults=True),
        "offered": kept.offered and kept.offered.isoformat(),
        "unclear": UNCLEAR.dump_python(kept.unclear, mode="json"),
        "helped": HELPED.dump_python(kept.helped, mode="json"),
        "shown": [list(one) for one in kept.shown],
        "checks": {name: SEEN.dump_python(seen, mode="json") for name, seen in kept.checks.items()},
        "aside": kept.aside,
    }
    return {name: part for name, part in parts.items() if part}
