"""An officer of the centre, who works at a desk in the same database as the bot."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col, select

from center.accounts import Role, open_accounts
from center.desk import TipFile
from center.rules.tip_states import Outcome, TipState
from center.store.tables import Delivery, Staff, Tip
from tests.bot.posting import Post


@dataclass
class Officer:
    """number: of their account."""

    post: Post
    number: int

    async def opens(self, case: str) -> TipFile:
        return await self.post.desk.open(case)

    async def version(self, case: str) -> int:
        return (await self.opens(case)).tip.version

    async def queue(self) -> list[str]:
        """Case numbers that wait, most urgent first."""
        return [tip.case_number for tip, _ in (await self.post.desk.queue(TipState.NEW)).tips]

    async def takes(self, case: str) -> None:
        await self.post.desk.take(case, self.number, await self.version(case))

    async def asks(self, case: str, question: str) -> None:
        await self.post.desk.ask(case, self.number, await self.version(case), question)

    async def notes(self, case: str, words: str) -> None:
        await self.post.desk.note(case, self.number, await self.version(case), words)

    async def closes(self, case: str, outcome: Outcome = Outcome.CONFIRMED_SCAM, words: str = "") -> None:
        await self.post.desk.close(case, self.number, await self.version(case), outcome, words)

    async def deliveries(self, case: str) -> Sequence[Delivery]:
        """Of a tip, oldest first."""
        async with self.post.store.reading() as session:
            of_case = select(Delivery).join(Tip).where(Tip.case_number == case)
            return (await session.exec(of_case.order_by(col(Delivery.id)))).all()


async def hired(post: Post) -> Officer:
    login = secrets.token_hex(6)
    await open_accounts(post.store).add(login, "Officer Lin", Role.INTAKE, "correct-horse-battery-9")
    async with post.store.reading() as session:
        number = (await session.exec(select(Staff.id).where(Staff.login == login))).one()
    assert number is not None
    return Officer(post, number)
