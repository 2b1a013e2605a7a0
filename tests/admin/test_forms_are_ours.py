from collections.abc import Callable

import pytest

from tests.admin.centre import Centre
from tests.admin.visits import SITE, Visit, words_of


@pytest.mark.parametrize("token", ["", "x", "ünïcode", None])
async def test_a_form_without_our_token_changes_nothing(centre: Centre, officer: Visit, token: str | None) -> None:
    number = await centre.receive()
    form = {"version": 1} | ({"form_token": token} if token is not None else {})
    refused = await officer.post(f"/tips/{number}/take", form)
    assert refused.status_code == 403
    assert "This form is out of date" in words_of(refused.text)
    assert await centre.version(number) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.test"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": SITE, "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://["},
    ],
)
async def test_a_form_from_elsewhere_changes_nothing(centre: Centre, officer: Visit, headers: dict[str, str]) -> None:
    number = await centre.receive()
    await officer.get("/queue")
    refused = await officer.post(f"/tips/{number}/take", {"form_token": officer.token(), "version": 1}, **headers)
    assert refused.status_code == 403
    assert await centre.version(number) == 1


async def test_a_token_of_another_person_is_none_of_ours(
    centre: Centre, officer: Visit, someone: Callable[..., Visit]
) -> None:
    await centre.hire("wu")
    other, number = someone(), await centre.receive()
    await other.log_in("wu")
    await other.get("/queue")
    assert (await officer.post(f"/tips/{number}/take", {"form_token": other.token(), "version": 1})).status_code == 403


async def test_the_log_in_itself_needs_a_form_of_ours(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("li")
    stranger = someone()
    refused = await stranger.post("/login", {"login": "li", "password": "correct horse battery"})
    assert refused.status_code == 403
    assert "scamline_staff" not in stranger.http.cookies


async def test_words_typed_while_the_log_in_ended_are_kept(centre: Centre, officer: Visit) -> None:
    number = await centre.receive()
    await officer.tip(number)
    officer.http.cookies.delete("scamline_staff")
    answer = await officer.send(f"/tips/{number}/note", version=1, words="The bank rang <b>back</b>")
    assert answer.status_code == 403
    assert "Your log-in has ended" in answer.text
    assert "The bank rang &lt;b&gt;back&lt;/b&gt;" in answer.text


async def test_a_body_without_end_or_beyond_reason_is_not_read(officer: Visit) -> None:
    await officer.get("/queue")
    assert (await officer.send("/language", language="en", back="x" * 200_000)).status_code == 413

    async def endless():  # type: ignore[no-untyped-def]
        yield b"form_token=x"

    assert (await officer.http.post("/language", content=endless(), headers={"Origin": SITE})).status_code == 413


@pytest.mark.parametrize("host", ["evil.test", "evil.test:8400", "127.0.0.1.evil.test", "", "[", "localhost@evil.test"])
async def test_a_foreign_host_name_is_not_served(officer: Visit, host: str) -> None:
    assert (await officer.get("/queue", Host=host)).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8400", "LOCALHOST", "[::1]:8400"])
async def test_the_loopbacks_own_names_are_served(officer: Visit, host: str) -> None:
    assert (await officer.get("/healthz", Host=host)).status_code == 200
