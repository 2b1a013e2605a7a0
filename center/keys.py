"""The installation's secret keys: made at first start with mode 0600, or given by the environment."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet

from center.errors import SetupError
from center.settings import Settings


@dataclass(frozen=True, slots=True)
class Keyring:
    """master wraps the data key of every reporter; lookup makes the hash a reporter is found by."""

    master: MultiFernet
    lookup: bytes

    def find_by(self, kind: str, value: str | int) -> str:
        """Keyed hash (64 hex digits) of e.g. a chat id; without the key it cannot be guessed from ids."""
        return hmac.new(self.lookup, f"{kind}:{value}".encode(), hashlib.sha256).hexdigest()


def read_or_make(path: Path, make: Callable[[], str]) -> str:
    """Content of a key file; a missing one is made, readable by its owner alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            _make(path, make())
    except OSError as error:
        raise SetupError(f"cannot make the key file {path}: {error.strerror}") from error
    return _read(path)


def _make(path: Path, value: str) -> None:
    """It appears whole or not at all: processes start together, and any of them may die here."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(value)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)  # unlike a renaming it never replaces a key that is there
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path) -> str:
    try:
        value = path.read_text().strip()
    except OSError as error:
        raise SetupError(f"cannot read the key file {path}: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SetupError(f"the key file {path} holds no key: restore it from your backup") from None
    if not value:
        raise SetupError(f"the key file {path} is empty: restore it from your backup")
    return value


def new_master_key() -> str:
    return Fernet.generate_key().decode()


def key_texts(settings: Settings) -> tuple[str, str]:
    """(master keys comma-separated, lookup key), from the environment or the key files."""
    folder = settings.home / "keys"
    master = settings.master_keys.get_secret_value() if settings.master_keys else ""
    lookup = settings.lookup_key.get_secret_value() if settings.lookup_key else ""
    return (
        master or read_or_make(folder / "master", new_master_key),
        lookup or read_or_make(folder / "lookup", lambda: secrets.token_hex(32)),
    )


def simulator_token(settings: Settings) -> str:
    """The made-up token with which bot and simulator know each other."""

    def make() -> str:
        return f"{secrets.randbelow(9 * 10**9) + 10**9}:{secrets.token_urlsafe(26)}"

    return read_or_make(settings.home / "keys" / "simulator-token", make)


def load_keyring(settings: Settings) -> Keyring:
    """Raises SetupError when a key is no key."""
    master, lookup = key_texts(settings)
    place = "SCAMLINE_MASTER_KEYS" if settings.master_keys else f"the key file {settings.home / 'keys' / 'master'}"
    try:
        fernets = [Fernet(key.strip()) for key in master.split(",") if key.strip()]
    except ValueError:
        fernets = []
    if not fernets:
        wanted = "Fernet keys (44 characters of base64 each), newest first, comma-separated"
        raise SetupError(f"{place} does not hold {wanted}: restore it from your backup")
    return Keyring(MultiFernet(fernets), lookup.encode())
