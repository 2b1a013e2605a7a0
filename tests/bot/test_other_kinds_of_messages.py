"""What is no text gets a kind word on what can be sent instead; captions are read."""

import pytest

from bot.words import Phrasebook, Words
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House
from tests.bot.reporting import Report

KINDS = ("photo", "voice", "video", "audio", "sticker", "document", "contact", "location")


async def sends(citizen: Citizen, kind: str, picture: bytes) -> None:
    match kind:
        case "photo":
            await citizen.sends_photo(picture)
        case "document":
            await citizen.sends_document(b"%PDF-1.7 x", "notice.pdf")
        case "sticker":
            await citizen.sends_sticker("😀")
        case "contact":
            await citizen.shares_contact("+8613912345678", of="客服")
        case "location":
            await citizen.shares_location(30.59, 114.3)
        case _:
            await citizen.sends_files(kind, [b"0" * 100])  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_kind_without_words_gets_its_kind_word(
    language: str, arrives: Arrives, phrasebook: Phrasebook, picture: bytes
) -> None:
    citizen, words = await arrives(language), words_of(phrasebook, language)
    for kind in KINDS:
        await sends(citizen, kind, picture)
        expected = words({"audio": "kind-voice"}.get(kind, f"kind-{kind}"))
        if kind in ("photo", "document"):  # may be proof: the way to the centre is told
            expected += "\n\n" + words("photo-proves")
        assert (await citizen.hears()).text == plain(expected), kind


async def test_a_picture_is_offered_a_way_into_the_report_that_is_open_at_the_centre(
    ann: Citizen, english: Words, house: House, picture: bytes
) -> None:
    # given a report at the centre and no question open
    await Report(ann, english).files()
    case = (await house.tip_of(ann)).case_number
    # when a picture comes
    await ann.sends_photo(picture)
    heard = await ann.hears()
    assert plain(english("photo-belongs", case=case)) in heard.text
    # then a tap opens the report for it, and it is kept there
    await ann.presses(english("button-add"), heard.message_id)
    await ann.hears()
    await ann.sends_photo(picture)
    assert (await ann.hears()).text.startswith(english("evidence-kept", digest="").split("(")[0])


async def test_a_contacts_number_is_not_repeated(ann: Citizen) -> None:
    await ann.shares_contact("+8613912345678", of="Service")
    assert "139" not in (await ann.hears()).text


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "document"])
async def test_a_caption_is_checked_whatever_it_stands_under(kind: str, li: Citizen, picture: bytes) -> None:
    content = picture if kind == "photo" else b"0" * 100
    await li.sends_files(kind, [content], "请马上转到安全账户")  # type: ignore[arg-type]
    assert "“请马上转到安全账户”" in (await li.hears()).text


async def test_an_album_with_one_caption_is_checked_once(li: Citizen, picture: bytes) -> None:
    await li.sends_files("photo", [picture, picture, picture], "请转到安全账户")
    answers = [(await li.hears()).text for _ in range(3)]
    assert sum("这符合一种已知的骗局" in answer for answer in answers) == 1


async def test_a_link_hidden_in_a_message_without_other_words_is_checked(li: Citizen) -> None:
    await li.says('<a href="http://evil.example/安全账户">。</a>', parse_mode="HTML")
    assert "hxxp[://]evil[.]example" in (await li.hears()).text
