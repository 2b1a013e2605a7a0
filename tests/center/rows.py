"""Looks at and changes rows behind the rooms' backs."""

import asyncio
from typing import Any, TypeVar

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import func
from sqlmodel import SQLModel, select

from center.checks import Noted
from center.keys import Keyring
from center.message import Language
from center.store.engine import Store
from center.store.tables import Check, Tip
from center.verdict import Verdict

Table = TypeVar("Table", bound=SQLModel)


async def every(store: Store, table: type[Table], **wanted: Any) -> list[Table]:
    """In the order of their keys."""
    async with store.reading() as session:
        query = select(table).order_by(*table.__table__.primary_key.columns)  # type: ignore[attr-defined]
        return list((await session.exec(query.filter_by(**wanted))).all())


async def only(store: Store, table: type[Table], **wanted: Any) -> Table:
    (row,) = await every(store, table, **wanted)
    return row


async def count(store: Store, table: type[SQLModel]) -> int:
    async with store.reading() as session:
        return (await session.exec(select(func.count()).select_from(table))).one()


async def tip_of(store: Store, case_number: str) -> Tip:
    return await only(store, Tip, case_number=case_number)


async def change(store: Store, table: type[SQLModel], key: Any, **values: Any) -> None:
    async with store.writing() as session:
        row = await session.get_one(table, key)
        for name, value in values.items():
            setattr(row, name, value)


async def warm(store: Store, connections: int = 12) -> None:
    """Opens connections beforehand, so that what is started together also arrives together."""
    ready = asyncio.Barrier(connections)

    async def hold() -> None:
        async with store.reading() as session:
            await session.exec(select(func.count()).select_from(Tip))
            await ready.wait()

    await asyncio.gather(*(hold() for _ in range(connections)))


async def recorded(store: Store, text: str, verdict: Verdict, language: Language, parser: str) -> int:
    """A check as the end of an update leaves it; returns its number."""
    async with store.writing() as session:
        before = (await session.exec(select(func.count()).select_from(Check))).one()
        noted = Noted(Keyring(MultiFernet([Fernet(Fernet.generate_key())]), b"rows"), before)
        number = noted.note(text, verdict, language, parser)
        session.add_all(noted.checks)
    return number
