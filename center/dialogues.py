"""Where each chat stands: kept in SQL, sealed with the reporter's own key."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from center.errors import NotFound
from center.incoming import finish
from center.keys import Keyring
from center.reporters import Known
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Check, Dialogue, Notice

log = structlog.stdlib.get_logger()


@dataclass(frozen=True, slots=True)
class Dialogues:
    """owner: of the bot that writes; what it no longer holds it may not end (center/incoming.py)."""

    store: Store
    keyring: Keyring
    owner: str = "bot"

    async def load(self, chat_id: int, known: Known) -> tuple[str | None, dict[str, Any]]:
        """(state, data); nothing was begun: (None, {})."""
        async with self.store.reading() as session:
            row = await session.get(Dialogue, self._key(chat_id))
        if row is None or row.reporter_id != known.id:  # an earlier reporter's, saved while they were being forgotten
            return None, {}
        try:
            return row.state, known.seal.read_data(row.sealed_data) if row.sealed_data else {}
        except (NotFound, ValueError) as error:  # damaged: the chat begins anew rather than never again
            log.error("dialogue not readable", error=type(error).__name__)
            return None, {}

    async def save(
        self,
        chat_id: int,
        known: Known,
        state: str | None,
        data: dict[str, Any],
        update_id: int | None = None,
        rows: Sequence[Check | Notice] = (),
    ) -> None:
        """update_id: of the update that led here. With this it is done, both or neither: handled once more, its words
        would be taken for the answer to the next question. rows: what else it led to. Raises NotOurs,
        and saves nothing, when another bot has taken it over meanwhile."""

        async def write(session: AsyncSession) -> None:
            session.add_all(rows)
            row = await session.get(Dialogue, self._key(chat_id))
            row = row or Dialogue(key=self._key(chat_id), reporter_id=known.id)
            row.reporter_id, row.state, row.updated_at = known.id, state, now()
            row.sealed_data = known.seal.data(data) if data else None
            session.add(row)
            await session.flush()
            if update_id is not None:
                await finish(session, update_id, self.owner)

        await self.store.inserting(write)

    def _key(self, chat_id: int) -> str:
        return self.keyring.find_by("dialogue", chat_id)
