"""Durable jobs: DBOS queues in the centre's own database.

A job is enqueued in the caller's transaction, so it exists exactly when what it is about exists.
Arguments are pickled in clear: row ids only, never text, names or chat ids.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dbos import DBOS, DBOSClient, DBOSConfig
from sqlmodel.ext.asyncio.session import AsyncSession

from center.settings import Settings

APPLICATION = "scamline"
# DBOS takes jobs of its own version only; left alone it hashes each process's code, and a job
# enqueued by one process would wait for ever in another's queue.
VERSION = "1"
TELEGRAM, CENTRE = "telegram", "centre"
DELIVER = "deliver"


@dataclass(frozen=True, slots=True)
class Jobs:
    """Enqueues; safe to use from async code inside `Store.writing()`."""

    client: DBOSClient

    async def deliver(self, session: AsyncSession, delivery_id: int, attempt: str = "0") -> None:
        """Have the sender send one delivery; the same attempt is enqueued only once."""
        await self._enqueue(session, TELEGRAM, DELIVER, f"delivery-{delivery_id}-{attempt}", delivery_id)

    async def _enqueue(self, session: AsyncSession, queue: str, workflow: str, key: str, *ids: int) -> None:
        options: Any = {
            "workflow_name": workflow,
            "queue_name": queue,
            "workflow_id": key,
            "app_version": VERSION,
            "application_name": APPLICATION,
        }
        await session.run_sync(lambda sync: self.client.enqueue_in_transaction(sync, options, *ids))

    def close(self) -> None:
        self.client.destroy()


def open_jobs(settings: Settings) -> Jobs:
    """Does not look at the database: whether it was migrated, center.migrating.pending says."""
    return Jobs(DBOSClient(system_database_url=settings.sync_url, application_name=APPLICATION))


def dbos_config(settings: Settings, executor: str) -> DBOSConfig:
    """executor: stable over restarts, so that a process finds the jobs it left unfinished."""
    return DBOSConfig(
        name=APPLICATION,
        system_database_url=settings.sync_url,
        application_version=VERSION,
        executor_id=executor,
        run_migrations=False,
        console_log_level="WARNING",
        notification_listener_polling_interval_sec=settings.poll_seconds,
    )


def launch(queues: Sequence[str]) -> None:
    """Call after every workflow is registered."""
    DBOS.listen_queues(list(queues))
    DBOS.launch()


def migrate(settings: Settings) -> None:
    """Makes DBOS's own tables and the queues; idempotent."""
    config = dbos_config(settings, "migrate") | {"run_migrations": True}
    DBOS(config=config)
    DBOS.listen_queues([])
    DBOS.launch()
    try:
        # On SQLite one worker a queue; order within a chat is kept by the sender's own pacing.
        DBOS.register_queue(TELEGRAM, worker_concurrency=8, polling_interval_sec=settings.poll_seconds)
        DBOS.register_queue(CENTRE, worker_concurrency=1, polling_interval_sec=settings.poll_seconds)
    finally:
        DBOS.destroy()
