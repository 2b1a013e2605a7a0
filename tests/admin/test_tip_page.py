import re

import pytest

from tests.admin.centre import LINK, Centre
from tests.admin.visits import Visit, words_of


async def test_the_page_tells_what_was_found_and_why(centre: Centre, officer: Visit) -> None:
    page = words_of(await officer.tip(await centre.receive_urgent()))
    for shown in (
        "Phishing messages",
        "Known scam",
        "Almost certainly a scam (0.97)",
        "A fee for a parcel",
        "Next they ask for a code; ring 110 if money went.",
        "Points Hook",
        "Understood by: Rasa · index index-7",
        "Text message",
        "80,000 CNY",
        "Mainland China",
        "only in this tip",
        "Report received money already sent",
    ):
        assert shown in page, shown


async def test_evidence_is_marked_in_the_story_and_listed(centre: Centre, officer: Visit) -> None:
    page = await officer.tip(await centre.receive())
    marked = dict(re.findall(r'<mark class="flag" tabindex="0" title="([^"]+)">([^<]+)</mark>', page))
    assert set(marked.values()) == {"Log in at", "today"}
    for title in marked:
        assert words_of(page).count(title) == 1  # in the list; the tooltip is no text


async def test_names_are_taken_out_and_their_places_shown(centre: Centre, officer: Visit) -> None:
    page = await officer.tip(await centre.receive())
    assert "Wong" not in page
    assert re.search(r'<span class="cut"[^>]*>name</span>', page)


async def test_a_citizens_text_cannot_become_html(centre: Centre, officer: Visit) -> None:
    attack = '"><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7777*7777 }} {% raw %} &amp; <b>'
    number = await centre.receive(attack)
    for path in (f"/tips/{number}", "/queue"):
        page = (await officer.get(path)).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "60481729" not in words_of(page)
    assert attack.split("{{")[0].strip() in words_of(page)


async def test_no_page_holds_a_reported_address_that_works(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    for path in (f"/tips/{number}", "/queue"):
        page = (await officer.get(path)).text
        assert LINK not in page, path
        assert "evil-post.top" not in page, path
    assert "hxxp[://]evil-post[.]top/a?x=1" in await officer.tip(number)


async def test_indicators_say_in_how_many_other_tips_they_stand(centre: Centre, officer: Visit) -> None:
    numbers = [await centre.receive() for _ in range(3)]
    assert "in 2 other tips" in words_of(await officer.tip(numbers[0]))


async def test_a_tip_without_a_verdict_is_shown_too(centre: Centre, officer: Visit) -> None:
    page = words_of(await officer.tip(await centre.receive("They called me.", verdict=None, parser=None)))
    assert "Not checked" in page
    assert "No message was checked with this report" in page
    assert "Type not recognised" in page


async def test_a_tip_of_a_script_that_has_gone_is_still_readable(centre: Centre, officer: Visit) -> None:
    from sqlmodel import select

    from center.store.tables import Tip

    number = await centre.receive()
    async with centre.store.writing() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == number))).one()
        tip.type, tip.jurisdiction, tip.channel, tip.language = "gone-type", "XX", "pigeon", "fr"
        tip.findings = {
            "matches": [{"script": "gone-script", "type": "gone-type", "stage": "gone-stage", "score": 0.5}],
            "evidence": [{"start": 2, "end": 10**6, "flag": "gone-flag"}, {"start": 9, "end": 3, "flag": "x"}],
        }
    page = words_of(await officer.tip(number))
    for shown in ("gone-type", "gone-script", "gone-flag", "pigeon", "fr"):
        assert shown in page, shown


async def test_the_closest_type_of_what_was_not_recognised_is_marked_as_no_more(centre: Centre, officer: Visit) -> None:
    from sqlmodel import select

    from center.store.tables import Tip

    number = await centre.receive()
    async with centre.store.writing() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == number))).one()
        tip.type, tip.level = "phishing", "unknown"
    for page in (await officer.tip(number), (await officer.get("/queue")).text):
        assert "Not recognised (closest: Phishing messages)" in words_of(page)


@pytest.mark.parametrize(
    ("typed", "says"),
    [("WH6", "This is not a case number"), ("WH6-0000-00", "check character"), ("<b>x</b>", "not a case number")],
)
async def test_a_mistyped_number_in_the_case_box_is_explained(officer: Visit, typed: str, says: str) -> None:
    answer = await officer.get(f"/tips?number={typed}")
    assert answer.status_code == 404
    assert says in words_of(answer.text)
    assert "<b>x" not in answer.text


async def test_the_case_box_takes_a_number_as_people_say_it(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    said = number.replace("-", " ").lower()
    assert (await officer.get(f"/tips?number={said}")).headers["location"] == f"/tips/{number}"
    assert (await officer.get("/tips/WH6-0000-00")).status_code == 404


async def test_tips_that_may_be_one_story_name_each_other(centre: Centre, officer: Visit) -> None:
    mother, daughter = await centre.receive(chat=501), await centre.receive(chat=502)
    page = await officer.tip(mother)
    assert f'href="/tips/{daughter}"' in page
    assert "May be one story" in words_of(page)
    # what both name is written so that nobody opens it by mistake
    related = page[page.index("related-title") : page.index("history-title")]
    assert "hxxp[://]evil-post[.]top" in related
    assert LINK not in related
    named = await centre.receive(f"同一个人，我妈的编号是 {mother}", chat=503, verdict=None)
    assert f'href="/tips/{mother}"' in await officer.tip(named)
    assert "named in this report" in words_of(await officer.tip(named))
