"""A new master key from the first step to the last: nobody is locked out at any moment, and no step can be skipped."""

import asyncio
import os
import stat
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from center.beats import Beats, Living
from center.errors import NotAllowed, SetupError
from center.incoming import Inbox
from center.keys import Keyring, load_keyring, new_master_key
from center.message import Language
from center.reporters import Reporters
from center.rotation import fingerprint, fingerprints
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store, open_store
from scamline import key_file
from scamline.cli import app
from scamline.key_file import KeyFile
from scamline.keys_commands import add, drop, make, rewrap, use
from tests.databases import (  # noqa: F401  what pytest finds here is a fixture of this folder
    empty_settings,
    home,
    migrated_postgres,
    migrated_sqlite,
    postgres,
    settings,
)


class Running:
    """What a process keeps from its start to its end: the keys it took then, and its beat."""

    def __init__(self, settings: Settings, name: str, pid: int = 1) -> None:
        self.settings, self.one = settings, Living(name, "host", pid, now())
        self.keyring: Keyring = load_keyring(settings)
        self.held = fingerprints((settings.home / "keys" / "master").read_text())
        work(settings, lambda store: Beats(store).beat(self.one, {"keys": self.held}))

    def ends(self) -> None:
        work(self.settings, lambda store: Beats(store).end(self.one))

    def restarts(self) -> "Running":
        self.ends()
        return Running(self.settings, self.one.name, self.one.pid + 1)

    def hears(self, chat: int) -> None:
        """A citizen writes: somebody known is found and their key opened; the update is kept."""

        async def hear(store: Store) -> None:
            known = await Reporters(store, self.keyring).meet(chat, Language.EN)
            assert known.seal
            await Inbox(store, self.keyring).keep([{"update_id": chat, "chat": chat}])

        work(self.settings, hear)

    def reads_everything(self, chats: int) -> None:
        async def read(store: Store) -> None:
            for chat in range(1, chats + 1):
                assert not (await Reporters(store, self.keyring).meet(chat, Language.EN)).first_time
            assert len(await Inbox(store, self.keyring).left_over()) == chats

        work(self.settings, read)


def work(settings: Settings, what: Any) -> Any:
    async def run() -> Any:
        store = open_store(settings)
        try:
            done: Coroutine[Any, Any, Any] = what(store)
            return await done
        finally:
            await store.close()

    return asyncio.run(run())


def master(settings: Settings) -> list[str]:
    return (settings.home / "keys" / "master").read_text().split(",")


def test_at_no_moment_of_a_rotation_can_a_running_process_not_read(settings: Settings) -> None:
    make(settings)
    (old,) = master(settings)
    bot, admin, chats = Running(settings, "bot"), Running(settings, "admin"), 0

    def everybody_goes_on() -> None:
        """Each writes, and each reads what the others wrote, whatever step the other has reached."""
        nonlocal chats
        for process in (bot, admin):
            chats += 1
            process.hears(chats)
        for process in (bot, admin):
            process.reads_everything(chats)

    everybody_goes_on()
    add(settings)
    everybody_goes_on()
    bot = bot.restarts()
    everybody_goes_on()
    admin = admin.restarts()
    use(settings)
    everybody_goes_on()
    bot = bot.restarts()
    everybody_goes_on()  # one wraps with the new key, the other still with the old
    admin = admin.restarts()
    everybody_goes_on()
    assert rewrap(settings).other > 0
    everybody_goes_on()
    drop(settings)
    everybody_goes_on()
    bot, admin = bot.restarts(), admin.restarts()
    everybody_goes_on()
    (new,) = master(settings)
    assert new != old
    assert bot.held == [fingerprint(new)]


def test_a_step_waits_for_processes_that_are_not_there_yet(settings: Settings) -> None:
    make(settings)
    bot, sender = Running(settings, "bot"), Running(settings, "sender")
    add(settings)
    bot = bot.restarts()
    with pytest.raises(NotAllowed, match="sender does not hold the new key yet: restart"):
        use(settings)
    sender = sender.restarts()
    use(settings)
    rewrap(settings)
    bot = bot.restarts()
    with pytest.raises(NotAllowed, match="sender still wraps with the old key"):
        drop(settings)
    sender.restarts()
    drop(settings)
    assert len(master(settings)) == 1


