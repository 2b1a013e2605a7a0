"""What a citizen is told about a verdict, before anybody puts it into words."""

import pytest

from center.rules.guidance import Offer, guide
from center.verdict import Level, ScamType, Stage
from tests.center.making import evidence, match, verdict

ALL = (Offer.PAID, Offer.REPORT, Offer.WRONG, Offer.LEARN)


@pytest.mark.parametrize("level", [Level.SCAM, Level.SUSPICIOUS])
def test_a_warning_names_the_best_match_and_how_far_the_script_has_got(level: Level) -> None:
    told = guide(verdict(level, matches=(match(0.9, stage=Stage.CASH_OUT), match(0.8, script="other"))))
    assert (told.level, told.type, told.script) == (level, ScamType.IMPERSONATED_AUTHORITY, "safe-account")
    assert told.stage is Stage.CASH_OUT


def test_an_unknown_message_is_given_no_name_and_no_evidence() -> None:
    told = guide(verdict(Level.UNKNOWN, evidence=(evidence(0, 2),)))
    assert (told.type, told.script, told.stage, told.quotes) == (None, None, None, ())


def test_signs_without_a_known_script_are_still_quoted() -> None:
    told = guide(verdict(Level.SUSPICIOUS, type=None, matches=(), evidence=(evidence(3, 5),)))
    assert (told.script, told.stage, told.quotes) == (None, None, (evidence(3, 5),))


@pytest.mark.parametrize(
    ("level", "offers"),
    [(Level.SCAM, ALL), (Level.SUSPICIOUS, ALL), (Level.UNKNOWN, (Offer.PAID, Offer.REPORT, Offer.WRONG))],
)
def test_every_verdict_lets_a_citizen_report_say_that_they_paid_and_disagree(
    level: Level, offers: tuple[Offer, ...]
) -> None:
    assert guide(verdict(level)).offers == offers


@pytest.mark.parametrize("level", Level)
def test_an_official_name_is_mentioned_and_lowers_nothing(level: Level) -> None:
    with_name, without = guide(verdict(level, official="95588")), guide(verdict(level))
    assert (with_name.looks_official, without.looks_official) == (True, False)
    assert (with_name.level, with_name.offers, with_name.type) == (without.level, without.offers, without.type)


@pytest.mark.parametrize(
    ("found", "quoted"),
    [
        pytest.param([], [], id="none"),
        pytest.param([(9, 10, "b"), (1, 2, "a")], [(1, 2, "a"), (9, 10, "b")], id="in the order of the text"),
        pytest.param([(1, 2, "a"), (5, 6, "a")], [(1, 2, "a")], id="each flag once"),
        pytest.param(
            [(40, 41, "a"), (30, 31, "b"), (20, 21, "c"), (10, 11, "d")],
            [(20, 21, "c"), (30, 31, "b"), (40, 41, "a")],
            id="three at most, the foremost of the verdict",
        ),
    ],
)
def test_evidence_is_quoted(found: list[tuple[int, int, str]], quoted: list[tuple[int, int, str]]) -> None:
    told = guide(verdict(evidence=tuple(evidence(*piece) for piece in found)))
    assert [(q.span.start, q.span.end, q.flag) for q in told.quotes] == quoted


def test_a_script_of_another_type_than_the_verdicts_gives_no_guidance() -> None:
    other = match(0.99, script="of-another", type=ScamType.MONEY_MULE)
    fitting = match(0.5, script="fitting", type=ScamType.IMPERSONATED_AUTHORITY)
    kind = ScamType.IMPERSONATED_AUTHORITY
    assert guide(verdict(type=kind, matches=(other, fitting))).script == "fitting"
    assert guide(verdict(type=kind, matches=(other,))).script is None
