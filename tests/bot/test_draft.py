"""The report being made, as a value: each step gives a new one, and what is stored comes back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue import Dialogue, NothingOpen
from bot.draft import LASTS, LONGEST_STORY, ORDER, At, Draft, Seen, after, before, new_draft
from bot.kept import MOST_ASIDE, read_kept, written
from center.intake import Channel
from center.store.columns import now
from center.understanding import Parser
from center.verdict import Evidence, Level, Match, ScamType, Span, Stage, Verdict
from center.when import Precision

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
SURE = Verdict(
    Level.SCAM,
    0.97,
    ScamType.PHISHING,
    (Match("script", ScamType.PHISHING, Stage.ASK, 0.9),),
    (Evidence(Span(0, 3), "odd-link"),),
)
UNSURE = Verdict(Level.UNKNOWN, 0.1)
FULL = Draft(
    "0123456789abcdef",
    "one\n\ntwo",
    SURE,
    Parser.RULES,
    True,
    NOON,
    Channel.SMS,
    (300_000, "CNY"),
    None,
    NOON - timedelta(days=1),
    Precision.DAY,
    False,
    At.AMOUNT,
)
STORED_BEFORE: dict[str, Any] = {
    "asked": "2026-11-22T04:00:00+00:00",
    "draft": {
        "id": "0123456789abcdef",
        "story": "one\n\ntwo",
        "verdict": {
            "level": "scam",
            "score": 0.97,
            "type": "phishing",
            "matches": [{"script": "script", "type": "phishing", "stage": "ask", "score": 0.9}],
            "evidence": [{"span": {"start": 0, "end": 3}, "flag": "odd-link"}],
            "indicators": [],
            "official": None,
            "index_version": "",
            "ms": 0.0,
        },
        "parser": "rules",
        "paid": True,
        "begun": "2026-11-22T04:00:00+00:00",
        "channel": "sms",
        "amount": [300000, "CNY"],
        "when": "2026-11-21T04:00:00+00:00",
        "left_at": "report:amount",
    },
    "checks": {"7": {"text": "seen", "verdict": {"level": "unknown", "score": 0.1}, "parser": "embedded"}},
}
"""As the dictionary was that the handlers shared."""


def begun() -> Draft:
    return new_draft(NOON)


def test_what_is_told_joins_the_story_and_the_earlier_value_stays() -> None:
    draft = begun()
    told = draft.told("one").told("two")
    assert (draft.story, told.story) == ("", "one\n\ntwo")


def test_the_same_words_twice_are_told_once() -> None:
    told = begun().told("one").told("two")
    assert told.told("one") == told
    assert told.told("on").story == "one\n\ntwo\n\non"


def test_a_story_that_is_full_stays_as_it_is() -> None:
    full = begun().told("x" * LONGEST_STORY)
    assert not full.has_room("y")
    assert full.told("y") == full


def test_a_checked_message_joins_and_its_verdict_stands_only_at_the_beginning() -> None:
    seen = Seen("seen", SURE, Parser.RASA)
    first = begun().with_seen(seen)
    later = begun().told("told").with_seen(seen)
    assert (first.story, first.verdict, first.parser) == ("seen", SURE, Parser.RASA)
    assert (later.story, later.verdict) == ("told\n\nseen", None)
    assert first.with_seen(seen) == first


@pytest.mark.parametrize(
    ("before_", "new", "stays"), [(SURE, UNSURE, SURE), (UNSURE, SURE, SURE), (None, UNSURE, UNSURE)]
)
def test_the_surer_verdict_stays(before_: Verdict | None, new: Verdict, stays: Verdict) -> None:
    assert replace(begun(), verdict=before_).examined(new).verdict == stays


def test_a_sum_means_paid_and_none_lost_takes_it_back() -> None:
    paid = begun().lost_nothing().paid_sum((100, "CNY"))
    assert (paid.amount, paid.lost, paid.paid) == ((100, "CNY"), None, True)
    nothing = paid.lost_nothing()
    assert (nothing.amount, nothing.lost, nothing.paid) == (None, False, False)


@pytest.mark.parametrize(
    ("question", "names"),
    [(At.CHANNEL, ["channel"]), (At.AMOUNT, ["amount"]), (At.WHEN, ["when", "known_to"]), (At.STORY, [])],
)
def test_skipping_takes_back_this_answer_and_no_other(question: At, names: list[str]) -> None:
    assert FULL.skipped(question) == replace(FULL, **dict.fromkeys(names))


def test_the_questions_follow_each_other_and_the_ends_stay() -> None:
    assert [after(one) for one in ORDER] == [*ORDER[1:], ORDER[-1]]
    assert [before(one) for one in ORDER] == [ORDER[0], *ORDER[:-1]]


def test_a_report_lasts_a_day_as_long_as_nobody_has_it_and_there_are_words() -> None:
    told = begun().told("one")
    assert told.lasts(NOON)
    assert not told.lasts(NOON + LASTS)
    assert not begun().lasts(NOON)
    assert not told.filed_as("WH6-0000-00").lasts(NOON)
    assert not replace(told, begun=None).lasts(NOON)


@pytest.mark.parametrize(
    ("draft", "open_at", "left_at"),
    [
        (begun(), At.AMOUNT, At.AMOUNT),
        (begun(), None, At.STORY),
        (replace(begun(), left_at=At.WHEN), None, At.WHEN),
        (new_draft(NOON, urgent=True), None, None),
    ],
)
def test_a_payment_in_the_middle_remembers_where_to_go_on(draft: Draft, open_at: At | None, left_at: At | None) -> None:
    hurried = draft.hurried(open_at)
    assert (hurried.paid, hurried.left_at) == (True, left_at)
    assert hurried.resumed().left_at is None


def test_what_was_stored_before_is_read_as_it_was_meant() -> None:
    kept = read_kept(STORED_BEFORE)
    assert kept.draft == replace(FULL, known_to=None)
    assert kept.checks == {"7": Seen("seen", UNSURE, Parser.EMBEDDED)}
    assert (kept.asked, kept.aside) == (NOON, [])
    assert Dialogue("report:amount", STORED_BEFORE).at is At.AMOUNT


@pytest.mark.parametrize(
    "draft",
    [{"id": "a", "story": "", "verdict": None, "parser": None, "paid": True, "amount": None, "lost": False}, {}],
)
def test_an_urgent_one_and_none_at_all_are_read_too(draft: dict[str, Any]) -> None:
    kept = read_kept({"draft": draft})
    assert kept.aside == []
    assert kept.draft == (Draft("a", paid=True, lost=False) if draft else None)


@pytest.mark.parametrize(
    "draft", [FULL, begun(), new_draft(NOON, urgent=True), FULL.filed_as("WH6-0000-00"), FULL.lost_nothing()]
)
def test_what_is_written_comes_back(draft: Draft) -> None:
    dialogue = Dialogue()
    dialogue.begin(draft)
    dialogue.remember(7, "seen", SURE, Parser.RULES)
    dialogue.ask(At.STORY)
    dialogue.add_to("WH6-0000-00")
    stored = dialogue.data
    assert read_kept(stored) == dialogue.kept
    assert written(read_kept(stored)) == stored


SECRET = "words that nobody may log"
DAMAGED: dict[str, Any] = {
    "no dictionary": [SECRET],
    "a draft that is none": {"draft": SECRET},
    "a draft without its number": {"draft": {"story": SECRET}},
    "a draft of a shape to come": {"draft": {"id": "a", "story": {"parts": [SECRET]}}},
    "a sum that is none": {"draft": {"id": "a", "story": SECRET, "amount": ["much", "CNY"]}},
    "a sum beyond reason": {"draft": {"id": "a", "story": SECRET, "amount": [10**30, "CNY"]}},
    "a time without a zone": {"draft": {"id": "a", "story": SECRET, "when": "2026-11-22T04:00:00"}},
    "a way to be reached there is none": {"draft": {"id": "a", "story": SECRET, "channel": "telepathy"}},
}


@pytest.mark.parametrize("stored", DAMAGED.values(), ids=list(DAMAGED))
def test_what_cannot_be_read_is_put_aside_and_the_chat_begins_anew(
    stored: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    dialogue = Dialogue("report:amount", stored)
    assert (dialogue.at, dialogue.draft) == (None, None)
    with pytest.raises(NothingOpen):
        _ = dialogue.open_draft
    # it lies aside, sealed with the rest, once however often it is read
    assert SECRET in str(dialogue.data["aside"])
    assert Dialogue(None, dialogue.data).data == dialogue.data
    # and a new report can be made
    dialogue.begin(new_draft(now()))
    dialogue.ask(At.STORY)
    assert Dialogue(dialogue.at, dialogue.data).draft == dialogue.draft
    captured = capsys.readouterr()
    assert SECRET not in captured.out + captured.err


def test_one_damaged_check_leaves_the_others() -> None:
    stored = {"checks": {"1": {"text": "a"}, "2": STORED_BEFORE["checks"]["7"]}, "draft": STORED_BEFORE["draft"]}
    dialogue = Dialogue("report:amount", stored)
    assert (dialogue.recall(1), dialogue.recall(2)) == (None, Seen("seen", UNSURE, Parser.EMBEDDED))
    assert dialogue.at is At.AMOUNT


@pytest.mark.parametrize(
    ("at", "filed"),
    [("report:amount", True), ("paid:amount", False), ("filed:more", False), ("no such question", False)],
)
def test_a_question_that_does_not_fit_what_is_at_hand_is_not_open(at: str, filed: bool) -> None:
    assert Dialogue(at, {"draft": {"id": "a", "filed": filed}}).at is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
PARTS = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("draft", "asked", "checks", "adding", "aside"), JSON)
)  # fmt: skip
FIELDS = st.fixed_dictionaries(
    {"id": st.just("a")}, optional=dict.fromkeys(sorted({*STORED_BEFORE["draft"]} - {"id"}), JSON)
)


@given(stored=JSON | PARTS | st.fixed_dictionaries({"draft": FIELDS}), at=st.sampled_from([None, *At]))
def test_nothing_that_is_stored_ends_a_chat(stored: Any, at: str | None) -> None:
    dialogue = Dialogue(at, stored)
    again = Dialogue(dialogue.at, dialogue.data)
    assert (again.at, again.data) == (dialogue.at, dialogue.data)
    assert len(dialogue.kept.aside) <= MOST_ASIDE


def test_adding_to_a_filed_report_lets_the_open_one_wait() -> None:
    dialogue = Dialogue()
    dialogue.begin(begun())
    dialogue.ask(At.WHEN)
    dialogue.add_to("WH6-0000-00")
    assert dialogue.at is At.MORE
    assert dialogue.added() is At.WHEN
    assert (dialogue.at, dialogue.kept.adding) == (None, None)
