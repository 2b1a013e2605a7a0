"""How my report is doing: own cases only; of others not even whether they exist."""

import pytest
from sqlmodel import select

from bot.words import Phrasebook, Words
from center.case_number import ALPHABET, new_case_number, read_case_number
from center.errors import ScamlineError
from center.rules.tip_states import Outcome
from center.store.columns import now
from center.store.tables import Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import Report, report_of


def mistyped(case: str) -> str:
    """One symbol of it is another."""
    at = 5
    other = ALPHABET[(ALPHABET.index(case[at]) + 1) % len(ALPHABET)]
    return case[:at] + other + case[at + 1 :]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_ones_own_case_is_found_and_every_other_is_unknown_in_the_same_words(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given two citizens with a report each
    me, other = await arrives(language), await arrives(language, "Other")
    report = report_of(me, phrasebook, language)
    words = report.words
    mine, theirs = await house.files_for(me), await house.files_for(other)
    invented = new_case_number("WH", now())
    # then I find mine, however I write it
    for written in (mine, mine.lower(), mine.replace("-", ""), mine.replace("-", " ")):
        said = (await report.says(f"/status {written}")).text
        assert mine in said
        assert words("status-new") in said
    # and somebody else's case and one that does not exist get the same words
    answers = [(await report.says(f"/status {case}")).text.replace(case, "?") for case in (theirs, invented)]
    assert answers[0] == answers[1] == plain(words("status-unknown-case", case="?"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_typo_is_found_by_the_check_symbol(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    wrong = mistyped(await house.files_for(citizen))
    with pytest.raises(ScamlineError):
        read_case_number(wrong)
    assert (await report.says(f"/status {wrong}")).text == plain(report.words("status-typo", case=wrong))


async def test_a_typo_says_nothing_about_whether_the_case_meant_exists(
    ann: Citizen, li: Citizen, english: Words, house: House
) -> None:
    theirs = mistyped(await house.files_for(li))
    nobodys = mistyped(new_case_number("WH", now()))
    answers = [
        (await Report(ann, english).says(f"/status {case}")).text.replace(case, "?") for case in (theirs, nobodys)
    ]
    assert answers[0] == answers[1]


async def test_without_a_number_the_latest_five_are_told_newest_first(
    ann: Citizen, english: Words, house: House
) -> None:
    cases = [await house.files_for(ann) for _ in range(6)]
    lines = (await Report(ann, english).says("/status")).text.split("\n")
    assert [line.split(" ")[0] for line in lines] == list(reversed(cases))[:5]


async def test_who_has_no_report_is_told_what_to_do_instead(ann: Citizen, english: Words) -> None:
    heard = await Report(ann, english).says("/status")
    assert heard.text == plain(english("status-none"))
    assert english("button-report") in heard.buttons


@pytest.mark.parametrize("text", ["how's my report", "any news on my report?"])
async def test_status_can_be_asked_for_in_words(text: str, ann: Citizen, english: Words, house: House) -> None:
    case = await house.files_for(ann)
    assert case in (await Report(ann, english).says(text)).text


async def test_a_case_number_in_a_question_finds_that_case(li: Citizen, chinese: Words, house: House) -> None:
    first = await house.files_for(li)
    second = await house.files_for(li)
    said = (await Report(li, chinese).says(f"我的举报 {first} 怎么样了")).text
    assert first in said
    assert second not in said


async def changes(house: House, case: str, **values: object) -> None:
    async with house.app.store.writing() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
        for name, value in values.items():
            setattr(tip, name, value)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_state_and_outcome_has_words_and_its_news_can_be_read(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    words = report.words
    case = await house.files_for(citizen)
    await changes(house, case, state="taken")
    assert words("status-taken") in (await report.says("/status")).text
    for outcome in Outcome:
        await changes(house, case, state="closed", outcome=outcome.value)
        assert words(f"outcome-{outcome}") in (await report.says("/status")).text
        await citizen.forges(f"n:{case}")
        assert (await citizen.hears()).text == plain(words(f"news-{outcome}", case=case))


async def test_old_news_of_a_case_that_was_opened_again_says_how_it_stands(
    ann: Citizen, english: Words, house: House
) -> None:
    case = await house.files_for(ann)
    await changes(house, case, state="taken", outcome=None)
    await ann.forges(f"n:{case}")
    assert plain(english("status-taken")) in (await ann.hears()).text


async def test_news_of_somebody_elses_case_cannot_be_read(
    ann: Citizen, li: Citizen, english: Words, house: House
) -> None:
    case = await house.files_for(li)
    await changes(house, case, state="closed", outcome="confirmed-scam")
    await ann.forges(f"n:{case}")
    assert (await ann.hears()).text == plain(english("status-unknown-case", case=case))


@pytest.mark.parametrize(
    "asked", ["abc", "WH", "WH6-", "🤷", "x" * 4000, "WH6-AAAA-AA WH6-BBBB-BB", "../../etc/passwd", "' OR 1=1 --"]
)
async def test_what_is_no_case_number_is_answered_and_not_repeated_at_length(
    asked: str, ann: Citizen, english: Words
) -> None:
    heard = await Report(ann, english).says(f"/status {asked}")
    assert len(heard.text) < 200
    assert heard.text != plain(english("error"))


@pytest.mark.parametrize("around", ["{case}", "what about {case}", "编号{case}", "{case} 办得怎么样了"])
async def test_a_case_number_with_hardly_a_word_is_a_question_about_it(
    around: str, ann: Citizen, english: Words, house: House
) -> None:
    case = await house.files_for(ann)
    report = Report(ann, english)
    assert (await report.says(around.format(case=case))).text.startswith(case)
    wrong = mistyped(case)
    assert (await report.says(around.format(case=wrong))).text == plain(english("status-typo", case=wrong))
