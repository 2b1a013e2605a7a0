"""Three messages or taps from "I have just paid" to an urgent tip; then every detail, a question and the outcome,
while the bot is killed and Telegram fails at every step: nothing is lost, nothing is doubled."""

import pytest
from sqlmodel import col, select

from bot.words import Phrasebook
from center.store.columns import now
from center.store.tables import Incoming
from simulator.client import Citizen
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.journeys.citizen.rows import owned_by
from tests.journeys.citizen.weather import BAD, Weather

PAID = {"zh-hans": "我刚转了", "zh-hant": "我剛轉了錢給騙子", "en": "I just sent money to a scammer"}
SUM = {"zh-hans": "8万", "zh-hant": "8萬", "en": "80,000 yuan"}
BANK = {"zh-hans": "工商银行", "zh-hant": "工商銀行", "en": "ICBC"}
PAYEE = {
    "zh-hans": "张三 6217 0000 1111 2222 333 建设银行",
    "zh-hant": "張三 6217 0000 1111 2222 333 建設銀行",
    "en": "Zhang San 6217 0000 1111 2222 333 CCB",
}
QUESTION = "At which branch?"
ANSWER = {"zh-hans": "汉口江汉路支行", "zh-hant": "漢口江漢路支行", "en": "Jianghan Road branch in Hankou"}


@pytest.mark.parametrize("weather", BAD, indirect=True)
async def test_whatever_fails_on_the_way_the_centre_hears_everything_once_and_the_citizen_the_outcome(
    weather: Weather, phrasebook: Phrasebook
) -> None:
    language = LANGUAGES[BAD.index(weather.name) % len(LANGUAGES)]  # nothing that fails knows of languages
    house, officer = weather.house, weather.officer
    words, citizen = words_of(phrasebook, language), await house.sim.citizen("Wu", language=language)

    async def says(text: str, *keys: str, **values: str) -> None:
        heard = await weather.hears(citizen, lambda: citizen.says(text))
        assert {plain(words(key, **values)) for key in keys} <= {one.text for one in heard}

    async def presses(button: str, *keys: str, **values: str) -> None:
        heard = await weather.hears(citizen, lambda: citizen.presses(words(button)))
        assert {plain(words(key, **values)) for key in keys} <= {one.text for one in heard}

    # given a citizen who has just paid and never wrote before
    await says(PAID[language], "paid-tell")
    await presses("button-yes-tell", "paid-amount")
    # then an urgent tip is in the queue after at most three messages or taps
    assert weather.acts <= 3
    case = (await house.tip_of(citizen)).case_number
    tip = (await officer.opens(case)).tip
    assert (tip.paid, tip.state, tip.urgency >= 80) == (True, "new", True)
    assert case in await officer.queue()
    # when every detail is told, one by one; "just" has told the time already
    assert tip.happened_at is not None
    await says(SUM[language], "paid-from")
    await says(BANK[language], "paid-to")
    await says(PAYEE[language], "paid-complete")
    # and the statement is fetched
    heard = await weather.hears(citizen, lambda: citizen.presses(words("button-statement")))
    assert {one.body["document"]["file_name"] for one in heard} == {f"statement-{case}.pdf"}
    # and staff take the tip and ask
    await officer.takes(case)
    await officer.asks(case, QUESTION)
    await weather.carries(case)
    told = {one.text for one in await citizen.catches_up()}
    assert told == {plain(words("told-taken", case=case)), plain(words("told-asked", case=case))}
    await presses("button-open-news", "question", case=case, question=QUESTION)
    await says(ANSWER[language], "report-more-added", case=case)
    # and close it
    await officer.closes(case)
    await weather.carries(case)
    assert {one.text for one in await citizen.catches_up()} == {plain(words("told-closed", case=case))}
    await presses("button-open-news", "news-confirmed-scam", case=case)
    # then the centre has heard everything, once
    await holds_everything_once(weather, citizen, language, case)


async def holds_everything_once(weather: Weather, citizen: Citizen, language: str, case: str) -> None:
    file = await weather.officer.opens(case)
    tip = await weather.house.tip_of(citizen)
    assert (tip.amount_cents, tip.currency) == (8_000_000, "CNY")
    assert tip.happened_at is not None
    assert 0 <= (now() - tip.happened_at).total_seconds() < 3600
    assert await weather.house.story_of(citizen) == PAID[language]
    assert [(one.event.kind, one.note) for one in file.events] == [
        ("received", None),
        ("completed", None),  # the sum
        ("completed", BANK[language]),
        ("completed", PAYEE[language]),
        ("take", None),
        ("ask", QUESTION),
        ("completed", ANSWER[language]),
        ("close", None),
    ]
    assert [(row.kind.partition("-")[0], row.state) for row in file.told] == [
        ("taken", "sent"),
        ("asked", "sent"),
        ("closed", "sent"),
    ]
    # and no update is left over or was given up
    assert await weather.house.undone() == 0
    async with weather.house.app.store.reading() as session:
        failed = (await session.exec(select(Incoming).where(col(Incoming.failed_at).is_not(None)))).all()
    assert failed == []
    reporter = await weather.house.reporter_of(citizen)
    assert reporter is not None
    assert len(owned_by(weather.house.settings, reporter.id or 0)["tip"]) == 1
