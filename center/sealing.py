"""Encryption of what belongs to one reporter, with a key of their own.

Destroying the wrapped key makes everything sealed with it unreadable. A backup made before that still holds
the key: it is destroyed again when the backup is restored (center/forgotten.py), and lasts as long as the backup.
"""

import json
from dataclasses import dataclass
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from center.errors import NotFound, ScamlineError


class WrongKey(ScamlineError):
    """The master key that is needed is not here. Its text names no secret."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Seals and opens with one data key."""

    fernet: Fernet

    def text(self, value: str) -> bytes:
        # Lone surrogates reach us from broken clients; they are kept, not refused.
        return self.fernet.encrypt(value.encode("utf-8", "surrogatepass"))

    def read(self, sealed: bytes) -> str:
        return self.read_bytes(sealed).decode("utf-8", "surrogatepass")

    def content(self, content: bytes) -> bytes:
        return self.fernet.encrypt(content)

    def read_bytes(self, sealed: bytes) -> bytes:
        try:
            return self.fernet.decrypt(sealed)
        except InvalidToken as error:
            raise NotFound("this was sealed with another key") from error

    def data(self, value: Any) -> bytes:
        return self.text(json.dumps(value, ensure_ascii=True))

    def read_data(self, sealed: bytes) -> Any:
        return json.loads(self.read(sealed))


def new_data_key(master: MultiFernet) -> bytes:
    """A fresh data key, wrapped by the master key."""
    return master.encrypt(Fernet.generate_key())


def open_data_key(master: MultiFernet, wrapped: bytes | None) -> Seal:
    """Raises NotFound once the reporter had themselves forgotten, WrongKey while their master key is missing."""
    if wrapped is None:
        raise NotFound("the key of this reporter was destroyed at their wish")
    try:
        return Seal(Fernet(master.decrypt(wrapped)))
    except InvalidToken as error:
        raise WrongKey(
            "the key of this reporter was wrapped by a master key that is not here: "
            "put it behind the newer ones, in SCAMLINE_MASTER_KEYS or the key file keys/master"
        ) from error
