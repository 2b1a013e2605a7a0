"""The whole way of a report, in three languages, and what the centre then has."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.buttons import When
from bot.words import Phrasebook, Words
from center.case_number import read_case_number
from center.intake import Channel
from center.profile import Profile
from center.store.columns import now
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import STORY, Report, is_at, report_of

SCAM = {"zh-hans": "请转到安全账户", "zh-hant": "請轉到安全賬戶", "en": "move it to the safe account"}


def case_in(text: str) -> str:
    [found] = [word for word in text.replace("：", " ").replace("\n", " ").split() if word.startswith("WH")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_report_goes_from_the_answer_through_five_questions_to_a_case_number(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    # given a checked message
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    words = report.words
    await citizen.forwards(SCAM[language])
    await citizen.hears()
    # when it is reported
    asked = await report.presses("button-report")
    assert asked.text == plain(words("report-story", has="yes"))
    added = await report.says(STORY)
    assert report.asks("report-added", added)
    assert is_at(report, "channel", await report.presses("button-next"))
    assert is_at(report, "amount", await report.presses("channel-wechat"))
    assert is_at(report, "when", await report.says("3.5万"))
    summary = await report.presses("button-yesterday")
    # then the summary shows what was said
    assert is_at(report, "confirm", summary)
    for part in (SCAM[language], STORY, words("channel-wechat"), "35,000 CNY", words.centre):
        assert part in summary.text
    # and sending it gives a case number that can be read back
    filed = await report.presses("button-send")
    case = case_in(filed.text)
    assert read_case_number(case) == case
    # and the centre has all of it
    tip = await house.tip_of(citizen)
    assert (tip.case_number, tip.state, tip.channel) == (case, "new", "wechat")
    assert (tip.amount_cents, tip.currency) == (3_500_000, "CNY")
    assert abs(now() - timedelta(days=1) - tip.happened_at) < timedelta(minutes=5)
    assert (tip.level, tip.type, tip.script) == ("scam", "impersonated-authority", house.moods.script)
    assert tip.language == words.language
    assert await house.story_of(citizen) == f"{SCAM[language]}\n\n{STORY}"


async def test_a_report_can_be_begun_by_command_button_and_words(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    assert (await report.begins()).text == plain(english("report-story", has="no"))
    await report.presses("button-cancel")
    await ann.presses(english("button-report"))
    assert (await ann.hears()).text == plain(english("report-story", has="no"))
    await report.presses("button-cancel")
    assert (await report.says("I want to report a scam")).text == plain(english("report-story", has="no"))


async def test_every_way_of_being_reached_can_be_chosen(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.told()
    for channel in Channel:
        assert is_at(report, "amount", await report.presses(f"channel-{channel}"))
        await report.presses("button-back")
    await report.presses(f"channel-{Channel.IN_PERSON}")
    await report.presses("button-skip")
    assert english("channel-in-person") in (await report.presses("button-skip")).text


@pytest.mark.parametrize(("when", "ago"), [(When.JUST_NOW, 0.5), (When.YESTERDAY, 24), (When.EARLIER, 72)])
async def test_a_button_for_the_time_becomes_an_instant(
    when: When, ago: float, ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.at_when()
    await report.presses(f"button-{when}")
    await report.presses("button-send")
    happened = (await house.tip_of(ann)).happened_at
    assert happened is not None
    assert abs(now() - timedelta(hours=ago) - happened) < timedelta(minutes=2)


async def test_earlier_today_stays_today(ann: Citizen, english: Words, house: House, profile: Profile) -> None:
    report = Report(ann, english)
    await report.at_when()
    await report.presses("button-today")
    await report.presses("button-send")
    happened = (await house.tip_of(ann)).happened_at
    assert happened is not None
    here = ZoneInfo(profile.timezone)
    assert happened.astimezone(here).date() == now().astimezone(here).date()
    assert happened <= now()


async def test_no_money_lost_is_said_and_is_not_the_same_as_not_said(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.at_amount()
    await report.presses("button-no-loss")
    summary = await report.presses("button-skip")
    assert f"Amount: {english('no-loss')}" in summary.text
    await report.presses("button-send")
    assert (await house.tip_of(ann)).amount_cents is None


async def test_what_is_skipped_is_not_said(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    summary = await report.at_confirm()
    assert summary.text.count(english("not-said")) == 3
    await report.presses("button-send")
    tip = await house.tip_of(ann)
    assert (tip.channel, tip.amount_cents, tip.happened_at) == (None, None, None)


async def test_a_story_is_told_over_several_messages_pictures_with_captions_and_forwards(
    ann: Citizen, english: Words, house: House, picture: bytes
) -> None:
    report = Report(ann, english)
    await report.begins()
    await report.says("first part")
    await ann.forwards("their message")
    await ann.hears()
    await ann.sends_photo(picture, "a caption")
    await ann.hears()
    await ann.says('look <a href="http://evil.example/x">here</a>', parse_mode="HTML")
    await ann.hears()
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    told = "first part\n\ntheir message\n\na caption\n\nlook here\nhttp://evil.example/x"
    assert await house.story_of(ann) == told


async def test_what_has_no_words_is_not_added_to_a_story(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.begins()
    await ann.sends_sticker("😀")
    assert (await ann.hears()).text == english("empty")
    await ann.sends_voice()
    assert english("button-cancel") in (await ann.hears()).buttons


async def test_a_report_needs_a_few_words(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.begins()
    await ann.presses(english("button-next"))
    assert (await ann.gets_answer()).text == english("report-need-story")
    assert await ann.catches_up() == []
    await report.says("they called me")
    assert is_at(report, "channel", await report.presses("button-next"))


async def test_a_full_report_says_so_and_keeps_what_it_has(ann: Citizen, english: Words, house: House) -> None:
    # given a report as long as fifteen of Telegram's longest messages
    report = Report(ann, english)
    await report.begins()
    answers = [await report.says(f"{number:02}" + "x" * 4000) for number in range(15)]
    # then at some point it is full
    assert report.asks("report-added", answers[0])
    assert report.asks("report-full", answers[-1])
    # and all before that is filed
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    story = await house.story_of(ann)
    assert story.startswith("00xx")
    assert len(story) > 56_000


async def test_the_citizen_is_told_that_this_is_no_police_report(ann: Citizen, english: Words) -> None:
    filed = await Report(ann, english).files()
    assert "not a police report" in filed.text
    assert "110" in filed.text


async def test_names_and_numbers_are_hidden_in_the_copy_for_staff(li: Citizen, chinese: Words, house: House) -> None:
    await Report(li, chinese).files("联系王经理，电话13912345678，卡号6222021234567890123，转到安全账户")
    tip = await house.tip_of(li)
    assert "安全账户" in tip.redacted
    assert not [part for part in ("王经理", "13912345678", "6222021234567890123") if part in tip.redacted]
    assert "王经理" in await house.story_of(li)


async def test_two_citizens_at_once_do_not_mix(
    li: Citizen, ann: Citizen, chinese: Words, english: Words, house: House
) -> None:
    his, hers = Report(li, chinese), Report(ann, english)
    # given two reports told alternately
    await his.begins()
    await hers.begins()
    await his.says("他的第一句")
    await hers.says("her first line")
    await his.says("他的第二句")
    await hers.says("her second line")
    await his.presses("button-next")
    await hers.presses("button-next")
    await his.presses("channel-qq")
    await hers.presses("channel-email")
    await his.says("100元")
    await hers.says("US$200")
    for report in (his, hers, his, hers):
        await report.presses(
            "button-skip"
            if report.citizen.last_heard and report.words("button-skip") in report.citizen.last_heard.buttons
            else "button-send"
        )
    # then each has their own
    assert await house.story_of(li) == "他的第一句\n\n他的第二句"
    assert await house.story_of(ann) == "her first line\n\nher second line"
    mine, yours = await house.tip_of(li), await house.tip_of(ann)
    assert (mine.channel, mine.amount_cents, mine.currency) == ("qq", 10_000, "CNY")
    assert (yours.channel, yours.amount_cents, yours.currency) == ("email", 20_000, "USD")
    assert mine.case_number != yours.case_number
