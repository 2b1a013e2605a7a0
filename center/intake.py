"""Taking a report: tip, indicators, first event and jobs in one transaction, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.case_number import new_case_number
from center.errors import NotFound, TipClosed
from center.keys import Keyring
from center.message import Language
from center.money import MOST_CENTS
from center.redaction import Redacted, redact
from center.rules.tip_states import Outcome, TipState, urgency
from center.sealing import open_data_key
from center.store.columns import now, storable
from center.store.engine import Store
from center.store.tables import IndicatorRecord, Reporter, Tip, TipEvent, TipIndicator
from center.verdict import Indicator, Verdict
from center.when import Precision

MOST_INDICATORS = 50
SAME_MOMENT = timedelta(minutes=5)
"""Within it "just now", told once more, is the same time."""


class Channel(StrEnum):
    """How the citizen was contacted."""

    SMS = "sms"
    CALL = "call"
    WECHAT = "wechat"
    QQ = "qq"
    TELEGRAM = "telegram"
    SHORTVIDEO = "shortvideo"
    SHOPPING = "shopping"
    WEBSITE = "website"
    EMAIL = "email"
    IN_PERSON = "in-person"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TipDraft:
    """request: unguessable, made when the draft is opened; saving the same request again is the same tip."""

    request: str
    reporter_id: int
    story: str
    language: Language
    jurisdiction: str
    verdict: Verdict | None = None
    parser: str | None = None
    channel: str | None = None
    amount_cents: int | None = None
    currency: str | None = None
    happened_at: datetime | None = None
    known_to: Precision | None = None
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    case_number: str
    new: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """What is told after filing. amount: (cents, currency); known_to: how exactly happened_at is known; words: theirs, sealed into the tip's history; about: what the words tell ("from" which
    bank or app, "to" whom the money went)."""

    amount: tuple[int, str] | None = None
    happened_at: datetime | None = None
    known_to: Precision | None = None
    words: str = ""
    about: str = ""
    indicators: tuple[Indicator, ...] = ()

    @property
    def told(self) -> list[str]:
        """Names of what is told, for the tip's history."""
        given = {"amount": self.amount, "time": self.happened_at, self.about: self.about}
        return [name for name, value in given.items() if value]


@dataclass(frozen=True, slots=True)
class Intake:
    store: Store
    keyring: Keyring
    prefix: str
    """Two letters in front of every case number, from the centre's profile."""

    async def file(self, draft: TipDraft) -> Filed:
        """Saves the report; a double tap or a re-delivered update finds the tip already there."""
        # A case number drawn twice is mended by another draw.
        return await self.store.inserting(lambda session: self.file_in(session, draft))

    async def complete(self, request: str, detail: Detail) -> None:
        """Adds what the citizen told after filing; urgency follows. The same words just before are not repeated.

        Raises NotFound, and TipClosed when it is too late.
        """
        async with self.store.writing() as session:
            found = await session.exec(select(Tip).where(Tip.request == request).with_for_update())
            tip = found.first()
            if tip is None or tip.id is None:
                raise NotFound("no tip was filed with this request")
            if tip.state == TipState.CLOSED:
                raise TipClosed(tip.case_number)
            sealed = await self._sealed_words(session, tip, detail.words)
            if detail.words and sealed is None:
                return  # a re-delivered update
            if not detail.words and _knows(tip, detail):
                return  # the same answer, tried again while Telegram was away
            _fill_in(tip, detail)
            tip.urgency = urgency(tip.paid, tip.happened_at or tip.created_at, tip.amount_cents, now())
            tip.version, tip.updated_at = tip.version + 1, now()
            session.add(TipEvent(tip_id=tip.id, kind="completed", data={"told": detail.told}, sealed_note=sealed))
            await _keep_indicators(session, tip.id, detail.indicators)

    async def withdraw(self, reporter_id: int, case_number: str) -> None:
        """Takes the citizen's own report back: it is closed, and nobody works on it any more.

        Raises NotFound, also for somebody else's, and TipClosed.
        """
        async with self.store.writing() as session:
            mine = select(Tip).where(Tip.case_number == case_number, Tip.reporter_id == reporter_id).with_for_update()
            tip = (await session.exec(mine)).first()
            if tip is None or tip.id is None:
                raise NotFound("no such report of theirs")
            if tip.outcome == Outcome.WITHDRAWN:
                return  # the same tap, tried again while Telegram was away
            if tip.state == TipState.CLOSED:
                raise TipClosed(case_number)
            tip.state, tip.outcome, tip.closed_at = TipState.CLOSED, Outcome.WITHDRAWN.value, now()
            tip.version, tip.updated_at = tip.version + 1, now()
            session.add(TipEvent(tip_id=tip.id, kind="withdrawn", data={}))

    async def _sealed_words(self, session: AsyncSession, tip: Tip, words: str) -> bytes | None:
        """None without words, and where the last event of the tip says the same."""
        if not words:
            return None
        reporter = await session.get_one(Reporter, tip.reporter_id)
        seal = open_data_key(self.keyring.master, reporter.wrapped_key)
        latest = select(TipEvent).where(TipEvent.tip_id == tip.id).order_by(col(TipEvent.id).desc()).limit(1)
        before = (await session.exec(latest)).first()
        if before and before.kind == "completed" and before.sealed_note and seal.read(before.sealed_note) == words:
            return None
        return seal.text(words)

    async def file_in(self, session: AsyncSession, draft: TipDraft) -> Filed:
        """The same inside a transaction of the caller's."""
        earlier = (await session.exec(select(Tip.case_number).where(Tip.request == draft.request))).first()
        if earlier:
            return Filed(earlier, new=False)
        redacted = redact(draft.story)
        tip = await self._tip(session, draft, redacted)
        session.add(tip)
        await session.flush()
        assert tip.id is not None
        session.add(TipEvent(tip_id=tip.id, kind="received", data={"paid": draft.paid}))
        await _keep_indicators(session, tip.id, draft.verdict.indicators if draft.verdict else ())
        return Filed(tip.case_number, new=True)

    async def _tip(self, session: AsyncSession, draft: TipDraft, redacted: Redacted) -> Tip:
        reporter = await session.get_one(Reporter, draft.reporter_id)
        seal = open_data_key(self.keyring.master, reporter.wrapped_key)
        at = now()
        cents, currency = _within_reason(draft.amount_cents, draft.currency)
        return Tip(
            case_number=new_case_number(self.prefix, at),
            request=draft.request,
            reporter_id=draft.reporter_id,
            state=TipState.NEW,
            urgency=urgency(draft.paid, draft.happened_at, cents, at),
            paid=draft.paid,
            sealed_story=seal.text(draft.story),
            redacted=storable(redacted.text),
            findings=_findings(draft.verdict, redacted),
            channel=draft.channel,
            amount_cents=cents,
            currency=currency,
            happened_at=draft.happened_at,
            happened_known_to=draft.known_to,
            language=draft.language.value,
            jurisdiction=draft.jurisdiction,
            parser=draft.parser,
            created_at=at,
            updated_at=at,
            **_verdict_columns(draft.verdict),
        )


