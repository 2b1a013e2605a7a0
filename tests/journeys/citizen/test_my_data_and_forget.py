"""Everything that is kept can be had as a file; forgotten, nobody can read any of it, and there are no papers any more."""

import json

import pytest
from sqlmodel import select

from bot.words import Phrasebook
from center.errors import NotAllowed, NotFound
from center.keys import load_keyring
from center.notices import Notices
from center.rules.conversation import Step
from center.store.tables import Notice
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STORY, report_of
from tests.bot.test_papers import sent
from tests.bot.test_plights import SAID
from tests.journeys.citizen.rows import in_files, owned_by, seal_of
from tests.journeys.citizen.staff import Officer

ADDED, QUESTION, ANSWER, NOTE = (
    "他又说是妈妈生病",
    "Which branch did you go to?",
    "Wuchang branch",
    "ask colleague Zhao first",
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_my_data_holds_everything_and_forgetting_makes_all_of_it_unreadable(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    words, settings = report.words, house.settings
    # given a citizen who was in danger, reported, added, was asked and answered; and a note of staff's
    await report.says(SAID[Step.IMAGES][language])
    await report.files()
    case = (await house.tip_of(citizen)).case_number
    await report.presses("button-add")
    await report.says(ADDED)
    await officer.takes(case)
    await officer.asks(case, QUESTION)
    await officer.notes(case, NOTE)
    await officer.post.delivers_all(case)
    await citizen.hears(containing=plain(words("told-asked", case=case)))
    await report.presses("button-open-news")
    await report.says(ANSWER)
    # when they ask for their data
    await citizen.says("/mydata")
    content = (await sent(citizen, house, "mydata.json")).decode()
    [one] = json.loads(content)["reports"]
    # then all of it is there, and the note is not
    assert (one["case_number"], one["story"]) == (case, STORY)
    assert [said["words"] for said in one["added"]] == [ADDED, ANSWER]
    assert [said["words"] for said in one["asked"]] == [QUESTION]
    assert NOTE not in content
    assert "Officer Lin" not in content
    # when they have themselves forgotten
    reporter = await house.reporter_of(citizen)
    assert reporter is not None
    assert reporter.id is not None
    sealed = owned_by(settings, reporter.id)
    seal_of(settings, reporter.id)
    await citizen.says("/forget")
    await citizen.hears()
    assert (await report.presses("button-forget-yes")).text == plain(words("forget-done"))
    # then their key is destroyed, and what it sealed lies open nowhere
    with pytest.raises(NotFound):
        seal_of(settings, reporter.id)
    left = owned_by(settings, reporter.id)
    assert [(row["lookup"], row["sealed_chat"], row["wrapped_key"]) for row in left["reporter"]] == [(None, None, None)]
    assert left["dialogue"] == []
    for secret in (ADDED, QUESTION, ANSWER, NOTE):
        assert in_files(settings, secret) == [], secret
    # and staff read no words of theirs any more, nor can they write any
    file = await officer.opens(case)
    assert (file.forgotten, file.receipt) == (True, None)
    assert [event.note for event in file.events if event.note] == []
    assert await words_of_notices(house, officer, reporter.id) == [None]
    with pytest.raises(NotAllowed):
        await officer.asks(case, QUESTION)
    # while what the centre works with is still there
    assert [row["id"] for row in left["tip"]] == [row["id"] for row in sealed["tip"]]
    # and the papers are refused
    for which in ("statement", "receipt"):
        assert (await report.says(f"/{which}")).text == plain(words("status-none"))
        assert (await report.says(f"/{which} {case}")).text == plain(words("status-unknown-case", case=case))
        await citizen.forges(f"m:{which}:{case}")
        assert (await citizen.hears()).text == plain(words("status-unknown-case", case=case))
    await citizen.says("/mydata")
    empty = (await sent(citizen, house, "mydata.json")).decode()
    assert json.loads(empty)["reports"] == []
    assert case not in empty


async def words_of_notices(house: House, officer: Officer, reporter: int) -> list[str | None]:
    """As staff read them."""
    async with house.app.store.reading() as session:
        numbers = (await session.exec(select(Notice.id).where(Notice.reporter_id == reporter))).all()
    notices = Notices(house.app.store, load_keyring(house.settings))
    return [(await notices.open(number or 0, officer.number)).words for number in numbers]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_staff_queued_before_reaches_nobody_afterwards(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    # given a tip that staff have closed, and whose citizen has themselves forgotten before they were told
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    case = await house.files_for(citizen)
    await officer.takes(case)
    await officer.closes(case)
    await citizen.says("/forget")
    await citizen.hears()
    await report.presses("button-forget-yes")
    # when the courier comes
    await officer.post.delivers_all(case)
    # then it reaches nobody, and is not tried for ever
    assert await citizen.catches_up() == []
    assert {row.state for row in await officer.deliveries(case)} == {"blocked"}
