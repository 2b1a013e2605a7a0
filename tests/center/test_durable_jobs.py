"""A job that was queued with its row is taken by whichever process listens, however the database is reached."""

import asyncio

from sqlalchemy import create_engine, text

from center.desk import Desk
from center.intake import Intake
from center.jobs import open_jobs
from center.keys import load_keyring
from center.message import Language
from center.migrating import migrate
from center.reporters import Reporters
from center.rules.tip_states import Outcome
from center.settings import Settings
from center.store.engine import open_store
from center.store.tables import Staff
from tests.center.making import draft
from tests.center.processes import Crew


async def take_and_close_one(settings: Settings) -> None:
    """Two messages to a citizen."""
    store, keyring, jobs = open_store(settings), load_keyring(settings), open_jobs(settings)
    async with store.writing() as session:
        session.add(Staff(login="anna", name="Anna", role="intake", password_hash="-"))
    known = await Reporters(store, keyring).meet(5, Language.EN)
    case = (await Intake(store, keyring, "WH").file(draft(known.id))).case_number
    desk = Desk(store, keyring, jobs)
    await desk.take(case, 1, 1)
    await desk.close(case, 1, 2, Outcome.PASSED_ON, "")
    jobs.close()
    await store.close()


def test_jobs_of_one_process_are_taken_by_another_each_once(settings: Settings, crew: Crew) -> None:
    asyncio.run(take_and_close_one(settings))
    assert crew.work(settings, "work", {"wanted": 2}) == [[1, 2]]


def test_migrating_twice_keeps_the_jobs_that_wait(settings: Settings) -> None:
    asyncio.run(take_and_close_one(settings))
    migrate(settings)
    engine = create_engine(settings.sync_url)
    table = "workflow_status" if settings.is_sqlite else "dbos.workflow_status"
    with engine.connect() as connection:
        waiting = connection.execute(text(f"SELECT count(*) FROM {table} WHERE status = 'ENQUEUED'")).scalar_one()
    engine.dispose()
    assert waiting == 2
