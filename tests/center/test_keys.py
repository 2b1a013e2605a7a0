"""Secret keys: made once, for the owner alone; a key that cannot be used is said so, with what to do."""

import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from center.errors import SetupError
from center.keys import key_texts, load_keyring, new_master_key, read_or_make, simulator_token
from center.settings import Settings


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def write_key(home: Path, name: str, content: bytes) -> None:
    (home / "keys").mkdir(parents=True)
    (home / "keys" / name).write_bytes(content)


def test_a_first_start_makes_keys_that_only_their_owner_can_read(home: Path) -> None:
    load_keyring(Settings(home=home))
    simulator_token(Settings(home=home))
    files = sorted((home / "keys").iterdir())
    assert [file.name for file in files] == ["lookup", "master", "simulator-token"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE((home / "keys").stat().st_mode) & 0o077 == 0


def test_a_second_start_finds_the_same_keys(home: Path) -> None:
    first, second = load_keyring(Settings(home=home)), load_keyring(Settings(home=home))
    assert second.master.decrypt(first.master.encrypt(b"sealed before")) == b"sealed before"
    assert second.find_by("chat", 5) == first.find_by("chat", 5)
    assert simulator_token(Settings(home=home)) == simulator_token(Settings(home=home))


def test_processes_that_start_together_agree_on_one_key(home: Path) -> None:
    for round_ in range(30):
        gate = threading.Barrier(6)

        def start(path: Path = home / f"key-{round_}", gate: threading.Barrier = gate) -> str:
            gate.wait()
            return read_or_make(path, new_master_key)

        with ThreadPoolExecutor(6) as pool:
            found = {job.result() for job in [pool.submit(start) for _ in range(6)]}
        assert len(found) == 1


def test_a_start_that_dies_while_it_makes_a_key_leaves_no_broken_one(home: Path) -> None:
    def die() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_or_make(home / "keys" / "master", die)
    assert load_keyring(Settings(home=home))


@pytest.mark.parametrize("content", [b"", b"\n", b"  \n\t"], ids=["nothing", "a line", "blanks"])
@pytest.mark.parametrize("name", ["master", "lookup"])
def test_an_empty_key_file_asks_for_the_backup(home: Path, name: str, content: bytes) -> None:
    write_key(home, name, content)
    with pytest.raises(SetupError, match=rf"keys/{name} is empty.*backup"):
        load_keyring(Settings(home=home))


@pytest.mark.parametrize(
    "content",
    [b"not a key", b"AAAA", b"\xff\xfe\x00\x9c", "密钥".encode(), b",,", new_master_key().encode()[:-4]],
    ids=["words", "too short", "binary", "Chinese", "only commas", "cut short"],
)
def test_a_corrupt_master_key_says_which_and_what_to_do(home: Path, content: bytes) -> None:
    write_key(home, "master", content)
    with pytest.raises(SetupError, match=r"master.*backup") as refused:
        load_keyring(Settings(home=home))
    assert content.decode(errors="replace") not in str(refused.value)


def test_a_key_file_that_cannot_be_read_is_named(home: Path) -> None:
    (home / "keys" / "master").mkdir(parents=True)  # to root everything else is readable
    with pytest.raises(SetupError, match=r"cannot read the key file .*/keys/master"):
        load_keyring(Settings(home=home))


def test_a_folder_in_which_no_key_can_be_made_is_named(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(SetupError, match=r"cannot make the key file .*/keys/master"):
        load_keyring(Settings(home=home))


def test_keys_from_the_environment_win_over_the_files(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_keyring(Settings(home=home))
    given = new_master_key()
    monkeypatch.setenv("SCAMLINE_MASTER_KEYS", given)
    monkeypatch.setenv("SCAMLINE_LOOKUP_KEY", "from the environment")
    keyring = load_keyring(Settings(home=home))
    assert Fernet(given).decrypt(keyring.master.encrypt(b"x")) == b"x"
    assert keyring.lookup == b"from the environment"


def test_with_keys_from_the_environment_no_file_is_made(home: Path) -> None:
    key_texts(Settings(home=home, master_keys=SecretStr(new_master_key()), lookup_key=SecretStr("l")))
    assert not home.exists()


def test_keys_do_not_show_where_settings_are_printed() -> None:
    key = new_master_key()
    assert key not in repr(Settings(master_keys=SecretStr(key), lookup_key=SecretStr(key)))


def test_the_hash_of_a_chat_needs_the_key_and_the_kind(home: Path, tmp_path: Path) -> None:
    here, elsewhere = load_keyring(Settings(home=home)), load_keyring(Settings(home=tmp_path / "other"))
    assert (
        len(
            {
                here.find_by("chat", 5),
                here.find_by("dialogue", 5),
                here.find_by("chat", 6),
                elsewhere.find_by("chat", 5),
            }
        )
        == 4
    )
    assert here.find_by("chat", 5) == here.find_by("chat", "5")
