"""The sender as a process of its own: one delivery that cannot be carried stands in nobody's way."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlmodel import select

from bot.words import Words
from center.deliveries import post
from center.intake import Intake, TipDraft
from center.jobs import open_jobs
from center.keys import load_keyring
from center.message import Language
from center.reporters import Reporters
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Delivery, Reporter, Tip
from simulator.client import Citizen
from tests.bot.hearing import PATIENCE, plain
from tests.bot.house import new_settings, simulator_for
from tests.product import Product


@pytest.fixture
def settings(tmp_path: Path, migrated: Path) -> Settings:
    return new_settings(tmp_path, migrated)


@pytest_asyncio.fixture(loop_scope="session")
async def store(settings: Settings) -> AsyncIterator[Store]:
    opened = open_store(settings)
    yield opened
    await opened.close()


async def queued_for(citizen: Citizen, settings: Settings, store: Store) -> int:
    """A message about a tip of theirs, queued as staff's work does; returns the delivery's number."""
    keyring, jobs = load_keyring(settings), open_jobs(settings)
    known = await Reporters(store, keyring).meet(citizen.id, Language.EN)
    draft = TipDraft(secrets.token_hex(8), known.id, "told", Language.EN, "CN")
    case = (await Intake(store, keyring, "WH").file(draft)).case_number
    async with store.writing() as session:
        tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
        await post(session, jobs, tip, "taken")
        delivery = (await session.exec(select(Delivery).where(Delivery.tip_id == tip.id))).one()
    await asyncio.to_thread(jobs.close)
    assert delivery.id is not None
    return delivery.id


async def test_a_delivery_that_cannot_be_carried_leaves_nothing_in_the_queue_and_the_next_arrives(
    settings: Settings, store: Store, english: Words
) -> None:
    with simulator_for(settings) as sim:
        bad, good = [await sim.citizen(name, language="en") for name in ("Bad", "Good")]
        await good.starts()
        # given a message to somebody whose record is damaged, and one to somebody else
        broken = await queued_for(bad, settings, store)
        async with store.writing() as session:
            delivery = await session.get_one(Delivery, broken)
            (await session.get_one(Reporter, delivery.reporter_id)).sealed_chat = b"damaged"
        whole = await queued_for(good, settings, store)
        # when the sender runs
        product = Product(settings)
        product.start("sender")
        try:
            async with asyncio.timeout(2 * PATIENCE):
                while await state(store, broken) != ("queued", 1) or await state(store, whole) != ("sent", 0):
                    await asyncio.sleep(0.05)
            # then the one arrives, and the other waits with its fault noted
            heard = await good.hears()
            async with store.reading() as session:
                tip = await session.get_one(Tip, (await session.get_one(Delivery, whole)).tip_id)
            assert heard.text == plain(english("told-taken", case=tip.case_number))
            # and the durable queue has kept no error of either
            async with asyncio.timeout(PATIENCE):
                while await jobs_of(store) != ["SUCCESS", "SUCCESS"]:
                    await asyncio.sleep(0.05)
            assert "delivery stumbled" in product.log("sender")
        finally:
            product.stop()
            await sim.close()


async def state(store: Store, delivery: int) -> tuple[str, int]:
    async with store.reading() as session:
        row = await session.get_one(Delivery, delivery)
        return row.state, row.faults


async def jobs_of(store: Store) -> list[str]:
    """How each durable job ended: an ERROR is kept with all its words."""
    async with store.reading() as session:
        return [str(row[0]) for row in await session.execute(text("SELECT status FROM workflow_status"))]
