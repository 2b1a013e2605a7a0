"""Errors that somebody can do something about; the message says what."""


class ScamlineError(Exception):
    """Base of all typed errors. Its text may be shown to operators, never to citizens."""


class SetupError(ScamlineError):
    """Something about this installation is wrong; says how to mend it."""


class NotFound(ScamlineError):
    """No such record, or none that the asker may know of."""


class NotAllowed(ScamlineError):
    """The record's state, or the person's rights, forbid this."""


class Outdated(ScamlineError):
    """Somebody else changed the record meanwhile; read it again first."""


class TipClosed(NotAllowed):
    """The tip is closed: what is told now would be seen by nobody. Holds its case number."""

    def __init__(self, case_number: str) -> None:
        super().__init__(f"{case_number} is closed")
        self.case_number = case_number
