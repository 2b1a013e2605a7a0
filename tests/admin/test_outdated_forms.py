import re
from collections.abc import Callable

import pytest

from center.rules.tip_states import Outcome
from tests.admin.centre import Centre
from tests.admin.visits import Visit, words_of


async def test_a_stale_note_is_not_saved_but_kept_and_can_be_sent_again(centre: Centre, officer: Visit) -> None:
    wu = await centre.hire("wu", name="Wu Jianguo")
    number = await centre.receive()
    await centre.desk.take(number, wu, 1)
    await centre.desk.note(number, wu, 2, "I rang the bank")
    stale = await officer.work(number, "note", 1, words="Careful: <b>two</b> accounts")
    page = words_of(stale.text)
    assert stale.status_code == 409
    assert "This tip has changed meanwhile" in page
    assert "Taken" in page
    assert "Wu Jianguo" in page
    assert "I rang the bank" in page
    assert "Report received" not in page
    assert "Careful: &lt;b&gt;two&lt;/b&gt; accounts" in stale.text
    version = re.search(r'name="version" value="(\d+)"', stale.text)
    assert version
    again = await officer.send(f"/tips/{number}/note", version=version[1], words="Careful: <b>two</b> accounts")
    assert again.status_code == 303
    assert [e.note for e in (await centre.desk.open(number)).events][2:] == [
        "I rang the bank",
        "Careful: <b>two</b> accounts",
    ]


async def test_of_two_who_take_at_once_one_is_told(
    centre: Centre, officer: Visit, someone: Callable[..., Visit]
) -> None:
    await centre.hire("wu", name="Wu Jianguo")
    other, number = someone(), await centre.receive()
    await other.log_in("wu")
    assert (await other.work(number, "take", 1)).status_code == 303
    late = await officer.work(number, "take", 1)
    assert late.status_code == 409
    assert "Wu Jianguo" in late.text
    assert "Still take it" in late.text
    assert (await centre.desk.open(number)).taken_by == "Wu Jianguo"


async def test_a_stale_close_keeps_outcome_and_words(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.work(number, "take", 1)
    wu = await centre.hire("wu", name="Wu Jianguo")
    await centre.desk.note(number, wu, 2, "wait for the bank")
    stale = await officer.work(number, "close", 2, outcome="passed-on", words="handed to the bank")
    assert stale.status_code == 409
    assert "handed to the bank" in stale.text
    assert "wait for the bank" in stale.text
    assert re.search(r'value="passed-on" required checked', stale.text)


async def test_what_is_no_longer_possible_keeps_the_words_for_copying(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.work(number, "take", 1)
    wu = await centre.hire("wu", name="Wu Jianguo")
    await centre.desk.take(number, wu, 2)
    await centre.desk.close(number, wu, 3, Outcome.DUPLICATE, "")
    stale = await officer.work(number, "close", 2, outcome="passed-on", words="handed to the bank")
    assert stale.status_code == 409
    assert "cannot be done any more" in stale.text
    assert "handed to the bank" in stale.text
    assert 'name="version"' not in stale.text


@pytest.mark.parametrize("version", ["", "x", "-1", "1.5", "99", "9" * 30, "²"])
async def test_a_version_that_is_none_changes_nothing(centre: Centre, officer: Visit, version: str) -> None:
    number = await centre.receive()
    await officer.get("/queue")
    answer = await officer.send(f"/tips/{number}/take", version=version)
    assert answer.status_code == 409
    assert await centre.version(number) == 1


async def test_closing_what_one_has_not_taken_is_refused_with_a_reason(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    answer = await officer.work(number, "close", 1, outcome="undecided", words="no idea")
    assert answer.status_code == 409
    assert "That is not possible just now" in answer.text
    assert "no idea" in answer.text


async def test_an_act_that_does_not_exist_is_no_page(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    assert (await officer.work(number, "destroy", 1)).status_code == 400
    assert (await officer.work("WH6-0000-00", "take", 1)).status_code == 404
    assert (await officer.get(f"/tips/{number}/take")).status_code == 405


async def test_an_open_tip_page_hears_that_somebody_changed_it(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    assert (await officer.get(f"/tips/{number}/news?version=1")).status_code == 204
    wu = await centre.hire("wu", name="Wu Jianguo")
    await centre.desk.take(number, wu, 1)
    news = await officer.get(f"/tips/{number}/news?version=1")
    assert news.status_code == 200
    assert "Wu Jianguo" in news.text
    assert "<html" not in news.text
