import re
from collections.abc import Callable

import pytest

from admin.app import build
from center.settings import Settings
from tests.admin.base import BASE
from tests.admin.centre import PASSWORD, Centre
from tests.admin.visits import SITE, Visit, visit

PATHS = ("/queue", "/account", "/password", "/nowhere", "/tips/WH6-0000-00", "/healthz", "/static/app.css", "/login")


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_strict_headers(officer: Visit, path: str) -> None:
    headers = (await officer.get(path)).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    if not path.startswith("/static/"):
        assert headers["cache-control"] == "no-store"


async def test_pages_hold_nothing_that_the_policy_would_refuse(centre: Centre, officer: Visit) -> None:
    number = await centre.receive_urgent()
    for path in ("/queue", f"/tips/{number}", "/account", "/nowhere"):
        page = (await officer.get(path)).text
        assert not re.search(r"\s(style|on\w+)=", page), path
        assert "<style" not in page, path
        assert not re.search(r"<script(?! src=)", page), path
        assert not re.search(r"(?:src|href|action)=\"(?:https?:)?//", page), path


async def test_shipped_files_are_kept_for_good_under_the_address_pages_use(officer: Visit) -> None:
    page = (await officer.get("/queue")).text
    for address in set(re.findall(r'"(/static/[^"]+)"', page)):
        answer = await officer.get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["cache-control"], address
    assert "immutable" not in (await officer.get("/static/app.css")).headers["cache-control"]
    assert (await officer.get("/static/../app.py")).status_code == 404


async def test_https_makes_cookies_secure(settings: Settings, centre: Centre) -> None:
    await centre.hire("li")
    app = build(settings.model_copy(update={"secure_cookies": True}), BASE)
    async with app.router.lifespan_context(app):
        person = visit(app)
        page = await person.get("/login")
        token = page.headers["set-cookie"].split("=", 1)[1].split(";")[0]
        assert "Secure" in page.headers["set-cookie"]
        assert "max-age" in page.headers["strict-transport-security"]
        answer = await person.post(
            "/login",
            {"form_token": token, "login": "li", "password": PASSWORD},
            Cookie=f"scamline_form={token}",
            Origin=SITE,
        )
        assert answer.status_code == 303
        assert "Secure" in answer.headers["set-cookie"]


async def test_health_needs_no_log_in_and_tells_nothing_more(someone: Callable[..., Visit]) -> None:
    answer = await someone().get("/healthz")
    assert answer.json() == {"status": "ok", "process": "admin"}
    assert "set-cookie" not in answer.headers
