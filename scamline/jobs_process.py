"""Composition root of the jobs process: the durable queue `centre` and what runs by the clock."""

import asyncio

import structlog
from dbos import DBOS

from center import jobs
from center.retention import Retention
from center.settings import Settings
from center.store.engine import open_store

EVERY_SECONDS = 3600
log = structlog.stdlib.get_logger()


async def run(settings: Settings, executor: str = "jobs-1") -> None:
    """Until cancelled."""
    store = open_store(settings)
    retention = Retention(store)
    DBOS(config=jobs.dbos_config(settings, executor))
    jobs.launch([jobs.CENTRE])
    log.info("jobs ready")
    try:
        while True:
            try:
                await retention.sweep()
            except Exception as error:  # a locked database must not end the process: the next round tries again
                log.error("retention failed", error=type(error).__name__)
            await asyncio.sleep(EVERY_SECONDS)
    finally:
        await asyncio.to_thread(DBOS.destroy)
        await store.close()
