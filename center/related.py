"""Tips that may be one story: a family reports the same scam, or several people name the same account."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import distinct, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.case_number import MistypedCaseNumber, read_case_number
from center.store.tables import IndicatorRecord, Tip, TipIndicator

WITHIN = timedelta(days=30)
MOST, MOST_OF_ONE, MOST_NAMED = 8, 2, 20
"""Tips shown, of them from one reporter, and case numbers in one text that are looked up."""
EVERYBODYS = 20
"""So many reporters name an indicator that is a public number, or a whole wave: it joins nobody."""
_NUMBER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d[\s-]?[A-Za-z0-9]{4}[\s-]?[A-Za-z0-9]{2}(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Related:
    """same: kind and value of what both name; named: the words of this one give its case number."""

    case_number: str
    state: str
    received: datetime
    same: Sequence[tuple[str, str]]
    named: bool


async def related(session: AsyncSession, tip: Tip) -> list[Related]:
    """Other tips that share an indicator within 30 days of this one, or whose case number its words give: what was
    named first, then the most in common. Only staff see it: who gives somebody else's number is told nothing."""
    shared, named = await _sharing(session, tip), await _named_in(session, tip)
    ids = {*shared, *named}
    tips = (await session.exec(select(Tip).where(col(Tip.id).in_(ids)))).all() if ids else ()
    found = [
        (
            Related(one.case_number, one.state, one.created_at, shared.get(one.id or 0, ()), one.id in named),
            one.reporter_id,
        )
        for one in tips
    ]
    found.sort(key=lambda pair: (not pair[0].named, -len(pair[0].same), pair[0].received))
    of_one: Counter[int | None] = Counter()
    chosen = []
    for one, reporter in found:  # one who reports much leaves room for others
        of_one[reporter] += 1
        if of_one[reporter] <= MOST_OF_ONE:
            chosen.append(one)
    return chosen[:MOST]


async def _sharing(session: AsyncSession, tip: Tip) -> dict[int, list[tuple[str, str]]]:
    """Ids of tips with what they name that this one names too."""
    mine = select(TipIndicator.indicator_id).where(TipIndicator.tip_id == tip.id)
    told = (
        select(TipIndicator.indicator_id)
        .join(Tip, col(Tip.id) == col(TipIndicator.tip_id))
        .where(col(TipIndicator.indicator_id).in_(mine))
        .group_by(col(TipIndicator.indicator_id))
        .having(func.count(distinct(col(Tip.reporter_id))) <= EVERYBODYS)
    )
    rows = await session.exec(
        select(TipIndicator.tip_id, IndicatorRecord.kind, IndicatorRecord.value)
        .join(IndicatorRecord, col(IndicatorRecord.id) == col(TipIndicator.indicator_id))
        .join(Tip, col(Tip.id) == col(TipIndicator.tip_id))
        .where(col(TipIndicator.indicator_id).in_(told), Tip.id != tip.id)
        .where(col(Tip.created_at).between(tip.created_at - WITHIN, tip.created_at + WITHIN))
        .order_by(col(IndicatorRecord.kind), col(IndicatorRecord.value))
    )
    shared: dict[int, list[tuple[str, str]]] = {}
    for number, kind, value in rows.all():
        shared.setdefault(number, []).append((kind, value))
    return shared


async def _named_in(session: AsyncSession, tip: Tip) -> set[int]:
    numbers = _numbers_in(tip.redacted) - {tip.case_number}
    if not numbers:
        return set()
    rows = await session.exec(select(Tip.id).where(col(Tip.case_number).in_(numbers)))
    return {number for number in rows.all() if number is not None}


def _numbers_in(text: str) -> set[str]:
    found = set()
    for hit in _NUMBER.finditer(text):
        try:
            number = read_case_number(hit.group())
        except MistypedCaseNumber:
            continue
        if number:
            found.add(number)
        if len(found) == MOST_NAMED:
            break
    return found
