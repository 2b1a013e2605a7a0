"""Evidence lasts as long as the citizen's words, and what was never sent is gone after a month, or when it is cancelled."""

from datetime import timedelta

import pytest

from center.errors import TipClosed
from center.evidence import MOST, Evidences, TooMany, kind_of
from center.intake import Intake
from center.keys import Keyring
from center.reporters import Known
from center.retention import Retention
from center.rules.tip_states import TipState
from center.store.engine import Store
from center.store.tables import Evidence, Tip, TipEvent
from tests.center.making import Clock, draft
from tests.center.rows import count, every, only

PAPER = b"%PDF-1.7 a slip"


@pytest.fixture
def evidences(store: Store, keyring: Keyring) -> Evidences:
    return Evidences(store, keyring)


async def test_what_was_never_sent_goes_after_a_month_and_what_was_sent_stays(
    evidences: Evidences, intake: Intake, known: Known, store: Store, clock: Clock
) -> None:
    given = draft(known.id)
    await evidences.keep(known, given.request, PAPER, "application/pdf")
    await evidences.keep(known, "never-sent", PAPER, "application/pdf")
    await intake.file(given)
    clock.at += timedelta(days=31)
    gone = await Retention(store).sweep()
    assert (gone["evidence-unfiled"], gone["evidence"], await count(store, Evidence)) == (1, 0, 1)
    # and a year after the tip was closed the rest goes
    async with store.writing() as session:
        tip = await session.get_one(Tip, 1)
        tip.state, tip.closed_at = TipState.CLOSED, clock.at
    clock.at += timedelta(days=366)
    assert (await Retention(store).sweep())["evidence"] == 1
    assert await count(store, Evidence) == 0


async def test_what_is_discarded_is_gone_unless_it_was_sent(
    evidences: Evidences, intake: Intake, known: Known, store: Store
) -> None:
    given = draft(known.id)
    for request in (given.request, "cancelled"):
        await evidences.keep(known, request, PAPER, "application/pdf")
    await intake.file(given)
    for request in (given.request, "cancelled"):
        await evidences.discard(known, request)
    assert [one.request for one in await every(store, Evidence)] == [given.request]


async def test_given_to_a_filed_tip_it_stands_in_its_history_and_a_closed_one_takes_none(
    evidences: Evidences, intake: Intake, known: Known, store: Store
) -> None:
    given = draft(known.id)
    await intake.file(given)
    digest = await evidences.keep(known, given.request, PAPER, "application/pdf")
    assert await evidences.keep(known, given.request, PAPER, "application/pdf") == digest
    [*_, event] = await every(store, TipEvent)
    assert (event.kind, event.data, (await only(store, Tip)).version) == ("evidence", {}, 2)
    async with store.writing() as session:
        (await session.get_one(Tip, 1)).state = TipState.CLOSED
    with pytest.raises(TipClosed):
        await evidences.keep(known, given.request, PAPER + b"2", "application/pdf")


async def test_a_report_holds_so_many(evidences: Evidences, known: Known) -> None:
    for number in range(MOST):
        await evidences.keep(known, "r", PAPER + bytes([number]), "application/pdf")
    with pytest.raises(TooMany):
        await evidences.keep(known, "r", PAPER, "application/pdf")


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"RIFF1234WEBPVP8 ", "image/webp"),
        (b"%PDF-1.4", "application/pdf"),
        (b"MZ", None),
        (b"\x7fELF", None),
        (b"#!/bin/sh", None),
        (b"<svg onload=alert(1)>", None),
        (b"GIF89a", None),
        (b"", None),
    ],
)
def test_a_file_is_what_it_begins_like(content: bytes, mime: str | None) -> None:
    assert kind_of(content) == mime
