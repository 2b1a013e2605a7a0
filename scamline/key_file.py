"""The file keys/master while a rotation goes on: every change whole or not at all, for its owner alone."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from center.errors import NotAllowed, SetupError
from center.keys import new_master_key
from center.rotation import fingerprint


@dataclass(frozen=True, slots=True)
class KeyFile:
    """keys/master. Beside it, while a rotation is under way, the fingerprint of the new key: a place alone cannot
    say which of two keys is the new one, and repeating a step must not undo it."""

    path: Path

    @property
    def _note(self) -> Path:
        return self.path.with_name("rotation")

    def keys(self) -> list[str]:
        """Raises SetupError."""
        try:
            return [key.strip() for key in self.path.read_text().split(",") if key.strip()]
        except (OSError, UnicodeDecodeError) as error:
            raise SetupError(f"cannot read the key file {self.path}") from error

    def add(self) -> str:
        """A new key behind the one in use; its fingerprint. Raises NotAllowed, SetupError."""
        keys = self.keys()
        if len(keys) != 1:
            raise NotAllowed(f"{self.path} holds {len(keys)} keys: finish that rotation first (keys use, rewrap, drop)")
        fresh = new_master_key()
        _write(self._note, fingerprint(fresh))
        _write(self.path, ",".join([*keys, fresh]))
        self.path.with_name("backed-up").unlink(missing_ok=True)  # the copy lacks this key
        return fingerprint(fresh)

    def added(self) -> str:
        """Fingerprint of the new key. Raises NotAllowed when none was added."""
        noted = self._note.read_text().strip() if self._note.exists() else ""
        if noted not in map(fingerprint, self.keys()):
            raise NotAllowed("no new key was added yet: scamline keys add")
        return noted

    def is_waiting(self) -> bool:
        """Whether a new key was added and is not first yet."""
        noted = self._note.read_text().strip() if self._note.exists() else ""
        return noted in map(fingerprint, self.keys()[1:])

    def use(self) -> None:
        """Puts the new key first; where it is already, nothing changes. Raises NotAllowed, SetupError."""
        new = self.added()
        _write(self.path, ",".join(sorted(self.keys(), key=lambda key: fingerprint(key) != new)))

    def drop(self) -> None:
        """Keeps the first key alone; whether it opens everything is asked before."""
        _write(self.path, self.keys()[0])
        self._note.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    """Whole or not at all, for its owner alone; who reads meanwhile gets the old content or the new."""
    draft = path.with_name(f".{path.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise SetupError(f"cannot write the key file {path}: {error.strerror}") from error
    finally:
        draft.unlink(missing_ok=True)
