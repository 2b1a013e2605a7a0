"""What keeps a request from being answered as wished; each becomes a page (admin/pages/faults.py)."""


class NobodySignedIn(Exception):
    """This page needs a log-in."""


class PasswordFirst(Exception):
    """The password was given by somebody else: it must be changed before anything else."""


class MayNot(Exception):
    """The person's role does not include this."""


class ForeignForm(Exception):
    """The form was not one that we gave to this person (CSRF), or their log-in changed since."""


class SessionEnded(Exception):
    """The log-in ended while a form was being filled in; words: what was typed into it."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__("the log-in ended before the form was sent")
