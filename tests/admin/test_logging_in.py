from collections.abc import Callable

from admin.security.cookies import SESSION
from center.accounts import FREE_TRIES
from tests.admin.centre import Centre
from tests.admin.visits import Visit, words_of


async def test_the_right_password_leads_to_the_queue(officer: Visit) -> None:
    assert (await officer.get("/queue")).status_code == 200
    assert (await officer.get("/")).headers["location"] == "/queue"


async def test_a_log_in_leads_on_to_the_page_first_asked_for(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    number, person = await centre.receive(), someone()
    sent_away = await person.get(f"/tips/{number}")
    assert sent_away.headers["location"] == f"/login?next=%2Ftips%2F{number}"
    await person.get(sent_away.headers["location"])
    assert (await person.send("/login", login="li", password="correct horse battery", next=f"/tips/{number}")).headers[
        "location"
    ] == f"/tips/{number}"


async def test_a_log_in_leads_to_no_other_site(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    for elsewhere in ("//evil.test/", "https://evil.test/", "/\\evil.test", "javascript:alert(1)", "/a\nb"):
        person = someone()
        await person.get("/login")
        answer = await person.send("/login", login="li", password="correct horse battery", next=elsewhere)
        assert answer.headers["location"] == "/queue", elsewhere


async def test_wrong_name_and_wrong_password_get_the_same_answer(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    person = someone()
    wrong = await person.log_in("li", "guess number one")
    nobody = await person.log_in("nobody", "guess number one")
    assert wrong.status_code == nobody.status_code == 401
    assert "Log-in name or password is wrong" in wrong.text
    assert "Log-in name or password is wrong" in nobody.text
    assert SESSION not in person.http.cookies


async def test_a_locked_account_says_the_same_as_one_that_does_not_exist(
    centre: Centre, someone: Callable[..., Visit]
) -> None:
    await centre.hire("li")
    person = someone()
    for _ in range(FREE_TRIES):
        assert (await person.log_in("li", "guess number one")).status_code == 401
    locked, nobody = await person.log_in("li"), await person.log_in("nobody")
    assert locked.status_code == nobody.status_code == 401
    assert words_of(locked.text) == words_of(nobody.text)
    assert "locked for a while" in words_of(locked.text)
    assert SESSION not in person.http.cookies


async def test_one_address_cannot_try_many_accounts(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    person = someone()
    for guess in range(20):
        assert (await person.log_in(f"user{guess}", "guess number one")).status_code == 401
    stopped = await person.log_in("li")
    assert stopped.status_code == 429
    assert "from this network" in stopped.text


async def test_a_log_in_gets_a_new_token_and_ends_the_old_one(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    planted, person = "token-that-somebody-else-knows", someone()
    person.http.cookies.set(SESSION, planted, domain="127.0.0.1")
    await person.log_in("li")
    first = person.http.cookies[SESSION]
    assert first != planted
    assert await centre.accounts.who(planted) is None
    other = someone()
    other.http.cookies.set(SESSION, first, domain="127.0.0.1")
    await other.get("/queue")
    answer = await other.post(
        "/login", {"form_token": other.token(), "login": "li", "password": "correct horse battery"}
    )
    assert answer.status_code == 303
    assert await centre.accounts.who(first) is None


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    centre: Centre, someone: Callable[..., Visit]
) -> None:
    await centre.hire("li")
    cookie = (await someone().log_in("li")).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie


async def test_logging_out_ends_the_session_on_the_server(centre: Centre, officer: Visit) -> None:
    token = officer.http.cookies[SESSION]
    await officer.get("/account")
    assert (await officer.send("/logout")).headers["location"] == "/login?done=logged-out"
    assert await centre.accounts.who(token) is None
    assert "You are logged out" in (await officer.get("/login?done=logged-out")).text


async def test_polling_alone_does_not_keep_anybody_logged_in(centre: Centre, officer: Visit) -> None:
    from datetime import timedelta

    from sqlmodel import select

    from center.store.columns import now
    from center.store.tables import StaffSession

    async def seen(minutes_ago: int | None = None) -> float:
        async with centre.store.writing() as session:
            row = (await session.exec(select(StaffSession))).one()
            if minutes_ago is not None:
                row.seen_at = now() - timedelta(minutes=minutes_ago)
            return (now() - row.seen_at).total_seconds()

    await seen(minutes_ago=30)
    await officer.get("/queue/live", **{"X-Present": "no"})
    assert await seen() > 1700
    await officer.get("/queue/live", **{"X-Present": "yes"})
    assert await seen() < 60
    await seen(minutes_ago=121)
    ended = await officer.get("/queue/live", **{"HX-Request": "true"})
    assert ended.status_code == 401
