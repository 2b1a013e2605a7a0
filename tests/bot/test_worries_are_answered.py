"""What people ask or tell next: each worry has its own answer, in the middle of a report too, and nothing told is lost."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.words import Phrasebook, Words
from center.store.tables import Notice
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
}
UNCLEAR = "and if they call again"
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
    again = await ann.hears()
    assert report.asks("report-added", again) if step == "story" else is_at(report, step, again)
    # and what is said while the story is told belongs to it
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


PAID_MORE = [
    "I just sent them 5000 dollars, can I get it back?",
    "I have paid 90000 more to a second scammer who said he would get it back",
    "我转了5万，钱还能追回来吗",
    "刚才又转了一笔过去，能拿回来吗",
]


@pytest.mark.parametrize("told", PAID_MORE)
@pytest.mark.parametrize("before", ["safe account, transfer it today", TOLD["en"], "I gave him the code from the sms"])
async def test_a_payment_told_goes_before_any_worry_whatever_was_told_before(
    before: str, told: str, ann: Citizen, english: Words, house: House
) -> None:
    await ann.says(before)
    await house.rests()
    await ann.catches_up()
    await ann.says(told)
    assert "110" in (await ann.hears()).text
    offered = await ann.hears()
    await ann.presses(english("button-yes-tell"), offered.message_id)
    await ann.hears(containing="urgent")
    assert told in await house.story_of(ann)


async def test_words_of_despair_go_before_shame(ann: Citizen, english: Words) -> None:
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.says("I feel so stupid, I want to die")
    assert "12356" in (await ann.hears()).text


@pytest.mark.parametrize("told", ["他知道我家地址，说要上门打我", "he knows where I live and says he'll come tonight"])
async def test_who_is_threatened_hears_what_helps_first_and_staff_hear_of_it(
    told: str, ann: Citizen, english: Words, house: House
) -> None:
    await ann.says(told)
    assert english("threat").split("?")[0] in (await ann.hears()).text
    assert (await ann.hears()).text == plain(english("worry-revenge"))
    await house.rests()
    async with house.app.store.reading() as session:
        assert [notice.kind for notice in (await session.exec(select(Notice))).all()][-1] == "held"


async def test_what_may_be_one_of_several_is_asked_and_answered_by_a_tap(ann: Citizen, english: Words) -> None:
    # given a danger, and words that may mean two things
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.says(UNCLEAR)
    asked = await ann.hears()
    assert asked.text == plain(english("worry-which"))
    offered = [button for button in asked.buttons if button != english("wish-check")]
    assert len(offered) in (2, 3)
    # then a tap answers, as often as it is made, and the last button has it looked at
    for label in offered:
        await ann.presses(label, asked.message_id)
        assert (await ann.hears()).text in {plain(english(f"worry-{worry.value}")) for worry in Worry}
    await ann.presses(english("wish-check"), asked.message_id)
    assert english("button-report") in (await ann.hears()).buttons


async def test_a_forwarded_line_is_a_message_and_no_worry(ann: Citizen, english: Words) -> None:
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.forwards("will you tell my parents?")
    assert english("button-report") in (await ann.hears()).buttons


@pytest.mark.parametrize("told_before", [True, False])
async def test_a_pasted_message_with_a_link_is_looked_at(told_before: bool, ann: Citizen, english: Words) -> None:
    if told_before:
        await ann.says(TOLD["en"])
        await ann.hears()
        await ann.hears()
    await ann.says("Refund of your money is waiting, claim it back: refund-desk.top/go")
    assert english("button-report") in (await ann.hears()).buttons


async def test_a_scam_that_sounds_like_a_worry_is_looked_at_where_nothing_was_told(
    ann: Citizen, english: Words
) -> None:
    await ann.says("I can recover all the money you lost: move the fee to the safe account first")
    assert english("button-paid") in (await ann.hears()).buttons


ANSWERS = [
    ("amount", "5000 and then they wanted another 3000 for tax"),
    ("when", "yesterday, and 110 did not answer"),
]


@pytest.mark.parametrize(("step", "said_then"), ANSWERS)
async def test_what_answers_the_question_is_an_answer(step: str, said_then: str, ann: Citizen, english: Words) -> None:
    report = Report(ann, english)
    await goes_to(report, step)
    heard = await report.says(said_then)
    assert is_at(report, {"amount": "when", "when": "confirm"}[step], heard)


async def test_news_told_where_something_else_is_asked_reaches_the_centre(
    ann: Citizen, english: Words, house: House
) -> None:
    report = Report(ann, english)
    await goes_to(report, "channel")
    assert (await report.says("I have already deleted the chat")).text == plain(english("worry-no-proof"))
    await ann.hears()
    for key in ("button-skip", "button-skip", "button-skip", "button-send"):
        await report.presses(key)
    assert await house.story_of(ann) == f"{STORY}\n\nI have already deleted the chat"


async def test_where_something_was_told_a_scam_that_sounds_like_a_worry_is_warned_of_too(
    ann: Citizen, english: Words
) -> None:
    await ann.says(TOLD["en"])
    await ann.hears()
    await ann.hears()
    await ann.says("他说要先交解冻费到 safe account 才能提现")
    assert (await ann.hears()).text == plain(english("worry-more-asked"))
    assert english("button-wrong") in (await ann.hears()).buttons


@pytest.mark.parametrize(
    "told",
    [
        "account 6222021234567890123 Wang Li ICBC, she says I must pay tax first",
        "给了 6222021234567890123，他说要先交税",
    ],
)
async def test_an_account_is_told_to_the_centre_whatever_stands_beside_it(
    told: str, ann: Citizen, english: Words, house: House
) -> None:
    await ann.says("/urgent")
    await ann.hears()
    await ann.hears()
    await ann.presses(english("button-yes-tell"))
    await ann.hears()
    assert (await ann.hears()).text == plain(english("paid-amount"))
    for key in ("when", "from", "to"):
        await ann.presses(english("button-skip"))
        assert (await ann.hears()).text == plain(english(f"paid-{key}"))
    await ann.says(told)
    assert (await ann.hears()).text == plain(english("paid-complete"))
    await house.rests()
    tip = await house.tip_of(ann)
    assert tip.version == 2


async def test_a_blackmail_that_goes_on_reaches_staff_again_after_an_hour(
    ann: Citizen, english: Words, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def notices() -> int:
        await house.rests()
        reporter = await house.reporter_of(ann)
        async with house.app.store.reading() as session:
            return len((await session.exec(select(Notice).where(Notice.reporter_id == reporter.id))).all())  # type: ignore[union-attr]

    await ann.says("he has my nudes and wants money or he sends them to everybody")
    await ann.hears()
    assert await notices() == 1
    monkeypatch.setattr("bot.dialogue.LAPSES", timedelta(0))
    await ann.says("he has just sent my nude photo to my friends")
    await ann.hears()
    assert await notices() == 2


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("我剛剛匯款五萬給假警察", "我的存摺跟卡片也給他了"),
        ("我刚转了3万给骗子", "银行卡也寄给他了"),
        ("I just sent 80,000 yuan to a scammer", "she gave him her bank card too"),
    ],
)
async def test_a_card_given_away_is_not_praised(
    before: str, told: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    language = "en" if before.isascii() else "zh-hans"
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says(before)
    await citizen.hears()
    await citizen.hears()
    await citizen.says(told)
    assert (await citizen.hears()).text == plain(words("plight-given"))
    await citizen.hears_nothing(0.5)


@pytest.mark.parametrize("told", ["我不敢告诉儿子", "我不敢跟老公说", "I am afraid to tell my son"])
async def test_who_dares_not_tell_is_not_taken_for_somebody_held(
    told: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    language = "en" if told.isascii() else "zh-hans"
    citizen, words = await arrives(language), words_of(phrasebook, language)
    await citizen.says(TOLD[language])
    await citizen.hears()
    await citizen.hears()
    await citizen.says(told)
    answers = {plain(words(f"worry-{worry}")) for worry in ("ashamed", "who-learns")}
    heard = await citizen.hears()
    assert heard.text in answers or heard.text == plain(words("worry-which"))


async def test_money_that_has_been_sent_is_no_picture_that_was_sent(ann: Citizen, english: Words) -> None:
    await ann.says("my dad is at the bank right now about to wire money to a scammer")
    await ann.hears()
    await ann.says("he has sent it. 20000")
    assert (await ann.hears()).text != plain(english("worry-have-sent"))
