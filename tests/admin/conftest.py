import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from fastapi import FastAPI

from admin import app as app_module
from admin.app import build
from center.migrating import migrate
from center.profile import load_profile
from center.settings import Settings
from knowledge.concepts import load_concepts
from tests.admin.base import BASE
from tests.admin.centre import Centre, open_centre
from tests.admin.visits import Visit, visit


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with its keys, made once; every test works on a copy."""
    home = tmp_path_factory.mktemp("admin-home")
    migrate(Settings(home=home, _env_file=None))
    return home


@pytest.fixture(scope="session", autouse=True)
def files_read_once() -> Iterator[None]:
    """What every build reads anew from YAML is the same for all tests: read it once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app_module, "load_concepts", cache(load_concepts))
        patch.setattr(app_module, "load_profile", cache(load_profile))
        yield


@pytest.fixture
def settings(empty_home: Path, tmp_path: Path) -> Settings:
    home = tmp_path / "home"
    shutil.copytree(empty_home, home)
    return Settings(home=home, _env_file=None)


@pytest.fixture
async def centre(settings: Settings) -> AsyncIterator[Centre]:
    centre = open_centre(settings)
    yield centre
    await centre.close()


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    app = build(settings, BASE)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def someone(app: FastAPI) -> AsyncIterator[Callable[..., Visit]]:
    """Begins visits, each with cookies of its own."""
    visits: list[Visit] = []

    def begin(language: str = "en") -> Visit:
        visits.append(visit(app, language))
        return visits[-1]

    yield begin
    for one in visits:
        await one.http.aclose()


@pytest.fixture
async def officer(centre: Centre, someone: Callable[..., Visit]) -> Visit:
    """Logged in as the intake officer `li`."""
    await centre.hire("li", name="Li Min")
    person = someone()
    assert (await person.log_in("li")).status_code == 303
    return person
