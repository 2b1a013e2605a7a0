"""How the installation stands: processes, what waits, what lies in its folder, and what needs a look."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from admin.views.clock import Clock, Shown
from admin.words import Words
from center.beats import PROCESSES, is_late, kind
from center.deliveries import DeliveryState
from center.figures import Figures, Folder
from center.profile.model import Centre
from center.store.tables import Beat

LEAST_FREE = 2 * 1024**3
BACKUP_EVERY = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """state: running, late or missing; since, seen: None while it was never heard of."""

    title: str
    name: str
    state: str
    host: str = ""
    since: Shown | None = None
    seen: str = ""
    details: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class StatusPage:
    """troubles: sentences about what needs a look, the gravest first; free: gigabytes."""

    processes: Sequence[ProcessRow]
    figures: Figures
    folder: Folder
    oldest_tip: Shown | None
    oldest_delivery: Shown | None
    index_since: Shown | None
    backup: Shown | None
    free: str
    open_points: int
    troubles: Sequence[str]


def status_page(beats: Sequence[Beat], figures: Figures, folder: Folder, centre: Centre, clock: Clock) -> StatusPage:
    processes = [*_running(beats, clock), *_missing(beats, clock.words)]
    troubles = [*_of_processes(processes, clock.words), *_of_figures(figures, clock.words), *_of_folder(folder, clock)]
    return StatusPage(
        processes=processes,
        figures=figures,
        folder=folder,
        oldest_tip=_shown(figures.oldest_tip, clock),
        oldest_delivery=_shown(figures.oldest_delivery, clock),
        index_since=_shown(folder.index and folder.index[1], clock),
        backup=_shown(folder.backup and folder.backup[0], clock),
        free=f"{folder.free / 1024**3:.1f}",
        open_points=len(centre.open_points),
        troubles=troubles,
    )


def _shown(at: datetime | None, clock: Clock) -> Shown | None:
    return clock(at) if at else None


def _running(beats: Sequence[Beat], clock: Clock) -> Iterator[ProcessRow]:
    for beat in sorted(beats, key=lambda beat: (_place(kind(beat)), beat.name, beat.host)):
        yield ProcessRow(
            title=_title(beat.name, clock.words),
            name=beat.name,
            state="late" if is_late(beat, clock.now) else "running",
            host=f"{beat.host} · {beat.pid}",
            since=clock(beat.started_at),
            seen=_heard(clock.now - beat.seen_at, clock),
            details=list(_details(beat.data, clock.words)),
        )


def _missing(beats: Sequence[Beat], words: Words) -> Iterator[ProcessRow]:
    known = {kind(beat) for beat in beats}
    return (ProcessRow(_title(name, words), name, "missing") for name in PROCESSES if name not in known)


def _place(name: str) -> int:
    return PROCESSES.index(name) if name in PROCESSES else len(PROCESSES)


def _title(name: str, words: Words) -> str:
    """ "Sender 2" for sender-2."""
    first, _, number = name.partition("-")
    return f"{words.named('process', first)} {number}".strip()


def _heard(passed: timedelta, clock: Clock) -> str:
    seconds = max(0, int(passed.total_seconds()))
    return clock.words("ago-seconds", n=seconds) if seconds < 60 else clock.ago(passed)


def _details(data: Mapping[str, object], words: Words) -> Iterator[str]:
    if matcher := data.get("matcher"):
        yield words.named("matcher", str(matcher))
    if parser := data.get("parser"):
        yield words.named("parser", str(parser))
    if index := data.get("index"):
        yield words("index-named", name=str(index))


def _of_processes(rows: Sequence[ProcessRow], words: Words) -> Iterator[str]:
    for row in rows:
        if row.state == "missing":
            yield words("trouble-missing", name=row.title)
        if row.state == "late":
            yield words("trouble-late", name=row.title, ago=row.seen)


def _of_figures(figures: Figures, words: Words) -> Iterator[str]:
    if figures.inbox_failed:
        yield words("trouble-inbox", n=figures.inbox_failed)
    if failed := figures.deliveries.get(DeliveryState.FAILED, 0):
        yield words("trouble-deliveries", n=failed)


def _of_folder(folder: Folder, clock: Clock) -> Iterator[str]:
    if folder.index is None:
        yield clock.words("trouble-index")
    if folder.free < LEAST_FREE:
        yield clock.words("trouble-disk")
    if folder.backup is None or clock.now - folder.backup[0] > BACKUP_EVERY:
        yield clock.words("trouble-backup")
    if not folder.keys_saved:
        yield clock.words("trouble-keys")
