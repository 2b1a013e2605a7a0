"""A chat that is sent on message by message is told as one story: what was forwarded within a minute, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue import BURST, Dialogue
from bot.draft import Seen
from bot.drafting import begin
from bot.words import Words
from center.understanding import Parser
from center.verdict import Level, ScamType, Verdict
from simulator.client import Citizen
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import Report

SENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def looked_at(*messages: tuple[str, ScamType | None, timedelta | None]) -> tuple[Dialogue, list[Seen]]:
    """Each with how long after the first it was forwarded; None: the citizen's own words."""
    dialogue = Dialogue()
    for number, (text, type_, after) in enumerate(messages):
        verdict = Verdict(Level.SCAM if type_ else Level.UNKNOWN, score=0.9 if type_ else 0.1, type=type_)
        dialogue.remember(number, text, verdict, Parser.RULES, None if after is None else SENT + after)
    return dialogue, list(dialogue.kept.checks.values())


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def test_the_message_that_is_reported_stands_first_and_its_verdict_counts() -> None:
    dialogue, seen = looked_at(
        ("hello, it was nice", ScamType.ROMANCE, minutes(0)), ("pay or I send it", ScamType.EXTORTION, minutes(0.5))
    )
    draft = begin(dialogue, seen[1])
    assert draft.story == "pay or I send it\n\nhello, it was nice"
    assert draft.verdict is not None
    assert draft.verdict.type is ScamType.EXTORTION


@pytest.mark.parametrize(
    ("gaps", "joined"),
    [
        ((0, 1, 2, 3), 4),  # each within a minute of the one before
        ((0, 1, 1 + BURST.seconds / 60 + 0.1, 2.5), 2),
        ((0, 5, 10, 15), 1),
        ((0, None, None, 1), 1),  # what was typed is no part of it
    ],
)
def test_what_was_forwarded_within_a_minute_of_another_belongs_to_it(
    gaps: tuple[float | None, ...], joined: int
) -> None:
    dialogue, seen = looked_at(
        *((f"message {n}", None, None if gap is None else minutes(gap)) for n, gap in enumerate(gaps))
    )
    assert len(dialogue.burst(seen[0])) == joined
    begin(dialogue, seen[0])
    assert dialogue.joined == joined


def test_what_the_citizen_typed_is_reported_alone() -> None:
    dialogue, seen = looked_at(("mine", None, None), ("mine too", None, None))
    assert dialogue.burst(seen[1]) == [seen[1]]


async def test_it_is_said_how_many_are_taken_along_and_all_reach_the_centre(
    ann: Citizen, english: Words, house: House
) -> None:
    told = ["good day, I am from the bank", "move it to the safe account", "tell nobody"]
    for text in told:
        await ann.forwards(text)
        await ann.hears()
    await ann.presses(english("button-report"))
    assert (await ann.hears()).text == plain(english("report-story", has="many", count="3"))
    report = Report(ann, english)
    for key in ("button-next", "button-skip", "button-skip", "button-skip", "button-send"):
        await report.presses(key)
    assert sorted((await house.story_of(ann)).split("\n\n")) == sorted(told)
