"""What a citizen may know of their own reports; of anybody else's: nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from center.reporters import Known
from center.rules.tip_states import Act
from center.store.engine import Store
from center.store.tables import Delivery, Evidence, Notice, Tip, TipEvent

ANSWER = "answer"
_THEIRS = ("completed", Act.ASK.value)
Said = Sequence[tuple[datetime, str]]
"""Words with the instant at which they were said, oldest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report in its citizen's own words: the story, what was added later, what staff asked; paid_from: the bank or
    app that money went from, as told last."""

    tip: Tip
    story: str
    added: Said
    asked: Said
    paid_from: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept of a citizen beside their reports. files: (given, kind, bytes); notices: (at, of what, their words);
    told: (at, kind, state) of messages to them."""

    files: Sequence[tuple[datetime, str, int]]
    notices: Sequence[tuple[datetime, str, str]]
    told: Sequence[tuple[datetime, str, str]]


@dataclass(frozen=True, slots=True)
class MyReports:
    store: Store

    async def latest(self, reporter_id: int, most: int = 5) -> Sequence[Tip]:
        """Newest first."""
        async with self.store.reading() as session:
            mine = select(Tip).where(Tip.reporter_id == reporter_id)
            return (await session.exec(mine.order_by(col(Tip.id).desc()).limit(most))).all()

    async def one(self, reporter_id: int, case_number: str) -> Tip | None:
        """None also when the case is somebody else's: existence is told to nobody."""
        async with self.store.reading() as session:
            query = select(Tip).where(Tip.reporter_id == reporter_id, Tip.case_number == case_number)
            return (await session.exec(query)).first()

    async def told(self, known: Known, tip: Tip) -> Told:
        """tip: of this citizen."""
        async with self.store.reading() as session:
            of_tip = select(TipEvent).where(TipEvent.tip_id == tip.id, col(TipEvent.sealed_note).is_not(None))
            events = (await session.exec(of_tip.order_by(col(TipEvent.id)))).all()
        said = [(one.kind, one.at, known.seal.read(one.sealed_note or b"")) for one in events if one.kind in _THEIRS]
        places = [known.seal.read(one.sealed_note or b"") for one in events if "from" in one.data.get("told", ())]
        story = known.seal.read(tip.sealed_story) if tip.sealed_story else ""
        return Told(
            tip,
            story,
            [(at, words) for kind, at, words in said if kind == "completed"],
            [(at, words) for kind, at, words in said if kind == Act.ASK],
            places[-1] if places else "",
        )

    async def beside(self, known: Known) -> Beside:
        async with self.store.reading() as session:
            files = select(Evidence.created_at, Evidence.mime, Evidence.size).where(Evidence.reporter_id == known.id)
            told = select(Delivery.created_at, Delivery.kind, Delivery.state).where(Delivery.reporter_id == known.id)
            raised = (await session.exec(select(Notice).where(Notice.reporter_id == known.id))).all()
            notices = [(one.created_at, one.kind, known.seal.read(one.sealed_words)) for one in raised]
            return Beside((await session.exec(files)).all(), notices, (await session.exec(told)).all())

    async def question(self, tip: Tip) -> bytes | None:
        """What staff asked last, sealed with the citizen's key; None once the citizen has answered."""
        async with self.store.reading() as session:
            said = select(TipEvent).where(TipEvent.tip_id == tip.id, col(TipEvent.kind).in_(_THEIRS))
            events = (await session.exec(said.order_by(col(TipEvent.id).desc()))).all()
        last = next((one for one in events if one.kind == Act.ASK or ANSWER in one.data.get("told", ())), None)
        return last.sealed_note if last and last.kind == Act.ASK else None
