"""What this process opened; made by the lifespan, reached by routes through dependencies."""

from dataclasses import dataclass

from center.accounts import Accounts, open_accounts
from center.desk import Desk
from center.evidence import Evidences
from center.jobs import Jobs, open_jobs
from center.keys import load_keyring
from center.notices import Notices
from center.pulse import Pulse
from center.settings import Settings
from center.store.engine import Store, open_store


@dataclass(frozen=True, slots=True)
class Rooms:
    store: Store
    jobs: Jobs
    accounts: Accounts
    desk: Desk
    notices: Notices
    evidences: Evidences
    pulse: Pulse

    async def close(self) -> None:
        self.jobs.close()
        await self.store.close()


def open_rooms(settings: Settings) -> Rooms:
    """Raises SetupError; raises whatever the driver does when the database was not migrated."""
    keyring = load_keyring(settings)
    jobs = open_jobs(settings)
    store = open_store(settings)
    return Rooms(
        store,
        jobs,
        open_accounts(store),
        Desk(store, keyring, jobs),
        Notices(store, keyring),
        Evidences(store, keyring),
        Pulse(store),
    )