def test_the_old_key_stays_while_anything_hangs_on_it_alone(settings: Settings) -> None:
    make(settings)
    Running(settings, "bot").hears(1)
    work(settings, lambda store: Beats(store).end(Living("bot", "host", 1, now())))
    add(settings)
    use(settings)
    with pytest.raises(NotAllowed, match="2 rows are still wrapped by an older key: scamline keys rewrap"):
        drop(settings)
    assert len(master(settings)) == 2
    assert (rewrap(settings).other, rewrap(settings).other) == (2, 0)
    drop(settings)
    Running(settings, "bot").reads_everything(1)


@pytest.fixture
def plain(home: Path, migrated_sqlite: Path) -> Settings:  # noqa: F811
    """SQLite is enough where the database does not matter."""
    home.joinpath("scamline.db").write_bytes(migrated_sqlite.read_bytes())
    made = Settings(home=home)
    make(made)
    return made


def test_steps_out_of_order_are_refused_with_the_right_one(plain: Settings) -> None:
    with pytest.raises(NotAllowed, match="scamline keys add"):
        use(plain)
    with pytest.raises(NotAllowed, match="only one master key"):
        drop(plain)
    add(plain)
    for early in (rewrap, drop):
        with pytest.raises(NotAllowed, match="not in use yet: scamline keys use"):
            early(plain)
    before = master(plain)
    with pytest.raises(NotAllowed, match="holds 2 keys: finish that rotation"):
        add(plain)
    assert master(plain) == before


def test_repeating_a_step_does_not_undo_it(plain: Settings) -> None:
    (old,) = master(plain)
    add(plain)
    first, new = master(plain)
    assert first == old
    for _ in range(3):
        use(plain)
        assert master(plain) == [new, old]
    drop(plain)
    assert master(plain) == [new]
    with pytest.raises(NotAllowed, match="only one"):
        drop(plain)
    make(plain)
    assert master(plain) == [new]


def test_a_second_rotation_begins_where_the_first_ended(plain: Settings) -> None:
    seen = {master(plain)[0]}
    for _ in range(2):
        add(plain)
        use(plain)
        drop(plain)
        seen.update(master(plain))
    assert len(seen) == 3


def test_key_files_stay_their_owners_alone_and_no_draft_is_left(plain: Settings) -> None:
    umask = os.umask(0)
    try:
        for step in (add, use, drop):
            step(plain)
            files = sorted((plain.home / "keys").iterdir())
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
            assert {file.name for file in files} <= {"lookup", "master", "rotation"}
    finally:
        os.umask(umask)


def test_a_step_that_dies_leaves_the_keys_as_they_were(plain: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    before = master(plain)

    def dies(_number: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(key_file.os, "fsync", dies)
        with pytest.raises(KeyboardInterrupt):
            add(plain)
    assert master(plain) == before
    assert load_keyring(plain)
    add(plain)
    assert master(plain)[0] == before[0]


def test_a_new_key_makes_the_copy_of_the_keys_out_of_date(plain: Settings) -> None:
    noted = plain.home / "keys" / "backed-up"
    noted.touch()
    add(plain)
    assert not noted.exists()


def test_keys_from_the_environment_are_changed_where_they_come_from(plain: Settings) -> None:
    old, new = new_master_key(), new_master_key()
    given = plain.model_copy(update={"master_keys": SecretStr(f"{new},{old}"), "lookup_key": SecretStr("l")})
    work(plain, lambda store: Reporters(store, load_keyring(
        given.model_copy(update={"master_keys": SecretStr(old)}))).meet(1, Language.EN))  # fmt: skip
    for step in (add, use):
        with pytest.raises(SetupError, match="come from SCAMLINE_MASTER_KEYS"):
            step(given)
    with pytest.raises(NotAllowed, match="1 rows are still wrapped"):
        drop(given)
    assert rewrap(given).other == 1
    with pytest.raises(SetupError, match="nothing needs the older keys any more"):
        drop(given)


def test_a_missing_key_file_is_said_and_nothing_is_made_up(plain: Settings) -> None:
    with pytest.raises(SetupError, match="cannot read the key file"):
        KeyFile(plain.home / "keys" / "other").add()


def test_the_commands_say_what_comes_next_and_no_key(plain: Settings) -> None:
    environment = {"SCAMLINE_HOME": str(plain.home), "SCAMLINE_ENV_FILE": ""}
    said = ""
    for step, following in (
        ("make", "Keep a copy"),
        ("add", "keys use"),
        ("use", "keys rewrap"),
        ("rewrap", "keys drop"),
        ("drop", "Only the new key"),
    ):
        done = CliRunner().invoke(app, ["keys", step], env=environment)
        assert done.exit_code == 0, done.output
        assert following in done.output
        said += done.output
        assert not any(key in said for key in master(plain))
