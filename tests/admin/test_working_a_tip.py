import asyncio
from collections.abc import Callable

import pytest
from sqlmodel import select

from center.rules.tip_states import Outcome
from center.store.tables import Delivery
from tests.admin.centre import Centre
from tests.admin.visits import SITE, Visit, words_of


async def test_take_note_close_reopen_leave_their_marks(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    assert (await officer.work(number, "take", 1)).headers["location"] == f"/tips/{number}?done=take"
    assert "It is on your desk now" in (await officer.get(f"/tips/{number}?done=take")).text
    await officer.work(number, "note", 2, words="The bank froze http://a.test <i>it</i>")
    await officer.work(number, "close", 3, outcome="confirmed-scam", words="sure")
    page = words_of(await officer.tip(number))
    assert "Closed" in page
    assert "Confirmed scam" in page
    assert "The bank froze hxxp[://]a[.]test <i>it</i>" in page
    await officer.work(number, "reopen", 4, words="new facts")
    file = await centre.desk.open(number)
    assert [e.event.kind for e in file.events] == ["received", "take", "note", "close", "reopen"]
    assert file.tip.state == "taken"
    assert file.taken_by == "Li Min"
    assert file.tip.outcome is None


async def test_put_back_frees_the_tip(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.work(number, "take", 1)
    await officer.work(number, "release", 2)
    file = await centre.desk.open(number)
    assert file.tip.state == "new"
    assert file.taken_by is None


async def test_closing_queues_the_news_for_the_citizen(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.work(number, "take", 1)
    await officer.work(number, "close", 2, outcome="passed-on", words="")
    async with centre.store.reading() as session:
        kinds = (await session.exec(select(Delivery.kind))).all()
    assert sorted(kinds) == ["closed-3", "taken"]


@pytest.mark.parametrize(
    ("act", "form", "says"),
    [
        ("note", {"words": "  \n "}, "write a few words first"),
        ("note", {"words": "长" * 4001}, "too long: 4,000 characters"),
        ("close", {"words": "my reasons"}, "Choose an outcome"),
        ("close", {"words": "my reasons", "outcome": "bogus"}, "Choose an outcome"),
    ],
)
async def test_a_form_that_lacks_something_says_what_and_keeps_the_words(
    centre: Centre, officer: Visit, act: str, form: dict[str, str], says: str
) -> None:
    number = await centre.receive()
    await officer.work(number, "take", 1)
    answer = await officer.work(number, act, 2, **form)
    assert answer.status_code == 400
    assert says in answer.text
    assert form["words"].strip() in answer.text
    assert await centre.version(number) == 2


async def test_a_second_press_of_the_same_button_does_no_harm(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.get("/queue")
    form = {"version": 1, "form_token": officer.token()}
    answers = await asyncio.gather(*(officer.post(f"/tips/{number}/take", form) for _ in range(4)))
    assert {answer.status_code for answer in answers} == {303}
    for _ in range(2):
        assert (await officer.work(number, "note", 2, words="once\r\nonly ")).status_code == 303
    for _ in range(2):
        assert (await officer.work(number, "close", 3, outcome="duplicate", words="")).status_code == 303
    kinds = [event.event.kind for event in (await centre.desk.open(number)).events]
    assert kinds == ["received", "take", "note", "close"]


async def test_a_tip_of_a_forgotten_reporter_can_be_closed_but_not_written_about(
    centre: Centre, officer: Visit
) -> None:
    number = await centre.receive(chat=77)
    await officer.work(number, "take", 1)
    await officer.work(number, "note", 2, words="will be gone")
    reporter = (await centre.desk.open(number)).tip.reporter_id
    assert reporter is not None
    await centre.reporters.forget(reporter)
    page = await officer.tip(number)
    assert "had themselves forgotten" in words_of(page)
    assert "will be gone" not in page
    assert 'id="words-note"' not in page
    assert 'id="words-close"' not in page
    refused = await officer.work(number, "note", 3, words="too late")
    assert refused.status_code == 409
    assert "too late" in refused.text
    assert (await officer.work(number, "close", 3, outcome="undecided", words="")).status_code == 303


async def test_only_what_makes_sense_is_offered(centre: Centre, officer: Visit, someone: Callable[..., Visit]) -> None:
    def offered(page: str) -> set[str]:
        return {act for act in ("take", "release", "note", "close", "reopen") if f'id="form-{act}"' in page}

    wu = await centre.hire("wu", name="Wu Jianguo")
    number = await centre.receive()
    assert offered(await officer.tip(number)) == {"take", "note"}
    await centre.desk.take(number, wu, 1)
    page = await officer.tip(number)
    assert offered(page) == {"take", "note"}
    assert "Take over from Wu Jianguo" in page
    await officer.work(number, "take", 2)
    assert offered(await officer.tip(number)) == {"release", "note", "close"}
    await officer.work(number, "close", 3, outcome=Outcome.NOT_A_SCAM.value)
    assert offered(await officer.tip(number)) == {"note", "reopen"}


async def test_a_note_in_half_characters_does_not_close_the_page_for_everybody(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.tip(number)
    parts = {"form_token": officer.token(), "version": "1", "words": "poison \\ud800 end"}
    body = "".join(f'--b\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in parts.items())
    headers = {"content-type": "multipart/form-data; boundary=b; charset=unicode_escape", "origin": SITE}
    noted = await officer.http.post(f"/tips/{number}/note", content=f"{body}--b--\r\n".encode(), headers=headers)
    assert noted.status_code == 303
    page = await officer.get(f"/tips/{number}")
    assert page.status_code == 200
    assert "poison ? end" in page.text
