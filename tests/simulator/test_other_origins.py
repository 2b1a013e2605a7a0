"""A web page of somewhere else cannot speak through a visitor's browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from aiohttp import web

from simulator.background import free_port
from simulator.client import Citizen
from tests.browsing import CHROMIUM, DESKTOP, browsing
from tests.simulator.raw import TOKEN

FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:1"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
]


@pytest.fixture
async def http(base_url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=base_url, trust_env=False) as http:
        yield http


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_another_origin_can_do_nothing(http: httpx.AsyncClient, li: Citizen, headers: dict[str, str]) -> None:
    before = await li.messages()
    form = {"kind": "photo"}  # what a page can send without asking first: a form, or JSON said to be plain text
    plain = headers | {"content-type": "text/plain"}
    attempts = [
        await http.post(f"/sim/citizens/{li.id}/messages", content='{"text": "x"}', headers=plain),
        await http.post(f"/sim/citizens/{li.id}/files", data=form, files={"file": b"x"}, headers=headers),
        await http.post(f"/sim/citizens/{li.id}/block", headers=headers),
        await http.post("/sim/reset", headers=headers),
        await http.get(f"/sim/chats/{li.id}/messages", headers=headers),
        await http.get(f"/bot{TOKEN}/sendMessage?chat_id={li.id}&text=x", headers=headers),
        await http.post(f"/bot{TOKEN}/deleteWebhook", headers=headers),
    ]
    assert [answer.status_code for answer in attempts] == [403] * len(attempts)
    assert await li.messages() == before
    assert (await li.chat()).bot_status == "member"


async def test_the_chat_page_itself_bots_and_tests_may(http: httpx.AsyncClient, base_url: str, li: Citizen) -> None:
    path = f"/sim/citizens/{li.id}/messages"
    for headers in ({"origin": base_url, "sec-fetch-site": "same-origin"}, {"sec-fetch-site": "none"}, {}):
        assert (await http.post(path, json={"text": "x"}, headers=headers)).is_success


async def test_a_link_to_the_chat_page_works_from_anywhere(http: httpx.AsyncClient) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    page = await http.get("/", headers=headers)
    assert page.is_success
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


@pytest.fixture
async def elsewhere() -> AsyncIterator[str]:
    """A web site of another origin: an empty page on another port."""

    async def empty(_: web.Request) -> web.Response:
        return web.Response(text="<!doctype html><link rel=icon href=data:,>", content_type="text/html")

    site = web.Application()
    site.router.add_get("/", empty)
    runner = web.AppRunner(site)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}/"
    await runner.cleanup()


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="no Chromium on this machine")
async def test_a_browser_really_is_refused(base_url: str, elsewhere: str, li: Citizen) -> None:
    send = """([base, path]) => fetch(base + path, {method: "POST", mode: "no-cors"}).then(() => true)"""
    async with browsing(DESKTOP, "en-GB") as page:
        await page.goto(elsewhere)
        assert await page.evaluate(send, [base_url, f"/sim/citizens/{li.id}/block"])
        assert (await li.chat()).bot_status == "member"
        await page.goto(base_url)
        assert await page.evaluate(send, [base_url, f"/sim/citizens/{li.id}/block"])
        assert (await li.chat()).bot_status == "kicked"