def _fill_in(tip: Tip, detail: Detail) -> None:
    if detail.amount is not None:
        tip.amount_cents, tip.currency = _within_reason(*detail.amount)
        tip.paid = tip.paid or bool(tip.amount_cents)  # the sum that is asked for is what was paid
    if detail.happened_at is not None:
        tip.happened_at, tip.happened_known_to = detail.happened_at, detail.known_to


def _knows(tip: Tip, detail: Detail) -> bool:
    same_sum = detail.amount is None or (tip.amount_cents, tip.currency) == _within_reason(*detail.amount)
    told, known = detail.happened_at, tip.happened_at
    same_time = told is None or (known is not None and abs(told - known) < SAME_MOMENT)
    return same_sum and same_time


def _within_reason(cents: int | None, currency: str | None) -> tuple[int | None, str | None]:
    """A sum that cannot be true is no sum; the report counts without it."""
    return (cents, currency) if cents is not None and 0 <= cents <= MOST_CENTS else (None, None)


def _verdict_columns(verdict: Verdict | None) -> dict[str, Any]:
    if verdict is None:
        return {}
    return {
        "level": verdict.level.value,
        "score": verdict.score,
        "type": verdict.type.value if verdict.type else None,
        "script": verdict.matches[0].script if verdict.matches else None,
        "index_version": verdict.index_version,
    }


def _findings(verdict: Verdict | None, redacted: Redacted) -> dict[str, Any]:
    """Matches and evidence for the tip's page, spans carried over into the redacted copy."""
    if verdict is None:
        return {"matches": [], "evidence": []}
    spans = [(redacted.project(piece.span), piece.flag) for piece in verdict.evidence]
    return {
        "matches": [
            {"script": m.script, "type": m.type.value, "stage": m.stage.value, "score": round(m.score, 3)}
            for m in verdict.matches
        ],
        "evidence": [{"start": span.start, "end": span.end, "flag": flag} for span, flag in spans],
    }


async def _keep_indicators(session: AsyncSession, tip_id: int, indicators: tuple[Indicator, ...]) -> None:
    # In one order everywhere: two reports that each wait for the other's new number would both fail.
    for kind, value in sorted({(i.kind.value, storable(i.value[:500])) for i in indicators[:MOST_INDICATORS]}):
        known = select(IndicatorRecord).where(col(IndicatorRecord.kind) == kind, col(IndicatorRecord.value) == value)
        record = (await session.exec(known)).first() or IndicatorRecord(kind=kind, value=value)
        session.add(record)
        await session.flush()
        assert record.id is not None
        if await session.get(TipIndicator, (tip_id, record.id)) is None:
            session.add(TipIndicator(tip_id=tip_id, indicator_id=record.id))
