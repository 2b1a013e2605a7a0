"""One bot and one simulator for the folder, a fresh citizen for each test."""

import contextlib
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import structlog

from bot.rooms import Rooms
from bot.words import Phrasebook, Words, load_phrasebook
from center.migrating import migrate
from center.profile import Profile, load_profile
from center.settings import Settings
from knowledge.concepts import Concepts, load_concepts
from knowledge.entries import Base
from knowledge.loading import load_base
from nlu.parser import open_understander
from scamline import logs
from simulator.client import Citizen, Simulator
from tests.bot.hearing import check_everything_said, check_nothing_logged, words_of
from tests.bot.house import House, new_settings, open_house
from tests.bot.posting import Post, open_post
from tests.simulator.pictures import png

HERE = Path(__file__).parent
Arrives = Callable[..., Awaitable[Citizen]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The bot lives through the whole session, so every test here runs in its event loop."""
    for item in items:
        if HERE in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


LOG = pytest.StashKey[io.StringIO]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Shows the end of the bot's log with what failed."""
    report = yield
    if report.failed and LOG in item.config.stash:
        report.sections.append(("The bot's log", item.config.stash[LOG].getvalue()[-3000:]))
    return report


@pytest.fixture(scope="session", autouse=True)
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """What the bot logs, the way the product does it."""
    written = request.config.stash[LOG] = io.StringIO()
    with contextlib.redirect_stderr(written):
        logs.set_up("bot")
    yield written
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


@pytest.fixture(scope="session")
def profile() -> Profile:
    return load_profile(Settings().profile)


@pytest.fixture(scope="session")
def phrasebook(profile: Profile) -> Phrasebook:
    return load_phrasebook(profile)


@pytest.fixture(scope="session")
def english(phrasebook: Phrasebook) -> Words:
    return words_of(phrasebook, "en")


@pytest.fixture(scope="session")
def chinese(phrasebook: Phrasebook) -> Words:
    return words_of(phrasebook, "zh-hans")


@pytest.fixture(scope="session")
def base() -> Base:
    return load_base()


@pytest.fixture(scope="session")
def reasons() -> Concepts:
    return load_concepts()


@pytest.fixture(scope="session")
def rooms(tmp_path_factory: pytest.TempPathFactory, base: Base, reasons: Concepts) -> Rooms:
    """Everything real but the matcher."""
    kept = tmp_path_factory.getbasetemp().parent / "shared-nlu"  # for where no trained intents are shipped
    return Rooms(lambda: pytest.fail("no matcher given"), base, reasons, open_understander(kept))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a migrated, empty database, to be copied."""
    home = tmp_path_factory.mktemp("migrated")
    migrate(Settings(home=home))
    return home


@pytest.fixture(scope="session")
def picture() -> bytes:
    return png()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory, migrated: Path, rooms: Rooms) -> AsyncIterator[House]:
    async with open_house(new_settings(tmp_path_factory.mktemp("bot"), migrated), rooms) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def own_house(tmp_path_factory: pytest.TempPathFactory, migrated: Path, rooms: Rooms) -> AsyncIterator[House]:
    """A bot that one file of tests may stop, kill and disturb."""
    async with open_house(new_settings(tmp_path_factory.mktemp("own"), migrated), rooms) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def desk(house: House, phrasebook: Phrasebook) -> AsyncIterator[Post]:
    """What staff do and what is sent for it."""
    async with open_post(house.settings, phrasebook) as post:
        yield post


@pytest.fixture
def sim(house: House) -> Simulator:
    return house.sim


@pytest_asyncio.fixture(loop_scope="session")
async def arrives(house: House, log: io.StringIO) -> AsyncIterator[Arrives]:
    """Brings a citizen who has read the welcome. What was said, and what was logged, is looked over in the end."""
    arrived: list[Citizen] = []

    async def one(language: str = "zh-hans", name: str = "Li", greeted: bool = True) -> Citizen:
        citizen = await house.sim.citizen(name, language=language)
        arrived.append(citizen)
        if greeted:
            await citizen.starts()
            await citizen.hears()
        return citizen

    yield one
    for citizen in arrived:
        await check_everything_said(citizen)
        await check_nothing_logged(citizen, log.getvalue())


@pytest_asyncio.fixture(loop_scope="session")
async def li(arrives: Arrives) -> Citizen:
    """A citizen whose Telegram speaks simplified Chinese."""
    return await arrives()


@pytest_asyncio.fixture(loop_scope="session")
async def ann(arrives: Arrives) -> Citizen:
    """A citizen whose Telegram speaks English."""
    return await arrives("en", "Ann")


@pytest.fixture(autouse=True)
def _calm(request: pytest.FixtureRequest) -> Iterator[None]:
    """No test leaves the shared bot's matcher in a mood."""
    yield
    for name in ("house", "own_house"):
        if name in request.fixturenames:
            request.getfixturevalue(name).moods.reset()
