"""Everything that the master key itself has sealed is wrapped anew, and nothing that was destroyed comes back."""

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet, MultiFernet
from pydantic import SecretStr

from center import rotation
from center.incoming import Inbox
from center.keys import Keyring, load_keyring, new_master_key
from center.message import Language
from center.reporters import Reporters
from center.rotation import MAY_LIVE, Wrapping, fingerprint, fingerprints, holders_without
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store
from center.store.tables import Beat, Incoming, Reporter
from tests.center.rows import change, every

OLD, NEW, LOST = new_master_key(), new_master_key(), new_master_key()


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotation, "BATCH", 2)


def ring(settings: Settings, *masters: str) -> Keyring:
    given = {"master_keys": SecretStr(",".join(masters)), "lookup_key": SecretStr("the same all along")}
    return load_keyring(settings.model_copy(update=given))


async def write(settings: Settings, store: Store, *masters: str, chats: range) -> None:
    keyring = ring(settings, *masters)
    for chat in chats:
        await Reporters(store, keyring).meet(chat, Language.EN)
    await Inbox(store, keyring).keep([{"update_id": chat, "message": str(chat)} for chat in chats])


def counted(count: rotation.Count) -> tuple[int, int, int]:
    return count.first, count.other, count.shut


async def test_after_rewrapping_the_new_key_alone_opens_everything(settings: Settings, store: Store) -> None:
    await write(settings, store, OLD, chats=range(1, 6))
    await write(settings, store, NEW, OLD, chats=range(6, 8))
    assert counted(await Wrapping(store, [NEW, OLD]).count()) == (4, 10, 0)
    assert counted(await Wrapping(store, [NEW, OLD]).rewrap()) == (4, 10, 0)
    assert counted(await Wrapping(store, [NEW, OLD]).count()) == (14, 0, 0)
    new = ring(settings, NEW)
    for chat in range(1, 8):
        known = await Reporters(store, new).meet(chat, Language.EN)
        assert not known.first_time
        (row,) = await every(store, Reporter, id=known.id)
        assert known.seal.read(row.sealed_chat or b"") == str(chat)
    assert [update["message"] for update in await Inbox(store, new).left_over()] == [str(n) for n in range(1, 8)]


async def test_a_rewrapping_that_was_interrupted_goes_on(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await write(settings, store, OLD, chats=range(1, 6))
    rotate, left = MultiFernet.rotate, [3]

    def dies_soon(self: MultiFernet, sealed: bytes) -> bytes:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        return rotate(self, sealed)

    with monkeypatch.context() as patch:
        patch.setattr(MultiFernet, "rotate", dies_soon)
        with pytest.raises(KeyboardInterrupt):
            await Wrapping(store, [NEW, OLD]).rewrap()
    half = await Wrapping(store, [NEW, OLD]).count()
    assert half.first == 2  # the batch that was finished
    await Wrapping(store, [NEW, OLD]).rewrap()
    assert counted(await Wrapping(store, [NEW, OLD]).rewrap()) == (10, 0, 0)


async def test_who_is_forgotten_while_rewrapping_stays_forgotten(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await write(settings, store, OLD, chats=range(1, 3))
    put = Wrapping._put

    async def somebody_first(self: Wrapping, *arguments: object) -> None:
        await Reporters(store, ring(settings, OLD)).forget(1)
        await Inbox(store, ring(settings, OLD)).done(2)
        await put(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Wrapping, "_put", somebody_first)
    await Wrapping(store, [NEW, OLD]).rewrap()
    assert [row.wrapped_key is None for row in await every(store, Reporter)] == [True, False]
    assert [row.sealed is None for row in await every(store, Incoming)] == [False, True]


async def test_what_no_key_here_opens_is_left_as_it_is_and_counted(settings: Settings, store: Store) -> None:
    await write(settings, store, LOST, chats=range(1, 2))
    await change(store, Incoming, 1, sealed=b"damaged")
    before = (await every(store, Reporter))[0].wrapped_key
    assert counted(await Wrapping(store, [NEW, OLD]).rewrap()) == (0, 0, 2)
    assert (await every(store, Reporter))[0].wrapped_key == before


def test_a_fingerprint_tells_keys_apart_and_holds_nothing_of_them() -> None:
    assert fingerprints(f"{NEW}, {OLD}\n") == [fingerprint(NEW), fingerprint(OLD)]
    assert fingerprint(NEW) != fingerprint(OLD)
    assert Fernet(NEW)  # a key
    with pytest.raises(ValueError, match="Fernet key"):
        Fernet(fingerprint(NEW))


def beat(name: str, *keys: str, seconds: float = 0) -> Beat:
    return Beat(name=name, host="h", pid=1, seen_at=now() - timedelta(seconds=seconds), data={"keys": list(keys)})


def test_a_process_that_may_live_and_lacks_the_key_is_named() -> None:
    long_gone = beat("sender", "a", seconds=MAY_LIVE.total_seconds() + 1)
    silent = beat("admin", "a", seconds=MAY_LIVE.total_seconds() - 60)
    beats = [beat("bot", "a", "b"), silent, long_gone, beat("jobs")]
    assert holders_without(beats, "b", now()) == ["admin"]
    assert holders_without(beats, "b", now(), first=True) == ["bot", "admin"]
    assert holders_without(beats, "a", now(), first=True) == []
