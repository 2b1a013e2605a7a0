import logging
from collections.abc import Callable

import pytest
from fastapi import FastAPI

from center.desk import Desk
from tests.admin.centre import Centre
from tests.admin.visits import Visit, visit


async def test_an_unknown_address_gets_a_page_that_leads_back(officer: Visit, someone: Callable[..., Visit]) -> None:
    answer = await officer.get("/nowhere")
    assert answer.status_code == 404
    assert 'href="/queue"' in answer.text
    assert 'href="/login"' in (await someone().get("/nowhere")).text


async def test_a_fault_nobody_foresaw_says_nothing_of_what_was_written(
    centre: Centre,
    officer: Visit,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("secret words of a citizen")

    monkeypatch.setattr(Desk, "open", broken)
    with caplog.at_level(logging.DEBUG):
        answer = await officer.get("/tips/WH6-0000-00")
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert answer.headers["content-security-policy"]
    assert "secret words" not in answer.text + caplog.text


async def test_a_broken_database_gets_a_page_too(app: FastAPI, officer: Visit) -> None:
    class Gone:
        def __getattr__(self, name: str) -> object:
            raise OSError("no database")

    kept, app.state.rooms = app.state.rooms, Gone()
    try:
        answer = await officer.get("/queue")
    finally:
        app.state.rooms = kept
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text


async def test_a_link_from_elsewhere_arrives_although_cookies_are_strict(app: FastAPI, centre: Centre) -> None:
    number = await centre.receive()
    stranger = visit(app)
    arriving = await stranger.get(f"/tips/{number}", **{"Sec-Fetch-Site": "cross-site"})
    assert arriving.status_code == 200
    assert f"url=/tips/{number}" in arriving.text
    step = await stranger.get(f"/tips/{number}", **{"Sec-Fetch-Site": "same-origin"})
    assert step.status_code == 303
    away = await stranger.get("//evil.test/queue", **{"Sec-Fetch-Site": "cross-site"})
    assert "evil.test" not in away.text.split("</head>")[0]
    await stranger.http.aclose()
