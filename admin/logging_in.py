"""One try to log in: the address's limit first, then the account's own."""

from admin.security.attempts import Attempts
from center.accounts import Accounts, Locked, LogInRefused


class Refused(Exception):
    """key: of the text that says why; minutes: until another try makes sense, at least 1."""

    def __init__(self, key: str, status: int, seconds: int = 0) -> None:
        self.key, self.status = key, status
        self.minutes = max(1, -(-seconds // 60))
        super().__init__(key)


async def log_in(accounts: Accounts, attempts: Attempts, address: str, login: str, password: str) -> str:
    """A session token. Raises Refused."""
    if seconds := attempts.wait(address):
        raise Refused("login-address-locked", 429, seconds)
    attempts.begin(address)
    try:
        token = await accounts.log_in(login, password)
    except (LogInRefused, Locked) as wrong:  # the same words for both: a lock would tell that the account exists
        raise Refused("login-wrong", 401) from wrong
    attempts.succeeded(address)
    return token
