from collections.abc import Callable

import pytest

from admin.security.cookies import SESSION
from tests.admin.centre import PASSWORD, Centre
from tests.admin.visits import Visit


async def test_the_first_log_in_changes_the_password_before_anything_else(
    centre: Centre, someone: Callable[..., Visit]
) -> None:
    made_up = await centre.accounts.first()
    assert made_up
    person = someone()
    await person.log_in("admin", made_up)
    for path in ("/queue", "/tips/WH6-0000-00", "/account"):
        assert (await person.get(path)).headers["location"] == "/password", path
    page = await person.get("/password")
    assert "This password was made up for you" in page.text
    changed = await person.send("/password", old=made_up, new="quiet river stone", again="quiet river stone")
    assert changed.headers["location"] == "/queue"
    assert (await person.get("/queue")).status_code == 200


@pytest.mark.parametrize(
    ("old", "new", "again", "says"),
    [
        ("not the password", "quiet river stone", "quiet river stone", "The present password is wrong"),
        (PASSWORD, "quiet river stone", "quiet river stoné", "not the same"),
        (PASSWORD, "short", "short", "at least 12 characters"),
        (PASSWORD, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "too easy to guess"),
        (PASSWORD, PASSWORD, PASSWORD, "too easy to guess, or it is the present one"),
    ],
)
async def test_a_refused_password_says_why(officer: Visit, old: str, new: str, again: str, says: str) -> None:
    await officer.get("/password")
    refused = await officer.send("/password", old=old, new=new, again=again)
    assert refused.status_code == 400
    assert says in refused.text


async def test_a_new_password_ends_all_other_log_ins(
    centre: Centre, officer: Visit, someone: Callable[..., Visit]
) -> None:
    elsewhere = someone()
    await elsewhere.log_in("li")
    before = officer.http.cookies[SESSION]
    await officer.get("/password")
    await officer.send("/password", old=PASSWORD, new="quiet river stone", again="quiet river stone")
    assert (await elsewhere.get("/queue")).status_code == 303
    assert (await officer.get("/queue")).status_code == 200
    assert officer.http.cookies[SESSION] != before


async def test_the_account_page_says_who_one_is(officer: Visit) -> None:
    page = (await officer.get("/account")).text
    assert "Li Min" in page
    assert "Intake officer" in page
    assert 'action="/logout"' in page
