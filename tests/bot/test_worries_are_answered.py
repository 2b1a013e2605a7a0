"""What people ask or tell next: each worry has its own answer, in the middle of a report too, and nothing told is lost."""

import pytest

from bot.words import Phrasebook, Words
from center.understanding import Worry
from simulator.client import Citizen
from tests.bot.conftest import Arrives
from tests.bot.hearing import LANGUAGES, plain, words_of
from tests.bot.house import House
from tests.bot.reporting import STORY, Report, goes_to, is_at

TOLD = {
    "zh-hans": "我刚把8万块转给骗子了",
    "zh-hant": "我剛把8萬塊轉給騙子了",
    "en": "I just sent 80,000 yuan to a scammer",
}
ASKED = {
    Worry.MONEY_BACK: ("钱还能要回来吗", "錢還拿得回來嗎", "can I get my money back"),
    Worry.NO_ANSWER: ("110打不通", "110一直打不通", "110 just rings and nobody picks up"),
    Worry.TURNED_AWAY: ("派出所说不给立案", "警察説不受理", "the police said they can't help me"),
    Worry.WHO_LEARNS: ("会告诉我家里人吗", "會不會告訴我老婆", "will you tell my wife"),
    Worry.ASHAMED: ("我怎么这么蠢", "別人一定會笑我，怎麼會信這種東西", "I feel so stupid"),
    Worry.RECOVERY_OFFER: (
        "有个黑客说能帮我追回来，收三成",
        "有律師説可以幫我追回，先付費",
        "a hacker says he can recover it for a fee",
    ),
    Worry.MORE_ASKED: (
        "他们说要先交税才能提现",
        "他們説要先繳保證金才能提領",
        "they say I must pay a tax first before I can withdraw",
    ),
    Worry.NO_PROOF: ("聊天记录我都删了", "對話紀錄我都刪掉了", "I deleted the whole chat"),
    Worry.BLOCK_THEM: ("要不要拉黑他", "要不要封鎖他", "should I block him"),
    Worry.REVENGE: (
        "他知道我家地址，说要上门",
        "他知道我家地址，説要來找我",
        "he knows where I live and says he'll come",
    ),
}
ONE_OF_EACH = [(language, worry) for worry in ASKED for language in LANGUAGES]


def said(worry: Worry, language: str) -> str:
    return ASKED[worry][LANGUAGES.index(language)]


@pytest.mark.parametrize(("language", "worry"), ONE_OF_EACH)
async def test_after_a_payment_was_told_each_worry_has_its_answer(
    language: str, worry: Worry, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    # given somebody who told of a payment, and whether to tell the centre is open
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says(TOLD[language])
    await citizen.hears()
    offered = await citizen.hears()
    assert plain(words("button-yes-tell")) in offered.buttons
    # when they ask or tell the next thing
    await citizen.says(said(worry, language))
    heard = await citizen.hears()
    # then that is answered, and the tap that tells the centre stands under it
    assert heard.text == plain(words(f"worry-{worry.value}"))
    assert list(heard.buttons) == [words("button-yes-tell")]


async def test_a_child_is_told_in_other_words_who_learns_of_it(arrives: Arrives, phrasebook: Phrasebook) -> None:
    citizen, words = await arrives("zh-hans"), words_of(phrasebook, "zh-hans")
    await citizen.says("我今年14岁，他拿我的裸照威胁我要钱")
    await citizen.hears()
    await citizen.says("会打电话到我家里吗")
    assert (await citizen.hears()).text == plain(words("worry-who-learns-child"))


async def test_told_of_nothing_before_a_clear_one_is_answered_all_the_same(ann: Citizen, english: Words) -> None:
    await ann.says("the police station turned me away and would not take my report")
    assert (await ann.hears()).text == plain(english("worry-turned-away"))


@pytest.mark.parametrize("step", ["story", "channel", "amount", "when", "confirm"])
async def test_in_the_middle_of_a_report_it_is_answered_and_the_question_put_again(
    step: str, ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    heard = await report.says("will anybody tell my wife about this?")
    assert heard.text == plain(english("worry-who-learns"))
    assert is_at(report, step, await ann.hears())
    # and what is told in the story stays in it
    if step == "story":
        await report.presses("button-next")
        for key in ("button-skip", "button-skip", "button-skip", "button-send"):
            await report.presses(key)
        assert await house.story_of(ann) == f"{STORY}\n\nwill anybody tell my wife about this?"


async def test_a_detail_that_is_asked_for_stays_asked_for(ann: Citizen, english: Words) -> None:
    await ann.says("/urgent")
    await ann.hears()
    await ann.hears()
    await ann.presses(english("button-yes-tell"))
    await ann.hears()
    assert (await ann.hears()).text == plain(english("paid-amount"))
    await ann.says("the bank hotline keeps me on hold")
    assert (await ann.hears()).text == plain(english("worry-no-answer"))
    assert (await ann.hears()).text == plain(english("paid-amount"))


async def test_a_second_payment_and_a_danger_go_before_any_worry(ann: Citizen, english: Words) -> None:
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.says("I feel so stupid, I want to die")
    assert "12356" in (await ann.hears()).text
    await ann.says("I have paid 90000 more to a second scammer who said he would get it back")
    await ann.hears()
    assert english("button-yes-tell") in (await ann.hears()).buttons


async def test_what_may_be_one_of_several_is_asked_and_answered_by_a_tap(
    ann: Citizen, english: Words, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("center.rules.worries.SURE", 1.1)
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.says("he knows my address, should I block him or will he come")
    asked = await ann.hears()
    assert asked.text == plain(english("worry-which"))
    assert english("wish-check") in asked.buttons
    await ann.presses(english("button-worry-revenge"))
    assert (await ann.hears()).text == plain(english("worry-revenge"))
    await ann.presses(english("wish-check"), asked.message_id)
    assert english("button-report") in (await ann.hears()).buttons


async def test_a_forwarded_line_is_a_message_and_no_worry(ann: Citizen, english: Words) -> None:
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.forwards("will you tell my parents?")
    assert plain(english("worry-who-learns")) != (await ann.hears()).text


async def test_a_scam_that_sounds_like_a_worry_is_looked_at_where_nothing_was_told(
    ann: Citizen, english: Words
) -> None:
    await ann.says("I can recover all the money you lost, pay the 300 USD fee first and give me your bank password")
    assert (await ann.hears()).text != plain(english("worry-recovery-offer"))
