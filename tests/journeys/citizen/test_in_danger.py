"""A frightened person in danger: help first, staff hear of it, and nobody is made to fill in a form."""

import pytest
from sqlmodel import col, select

from bot.answers import plight_text
from bot.words import Phrasebook
from center.keys import load_keyring
from center.notices import Notices
from center.rules.conversation import CHILDREN, IN_DANGER, Step
from center.store.tables import Notice
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import report_of
from tests.bot.test_danger_comes_first import HELD, SELF_HARM
from tests.bot.test_plights import SAID
from tests.journeys.citizen.staff import Officer
from tests.journeys.citizen.weather import BAD, Weather

CHILDS_PICTURES = {
    "zh-hans": "我今年十四岁，裸聊被录屏了，他说不给钱就发给同学",
    "zh-hant": "我今年十四歲，視訊裸聊被側錄，對方說不給錢就傳給同學",
    "en": "im 14 and a guy has my nudes and says he will send them to my school if i dont pay",
}
WORDS = {
    Step.SELF_HARM: {language: texts[0] for language, texts in SELF_HARM.items()},
    Step.HELD: {language: texts[0] for language, texts in HELD.items()},
    Step.OTHERS_DESPAIR: SAID[Step.OTHERS_DESPAIR],
    Step.MINOR: SAID[Step.MINOR],
    Step.IMAGES: SAID[Step.IMAGES],
    Step.MINOR_IMAGES: CHILDS_PICTURES,
}
NOBODY_ASKS = (Step.SELF_HARM, Step.OTHERS_DESPAIR, Step.HELD)


def test_every_kind_of_danger_is_looked_at_here() -> None:
    assert set(WORDS) == IN_DANGER


async def notices_of(house: House, citizen: Citizen) -> list[Notice]:
    """Oldest first."""
    reporter = await house.reporter_of(citizen)
    assert reporter is not None
    async with house.app.store.reading() as session:
        mine = select(Notice).where(Notice.reporter_id == reporter.id).order_by(col(Notice.id))
        return list((await session.exec(mine)).all())


@pytest.mark.parametrize("kind", WORDS)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_comes_first_staff_get_a_notice_and_no_question_is_open(
    language: str, kind: Step, arrives: Arrives, phrasebook: Phrasebook, house: House, officer: Officer
) -> None:
    # given somebody who never wrote before
    citizen = await arrives(language, greeted=False)
    report, said = report_of(citizen, phrasebook, language), WORDS[kind][language]
    # when they say what they are in
    heard = await report.says(said)
    await house.rests()
    # then help is the first and the only thing they read
    assert heard.text == plain(plight_text(kind, report.words))
    assert await citizen.catches_up() == []
    if kind in NOBODY_ASKS:
        assert heard.buttons == []
    if kind in CHILDREN:
        assert report.words("button-paid") not in heard.buttons
    # and staff have one notice of it, whose words only they can read
    [notice] = await notices_of(house, citizen)
    assert (notice.kind, notice.seen_at) == (kind.value, None)
    notices = Notices(house.app.store, load_keyring(house.settings))
    assert notice.id is not None
    assert (await notices.open(notice.id, officer.number)).words == said
    assert said.encode() not in notice.sealed_words
    # and there is neither a form nor a case, and what they say next answers nothing
    assert await house.tips_of(citizen) == []
    again = await report.says(said)
    assert again.text == heard.text
    assert len(await notices_of(house, citizen)) == 1


@pytest.mark.parametrize("weather", BAD, indirect=True)
@pytest.mark.parametrize("kind", [Step.SELF_HARM, Step.MINOR])
async def test_whatever_fails_meanwhile_help_arrives_and_staff_hear_of_it_once(
    kind: Step, weather: Weather, phrasebook: Phrasebook
) -> None:
    language = LANGUAGES[BAD.index(weather.name) % len(LANGUAGES)]
    citizen = await weather.house.sim.citizen("Wu", language=language)
    words = report_of(citizen, phrasebook, language).words
    heard = await weather.hears(citizen, lambda: citizen.says(WORDS[kind][language]))
    assert heard[0].text == plain(plight_text(kind, words))
    [notice] = await notices_of(weather.house, citizen)
    assert notice.kind == kind.value


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_the_middle_of_the_details_of_a_payment_the_form_ends_and_the_tip_stays(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given an urgent tip whose sum is asked for
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.says("/urgent")
    await citizen.hears()
    await report.presses("button-yes-tell")
    await citizen.hears()
    # when they say that they do not want to live any more
    heard = await report.says(WORDS[Step.SELF_HARM][language])
    # then they are helped and asked nothing, staff have the notice and the tip
    assert heard.text == plain(plight_text(Step.SELF_HARM, report.words))
    assert heard.buttons == []
    await house.rests()
    assert await citizen.catches_up() == []
    assert [one.kind for one in await notices_of(house, citizen)] == ["self-harm"]
    assert (await house.tip_of(citizen)).paid


@pytest.mark.parametrize("asked", ["nothing", "the sum of a payment"])
async def test_staff_hear_of_who_blocks_the_bot_right_after(
    asked: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given somebody who is asked nothing, or is in the middle of a form
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    if asked != "nothing":
        await report.says("/urgent")
        await citizen.hears()
        await report.presses("button-yes-tell")
    await house.rests()
    # when they write words of danger, and block the bot before it could answer
    await house.sim.fault("latency", "sendMessage", seconds=1, count=1)
    await citizen.says(WORDS[Step.SELF_HARM]["en"])
    await citizen.blocks()
    await house.rests()
    await house.sim.clear_faults()
    # then staff have the notice all the same
    assert [one.kind for one in await notices_of(house, citizen)] == ["self-harm"]
