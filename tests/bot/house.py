"""A bot in this process with its own database and simulator; it can be stopped, killed and started again."""

import asyncio
import secrets
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.app import BotApp, build
from bot.rooms import Rooms
from center.desk import Desk
from center.intake import Intake, TipDraft
from center.jobs import open_jobs
from center.keys import load_keyring, simulator_token
from center.message import Language
from center.sealing import open_data_key
from center.settings import Settings
from center.store.tables import Incoming, Reporter, Tip
from simulator.background import running as running_simulator
from simulator.client import Citizen, Simulator
from simulator.settings import SimulatorSettings
from tests.bot.fakes import Moods
from tests.bot.hearing import PATIENCE, PatientSimulator
from tests.product import free_port


@dataclass
class House:
    """settings, simulator and the bot between them; `moods` say how its matcher behaves."""

    settings: Settings
    rooms: Rooms
    sim: Simulator
    moods: Moods = field(default_factory=Moods)
    _app: BotApp | None = None
    _task: "asyncio.Task[None] | None" = None

    @property
    def app(self) -> BotApp:
        assert self._app is not None, "the bot is not running"
        return self._app

    @property
    def task(self) -> "asyncio.Task[None]":
        assert self._task is not None, "the bot is not running"
        return self._task

    async def opens(self) -> None:
        rooms = Rooms(self.moods.open_matcher, self.rooms.base, self.rooms.reasons, self.rooms.understander)
        self._app = build(self.settings, rooms)
        self._task = asyncio.create_task(self._app.run())

    async def closes(self) -> None:
        """As on Ctrl-C: what is under way may end."""
        assert self._task is not None
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._app = self._task = None

    async def closes_in_a_hurry(self) -> None:
        """As on Ctrl-C, with no time for what is under way."""
        finish = self.app.chats.finish

        async def at_once(_seconds: float) -> None:
            await finish(0)

        self.app.chats.finish = at_once  # type: ignore[method-assign]
        await self.closes()

    async def crashes(self) -> None:
        """As near to kill -9 as one process allows: everything under way stops where it is."""
        under_way = list(self.app.chats._workers.values())
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self.closes()

    async def restarts(self) -> None:
        await self.crashes()
        await self.opens()

    async def rests(self) -> None:
        """Until the bot has fetched and handled everything."""
        await self.sim.all_fetched(PATIENCE)

        async def done() -> bool:
            return not await self.undone() and not self.app.chats.under_way

        await self.until(done)

    async def until(self, holds: Callable[[], Awaitable[object]]) -> None:
        """Waits for a condition; TimeoutError when it does not come true."""
        async with asyncio.timeout(PATIENCE):
            while not await holds():
                await asyncio.sleep(0.02)

    async def checking(self, most: int) -> None:
        """Until the matcher has been asked so often since it was last reset, and has begun."""

        async def begun() -> bool:
            return self.moods.checks >= most

        await self.until(begun)

    async def count(self, table: type[SQLModel]) -> int:
        async with self.app.store.reading() as session:
            return (await session.exec(select(func.count()).select_from(table))).one()

    async def reporter_of(self, citizen: Citizen) -> Reporter | None:
        async with self.app.store.reading() as session:
            return await self._reporter(session, citizen)

    async def tips_of(self, citizen: Citizen) -> Sequence[Tip]:
        """Oldest first."""
        async with self.app.store.reading() as session:
            reporter = await self._reporter(session, citizen)
            if reporter is None:
                return []
            mine = select(Tip).where(Tip.reporter_id == reporter.id).order_by(col(Tip.id))
            return (await session.exec(mine)).all()

    async def tip_of(self, citizen: Citizen) -> Tip:
        """The only one."""
        [tip] = await self.tips_of(citizen)
        return tip

    async def awaits_tip_of(self, citizen: Citizen) -> Tip:
        """Their only tip, as soon as it is there."""
        await self.until(lambda: self.tips_of(citizen))
        return await self.tip_of(citizen)

    async def added_by(self, citizen: Citizen) -> list[str]:
        """What was told after filing, oldest first, as staff read it."""
        tip = await self.tip_of(citizen)
        desk = Desk(self.app.store, load_keyring(self.settings), open_jobs(self.settings))
        try:
            events = (await desk.open(tip.case_number)).events
        finally:
            desk.jobs.close()
        return [one.note for one in events if one.event.kind == "completed" and one.note]

    async def files_for(self, citizen: Citizen, story: str = "told") -> str:
        """A tip of a citizen who has written before, made without a chat; returns its case number."""
        keyring = load_keyring(self.settings)
        async with self.app.store.reading() as session:
            reporter = await self._reporter(session, citizen)
        assert reporter is not None
        assert reporter.id is not None
        draft = TipDraft(secrets.token_hex(8), reporter.id, story, Language(reporter.language), "CN")
        return (await Intake(self.app.store, keyring, "WH").file(draft)).case_number

    async def story_of(self, citizen: Citizen) -> str:
        """What they told in their only report, unsealed."""
        tip = await self.tip_of(citizen)
        async with self.app.store.reading() as session:
            reporter = await self._reporter(session, citizen)
            assert reporter is not None
            master = load_keyring(self.settings).master
            return open_data_key(master, reporter.wrapped_key).read(tip.sealed_story)

    async def reporter(self, session: AsyncSession, reporter_id: int | None) -> Reporter:
        return await session.get_one(Reporter, reporter_id)

    async def undone(self) -> int:
        """Updates taken and not handled to the end."""
        async with self.app.store.reading() as session:
            left = select(Incoming).where(col(Incoming.sealed).is_not(None), col(Incoming.failed_at).is_(None))
            return len((await session.exec(left)).all())

    async def _reporter(self, session: AsyncSession, citizen: Citizen) -> Reporter | None:
        lookup = load_keyring(self.settings).find_by("chat", citizen.id)
        return (await session.exec(select(Reporter).where(Reporter.lookup == lookup))).first()


def new_settings(home: Path, migrated: Path) -> Settings:
    """An installation in `home` whose database was migrated before."""
    home.mkdir(parents=True, exist_ok=True)
    for file in migrated.glob("scamline.db*"):
        shutil.copy(file, home / file.name)
    return Settings(home=home, simulator_port=free_port(), poll_seconds=0.1)


@contextmanager
def simulator_for(settings: Settings) -> Iterator[Simulator]:
    simulated = SimulatorSettings(token=simulator_token(settings), limits_on=False)
    with running_simulator(simulated, settings.simulator_port) as url:
        yield PatientSimulator(url)


@asynccontextmanager
async def open_house(settings: Settings, rooms: Rooms) -> AsyncIterator[House]:
    with simulator_for(settings) as sim:
        house = House(settings, rooms, sim)
        await house.opens()
        try:
            yield house
        finally:
            house.moods.reset()
            with suppress(AssertionError):
                await house.crashes()
            await sim.close()
