"""What must not come of a citizen's own words and old buttons; each raises where it did."""

from bot.papers.paper import Paper
from bot.papers.statement import statement
from bot.words import Html
from center.my_reports import MyReports
from center.reporters import Known
from center.store.columns import now
from simulator.client.heard import Heard
from tests.bot.hearing import links_in, plain
from tests.journeys.citizen.rows import owned_by, readable
from tests.journeys.citizen.scene import Scene
from tests.nlu.conftest import SHANGHAI

MARKUP = '{ $police } <a href=x>y</a> {payee} <b>&lt; -term {"'
LINK = "www.evil-bank.com/pay"
SCHEMES = ("http://evil-bank.com/pay", "evil-bank.com", "HTTPS://Evil-Bank.com", "t.me/evil_bank", "evil@evil-bank.com")


async def paper_of(scene: Scene) -> Paper:
    """The statement of the intruder's only report, as it is printed."""
    tip, number = await scene.house.tip_of(scene.intruder), await scene.number(scene.intruder)
    known = Known(number, scene.words.language, None, await scene.seal())
    told = await MyReports(scene.house.app.store).told(known, tip)
    return statement(told, scene.words, SHANGHAI)


async def old_draft_of_a_cancelled_report(scene: Scene) -> None:
    summary = await scene.report.at_confirm()
    await scene.says("/cancel")
    await presses_all(scene, summary)
    assert await scene.intruders_tips() == 0


async def old_draft_of_a_filed_report(scene: Scene) -> None:
    summary = await scene.report.at_confirm()
    await scene.report.presses("button-send")
    await scene.hears()
    before = await scene.rows(scene.intruder)
    await presses_all(scene, summary)
    assert await scene.rows(scene.intruder) == before


async def old_urgent_draft(scene: Scene) -> None:
    """The offer of a tip that was filed files no second one, nor does one that was declined."""
    await scene.says("/urgent")
    declined = await offer(scene)
    await scene.report.presses("button-no-thanks")
    await presses_all(scene, declined, "button-yes-tell")
    assert await scene.intruders_tips() == 0
    await scene.says("/urgent")
    taken = await offer(scene)
    await scene.report.presses("button-yes-tell")
    await scene.hears()
    for one in (declined, taken):
        await presses_all(scene, one, "button-yes-tell")
    assert await scene.intruders_tips() == 1


async def offer(scene: Scene) -> Heard:
    newest = [one for one in await scene.intruder.messages() if one.from_bot][-1]
    return Heard(**newest.model_dump())


async def presses_all(scene: Scene, heard: Heard, *keys: str) -> None:
    """Those with the texts of these keys; all of them where none is named."""
    for label in [scene.words(key) for key in keys] or heard.buttons:
        await scene.intruder.presses(label, heard.message_id)
        assert (await scene.intruder.gets_answer()).text == plain(scene.words("old-button"))
        assert await scene.hears() == []


async def shown_as_words(scene: Scene) -> None:
    police = scene.words.number("police")
    for one in await scene.intruder.messages():
        if one.from_bot and "{payee}" in one.text:
            assert MARKUP in one.text
            assert f"{police} <a" not in one.text
            assert not {"text_link", "spoiler"} & {mark["type"] for mark in one.body.get("entities", [])}


async def markup_in_a_story(scene: Scene) -> None:
    await scene.report.at_confirm(MARKUP)
    await shown_as_words(scene)
    await scene.report.presses("button-send")
    assert await scene.house.story_of(scene.intruder) == MARKUP
    assert MARKUP in str((await paper_of(scene)).texts)


async def markup_at_paid_from(scene: Scene) -> None:
    await scene.files(**{"from": MARKUP})
    assert await scene.house.added_by(scene.intruder) == [MARKUP]
    assert MARKUP in str((await paper_of(scene)).rows)


async def markup_at_paid_to(scene: Scene) -> None:
    await scene.files(to=MARKUP)
    assert await scene.house.added_by(scene.intruder) == [MARKUP]
    await shown_as_words(scene)


