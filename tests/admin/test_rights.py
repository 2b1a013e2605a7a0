from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from admin.rights import RIGHTS, Capability
from center.accounts import Role
from tests.admin.centre import Centre
from tests.admin.visits import Visit

C = Capability
TABLE = {
    Role.INTAKE: {C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.WORK_TIPS},
    Role.ADMINISTRATOR: {C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.WORK_TIPS, C.SEE_STATUS},
    Role.AUDITOR: {C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.SEE_STATUS},
    Role.CURATOR: {C.SEE_QUEUE, C.READ_STORY},
    Role.OUTREACH: {C.SEE_QUEUE},
}


def routes_of(app: FastAPI) -> list[BaseRoute]:
    """Every route, those of included routers too."""
    inner = (getattr(route, "original_router", None) for route in app.routes)
    return [*(r for router in inner if router for r in router.routes), *(r for r in app.routes if hasattr(r, "path"))]


# /metrics has a token of its own: see test_metrics.py
FOR_EVERYBODY = {"/healthz", "/metrics", "/login", "/language", "/", "/static"}


def test_the_table_says_what_each_role_may() -> None:
    assert {role: set(rights) for role, rights in RIGHTS.items()} == TABLE
    assert set(RIGHTS) == set(Role)


@pytest.mark.parametrize("role", list(Role))
async def test_each_role_reaches_what_its_row_of_the_table_allows(
    centre: Centre, someone: Callable[..., Visit], role: Role
) -> None:
    await centre.hire("person", role)
    officer = await centre.hire("li", name="Li Min")
    number = await centre.receive()
    await centre.desk.note(number, officer, 1, "words for colleagues")
    person = someone()
    await person.log_in("person")

    def expect(capability: Capability) -> int:
        return 200 if capability in TABLE[role] else 403

    assert (await person.get("/queue")).status_code == expect(C.SEE_QUEUE)
    assert (await person.get("/status")).status_code == expect(C.SEE_STATUS)
    tip = await person.get(f"/tips/{number}")
    assert tip.status_code == expect(C.READ_STORY)
    assert ("words for colleagues" in tip.text) == (C.READ_NOTES in TABLE[role])
    assert (f'action="/tips/{number}/take"' in tip.text) == (C.WORK_TIPS in TABLE[role])
    taken = await person.work(number, "take", 2)
    assert taken.status_code == (303 if C.WORK_TIPS in TABLE[role] else 403)


async def test_who_may_not_read_stories_sees_none_in_the_queue(centre: Centre, someone: Callable[..., Visit]) -> None:
    await centre.hire("zhou", Role.OUTREACH)
    number, person = await centre.receive(), someone()
    await person.log_in("zhou")
    page = (await person.get("/queue")).text
    assert number in page
    assert "Phishing messages" in page
    assert "your parcel waits" not in page
    assert f"/tips/{number}" not in page
    assert 'action="/tips' not in page


async def test_every_route_turns_nobody_away(app: FastAPI, centre: Centre, someone: Callable[..., Visit]) -> None:
    number, asked = await centre.receive(), 0
    for route in routes_of(app):
        path = str(getattr(route, "path", ""))
        if path in FOR_EVERYBODY:
            continue
        assert isinstance(route, APIRoute), f"{path} is no route of ours"
        address = path.replace("{number}", number).replace("{act}", "take")
        for method in route.methods:
            stranger = someone()
            answer = await (stranger.get(address) if method == "GET" else stranger.post(address, {"version": 1}))
            assert answer.status_code in (303, 403), (method, path)
            assert answer.status_code == 403 or answer.headers["location"].startswith("/login"), (method, path)
            asked += 1
    assert asked >= 9
    assert await centre.version(number) == 1
