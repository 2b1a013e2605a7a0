"""A report that leads to nobody: sent, opened by its code from any account, added to, asked about, taken back."""

import re

import pytest
from sqlmodel import select

from bot.words import Phrasebook
from center.anonymous import read_code
from center.store.tables import Evidence, Reporter, Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.posting import Post
from tests.bot.reporting import STORY, Report, report_of
from tests.bot.test_evidence import photo

CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


async def filed(report: Report, picture: bytes | None = None) -> str:
    """Sent without a way back; returns the receipt code."""
    await report.begins()
    if picture:
        await report.citizen.sends_photo(picture)
        await report.citizen.hears()
    await report.says(STORY)
    for key in ("button-next", "button-skip", "button-skip", "button-skip"):
        await report.presses(key)
    found = CODE.search((await report.presses("button-send-nameless")).text)
    assert found
    return found[0]


async def last_tip(house: House) -> tuple[Tip, Reporter]:
    async with house.app.store.reading() as session:
        tip = (await session.exec(select(Tip).order_by(Tip.id.desc()).limit(1))).one()  # type: ignore[union-attr]
        return tip, await session.get_one(Reporter, tip.reporter_id)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_leads_to_them_and_the_code_opens_it_from_any_account(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, desk: Post
) -> None:
    # given a report with a picture, sent without a way back
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    code = await filed(report, photo(30))
    tip, nobody = await last_tip(house)
    me = await house.reporter_of(citizen)
    assert me is not None
    assert (nobody.id != me.id, nobody.sealed_chat, nobody.reachable) == (True, None, False)
    assert await house.tips_of(citizen) == []
    async with house.app.store.reading() as session:
        [evidence] = (await session.exec(select(Evidence).where(Evidence.request == tip.request))).all()
    assert evidence.reporter_id == nobody.id
    assert report.words("status-none").split(".")[0] in (await report.says("/status")).text
    # when staff ask something, nobody is told, and the code shows it to whoever holds it
    await desk.desk.take(tip.case_number, await desk.officer(), 1)
    await desk.desk.ask(tip.case_number, await desk.officer(), 2, "Which bank?")
    await desk.delivers_all(tip.case_number)
    await citizen.hears_nothing(0.2)
    other = report_of(await arrives(language, "Elsewhere"), phrasebook, language)
    opened = await other.says(code.lower().replace("-", " "))
    assert tip.case_number in opened.text
    assert "Which bank?" in opened.text
    # and an answer goes to the case
    await other.presses("button-code-more")
    added = await other.says("汉口银行")
    assert added.text == plain(other.words("report-more-added", case=tip.case_number))
    assert [one.note for one in (await desk.desk.open(tip.case_number)).events][-1] == "汉口银行"
    # and it can be taken back
    await other.says(code)
    assert (await other.presses("button-code-withdraw")).text == plain(
        other.words("withdraw-done", case=tip.case_number)
    )
    assert (await last_tip(house))[0].outcome == "withdrawn"


async def test_a_tap_that_comes_twice_shows_one_code_and_files_one_report(
    ann: Citizen, phrasebook: Phrasebook, house: House
) -> None:
    report = report_of(ann, phrasebook, "en")
    await report.at_confirm()
    before = (await last_tip(house))[0].id if await house.count(Tip) else 0
    heard = (await ann.messages())[-1]
    await ann.presses(report.words("button-send-nameless"), heard.message_id)
    await ann.presses(report.words("button-send-nameless"), heard.message_id)
    await ann.hears(containing="receipt code")
    await house.rests()
    assert (await last_tip(house))[0].id == (before or 0) + 1


@pytest.mark.parametrize("text", ["AAAA-A22A-AAAA-AAAA", "7K7K 7K7K 7K7K 7K7K"])
async def test_a_code_that_was_guessed_opens_nothing(text: str, ann: Citizen, phrasebook: Phrasebook) -> None:
    report = report_of(ann, phrasebook, "en")
    assert (await report.says(text)).text == plain(report.words("nameless-unknown"))


@pytest.mark.parametrize(
    "text",
    [
        "hello there",
        "6222021234567890",
        "6222 0212 3456 7890",
        "HELLOTHEREFRIEND",
        "AAAA-AAAA-AAAA",
        "",
        "转账了转账了转账了转账了",
    ],
)
def test_other_texts_are_no_code(text: str) -> None:
    assert read_code(text) is None