async def markup_in_question_and_answer(scene: Scene) -> None:
    case = await scene.house.files_for(scene.intruder)
    await scene.officer.takes(case)
    await scene.officer.asks(case, MARKUP)
    await scene.forges(f"q:{case}")
    await shown_as_words(scene)
    assert await scene.says(MARKUP) == [plain(scene.words("report-more-added", case=case))]
    assert await scene.house.added_by(scene.intruder) == [MARKUP]


async def links(scene: Scene) -> None:
    """Wherever one is typed, it is never said as one; scene.opened looks at everything that was said."""
    for link in SCHEMES:
        for text in (link, f"/status {link}", f"/receipt {link}", f"/statement {link}", f"/nothing {link}"):
            await scene.says(text)
    await scene.report.at_amount(" ".join(SCHEMES))
    for _ in range(2):  # at the sum and at the time
        for link in SCHEMES:
            await scene.says(link)
        await scene.report.presses("button-skip")
    await scene.report.presses("button-send")
    await scene.report.presses("button-add")
    await scene.says(" ".join(SCHEMES))
    assert not [pair for pair in (await paper_of(scene)).texts if links_in(" ".join(pair))]


async def link_on_paper_as_paid_from(scene: Scene) -> None:
    """A reader of PDF files makes links tappable by themselves."""
    await scene.files(**{"from": f"ICBC {LINK}"})
    assert LINK in " ".join(await scene.house.added_by(scene.intruder))
    rows = (await paper_of(scene)).rows
    assert not [value for _, value in rows if links_in(value)]


async def note_of_staff(scene: Scene) -> None:
    """Neither in one's data nor on any paper; /mydata tells what was asked and nothing else of staff's."""
    case, secret = await scene.house.files_for(scene.intruder), "he sounds drunk"
    await scene.officer.takes(case)
    await scene.officer.notes(case, secret)
    await scene.officer.closes(case, words=secret)
    await scene.says("/status")
    await scene.intruder.says("/mydata")
    content = await scene.document("mydata.json")
    assert case.encode() in content
    assert secret.encode() not in content
    assert b"Officer Lin" not in content
    assert secret not in str(await paper_of(scene))
    assert readable(scene.house.settings, await scene.seal(), secret)  # it is there, for staff


async def buttons_after_forgetting(scene: Scene) -> None:
    """Every button there ever was: none reads or changes anything of what was before."""
    await scene.files(story="/urgent", amount="80000", to="Zhang San")
    case = (await scene.house.tip_of(scene.intruder)).case_number
    await scene.officer.takes(case)
    await scene.officer.asks(case, "where?")
    await scene.officer.post.delivers_all(case)
    await scene.report.says("/report")
    await scene.says("my second story")
    old = [Heard(**one.model_dump()) for one in await scene.intruder.messages() if one.from_bot]
    number = await scene.number(scene.intruder)
    await scene.says("/forget")
    await scene.report.presses("button-forget-yes")
    before = owned_by(scene.house.settings, number)
    for heard in old:
        for label in heard.buttons:
            await scene.intruder.presses(label, heard.message_id)
            said = " ".join(await scene.hears())
            assert "second story" not in said
            assert "where?" not in said
            assert plain(scene.words("report-story", has="yes")) not in said
    assert owned_by(scene.house.settings, number) == before
    assert await scene.intruders_tips() == 0
    assert not [one for one in await scene.intruder.messages() if "document" in one.body]


TABLE = {
    "the buttons of a report that was cancelled": old_draft_of_a_cancelled_report,
    "the buttons of a report that was filed": old_draft_of_a_filed_report,
    "the offer of an urgent tip that is over": old_urgent_draft,
    "markup in a story": markup_in_a_story,
    "markup where the money came from": markup_at_paid_from,
    "markup where the money went": markup_at_paid_to,
    "markup in a question and its answer": markup_in_question_and_answer,
    "links wherever they are typed": links,
    "a link on paper where the money came from": link_on_paper_as_paid_from,
    "a note of staff's in one's data": note_of_staff,
    "any old button after forgetting": buttons_after_forgetting,
}
