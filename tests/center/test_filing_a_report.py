"""A citizen's report becomes a tip with its indicators and its first event, once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import SQLModel

from center.case_number import read_case_number
from center.errors import NotFound
from center.intake import MOST_INDICATORS, Intake
from center.message import Language
from center.redaction import redact
from center.reporters import Known, Reporters
from center.store.engine import Store
from center.store.tables import IndicatorRecord, Tip, TipEvent, TipIndicator
from center.verdict import IndicatorKind, Level
from tests.center.making import STORY, Clock, draft, evidence, indicator, match, verdict
from tests.center.rows import count, every, only, tip_of

TABLES: list[type[SQLModel]] = [Tip, TipEvent, TipIndicator, IndicatorRecord]


async def test_a_report_gets_a_case_number_that_reads_back(intake: Intake, known: Known) -> None:
    filed = await intake.file(draft(known.id))
    assert filed.new
    assert filed.case_number.startswith("WH")
    assert read_case_number(filed.case_number) == filed.case_number


async def test_what_was_told_stands_in_the_tip(intake: Intake, known: Known, store: Store, clock: Clock) -> None:
    happened = clock.at - timedelta(minutes=20)
    told: dict[str, Any] = {
        "channel": "wechat",
        "amount_cents": 8_000_000,
        "currency": "CNY",
        "happened_at": happened,
        "paid": True,
    }
    filed = await intake.file(
        draft(known.id, verdict=verdict(), parser="rasa", language=Language.EN, jurisdiction="HK", **told)
    )
    tip = await tip_of(store, filed.case_number)
    assert {name: getattr(tip, name) for name in told} == told
    assert (tip.state, tip.version, tip.taken_by, tip.outcome) == ("new", 1, None, None)
    assert (tip.level, tip.score, tip.type, tip.script) == ("scam", 0.93, "impersonated-authority", "safe-account")
    assert (tip.language, tip.jurisdiction, tip.parser, tip.index_version) == ("en", "HK", "rasa", "v1")
    assert (tip.urgency, tip.created_at) == (95, clock.at)


async def test_a_report_without_a_verdict_is_taken_too(intake: Intake, known: Known, store: Store) -> None:
    tip = await tip_of(store, (await intake.file(draft(known.id))).case_number)
    assert (tip.level, tip.score, tip.type, tip.script) == (None, None, None, None)
    assert tip.findings == {"matches": [], "evidence": []}


async def test_its_history_begins_with_its_arrival(intake: Intake, known: Known, store: Store) -> None:
    tip = await tip_of(store, (await intake.file(draft(known.id, paid=True))).case_number)
    event = await only(store, TipEvent)
    assert (event.tip_id, event.kind, event.staff_id, event.data) == (tip.id, "received", None, {"paid": True})


async def test_evidence_points_into_the_redacted_copy(intake: Intake, known: Known, store: Store) -> None:
    start = STORY.index("安全账户")
    found = verdict(
        matches=(match(0.98765),), evidence=(evidence(start, start + 4), evidence(len(STORY) - 3, len(STORY), "phone"))
    )
    tip = await tip_of(store, (await intake.file(draft(known.id, verdict=found))).case_number)
    assert tip.redacted == redact(STORY).text
    pieces = [(tip.redacted[e["start"] : e["end"]], e["flag"]) for e in tip.findings["evidence"]]
    assert pieces == [("安全账户", "safe-account"), ("[phone]", "phone")]
    assert [m["score"] for m in tip.findings["matches"]] == [0.988]


async def test_the_same_request_again_is_the_same_tip(intake: Intake, known: Known, store: Store) -> None:
    one = draft(known.id, verdict=verdict(indicators=(indicator(),)))
    first, second = await intake.file(one), await intake.file(one)
    assert (first.new, second.new) == (True, False)
    assert first.case_number == second.case_number
    assert [await count(store, table) for table in TABLES] == [1, 1, 1, 1]


async def test_two_tips_that_name_the_same_number_share_it(intake: Intake, known: Known, store: Store) -> None:
    said = verdict(indicators=(indicator(), indicator("evil.example", IndicatorKind.DOMAIN)))
    await intake.file(draft(known.id, verdict=said))
    await intake.file(draft(known.id, verdict=verdict(indicators=(indicator(),))))
    assert [(i.kind, i.value) for i in await every(store, IndicatorRecord)] == [
        ("domain", "evil.example"),
        ("phone", "+8613812345678"),
    ]
    assert await count(store, TipIndicator) == 3


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        pytest.param([indicator(), indicator()], 1, id="the same twice"),
        pytest.param(
            [indicator("1" * 9), indicator("1" * 9, IndicatorKind.BANK_ACCOUNT)], 2, id="the same digits, another kind"
        ),
        pytest.param([indicator("u" * 499 + c, IndicatorKind.URL) for c in "ab"], 2, id="long ones"),
        pytest.param(
            [indicator("u" * 500 + c, IndicatorKind.URL) for c in "ab"], 1, id="too long: alike in what is kept"
        ),
        pytest.param([indicator(f"+86{n}") for n in range(300)], MOST_INDICATORS, id="more than a tip can hold"),
        pytest.param([indicator("http://a.example/\ud83d"), indicator("b\0.example")], 2, id="what no database takes"),
    ],
)
async def test_indicators_are_kept(intake: Intake, known: Known, store: Store, named: list[Any], kept: int) -> None:
    await intake.file(draft(known.id, verdict=verdict(indicators=tuple(named))))
    assert await count(store, TipIndicator) == kept


STORIES = {
    "lone surrogates": "broken \ud83d client \udc00",
    "a NUL": "nul \0 inside",
    "every control character": "".join(map(chr, range(32))),
    "emoji and rare characters": "🙂👨‍👩‍👧 𠮷 \u202e txt",
    "nothing": "",
    "the longest": "骗" * 60_000,
}


@pytest.mark.parametrize("story", STORIES.values(), ids=list(STORIES))
async def test_any_story_can_be_filed_and_opened_again(
    intake: Intake, reporters: Reporters, known: Known, store: Store, story: str
) -> None:
    tip = await tip_of(store, (await intake.file(draft(known.id, story=story))).case_number)
    assert known.seal.read(tip.sealed_story) == story
    assert len(tip.redacted) == len(story)


@pytest.mark.parametrize("cents", [0, 1, 2**31, 10**15])
async def test_large_sums_are_kept(intake: Intake, known: Known, store: Store, cents: int) -> None:
    filed = await intake.file(draft(known.id, amount_cents=cents, currency="CNY", paid=True))
    assert (await tip_of(store, filed.case_number)).amount_cents == cents


@pytest.mark.parametrize(
    "cents",
    [2**63 - 1, 2**63, 10**30, -1],
    ids=["beyond anybody", "beyond the column", "beyond everything", "less than nothing"],
)
async def test_a_sum_beyond_reason_does_not_lose_the_report(
    intake: Intake, known: Known, store: Store, cents: int
) -> None:
    filed = await intake.file(draft(known.id, amount_cents=cents, currency="CNY", paid=True))
    tip = await tip_of(store, filed.case_number)
    assert (tip.amount_cents, tip.currency, tip.urgency) == (None, None, 80)


async def test_a_reporter_who_was_forgotten_meanwhile_files_nothing(
    intake: Intake, reporters: Reporters, known: Known, store: Store
) -> None:
    await reporters.forget(known.id)
    with pytest.raises(NotFound, match="destroyed at their wish"):
        await intake.file(draft(known.id))
    assert [await count(store, table) for table in TABLES] == [0, 0, 0, 0]


async def test_a_report_in_unknown_level_keeps_its_level(intake: Intake, known: Known, store: Store) -> None:
    said = verdict(Level.UNKNOWN, type=None, matches=(), score=0.1)
    tip = await tip_of(store, (await intake.file(draft(known.id, verdict=said))).case_number)
    assert (tip.level, tip.type, tip.script) == ("unknown", None, None)


async def test_a_time_of_another_zone_is_the_same_instant(intake: Intake, known: Known, store: Store) -> None:
    happened = datetime.fromisoformat("2026-11-22T20:00:00+08:00")
    tip = await tip_of(store, (await intake.file(draft(known.id, happened_at=happened))).case_number)
    assert tip.happened_at == datetime(2026, 11, 22, 12, tzinfo=UTC)


async def test_a_case_number_drawn_twice_is_drawn_again(
    intake: Intake, known: Known, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["WH6-AAAA-AA", "WH6-AAAA-AA", "WH6-BBBB-BB"])
    monkeypatch.setattr("center.intake.new_case_number", lambda _prefix, _at: next(drawn))
    numbers = [(await intake.file(draft(known.id))).case_number for _ in range(2)]
    assert numbers == ["WH6-AAAA-AA", "WH6-BBBB-BB"]
