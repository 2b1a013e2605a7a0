"""Words of self-harm or of being held: a human line, at once, and no form, wherever in the dialogue they are said."""

import pytest

from bot.words import Phrasebook
from tests.bot.conftest import Arrives
from tests.bot.hearing import plain
from tests.bot.house import House
from tests.bot.reporting import STORY, goes_to, is_at, report_of

SELF_HARM = {
    "zh-hans": (
        "我不想活了",
        "活着没意思，想死",
        "我想自杀",
        "钱没了我只能去跳楼",
        "遗书都写好了",
        "我已经吃了一整瓶安眠药",
    ),
    "zh-hant": ("我不想活了，錢都沒了", "活著沒意思", "我想自殺", "我要去跳樓", "遺書都寫好了", "我在天台上"),
    "en": (
        "I want to die",
        "I am going to kill myself",
        "I don't want to live any more",
        "life is not worth living",
        "I took all my pills",
        "I'm standing on a bridge",
    ),
}
HELD = {
    "zh-hans": (
        "我被关在缅甸园区出不来",
        "他们不让我走",
        "我弟弟被扣在柬埔寨，要赎金",
        "护照被他们收走了",
        "他们说要杀了我",
        "有人在门口堵我",
    ),
    "zh-hant": (
        "我被關在緬甸園區",
        "他們不讓我走",
        "護照被他們收走了",
        "他們說要殺了我",
        "我被綁架了",
        "我弟弟被扣在柬埔寨，要贖金",
    ),
    "en": (
        "I am being held in a compound in Myanmar",
        "they won't let me leave",
        "they took my passport",
        "they threatened to kill me",
        "my brother is being held for ransom",
        "there are men outside my door",
    ),
}
SAID = [("self_harm", language, text) for language, texts in SELF_HARM.items() for text in texts]
SAID += [("held", language, text) for language, texts in HELD.items() for text in texts]
STEPS = ("story", "channel", "amount", "when", "confirm", "paid-amount", "paid-when")
FIRST_FIVE = {
    kind: {language: texts[0] for language, texts in said.items()}
    for kind, said in (("self_harm", SELF_HARM), ("held", HELD))
}


def line(report, kind: str) -> str:
    text = plain(report.words.place.in_danger(kind, report.words.language)).rstrip()
    return f"{text}\n\n{plain(report.words('threat'))}" if kind == "held" else text


@pytest.mark.parametrize(("kind", "language", "text"), SAID)
async def test_danger_gets_a_human_line_and_no_form(
    kind: str, language: str, text: str, arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    report = report_of(await arrives(language), phrasebook, language)
    heard = await report.says(text)
    assert heard.text == line(report, kind)
    assert heard.buttons == []
    assert any(number in heard.text for number in ("12356", "110", "12308"))


async def reaches(report, step: str) -> None:
    """A question of the report, or of the urgent path."""
    if not step.startswith("paid"):
        await goes_to(report, step)
        return
    await report.says("/urgent")
    await report.citizen.hears()
    await report.presses("button-yes-tell")
    await report.citizen.hears()
    if step == "paid-when":
        await report.presses("button-skip")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("kind", "language"), [("self_harm", "zh-hans"), ("held", "en")])
async def test_in_the_middle_of_a_form_danger_comes_first_too(
    kind: str, language: str, step: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    # given a form at some question
    report = report_of(await arrives(language), phrasebook, language)
    await reaches(report, step)
    # when words of danger are typed into it
    heard = await report.says(FIRST_FIVE[kind][language])
    # then the human line comes, without buttons, and no question after it
    assert heard.text == line(report, kind)
    assert heard.buttons == []
    await report.citizen.hears_nothing(0.1)
    # and what is said next is not taken for an answer to the form either
    again = await report.says(SELF_HARM[language][1])
    assert again.text == line(report, "self_harm")
    thanks = await report.says({"zh-hans": "谢谢", "en": "thank you"}[language])
    assert report.asks("you-are-welcome", thanks)


@pytest.mark.parametrize(
    ("step", "key", "after"),
    [
        ("story", "button-next", "channel"),
        ("amount", "button-skip", "when"),
        ("when", "button-skip", "confirm"),
        ("confirm", "button-back", "when"),
    ],
)
async def test_afterwards_the_buttons_of_the_report_go_on_where_it_was(
    step: str, key: str, after: str, arrives: Arrives, phrasebook: Phrasebook
) -> None:
    report = report_of(await arrives("en"), phrasebook, "en")
    await goes_to(report, step)
    await report.says("I want to die")
    assert is_at(report, after, await report.presses(key))


async def test_what_was_told_of_danger_stays_in_the_story(
    arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await goes_to(report, "story")
    await report.says("they threatened to kill me")
    await report.presses("button-next")
    for _ in range(3):
        await report.presses("button-skip")
    await report.presses("button-send")
    assert await house.story_of(citizen) == f"{STORY}\n\nthey threatened to kill me"


async def test_an_urgent_tip_stays_when_danger_is_said_after_it(
    arrives: Arrives, phrasebook: Phrasebook, house: House
) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await reaches(report, "paid-amount")
    await report.says("I want to die")
    assert report.asks("paid-when", await report.presses("button-skip"))
    assert len(await house.tips_of(citizen)) == 1


async def test_a_forwarded_threat_is_the_scammers_and_goes_into_the_report(
    arrives: Arrives, phrasebook: Phrasebook
) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await goes_to(report, "story")
    await citizen.forwards("I will kill myself if you do not send the money")
    assert report.asks("report-added", await citizen.hears())


async def test_danger_under_a_picture_counts_as_well(arrives: Arrives, phrasebook: Phrasebook, picture: bytes) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await goes_to(report, "amount")
    await citizen.sends_photo(picture, "I want to die")
    assert (await citizen.hears()).text == line(report, "self_harm")


@pytest.mark.parametrize("place", ["HK", "MO", "TW", "other"])
async def test_the_line_is_that_of_the_place(place: str, arrives: Arrives, phrasebook: Phrasebook) -> None:
    citizen = await arrives("en")
    report = report_of(citizen, phrasebook, "en")
    await report.says("/place")
    await citizen.presses(f"j:{place}")
    await citizen.hears()
    elsewhere = phrasebook.words(report.words.language, place)
    assert (await report.says("I want to die")).text == plain(
        elsewhere.place.in_danger("self_harm", elsewhere.language)
    )
