"""Papers of one's own reports: a statement for police and bank, a receipt that the centre can check, one's data."""

import json

import httpx
import pytest

from bot.buttons import OfCase
from bot.papers.paper import Paper, pdf
from bot.papers.receipt import receipt
from bot.papers.statement import BLANKS, statement
from bot.words import Phrasebook, Words
from center.keys import load_keyring
from center.my_reports import Told
from center.receipts import Receipt, receipt_of
from center.sealing import open_data_key
from center.store.columns import now
from center.store.tables import Tip
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House
from tests.bot.posting import Post
from tests.bot.reporting import report_of
from tests.nlu.conftest import SHANGHAI

STORY = "他说他是警察，叫我转到安全账户 http://evil.example/pay"


def a_tip() -> Tip:
    fields = {"request": "r", "state": "new", "sealed_story": b"", "redacted": "", "language": "en"}
    return Tip(case_number="WH6-K4MQ-2X", jurisdiction="CN", created_at=now(), **fields)


async def sent(citizen: Citizen, house: House, name: str) -> bytes:
    """The document heard next, fetched."""
    document = (await citizen.hears()).body["document"]
    assert document["file_name"] == name
    async with httpx.AsyncClient(base_url=house.settings.simulator_url) as http:
        answer = await http.get(f"/sim/files/{document['file_id']}")
    return answer.raise_for_status().content


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("which", ["statement", "receipt"])
async def test_a_paper_of_the_latest_report_comes_as_a_pdf(
    which: str, language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    case = await house.files_for(citizen, STORY)
    await citizen.says(f"/{which}")
    assert (await sent(citizen, house, f"{which}-{case}.pdf")).startswith(b"%PDF")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_says_whose_account_it_is_and_leaves_blanks_for_what_is_never_asked(
    language: str, phrasebook: Phrasebook
) -> None:
    words = words_of(phrasebook, language)
    paper = statement(Told(a_tip(), STORY, [(now(), "对方户名张三")], [], "ICBC …"), words, SHANGHAI)
    assert paper.notice == words("statement-notice")
    assert len(paper.blanks) == len(BLANKS)
    everything = "\n".join(value for pair in (*paper.rows, *paper.texts) for value in pair)
    for told in ("WH6-K4MQ-2X", "ICBC …", "hxxp[://]evil[.]example/pay", "对方户名张三"):
        assert told in everything
    assert "http://" not in everything
    assert pdf(paper).startswith(b"%PDF")


@pytest.mark.parametrize("text", ["", "😀\ud800\x00\u202e", "a" * 5000, "骗" * 60_000, "line\n" * 300, "𠮷野家"])
def test_whatever_was_told_a_paper_can_be_made(text: str) -> None:
    assert pdf(Paper(text[:200], text[:200], [(text[:50], text[:500])], [("", text)], ("x",), "")).startswith(b"%PDF")


async def test_a_receipt_is_genuine_when_it_shows_the_seal_that_staff_see(
    ann: Citizen, house: House, desk: Post, english: Words
) -> None:
    case = await house.files_for(ann, STORY)
    proof = (await desk.desk.open(case)).receipt
    assert proof is not None
    # what the bot reckons for the citizen, from what it reads with their key
    tip, me = await house.tip_of(ann), await house.reporter_of(ann)
    assert me is not None
    keyring = load_keyring(house.settings)
    story = open_data_key(keyring.master, me.wrapped_key).read(tip.sealed_story)
    assert receipt_of(tip, story, keyring) == proof
    paper = receipt(tip, story, proof, english, SHANGHAI)
    assert (english("paper-seal"), proof.seal) in paper.rows
    # and it does not change with what is added later, nor is it another report's
    await ann.says("/status")
    await ann.hears()
    assert (await desk.desk.open(case)).receipt == proof
    other = (await desk.desk.open(await house.files_for(ann, STORY))).receipt
    assert isinstance(other, Receipt)
    assert (other.digest != proof.digest, other.seal != proof.seal) == (True, True)


@pytest.mark.parametrize("which", ["statement", "receipt"])
async def test_nobody_gets_a_paper_of_another(
    which: str, ann: Citizen, li: Citizen, phrasebook: Phrasebook, house: House
) -> None:
    theirs, report = await house.files_for(li), report_of(ann, phrasebook, "en")
    unknown = plain(report.words("status-unknown-case", case=theirs))
    assert (await report.says(f"/{which} {theirs}")).text == unknown
    await ann.forges(OfCase(act=which, case=theirs).pack())
    assert (await ann.hears()).text == unknown


async def test_my_data_is_everything_i_told_and_nothing_of_anybody_else(
    ann: Citizen, li: Citizen, house: House
) -> None:
    case, theirs = await house.files_for(ann, STORY), await house.files_for(li, "somebody else's story")
    await ann.says("is this a scam? move your money to a safe account")
    await ann.hears()
    await ann.says("/mydata")
    content = (await sent(ann, house, "mydata.json")).decode()
    data = json.loads(content)
    assert [(one["case_number"], one["story"]) for one in data["reports"]] == [(case, STORY)]
    assert "safe account" in json.dumps(data["chat"])
    assert theirs not in content
    assert "somebody else" not in content


async def test_who_told_nothing_has_little(arrives: Arrives, house: House, english: Words) -> None:
    nobody = await arrives("en", "New")
    await nobody.says("/mydata")
    assert json.loads(await sent(nobody, house, "mydata.json"))["reports"] == []
    await nobody.says("/statement")
    assert (await nobody.hears()).text == plain(english("status-none"))
