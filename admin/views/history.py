"""A tip's history as lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from admin.rights import Capability, may
from admin.views.clock import Clock, Shown
from admin.words import Words
from center.accounts import SignedIn
from center.defang import defang
from center.desk import Event, TipFile
from center.store.tables import Delivery


@dataclass(frozen=True, slots=True)
class Line:
    """kind: code of what happened; who: empty for the citizen or the system; more: details in words;
    note: a colleague's words; hidden: there are words that this person may not read, or nobody any more."""

    kind: str
    title: str
    who: str | None
    at: Shown
    more: str = ""
    note: str | None = None
    hidden: str = ""


def history(file: TipFile, person: SignedIn, words: Words, clock: Clock) -> Sequence[Line]:
    """Newest first: what was done, and what the citizen was told of it."""
    done = zip((event.event.at for event in reversed(file.events)), changes(file, person, words, clock), strict=True)
    told = [(_since(one), _told(one, words, clock)) for one in reversed(file.told)]
    return [line for _, line in sorted([*told, *done], key=lambda pair: pair[0], reverse=True)]


def changes(file: TipFile, person: SignedIn, words: Words, clock: Clock) -> Sequence[Line]:
    """What was done to the tip, newest first: one line for each of its versions."""
    reads = may(person, Capability.READ_NOTES)
    return [_line(event, reads, words, clock) for event in reversed(file.events)]


def _since(delivery: Delivery) -> datetime:
    return delivery.finished_at or delivery.created_at


def _told(delivery: Delivery, words: Words, clock: Clock) -> Line:
    """Whether the citizen got to know: where it went wrong, somebody has to reach them in another way."""
    title = words.named("told", delivery.kind.partition("-")[0])
    return Line("told", title, None, clock(_since(delivery)), words.named("told-state", delivery.state))


def _line(event: Event, reads: bool, words: Words, clock: Clock) -> Line:
    record = event.event
    note = event.note if reads else None
    hidden = "" if note or not record.sealed_note else words("note-destroyed" if reads else "note-not-yours")
    return Line(
        record.kind,
        words.named("event", record.kind),
        event.who,
        clock(record.at),
        _more(record.kind, record.data, words),
        defang(note) if note else None,
        hidden,
    )


def _more(kind: str, data: dict[str, object], words: Words) -> str:
    if kind == "received":
        return words("event-more-paid") if data.get("paid") else ""
    if outcome := data.get("outcome"):
        return words.named("outcome", str(outcome))
    told = data.get("told")
    return ", ".join(words.named("told", str(one)) for one in told) if isinstance(told, list) else ""
