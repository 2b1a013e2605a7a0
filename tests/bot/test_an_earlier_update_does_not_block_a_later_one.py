"""After a crash a chat may have a later update begun and an earlier one not: both are handled, neither for ever waits."""

import asyncio
from pathlib import Path

import pytest

from bot.payloads import Payload
from bot.updates.chats import Chats
from center.incoming import Inbox
from center.keys import load_keyring
from center.store.engine import open_store
from tests.bot.house import new_settings


class Handling:
    """Begins and ends each update in the real inbox, and notes in which order."""

    def __init__(self, inbox: Inbox) -> None:
        self.inbox, self.handled = inbox, list[int]()

    async def handle(self, payload: Payload, begun: bool = False) -> None:
        number = payload["update_id"]
        if not begun:
            await self.inbox.begin(number)
        self.handled.append(number)
        await self.inbox.done(number)


@pytest.mark.timeout(30)
async def test_what_was_begun_goes_first_and_the_other_follows(tmp_path: Path, migrated: Path) -> None:
    settings = new_settings(tmp_path, migrated)
    store = open_store(settings)
    inbox = Inbox(store, load_keyring(settings), chat_of=lambda update: 5)
    try:
        # given that 11 was written down and begun, then 10 came, and the bot died
        assert (await inbox.keep_and_begin([{"update_id": 11}]))[1] == {11}
        assert (await inbox.keep_and_begin([{"update_id": 10}]))[1] == set()
        # when it starts again
        handling = Handling(inbox)
        chats = Chats(inbox, handling, lambda payload: asyncio.sleep(0))  # type: ignore[arg-type]
        await chats.take_up()
        async with asyncio.timeout(10):
            while chats.under_way:
                await asyncio.sleep(0.01)
        assert handling.handled == [11, 10]
    finally:
        await store.close()
