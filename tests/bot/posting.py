"""A courier, and a hand that puts deliveries before it as staff's work does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlmodel import select

from bot.delivering import Courier
from bot.telegram import open_bot
from bot.words import Phrasebook
from center.accounts import Role, open_accounts
from center.deliveries import Deliveries, post
from center.desk import Desk
from center.jobs import Jobs, open_jobs
from center.keys import load_keyring
from center.settings import Settings
from center.store.engine import Store, open_store
from center.store.tables import Delivery, Reporter, Staff, Tip


class Post:
    """desk: what staff do, in the same database."""

    def __init__(self, courier: Courier, store: Store, jobs: Jobs, desk: Desk) -> None:
        self.courier, self.store, self.jobs, self.desk = courier, store, jobs, desk

    async def officer(self) -> int:
        """Somebody who works here; made once."""
        async with self.store.reading() as session:
            known = (await session.exec(select(Staff.id).where(Staff.login == "asks"))).first()
        return known or await open_accounts(self.store).add(
            "asks", "Officer Lin", Role.INTAKE, "correct-horse-battery-9"
        )

    async def delivers_all(self, case: str) -> None:
        """What is queued about a tip, in its order."""
        async with self.store.reading() as session:
            of_case = select(Delivery.id).join(Tip).where(Tip.case_number == case, Delivery.state == "queued")
            waiting = (await session.exec(of_case.order_by(Delivery.id))).all()
        for one in waiting:
            await self.courier.deliver(one or 0)

    async def queues(self, case: str, kind: str, **tip_values: object) -> int:
        """A delivery about a tip; returns its id."""
        async with self.store.writing() as session:
            tip = (await session.exec(select(Tip).where(Tip.case_number == case))).one()
            for name, value in tip_values.items():
                setattr(tip, name, value)
            await post(session, self.jobs, tip, kind)
            delivery = (
                await session.exec(select(Delivery).where(Delivery.tip_id == tip.id, Delivery.kind == kind))
            ).one()
            assert delivery.id is not None
            return delivery.id

    async def delivers(self, delivery: int) -> None:
        await self.courier.deliver(delivery)

    async def row(self, delivery: int) -> Delivery:
        async with self.store.reading() as session:
            return await session.get_one(Delivery, delivery)

    async def changes(self, delivery: int, **values: object) -> None:
        async with self.store.writing() as session:
            row = await session.get_one(Delivery, delivery)
            for name, value in values.items():
                setattr(row, name, value)

    async def reachable(self, delivery: int) -> bool:
        async with self.store.reading() as session:
            return (await session.get_one(Reporter, (await session.get_one(Delivery, delivery)).reporter_id)).reachable


@asynccontextmanager
async def open_post(settings: Settings, phrasebook: Phrasebook) -> AsyncIterator[Post]:
    store, jobs, bot, keyring = open_store(settings), open_jobs(settings), open_bot(settings), load_keyring(settings)
    courier = Courier(bot, Deliveries(store, keyring, jobs), phrasebook)
    yield Post(courier, store, jobs, Desk(store, keyring, jobs))
    await bot.session.close()
    await store.close()
    await asyncio.to_thread(jobs.close)
