"""`scamline keys`: a new master key step by step, with no moment at which a running process could not read.

add (second), restart each, use (first), restart each, rewrap, drop. Every step may be repeated, and refuses while what
comes before it is not done.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from center.beats import Beats
from center.errors import NotAllowed, SetupError
from center.keys import key_texts, load_keyring
from center.migrating import pending
from center.rotation import Count, Wrapping, fingerprint, holders_without
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store, open_store
from scamline.key_file import KeyFile

Result = TypeVar("Result")


def make(settings: Settings) -> None:
    """The keys of a new installation; those that are there stay."""
    load_keyring(settings)


def add(settings: Settings) -> str:
    """Fingerprint of the new key, which stands behind the one in use."""
    load_keyring(settings)
    return _file(settings).add()


def use(settings: Settings) -> None:
    """From its next start on each process wraps with the new key. Raises NotAllowed while one does not hold it."""
    file = _file(settings)
    new = file.added()
    _refuse_while(settings, new, "does not hold the new key yet")
    file.use()


def rewrap(settings: Settings) -> Count:
    """Raises NotAllowed while the new key is not first, or a running process does not hold the first key."""
    keys = _keys(settings)
    _refuse_while(settings, fingerprint(keys[0]), "does not hold the first key")
    return _with_store(settings, lambda store: Wrapping(store, keys).rewrap())


def drop(settings: Settings) -> Count:
    """Only the first key stays. Raises NotAllowed while another is needed, or while somebody still wraps with it."""
    keys = _keys(settings)
    if len(keys) == 1:
        raise NotAllowed("there is only one master key: nothing to drop")
    _refuse_while(settings, fingerprint(keys[0]), "still wraps with the old key", first=True)
    count = _with_store(settings, lambda store: Wrapping(store, keys).count())
    if count.other:
        raise NotAllowed(f"{count.other} rows are still wrapped by an older key: scamline keys rewrap")
    if settings.master_keys is not None:
        raise SetupError("nothing needs the older keys any more: take them out of SCAMLINE_MASTER_KEYS")
    _file(settings).drop()
    return count


def _file(settings: Settings) -> KeyFile:
    if settings.master_keys is not None:
        raise SetupError(
            "the master keys come from SCAMLINE_MASTER_KEYS: change their order there, as docs/operations.md says"
        )
    return KeyFile(settings.home / "keys" / "master")


def _keys(settings: Settings) -> list[str]:
    """Newest first. Raises NotAllowed while one that was added is not in use."""
    load_keyring(settings)
    if settings.master_keys is None and _file(settings).is_waiting():
        raise NotAllowed("the new key is not in use yet: scamline keys use")
    return [key.strip() for key in key_texts(settings)[0].split(",") if key.strip()]


def _refuse_while(settings: Settings, key: str, what: str, first: bool = False) -> None:
    beats = _with_store(settings, lambda store: Beats(store).all())
    if names := holders_without(beats, key, now(), first):
        raise NotAllowed(f"{', '.join(names)} {what}: restart one after the other, then repeat this")


def _with_store(settings: Settings, work: Callable[[Store], Awaitable[Result]]) -> Result:
    if pending(settings):
        raise SetupError("the database is not at this version; run: scamline migrate")

    async def run() -> Result:
        store = open_store(settings)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())
