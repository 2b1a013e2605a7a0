"""Who has already paid: three things to do come first, then one tap tells the centre, then details as they come."""

import asyncio
from datetime import timedelta

import pytest

from bot.words import Phrasebook, Words
from center.store.columns import now
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain
from tests.bot.house import House
from tests.bot.reporting import Report, report_of

PAID = {
    "zh-hans": "我把钱转给骗子了，怎么办",
    "zh-hant": "我把錢轉給騙子了，怎麼辦",
    "en": "I sent money to a scammer, what do I do",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_three_steps_come_before_any_question(
    language: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    # given a citizen who says in their own words that money has gone
    report = report_of(await arrives(language), phrasebook, language)
    words = report.words
    steps = await report.says(PAID[language])
    # then the first message is what to do now, in order, with the number to call
    first = plain("\n".join(words.place.steps(words.language))).split("\n")
    assert steps.text.split("\n")[:4] == [
        plain(words("paid-title")),
        *(f"{n}. {line}" for n, line in enumerate(first, 1)),
    ]
    assert "110" in steps.text
    # and only then comes the offer to tell the centre
    offer = await report.citizen.hears()
    assert offer.text == plain(words("paid-tell", centre=words.centre))
    assert offer.buttons == [words("button-yes-tell"), words("button-no-thanks")]
    await report.citizen.hears_nothing(0.2)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_one_tap_files_an_urgent_tip_and_details_are_added_as_they_come(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.says(PAID[language])
    await citizen.hears()
    # when one tap tells the centre
    filed = await report.presses("button-yes-tell")
    # then an urgent tip is there at once, with their words
    tip = await house.tip_of(citizen)
    assert tip.case_number in filed.text
    assert tip.paid
    assert tip.urgency >= 80
    assert await house.story_of(citizen) == PAID[language]
    assert report.asks("paid-amount", await citizen.hears())
    # when the amount is typed, it is added at once
    assert report.asks("paid-when", await report.says("8万"))
    tip = await house.tip_of(citizen)
    assert (tip.amount_cents, tip.currency, tip.happened_at) == (8_000_000, "CNY", None)
    # and so is the time
    assert report.asks("paid-from", await report.presses("button-just-now"))
    tip = await house.tip_of(citizen)
    assert tip.happened_at is not None
    assert now() - tip.happened_at < timedelta(hours=1)
    # and a time told once more, where the bank is asked for, is a time
    assert (await report.says({"zh-hans": "十分钟前", "zh-hant": "十分鐘前"}.get(language, "10 minutes ago"))).text
    assert report.asks("paid-from", await citizen.hears())
    tip = await house.tip_of(citizen)
    assert tip.happened_at is not None
    assert now() - tip.happened_at < timedelta(minutes=12)
    # and where it went from, without the citizen's own number, which they are told is not kept
    assert report.asks("paid-from-no-number", await report.says("工商银行 ICBC 6222 0212 3456 7890 123"))
    assert report.asks("paid-to", await citizen.hears())
    assert await house.added_by(citizen) == ["工商银行 ICBC …"]
    # and whom it went to, in several lines
    done = await report.says("张三 Zhang San\n6217 0000 1111 2222 333\n建设银行 CCB")
    assert report.asks("paid-complete", done)
    assert done.buttons == [report.words("button-statement"), report.words("button-add")]
    [*_, told] = await house.added_by(citizen)
    assert told == "张三 Zhang San\n6217 0000 1111 2222 333\n建设银行 CCB"


async def test_urgency_grows_with_what_is_told(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    before = (await house.tip_of(ann)).urgency
    await report.says("800000")
    assert (await house.tip_of(ann)).urgency > before


async def test_after_an_answer_one_tap_says_paid_and_the_message_goes_along(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await ann.forwards("Police: move it to the safe account")
    await ann.hears()
    assert (await report.presses("button-paid")).text.startswith(plain(english("paid-title")))
    await ann.hears()
    await report.presses("button-yes-tell")
    tip = await house.tip_of(ann)
    assert (tip.paid, tip.type) == (True, "impersonated-authority")
    assert await house.story_of(ann) == "Police: move it to the safe account"


async def test_who_says_nothing_more_leaves_an_urgent_tip_behind(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    # when the citizen is gone, to call the police
    tip = await house.tip_of(ann)
    assert (tip.paid, tip.state, tip.amount_cents) == (True, "new", None)
    assert await house.story_of(ann) == plain(english("paid-story-none"))
    # then later messages are checked only after the question is skipped, and commands work at any time
    assert tip.case_number in (await report.says("/status")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_not_now_sends_nothing_and_says_how_to_come_back(
    language: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.says("/urgent")
    await citizen.hears()
    said = await report.presses("button-no-thanks")
    assert report.asks("paid-not-now", said)
    assert "/urgent" in said.text
    assert await house.tips_of(citizen) == []
    await report.is_refused("button-yes-tell")


async def test_a_double_tap_makes_one_urgent_tip(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    offer = await ann.hears()
    data = offer.data_of(english("button-yes-tell"))
    await asyncio.gather(*(ann.presses(data, offer.message_id) for _ in range(4)))
    tip = await house.awaits_tip_of(ann)
    assert tip.case_number in (await ann.hears()).text
    assert report.asks("paid-amount", await ann.hears())
    assert report.asks("paid-when", await report.says("300"))
    assert (await house.tip_of(ann)).amount_cents == 30_000


async def test_a_double_tap_on_skip_skips_one_question(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    amount = await ann.hears()
    data = amount.data_of(english("button-skip"))
    await asyncio.gather(ann.presses(data, amount.message_id), ann.presses(data, amount.message_id))
    assert report.asks("paid-when", await ann.hears())
    await ann.hears_nothing(0.3)
    assert report.asks("paid-from", await report.presses("button-yesterday"))


async def test_asking_again_for_the_steps_makes_no_second_tip(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    for _ in range(3):
        await report.says("/urgent")
        offer = await ann.hears()
    await ann.presses(english("button-yes-tell"), offer.message_id)
    await ann.hears(containing="WH")
    assert len(await house.tips_of(ann)) == 1


async def test_after_a_tip_the_steps_can_be_asked_for_again_and_a_typed_amount_does_no_harm(
    ann: Citizen, english: Words, house: House
) -> None:
    # given an urgent tip whose amount is being asked for
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    # when the steps are asked for again, and then an amount is typed
    await report.says("/urgent")
    await ann.hears()
    heard = await report.says("5000 yuan")
    # then nothing breaks
    assert heard.text != plain(english("error"))
    assert len(await house.tips_of(ann)) == 1


async def test_what_is_no_sum_and_no_time_goes_to_the_centre_and_nobody_is_asked_twice(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    # when words come that name neither
    assert report.asks("paid-noted-words", await report.says("quite a lot of it"))
    assert report.asks("paid-when", await ann.hears())
    # and who forgot is not pressed
    assert report.asks("paid-from", await report.says("I forget"))
    assert report.asks("paid-from-unclear", await report.says("6222021234567890"))
    assert report.asks("paid-to", await report.says("I don't know"))
    assert report.asks("paid-complete", await report.says("thank you"))
    assert await house.added_by(ann) == ["quite a lot of it"]


@pytest.mark.parametrize("asked", ["钱能追回来吗", "我想撤回举报", "你们真的是反诈中心吗"])
async def test_a_question_is_answered_wherever_a_detail_is_asked_for(
    asked: str, li: Citizen, chinese: Words, house: House
) -> None:
    report = Report(li, chinese)
    await report.says("/urgent")
    await li.hears()
    await report.presses("button-yes-tell")
    await li.hears()
    for _ in range(2):  # at the sum, and at the time
        assert not report.asks("paid-noted-words", await report.says(asked))
        await li.catches_up()
        await report.presses("button-skip")
    await report.says(asked)  # and at the bank
    assert await house.added_by(li) == []


@pytest.mark.parametrize(
    ("language", "yes"),
    [
        ("zh-hans", "好的告诉吧"),
        ("zh-hans", "我不会按 你帮我报"),
        ("zh-hant", "好呀 幫我話俾佢哋知"),
        ("en", "yes please"),
    ],
)
async def test_a_yes_in_words_tells_the_centre(
    language: str, yes: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives(language)
    report = report_of(citizen, phrasebook, language)
    await report.says(PAID[language])
    await citizen.hears()
    filed = await report.says(yes)
    assert (await house.tip_of(citizen)).case_number in filed.text
    assert report.asks("paid-amount", await citizen.hears())


async def test_a_no_in_words_files_nothing(li: Citizen, chinese: Words, house: House) -> None:
    report = Report(li, chinese)
    await report.says(PAID["zh-hans"])
    await li.hears()
    assert report.asks("paid-not-now", await report.says("不用了"))
    assert await house.tips_of(li) == []
    # and a yes that comes later means nothing any more
    await report.says("好")
    assert await house.tips_of(li) == []


async def test_the_place_can_be_corrected_before_telling_the_centre(ann: Citizen, english: Words, house: House) -> None:
    report = Report(ann, english)
    steps = await report.says("/urgent")
    await ann.hears()
    await ann.presses(steps.buttons[0], steps.message_id)
    await ann.hears()
    await ann.presses("j:HK")
    await ann.hears()
    await report.presses("button-yes-tell")
    assert (await house.tip_of(ann)).jurisdiction == "HK"


async def test_no_question_asks_for_a_name_an_identity_or_an_account(ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await report.says("/urgent")
    await ann.hears()
    await report.presses("button-yes-tell")
    await ann.hears()
    await report.presses("button-skip")
    await report.presses("button-skip")
    said = [message.text for message in await ann.messages() if message.from_bot]
    asked = [sentence for text in said for sentence in text.replace("\n", ". ").split(". ") if sentence.endswith("?")]
    assert not [
        sentence for sentence in asked if any(word in sentence for word in ("name", "identity", "account", "card"))
    ]
