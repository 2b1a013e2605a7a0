import re
from collections.abc import Callable

import pytest

from center.desk import PAGE
from center.rules.tip_states import Outcome
from tests.admin.centre import Centre
from tests.admin.visits import Visit, words_of


def numbers(html: str) -> list[str]:
    return re.findall(r'id="row-([^"]+)"', html)


async def test_the_most_urgent_comes_first(centre: Centre, officer: Visit) -> None:
    calm = [await centre.receive() for _ in range(2)]
    urgent = await centre.receive_urgent()
    assert numbers((await officer.get("/queue")).text) == [urgent, *calm]


async def test_a_row_says_what_is_needed_to_choose(centre: Centre, officer: Visit) -> None:
    number = await centre.receive_urgent()
    row = words_of((await officer.get("/queue")).text)
    for shown in (number, "Now 9", "Phishing messages", "Known scam", "Paid", "80,000 CNY", "just now", "EN", "Take"):
        assert shown in row, shown
    assert "Dear Mr. [name], your parcel waits" in row
    assert "hxxp[://]evil-post[.]top" in row


async def test_tabs_count_and_choose(centre: Centre, officer: Visit) -> None:
    person = await centre.accounts.who(officer.http.cookies["scamline_staff"])
    assert person
    me = person.staff_id
    new, taken, closed = [await centre.receive() for _ in range(3)]
    for one in (taken, closed):
        await centre.desk.take(one, me, 1)
    await centre.desk.close(closed, me, 2, Outcome.NOT_A_SCAM, "")
    page = await officer.get("/queue")
    assert re.findall(r">(\d+)</span></a>", page.text) == ["2", "1", "1", "1"]
    assert set(numbers(page.text)) == {new, taken}
    for tab, expected in (("new", [new]), ("taken", [taken]), ("closed", [closed])):
        assert numbers((await officer.get(f"/queue?tab={tab}")).text) == expected, tab
    assert "Not a scam" in words_of((await officer.get("/queue?tab=closed")).text)


@pytest.mark.parametrize("tab", ["open", "new", "taken", "closed"])
async def test_an_empty_tab_says_something_that_helps(officer: Visit, tab: str) -> None:
    page = (await officer.get(f"/queue?tab={tab}")).text
    assert "<table" not in page
    assert "empty-queue" in page


async def test_a_long_queue_has_pages(centre: Centre, officer: Visit) -> None:
    for _ in range(PAGE + 1):
        await centre.receive("short")
    first = (await officer.get("/queue")).text
    assert len(numbers(first)) == PAGE
    assert "Page 1 of 2" in first
    assert "page=2" in first
    second = (await officer.get("/queue?page=2")).text
    assert len(numbers(second)) == 1
    assert "page=1" in second
    assert len(numbers((await officer.get("/queue?page=99")).text)) == 1


async def test_an_open_page_hears_of_changes_and_only_of_changes(centre: Centre, officer: Visit) -> None:
    await centre.receive()

    def address(html: str) -> str:
        found = re.search(r'hx-get="([^"]+)"', html)
        assert found
        return found[1].replace("&amp;", "&")

    page = (await officer.get("/queue?tab=new")).text
    live = await officer.get(address(page))
    assert live.status_code == 204
    assert not live.content
    fresh = await centre.receive()
    changed = await officer.get(address(page))
    assert changed.status_code == 200
    assert fresh in changed.text
    assert "<html" not in changed.text
    assert (await officer.get(address(changed.text))).status_code == 204


@pytest.mark.parametrize("query", ["tab=bogus", "page=0", "page=x", "page=99999999999999999999"])
async def test_a_mangled_address_is_answered_kindly(officer: Visit, query: str) -> None:
    answer = await officer.get(f"/queue?{query}")
    assert answer.status_code == 400
    assert "This could not be read" in answer.text


async def test_the_queue_speaks_chinese(centre: Centre, officer: Visit, someone: Callable[..., Visit]) -> None:
    await centre.receive_urgent()
    person = someone("zh-CN,zh;q=0.9,en;q=0.8")
    await person.log_in("li")
    row = words_of((await person.get("/queue")).text)
    for shown in ("立即", "钓鱼短信", "已知骗局", "已转钱", "刚刚", "接手", "[姓名]"):
        assert shown in row, shown
