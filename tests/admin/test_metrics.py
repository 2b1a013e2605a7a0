"""Figures for Prometheus, read as a scraper reads them."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from admin.app import build
from center.beats import Beats, Living
from center.incoming import Inbox
from center.message import Language
from center.settings import Settings
from center.store.columns import now
from tests.admin.base import BASE
from tests.admin.centre import STORY, Centre, verdict
from tests.admin.visits import Visit, visit
from tests.center.rows import recorded

TOKEN = "scrape-me-密"


@pytest.fixture
async def scraper(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    """Asks the site of an installation that has a token."""
    app = build(settings.model_copy(update={"metrics_token": SecretStr(TOKEN)}), BASE)
    async with app.router.lifespan_context(app):
        asking = visit(app)
        yield asking.http
        await asking.http.aclose()


async def scrape(scraper: httpx.AsyncClient) -> dict[tuple[str, ...], float]:
    """(name, values of its labels in order of their names) to value."""
    answer = await scraper.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}".encode()})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    samples = [s for family in text_string_to_metric_families(answer.text) for s in family.samples]
    return {(s.name, *(s.labels[name] for name in sorted(s.labels))): s.value for s in samples}


async def test_an_empty_installation_has_a_nought_for_every_state(scraper: httpx.AsyncClient) -> None:
    found = await scrape(scraper)
    assert found == {
        **{("scamline_tips", state): 0 for state in ("new", "taken", "closed")},
        **{("scamline_deliveries", state): 0 for state in ("queued", "claimed", "sent", "failed", "blocked")},
        **{("scamline_inbox", state): 0 for state in ("waiting", "failed")},
    }


async def test_every_figure_is_what_the_database_says(centre: Centre, scraper: httpx.AsyncClient) -> None:
    officer, number = await centre.hire("li"), await centre.receive()
    await centre.receive()
    await centre.desk.take(number, officer, 1)
    inbox = Inbox(centre.store, centre.keyring)
    await inbox.keep([{"update_id": 1}, {"update_id": 2}, {"update_id": 3}])
    await inbox.failed(3)
    for parser in ("rasa", "rasa", "embedded"):
        await recorded(centre.store, STORY, verdict(STORY), Language.EN, parser)
    await Beats(centre.store).beat(Living("bot", "rack-4", 7, now() - timedelta(hours=1)), {"keys": ["0123abcd"]})
    found = await scrape(scraper)
    assert 0 <= found.pop(("scamline_process_last_seen_seconds", "rack-4", "7", "bot")) < 60
    assert {key: value for key, value in found.items() if value} == {
        ("scamline_tips", "new"): 1,
        ("scamline_tips", "taken"): 1,
        ("scamline_deliveries", "queued"): 1,
        ("scamline_inbox", "waiting"): 2,
        ("scamline_inbox", "failed"): 1,
        ("scamline_checks", "scam", "rasa"): 2,
        ("scamline_checks", "scam", "embedded"): 1,
    }


async def test_the_operations_page_names_every_figure(centre: Centre, scraper: httpx.AsyncClient) -> None:
    await recorded(centre.store, STORY, verdict(STORY), Language.EN, "rasa")
    await Beats(centre.store).beat(Living("bot", "rack-4", 7, now()), {})
    page = (Path(__file__).parents[2] / "docs" / "operations.md").read_text()
    table = set(re.findall(r"^\| `(scamline_\w+)`", page, re.M))
    assert table == {name for name, *_ in await scrape(scraper)}


async def test_figures_hold_nothing_that_anybody_wrote(centre: Centre, scraper: httpx.AsyncClient) -> None:
    number = await centre.receive(chat=4711)
    body = (await scraper.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}".encode()})).text
    assert number not in body
    assert "4711" not in body
    assert "parcel" not in body


@pytest.mark.parametrize(
    "sent", ["", TOKEN, "Bearer", "Bearer ", "Bearer scrape", f"Basic {TOKEN}", f"Bearer {TOKEN}x"]
)
async def test_without_the_token_there_are_none(scraper: httpx.AsyncClient, sent: str) -> None:
    answer = await scraper.get("/metrics", headers={"Authorization": sent.encode()} if sent else {})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "scamline_" not in answer.text


@pytest.mark.parametrize("sent", ["", "Bearer ", "Bearer None"])
async def test_an_installation_without_a_token_has_no_such_page(officer: Visit, sent: str) -> None:
    answer = await officer.get("/metrics", Authorization=sent)
    assert answer.status_code == 404
    assert "scamline_tips" not in answer.text


async def test_an_empty_token_opens_nothing(settings: Settings) -> None:
    app = build(settings.model_copy(update={"metrics_token": SecretStr("")}), BASE)
    async with app.router.lifespan_context(app):
        asking = visit(app)
        assert (await asking.get("/metrics", Authorization="Bearer ")).status_code == 404
        await asking.http.aclose()


async def test_nothing_of_it_lives_in_the_global_registry(scraper: httpx.AsyncClient) -> None:
    await scrape(scraper)
    await scrape(scraper)
    assert not [family.name for family in REGISTRY.collect() if family.name.startswith("scamline")]
