"""Who had themselves forgotten, so that an older backup does not bring them back.

One line a person: a fingerprint of the key that was destroyed. It tells nothing about anybody; beside a backup
that still holds the key it says which of its rows to destroy again. It lies outside the database, which is what a
restored backup replaces.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import InvalidToken, MultiFernet


@dataclass(frozen=True, slots=True)
class Forgotten:
    file: Path

    def remember(self, fingerprint: str) -> None:
        """On disk before this returns. Raises OSError."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
            file.write(fingerprint + "\n")
            file.flush()
            os.fsync(file.fileno())

    def fingerprints(self) -> frozenset[str]:
        try:
            return frozenset(self.file.read_text().split())
        except FileNotFoundError:
            return frozenset()


def fingerprint(master: MultiFernet, wrapped: bytes) -> str | None:
    """The same however often the master key was changed; None while it is not here."""
    try:
        return hashlib.sha256(b"forgotten:" + master.decrypt(wrapped)).hexdigest()
    except InvalidToken:
        return None
