"""Whether these keys are the ones this database was written with, tried on one reporter."""

from dataclasses import dataclass

from cryptography.fernet import InvalidToken
from sqlalchemy import create_engine
from sqlmodel import Session, col, select

from center.errors import ScamlineError
from center.keys import Keyring
from center.sealing import open_data_key
from center.settings import Settings
from center.store.tables import Reporter


@dataclass(frozen=True, slots=True)
class Sample:
    """What one reporter's row holds."""

    lookup: str | None
    wrapped_key: bytes
    sealed_chat: bytes

    def fits(self, keyring: Keyring) -> bool:
        """The master key opens the chat id, and the lookup key finds the row by it."""
        try:
            chat = open_data_key(keyring.master, self.wrapped_key).read(self.sealed_chat)
        except (ScamlineError, InvalidToken):
            return False
        return keyring.find_by("chat", chat) == self.lookup


def one_reporter(settings: Settings) -> Sample | None:
    """None while nobody has written."""
    engine = create_engine(settings.sync_url)
    try:
        with Session(engine) as session:
            known = select(Reporter).where(col(Reporter.wrapped_key).is_not(None)).limit(1)
            found = session.exec(known).first()
    finally:
        engine.dispose()
    if found is None or found.wrapped_key is None or found.sealed_chat is None:
        return None
    return Sample(found.lookup, found.wrapped_key, found.sealed_chat)
