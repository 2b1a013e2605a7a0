"""Pictures and papers given to a report: kept as they came, refused when they are something else, seen by staff alone."""

import hashlib
import time
from io import BytesIO

import pytest
from PIL import Image
from sqlmodel import select

from bot.pictures import is_sane
from bot.words import Phrasebook, Words
from center.evidence import MOST, Evidences, kind_of
from center.keys import load_keyring
from center.store.tables import Evidence
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.posting import Post
from tests.bot.reporting import Report, report_of
from tests.simulator.pictures import png, png_header


def photo(colour: int = 0) -> bytes:
    """A picture that says where it was taken."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010E] = "GPS 30.59,114.3 Zhongshan Road 8"
    Image.new("RGB", (60, 40), (colour, 90, 90)).save(out, "JPEG", exif=exif)
    return out.getvalue()


async def kept(house: House) -> list[Evidence]:
    async with house.app.store.reading() as session:
        return list((await session.exec(select(Evidence).order_by(Evidence.id))).all())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_picture_goes_with_the_report_sealed_as_it_came(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House, desk: Post
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    before, content = len(await kept(house)), photo()
    # given a report that begins with a picture and no words
    await report.begins()
    await citizen.sends_document(content, "../../evil.jpg")
    digest = hashlib.sha256(content).hexdigest()
    heard = await citizen.hears()
    assert heard.text == plain(report.words("evidence-kept", digest=digest[:12]))
    # when it is sent
    for _ in range(4):
        heard = await report.presses("button-next" if report.words("button-next") in heard.buttons else "button-skip")
    assert "1" in heard.text
    await report.presses("button-send")
    # then the tip has it; at rest it is unreadable, and staff get back what was given
    tip = await house.tip_of(citizen)
    [row] = (await kept(house))[before:]
    assert (row.mime, row.size, digest in row.mark) == ("image/jpeg", len(content), False)
    assert b"Zhongshan" not in row.sealed
    assert [one.id for one in (await desk.desk.open(tip.case_number)).evidence] == [row.id]
    evidences = Evidences(house.app.store, load_keyring(house.settings))
    opened = await evidences.open(tip.case_number, row.id or 0, await desk.officer())
    assert (opened.content, opened.sha256) == (content, digest)


async def test_a_picture_is_added_to_a_filed_report_once(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.files()
    version = (await house.tip_of(ann)).version
    await report.presses("button-add")
    for _ in range(2):
        await ann.sends_photo(photo(7))
        assert (await ann.hears()).text.startswith("Kept as evidence")
    assert (await house.tip_of(ann)).version == version + 1
    await report.presses("button-done")


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00 a program named photo.jpg",
        b"\xff\xd8\xff broken",
        png_header(60_000, 60_000),
        b"<html>",
        b"PK\x03\x04 zip",
        b"0",
    ],
    ids=["program", "broken", "bomb", "page", "archive", "nothing"],
)
async def test_what_is_no_picture_and_no_paper_is_refused_kindly(
    content: bytes, ann: Citizen, english: Words, house: House
) -> None:
    report, before = Report(ann, english), len(await kept(house))
    await report.begins()
    await ann.sends_document(content, "photo.jpg")
    assert (await ann.hears()).text == plain(english("evidence-unknown"))
    assert len(await kept(house)) == before


async def test_a_report_holds_ten_and_says_so(ann: Citizen, english: Words, house: House) -> None:
    report, before = Report(ann, english), len(await kept(house))
    await report.begins()
    await ann.sends_files("photo", [photo(20 * at) for at in range(MOST)])
    for _ in range(MOST):
        await ann.hears(containing="Kept as evidence")
    await ann.sends_photo(photo(250))
    assert (await ann.hears()).text == plain(english("evidence-full"))
    assert len(await kept(house)) - before == MOST


async def test_who_is_blackmailed_with_pictures_is_asked_for_none_and_none_is_fetched(
    ann: Citizen, english: Words, house: House
) -> None:
    report, before = Report(ann, english), len(await kept(house))
    await report.says("she recorded our naked video call and wants $800 or she sends it to my wife")
    await report.presses("button-report")
    await ann.sends_photo(png())
    assert (await ann.hears()).text == plain(english("evidence-not-here"))
    assert len(await kept(house)) == before
    calls = await house.sim.calls("getFile")
    await ann.sends_photo(png())
    await ann.hears()
    assert len(await house.sim.calls("getFile")) == len(calls)


async def test_a_caption_that_says_what_a_picture_shows_is_heard_before_it_is_fetched(
    ann: Citizen, english: Words, house: House
) -> None:
    report, before = Report(ann, english), len(await kept(house))
    await report.begins()
    # given a picture that was sent before it was said what is at stake
    await ann.sends_photo(photo(40))
    await ann.hears(containing="Kept as evidence")
    await ann.sends_photo(photo(50), "she recorded our naked video call and wants $800 or she sends it to my wife")
    await house.rests()
    # then neither stays
    assert len(await kept(house)) == before


async def test_outside_a_report_too_a_child_is_not_asked_to_copy_out_a_picture(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.says("im 15 and he wants money or he shows my nude picture to my school")
    await ann.sends_photo(png())
    assert (await ann.hears()).text == plain(english("evidence-not-here"))


async def test_cancelling_takes_what_was_given_away(ann: Citizen, english: Words, house: House) -> None:
    report, before = Report(ann, english), len(await kept(house))
    await report.begins()
    await ann.sends_photo(photo(60))
    await ann.hears()
    await report.presses("button-cancel")
    assert len(await kept(house)) == before


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8" + b"\xff" * 1_000_000,
        b"\xff\xd8" + b"\xff\xfe\x00\x02" * 400_000,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 1_000_000,
        b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    ],
)
def test_no_file_takes_long_to_look_at(content: bytes) -> None:
    began = time.process_time()
    for mime in ("image/jpeg", "image/png", "image/webp"):
        assert not is_sane(content, mime) or mime == "image/webp"
    assert time.process_time() - began < 0.05


def test_pictures_are_what_they_begin_like() -> None:
    assert kind_of(photo()) == "image/jpeg"
    assert is_sane(photo(), "image/jpeg")
    assert not is_sane(photo(), "image/png")
    assert kind_of(b"") is None
