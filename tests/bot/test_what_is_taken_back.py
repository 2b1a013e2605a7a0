""" "8万？不对，是八千": what a citizen says anew counts, in the report that is being made and in one that was filed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.answers_corrected import adds, read_correction
from bot.answers_read import corrected, read_amount, read_when
from bot.draft import At
from bot.words import Phrasebook, Words
from center.case_number import new_case_number
from center.keys import load_keyring
from center.sealing import open_data_key
from center.store.columns import now
from center.store.tables import Tip, TipEvent
from center.when import Precision
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STORY, Report, goes_to, is_at, report_of

HERE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)  # Sunday, 12:00 in Wuhan

SUMS = {
    "8万？不对，是八千": 8_000,
    "不是八万，是八千": 8_000,
    "不是8万是8千": 8_000,
    "是三万，不是八万": 30_000,
    "金额写错了，是三万": 30_000,
    "对不起，我写错了，应该是5000元": 5_000,
    "8万，哦不，8千": 8_000,
    "不对，不是八万，是三万": 30_000,
    "更正：8000": 8_000,
    "8萬？不對，是八千": 8_000,
    "不是八萬，而是八千": 8_000,
    "金額寫錯了，是三萬": 30_000,
    "應該是三萬": 30_000,
    "唔係八萬，係八千": 8_000,
    "唔啱，係八千": 8_000,
    "no, it was 30,000": 30_000,
    "no it was 3000": 3_000,
    "I mean 8,000": 8_000,
    "sorry, 3k": 3_000,
    "80000 sorry 8000": 8_000,
    "30,000, not 80,000": 30_000,
    "not 80,000 but 8,000": 8_000,
    "wait, 500": 500,
    "correction: 8000": 8_000,
    "80,000? no, 8,000": 8_000,
}
TIMES = {
    "时间错了，是昨天": datetime(2026, 11, 21, 12),
    "不对，是昨天下午三点": datetime(2026, 11, 21, 15),
    "時間寫錯了，是前天晚上8點": datetime(2026, 11, 20, 20),
    "no, it was yesterday": datetime(2026, 11, 21, 12),
    "not yesterday but two hours ago": datetime(2026, 11, 22, 10),
}
NOTHING_TAKEN_BACK = (
    "",
    "3000",
    "不",
    "不是",
    "不对",
    "no",
    "sorry",
    "不记得了",
    "昨天下午三点",
    "no more than 500",
    "it's not much, 300",
    "先转了3000元，后来又转了20000元",
    "我不是转了8万吗",
    "it was on WeChat I think",
)


@pytest.mark.parametrize("text", SUMS)
def test_the_sum_said_last_takes_the_place_of_the_one_before(text: str) -> None:
    assert read_amount(text, "CN", NOON) == (SUMS[text] * 100, "CNY")
    found = read_correction(text, "CN", NOON, HERE)
    assert found is not None
    assert found.amount == (SUMS[text] * 100, "CNY")


@pytest.mark.parametrize("text", TIMES)
def test_a_time_can_be_taken_back_too(text: str) -> None:
    found = read_correction(text, "CN", NOON, HERE)
    assert found is not None
    assert found.amount is None
    assert found.happened is not None
    assert found.happened.at.astimezone(HERE).replace(tzinfo=None) == TIMES[text]


@pytest.mark.parametrize("text", NOTHING_TAKEN_BACK)
def test_what_takes_nothing_back_is_no_correction(text: str) -> None:
    assert corrected(text) is None
    assert read_correction(text, "CN", NOON, HERE) is None


@pytest.mark.parametrize("text", ["不是" * 2000, "not a" * 800, "no, " * 1000, "8," * 2000, "sorry it was " * 300])
def test_a_long_text_is_none_either_and_takes_no_time(text: str) -> None:
    assert corrected(text) is None


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("更正：是五千", True),
        ("補充: 他叫我下載一個App", True),
        ("Correction: it was WeChat", True),
        ("我要更正", False),
        ("the correction: none", False),
    ],
)
def test_a_text_may_say_at_its_beginning_that_it_belongs_to_what_was_told(text: str, whether: bool) -> None:
    assert adds(text) is whether


KNOWN_TO = {
    "昨天": Precision.DAY,
    "yesterday": Precision.DAY,
    "今天": Precision.DAY,
    "11月20号": Precision.DAY,
    "三天前": Precision.DAY,
    "上周三": Precision.DAY,
    "last week": Precision.ROUGH,
    "前几天": Precision.ROUGH,
    "two weeks ago": Precision.ROUGH,
    "昨天下午三点": None,
    "yesterday 3 pm": None,
    "两小时前": None,
    "刚刚": None,
}


@pytest.mark.parametrize("text", KNOWN_TO)
def test_how_exactly_a_time_is_known(text: str) -> None:
    said = read_when(text, NOON, HERE)
    assert said is not None
    assert said.known_to is KNOWN_TO[text]


# In a chat

SAID = {"zh-hans": "8万？不对，是八千", "zh-hant": "8萬？不對，是八千", "en": "80,000? no, it was 8,000"}
LATER = {"zh-hans": "金额写错了，是三万", "zh-hant": "金額寫錯了，是三萬", "en": "no, it was 30,000"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_the_step_of_the_amount_and_in_later_ones(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.at_amount()
    # when the amount is taken back in one breath
    assert is_at(report, "when", await report.says(SAID[language]))
    # and then again at the next question
    changed = await report.says(LATER[language])
    # then one line says so, and the question goes on
    assert changed.text == plain(report.words("report-corrected-amount", amount="30,000 CNY"))
    assert is_at(report, "when", await citizen.hears())
    summary = await report.presses("button-skip")
    assert "30,000 CNY" in summary.text
    # and once more at the end
    assert "8,000 CNY" in (await report.says(SAID[language])).text
    assert "8,000 CNY" in (await citizen.hears()).text
    await report.presses("button-send")
    assert (await house.tip_of(citizen)).amount_cents == 800_000


async def test_a_time_is_corrected_at_the_end(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.at_when()
    await report.says("two hours ago")
    day = f"{now().astimezone(HERE) - timedelta(days=1):%Y-%m-%d}"
    assert (await report.says("no, it was yesterday")).text == plain(english("report-corrected-when", when=day))
    assert f"When: {day}\n" in (await ann.hears()).text


async def test_a_correction_told_in_the_story_belongs_to_the_story(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.begins()
    assert report.asks("report-added", await report.says("no, it was 30,000"))


async def test_the_amount_of_an_urgent_tip_is_corrected_at_the_next_question(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    await report.says("80000")
    heard = await report.says("sorry, 3k")
    tip = await house.tip_of(ann)
    assert tip.amount_cents == 300_000
    assert heard.text == plain(english("report-more-added", case=tip.case_number))
    assert report.asks("paid-when", await ann.hears())


async def test_between_steps_and_offer_the_sum_of_a_payment_can_be_corrected(
    ann: Citizen, english: Words, house: House
) -> None:
    # given words of a payment, before the centre was told
    report = Report(ann, english)
    await report.says("I just sent them 5000 dollars, what do I do")
    await ann.hears()
    # when they are corrected
    await report.says("no, it was 30,000")
    # then the offer stands again, and the tip has both
    assert english("button-yes-tell") in (await ann.hears()).buttons
    await report.presses("button-yes-tell")
    assert (await house.tip_of(ann)).amount_cents == 3_000_000
    assert "no, it was 30,000" in await house.story_of(ann)


async def notes_of(house: House, citizen: Citizen) -> list[tuple[list[str], str]]:
    """What was added to their only tip: (fields, words), oldest first."""
    tip = await house.tip_of(citizen)
    async with house.app.store.reading() as session:
        seal = open_data_key(
            load_keyring(house.settings).master, (await house.reporter(session, tip.reporter_id)).wrapped_key
        )
        added = (
            select(TipEvent).where(TipEvent.tip_id == tip.id, TipEvent.kind == "completed").order_by(col(TipEvent.id))
        )
        events = (await session.exec(added)).all()
    return [(event.data["told"], seal.read(event.sealed_note) if event.sealed_note else "") for event in events]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_filed_report_takes_more_by_its_button(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.files()
    case = (await house.tip_of(citizen)).case_number
    # when the button under the receipt is pressed and something is written
    assert (await report.presses("button-add")).text == plain(report.words("report-more", case=case))
    added = await report.says("He also called from 400-123-4567")
    # then it is with the case, for staff, and no other tip was made
    assert added.text == plain(report.words("report-more-added", case=case))
    assert await notes_of(house, citizen) == [([], "He also called from 400-123-4567")]
    assert (await house.tip_of(citizen)).version == 2


async def test_words_that_begin_with_correction_are_added_to_the_latest_report(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.files()
    heard = await report.says("Correction: I paid 3,000, yesterday")
    tip = await house.tip_of(ann)
    assert heard.text == plain(english("report-more-added", case=tip.case_number))
    assert (tip.amount_cents, tip.happened_known_to) == (300_000, Precision.DAY)
    assert await notes_of(house, ann) == [(["amount", "time"], "Correction: I paid 3,000, yesterday")]


async def test_soon_after_filing_a_clear_correction_needs_no_such_word_and_later_it_does(
    ann: Citizen, english: Words, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report(ann, english)
    await report.files()
    case = (await house.tip_of(ann)).case_number
    assert (await report.says("sorry, 3k")).text == plain(english("report-more-added", case=case))
    later = now() + timedelta(hours=2)
    monkeypatch.setattr("bot.handlers.mend.now", lambda: later)
    assert (await report.says("sorry, 4k")).text.startswith("I do not recognise this.")
    assert (await house.tip_of(ann)).amount_cents == 300_000


async def test_who_has_no_report_corrects_nothing(ann: Citizen, english: Words, house: House) -> None:
    await ann.says("Correction: I paid 3,000")
    assert "WH" not in (await ann.hears()).text
    assert await house.tips_of(ann) == []


async def test_the_same_words_delivered_again_are_there_once(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.files()
    for _ in range(2):
        await report.says("Addition: he called twice")
    assert await notes_of(house, ann) == [([], "Addition: he called twice")]


@pytest.mark.parametrize("how", ["button-no-thanks", "/cancel"])
async def test_nothing_is_added_when_nothing_is_to_be(how: str, ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.files()
    case = (await house.tip_of(ann)).case_number
    await report.presses("button-add")
    heard = await (report.says(how) if how.startswith("/") else report.presses(how))
    assert heard.text == plain(english("report-more-stopped", case=case))
    assert await notes_of(house, ann) == []


@pytest.mark.parametrize("ends", ["with words", "without"])
async def test_a_report_that_is_being_made_waits_while_another_is_added_to(
    ends: str, ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    receipt = await report.files("the first story")
    await goes_to(report, "amount")
    await ann.presses(english("button-add"), receipt.message_id)
    await ann.hears()
    await (report.says("one thing more") if ends == "with words" else report.says("/cancel"))
    # then the question that was open is put again, and its answer counts
    assert is_at(report, "amount", await ann.hears())
    assert is_at(report, "when", await report.says("300"))


async def test_to_a_case_of_somebody_else_or_of_nobody_nothing_is_added(
    ann: Citizen, li: Citizen, english: Words, chinese: Words, house: House
) -> None:
    await Report(li, chinese).files()
    theirs = (await house.tip_of(li)).case_number
    for case in (theirs, new_case_number("WH", now())):
        await ann.forges(f"m:more:{case}")
        assert (await ann.hears()).text == plain(english("status-unknown-case", case=case))
        await ann.forges(f"m:stop:{case}")
        assert (await ann.gets_answer()).text == plain(english("old-button"))


async def test_a_case_that_is_closed_takes_no_more_and_says_what_to_do(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.files()
    tip = await house.tip_of(ann)
    async with house.app.store.writing() as session:
        row = await session.get_one(Tip, tip.id)
        row.state = "closed"
    heard = await report.presses("button-add")
    assert heard.text == plain(english("report-more-closed", case=tip.case_number))


async def test_a_correction_of_a_closed_case_changes_nothing_and_says_so(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.files()
    tip = await house.tip_of(ann)
    async with house.app.store.writing() as session:
        (await session.get_one(Tip, tip.id)).state = "closed"
    heard = await report.says("Correction: I paid 3,000")
    assert heard.text == plain(english("report-more-closed", case=tip.case_number))
    assert (await house.tip_of(ann)).amount_cents is None


async def test_questions_and_wishes_in_a_story_belong_to_the_story(li: Citizen, chinese: Words, house: House) -> None:
    told = ["他们说自己是反诈中心", "对方给了我一个报警电话", "他叫我转人工客服"]
    report = Report(li, chinese)
    await report.begins()
    for line in told:
        await report.says(line)
    for key in ("button-next", "button-skip", "button-skip", "button-skip", "button-send"):
        await report.presses(key)
    story = (await house.tip_of(li)).redacted
    assert [line for line in told if line not in story] == []


@pytest.mark.parametrize(
    ("said", "known_to"), [("yesterday", Precision.DAY), ("two hours ago", None), ("last week", Precision.ROUGH)]
)
async def test_a_day_alone_is_filed_without_an_hour(
    said: str, known_to: Precision | None, ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.at_when()
    summary = await report.says(said)
    assert (":" in summary.text.split("When: ")[1].split("\n")[0]) is (known_to is None)
    await report.presses("button-send")
    assert (await house.tip_of(ann)).happened_known_to == known_to


async def test_buttons_of_a_filed_urgent_tip_do_not_cancel_it(ann: Citizen, english: Words, house: House) -> None:
    """They are of the report that it was before, and say that nothing was sent."""
    report = Report(ann, english)
    asked = await goes_to(report, "channel")
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    for key in ("button-cancel", "button-back", "button-skip"):
        await report.is_refused(key, asked)
    assert await house.story_of(ann) == STORY
    assert report.asks("paid-when", await report.says("300"))


async def test_not_now_goes_on_with_a_report_that_stood_at_no_question(ann: Citizen, english: Words) -> None:
    """Words of danger had closed its question; what was told was lost with "not now"."""
    report = Report(ann, english)
    await report.begins()
    await report.says(STORY)
    await report.says("I want to kill myself")
    await report.says("/urgent")
    await ann.hears()
    assert report.asks("paid-not-now", await report.presses("button-no-thanks"))
    assert is_at(report, At.STORY.removeprefix("report:"), await ann.hears())


@pytest.mark.parametrize("wish", ["报警电话多少", "你们是真的反诈中心吗"])
async def test_numbers_and_proof_asked_for_in_words_have_a_way_on(wish: str, li: Citizen, chinese: Words) -> None:
    await li.says(wish)
    assert (await li.hears()).buttons
