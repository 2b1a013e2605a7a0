"""What an officer wishes done with a tip: read from a form, carried out once."""

from dataclasses import dataclass

from starlette.datastructures import FormData

from center.desk import Desk, Event, TipFile
from center.errors import Outdated
from center.rules.tip_states import FOR_STAFF, Act, Outcome
from center.store.columns import storable

LONGEST_WORDS = 4000
LONGEST_QUESTION = 2000
"""Of a message to a citizen, with what stands around it, Telegram takes 4,096."""
NEEDS_WORDS = frozenset({Act.NOTE, Act.ASK})


@dataclass(frozen=True, slots=True)
class Wish:
    """version: of the tip as the officer saw it."""

    case_number: str
    act: Act
    version: int
    words: str = ""
    outcome: Outcome | None = None

    @property
    def fault(self) -> str | None:
        """Key of the text that says what is missing; None: it can be carried out."""
        if self.act in NEEDS_WORDS and not self.words.strip():
            return "fault-no-words"
        longest = LONGEST_QUESTION if self.act is Act.ASK else LONGEST_WORDS
        if len(self.words.encode("utf-16-le", "replace")) // 2 > longest:
            return "fault-too-long"
        if self.act is Act.CLOSE and self.outcome is None:
            return "fault-no-outcome"
        return None


def read_wish(case_number: str, act: Act, form: FormData) -> Wish:
    """A version that is no number counts as one that is long out of date."""
    version, outcome = str(form.get("version", "")), str(form.get("outcome", ""))
    return Wish(
        case_number,
        act,
        int(version) if version.isascii() and version.isdecimal() and len(version) < 10 else 0,
        storable(str(form.get("words", ""))).replace("\r\n", "\n"),
        Outcome(outcome) if outcome in FOR_STAFF else None,
    )


async def carry_out(desk: Desk, wish: Wish, staff_id: int) -> None:
    """A second press of the same button finds its wish fulfilled. Raises Outdated, NotAllowed, NotFound."""
    try:
        await _do(desk, wish, staff_id)
    except Outdated:
        if not is_done(await desk.open(wish.case_number), wish, staff_id):
            raise


async def _do(desk: Desk, wish: Wish, staff_id: int) -> None:
    case, version, words = wish.case_number, wish.version, wish.words
    match wish.act:
        case Act.TAKE:
            await desk.take(case, staff_id, version)
        case Act.RELEASE:
            await desk.release(case, staff_id, version)
        case Act.NOTE:
            await desk.note(case, staff_id, version, words)
        case Act.ASK:
            await desk.ask(case, staff_id, version, words)
        case Act.REOPEN:
            await desk.reopen(case, staff_id, version, words)
        case Act.CLOSE:
            assert wish.outcome is not None  # Wish.fault was asked before
            await desk.close(case, staff_id, version, wish.outcome, words)


def is_done(file: TipFile, wish: Wish, staff_id: int) -> bool:
    """Whether the very next thing that happened after the officer looked was this wish of theirs."""
    after = since(file, wish.version)
    if not after or wish.version < 1:
        return False
    event, told = after[0].event, {"outcome": wish.outcome.value} if wish.outcome else {}
    same = event.kind == wish.act and event.staff_id == staff_id and event.data == told
    return same and (after[0].note or "") == wish.words.strip()


def since(file: TipFile, version: int) -> list[Event]:
    """What happened after this version: every event raises the version by one, the first made it 1."""
    return list(file.events[max(0, version) :])
