"""Reports that lead to nobody. A receipt code, shown once and kept nowhere, opens how they stand and adds to them."""

import re
from dataclasses import dataclass, replace
from itertools import count

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from center.intake import Filed, Intake, TipDraft
from center.keys import Keyring
from center.message import Language
from center.reporters import Known
from center.sealing import new_data_key, open_data_key
from center.store.engine import Store
from center.store.tables import Evidence, Reporter

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are taken for others when read aloud."""
LENGTH, GROUP = 16, 4
"""80 bits: nobody guesses one."""
_READ_AS = str.maketrans("OIL", "011")


def receipt_code(keyring: Keyring, request: str) -> str:
    """The same for the same report, so that a tap that comes twice shows one code; without the keys nobody makes it."""
    drawn = (int(keyring.find_by("receipt-code", f"{request}-{turn}"), 16) for turn in count())
    codes = ("".join(SIGNS[number >> (5 * at) & 31] for at in range(LENGTH)) for number in drawn)
    signs = next(code for code in codes if _is_mixed(code))
    return "-".join(signs[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def read_code(text: str) -> str | None:
    """A code in any writing; None for a text that is none."""
    typed = re.sub(r"[\s-]", "", text.upper())
    bare = typed.translate(_READ_AS)
    return bare if len(bare) == LENGTH and all(sign in SIGNS for sign in bare) and _is_mixed(typed) else None


def _is_mixed(code: str) -> bool:
    """Neither a card's number nor a word, which people send as well."""
    digits = sum(sign.isdigit() for sign in code)
    return 2 <= digits <= LENGTH - 3


@dataclass(frozen=True, slots=True)
class Anonymous:
    store: Store
    keyring: Keyring
    intake: Intake

    async def file(self, draft: TipDraft, known: Known) -> tuple[Filed, str]:
        """Saves the report under a key of its own and returns its receipt code. known: who makes it; of them nothing
        is kept with it."""
        code = receipt_code(self.keyring, draft.request)

        async def write(session: AsyncSession) -> Filed:
            nobody = await self._nobody(session, code, draft)
            await self._take_along(session, draft.request, known, nobody)
            assert nobody.id is not None  # it was flushed
            return await self.intake.file_in(session, replace(draft, reporter_id=nobody.id))

        return await self.store.inserting(write), code

    async def known_by(self, text: str) -> Known | None:
        """Whoever holds the code; None where it opens nothing."""
        code = read_code(text)
        if code is None:
            return None
        async with self.store.reading() as session:
            found = (await session.exec(select(Reporter).where(Reporter.lookup == self._lookup(code)))).first()
        if found is None or found.id is None:
            return None
        seal = open_data_key(self.keyring.master, found.wrapped_key)
        return Known(found.id, Language(found.language), found.jurisdiction, seal)

    def _lookup(self, code: str) -> str:
        return self.keyring.find_by("anonymous", code.replace("-", ""))

    async def _nobody(self, session: AsyncSession, code: str, draft: TipDraft) -> Reporter:
        """A reporter that nothing leads to but the code."""
        lookup = self._lookup(code)
        found = (await session.exec(select(Reporter).where(Reporter.lookup == lookup))).first()
        if found is None:
            found = Reporter(
                lookup=lookup,
                wrapped_key=new_data_key(self.keyring.master),
                language=draft.language.value,
                jurisdiction=draft.jurisdiction,
                reachable=False,
            )
            session.add(found)
            await session.flush()
        return found

    async def _take_along(self, session: AsyncSession, request: str, known: Known, nobody: Reporter) -> None:
        """Evidence given before is sealed anew: with their own key it would lead to them."""
        mine = (col(Evidence.request) == request) & (col(Evidence.reporter_id) == known.id)
        seal = open_data_key(self.keyring.master, nobody.wrapped_key)
        for evidence in (await session.exec(select(Evidence).where(mine))).all():
            assert nobody.id is not None
            evidence.sealed = seal.content(known.seal.read_bytes(evidence.sealed))
            evidence.reporter_id = nobody.id
