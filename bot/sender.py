"""Composition root of the sender process: the durable queue `telegram`."""

import asyncio

import structlog
from dbos import DBOS

from bot.delivering import Courier
from bot.rates import Counting, open_rates
from bot.telegram import open_bot
from bot.words import load_phrasebook
from center import jobs
from center.deliveries import Deliveries
from center.keys import load_keyring
from center.profile import load_profile
from center.settings import Settings
from center.store.engine import open_store

SWEEP_SECONDS = 15
log = structlog.stdlib.get_logger()


async def run(settings: Settings, executor: str = "sender-1") -> None:
    """Until cancelled. executor: stable and unique among senders."""
    keyring, store, queue = load_keyring(settings), open_store(settings), jobs.open_jobs(settings)
    deliveries = Deliveries(store, keyring, queue)
    bot = open_bot(settings, Counting(open_rates(settings), waits=True))
    courier = Courier(bot, deliveries, load_phrasebook(load_profile(settings.profile)))
    DBOS(config=jobs.dbos_config(settings, executor))

    here = asyncio.get_running_loop()

    @DBOS.workflow(name=jobs.DELIVER)
    async def deliver(delivery_id: int) -> None:
        # DBOS runs workflows in a loop of its own; connections belong to ours. What is raised here it would keep
        # for good, in clear; and the delivery's own row says whether it is done.
        try:
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(courier.deliver(delivery_id), here))
        except Exception as error:
            log.error("delivery not begun", delivery=delivery_id, error=type(error).__name__)

    jobs.launch([jobs.TELEGRAM])
    log.info("sender ready")
    try:
        while True:
            await _sweep(deliveries)
            await asyncio.sleep(SWEEP_SECONDS)
    finally:
        await asyncio.to_thread(DBOS.destroy)
        queue.close()
        await bot.session.close()
        await store.close()


async def _sweep(deliveries: Deliveries) -> None:
    try:
        again = await deliveries.sweep()
    except Exception as error:  # a locked database must not end the sender: the next round tries again
        log.error("sweep failed", error=type(error).__name__)
        return
    if again:
        log.info("deliveries queued again", count=again)
