"""Everything a tip's page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from admin.rights import Capability, may
from admin.views.clock import Clock, Shown
from admin.views.figures import likelihood, urgency_step
from admin.views.findings import Flag, Resembled, ShownIndicator, indicator, scripts
from admin.views.history import Line, history
from admin.views.story import Piece, pieces, quotes, spans_of
from admin.views.titles import Titles
from center.accounts import SignedIn
from center.defang import defang_indicator
from center.desk import TipFile
from center.money import shown
from center.rules.tip_states import BY_HOLDER, NEXT, Act, Outcome
from center.store.tables import Tip
from center.when import Precision


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    number: int
    picture: bool
    size: str
    given: Shown


@dataclass(frozen=True, slots=True)
class ShownRelated:
    """same: what both tips name, as it is shown."""

    case_number: str
    state: str
    received: Shown
    same: Sequence[str]
    named: bool


@dataclass(frozen=True, slots=True)
class TipPage:
    tip: Tip
    step: str
    type: str
    likelihood: str
    score: str
    amount: str
    place: str
    received: Shown
    happened: Shown | None
    closed: Shown | None
    who: str | None
    mine: bool
    forgotten: bool
    story: Sequence[Piece]
    flag_titles: dict[str, str]
    flags: Sequence[Flag]
    scripts: Sequence[Resembled]
    indicators: Sequence[ShownIndicator]
    history: Sequence[Line]
    acts: frozenset[Act]
    seal: str
    evidence: Sequence[ShownEvidence]
    related: Sequence[ShownRelated]


def tip_page(file: TipFile, person: SignedIn, titles: Titles, clock: Clock) -> TipPage:
    tip = file.tip
    spans = spans_of(tip.findings, len(tip.redacted))
    found = quotes(tip.redacted, spans)
    flag_titles = {flag: titles.flag(flag) for flag in found}
    return TipPage(
        tip=tip,
        step=urgency_step(tip.urgency),
        type=titles.type(tip.type, tip.level),
        likelihood="none" if tip.score is None else likelihood(tip.score),
        score="" if tip.score is None else f"{tip.score:.2f}",
        amount="" if tip.amount_cents is None else shown(tip.amount_cents, tip.currency),
        place=titles.place(tip.jurisdiction),
        received=clock(tip.created_at),
        happened=happened(tip, clock),
        closed=clock(tip.closed_at) if tip.closed_at else None,
        who=file.taken_by,
        mine=tip.taken_by == person.staff_id,
        forgotten=file.forgotten,
        story=pieces(tip.redacted, spans),
        flag_titles=flag_titles,
        flags=[Flag(flag_titles[flag], found[flag]) for flag in found],
        scripts=scripts(tip, titles),
        indicators=[indicator(seen) for seen in file.indicators],
        history=history(file, person, titles.words, clock),
        acts=acts_for(file, person),
        seal=file.receipt.seal if file.receipt and may(person, Capability.READ_NOTES) else "",
        evidence=[
            ShownEvidence(
                one.id or 0,
                one.mime.startswith("image/"),
                f"{one.size / 1000:,.0f} kB",
                clock(one.created_at),
            )
            for one in file.evidence
        ],
        related=[
            ShownRelated(
                one.case_number,
                one.state,
                clock(one.received),
                [defang_indicator(*each) for each in one.same],
                one.named,
            )
            for one in file.related
        ],
    )


def happened(tip: Tip, clock: Clock) -> Shown | None:
    """As exactly as the citizen said it: a day without an hour stays a day, and what is rough is marked so."""
    if tip.happened_at is None:
        return None
    if tip.happened_known_to is None:
        return clock(tip.happened_at)
    day = f"{tip.happened_at.astimezone(clock.zone):%Y-%m-%d}"
    return Shown(day, f"~ {day}" if tip.happened_known_to == Precision.ROUGH else day, "")


def acts_for(file: TipFile, person: SignedIn) -> frozenset[Act]:
    """What this person may do with the tip as it stands; the desk decides again when they do it."""
    if not may(person, Capability.WORK_TIPS):
        return frozenset()
    mine = file.tip.taken_by == person.staff_id
    possible = {act for state, act in NEXT if state == file.tip.state}
    if mine:
        possible.discard(Act.TAKE)
    else:
        possible -= BY_HOLDER
    if file.tip.outcome == Outcome.WITHDRAWN:
        possible.discard(Act.REOPEN)
    if file.forgotten:
        possible -= {Act.NOTE, Act.ASK}
    return frozenset(possible)
