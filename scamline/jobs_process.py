"""Composition root of the jobs process: the durable queue `centre` and what runs by the clock."""

import asyncio
from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

import structlog
from dbos import DBOS

from center import jobs
from center.aging import Aging
from center.profile import load_profile
from center.retention import Retention
from center.settings import Settings
from center.silence import Silence
from center.store.engine import open_store

MINUTE, HOUR = 60.0, 3600.0
log = structlog.stdlib.get_logger()


async def run(settings: Settings, executor: str = "jobs-1") -> None:
    """Until cancelled."""
    profile = load_profile(settings.profile)
    store, queue = open_store(settings), jobs.open_jobs(settings)
    DBOS(config=jobs.dbos_config(settings, executor))
    jobs.launch([jobs.CENTRE])
    log.info("jobs ready")
    try:
        async with asyncio.TaskGroup() as rounds:
            rounds.create_task(_again("retention", HOUR, Retention(store, profile.retention).sweep))
            rounds.create_task(_again("aging", MINUTE, Aging(store).sweep))
            rounds.create_task(_again("silence", HOUR, Silence(store, queue, ZoneInfo(profile.timezone)).sweep))
    finally:
        await asyncio.to_thread(DBOS.destroy)
        queue.close()
        await store.close()


async def _again(name: str, seconds: float, work: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await work()
        except Exception as error:  # a locked database must not end the process: the next round tries again
            log.error("round failed", work=name, error=type(error).__name__)
        await asyncio.sleep(seconds)
