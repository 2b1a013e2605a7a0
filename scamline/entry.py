"""What each command does: builds its process and runs it until it is told to stop."""

import asyncio
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from center.errors import SetupError
from center.settings import Settings
from scamline import logs


def _begin(settings: Settings, process: str) -> None:
    """Logging; then a clear word where the database is not ready, before anything else trips over it."""
    from center.migrating import pending

    logs.set_up(process)
    if pending(settings):
        raise SetupError("the database is not at this version; run: scamline migrate")


def run_bot(settings: Settings) -> None:
    _begin(settings, "bot")
    _until_told(_bot(settings))


async def _bot(settings: Settings) -> None:
    import httpx

    from bot.app import build
    from bot.rooms import open_rooms
    from scamline.about import AboutBot, about_keys
    from scamline.beating import beating

    keys = about_keys(settings)
    async with httpx.AsyncClient() as http:
        app = build(settings, open_rooms(settings, http))
        async with beating(settings, "bot", AboutBot(settings, http, app.checker, keys)):
            await app.run()


def about_webhook(settings: Settings, drop: bool) -> str:
    """Raises SetupError when Telegram cannot be asked."""
    return asyncio.run(_about_webhook(settings, drop))


async def _about_webhook(settings: Settings, drop: bool) -> str:
    from aiogram.exceptions import TelegramAPIError

    from bot.telegram import open_bot

    bot = open_bot(settings)
    try:
        if drop:
            await bot.delete_webhook()
        info = await bot.get_webhook_info()
    except TelegramAPIError as error:
        raise SetupError(f"Telegram cannot be asked: {type(error).__name__}") from error
    finally:
        await bot.session.close()
    where = f"Telegram calls {info.url}" if info.url else "No webhook: one bot may ask by long polling"
    trouble = f"; last trouble: {info.last_error_message}" if info.last_error_message else ""
    return f"{where}; {info.pending_update_count} updates wait{trouble}."


def run_sender(settings: Settings) -> None:
    _begin(settings, "sender")
    _until_told(_sender(settings))


async def _sender(settings: Settings) -> None:
    from bot.sender import run
    from scamline.about import about_keys
    from scamline.beating import beating, executor

    async with beating(settings, "sender", about_keys(settings)):
        await run(settings, executor(settings, "sender"))


def run_admin(settings: Settings) -> None:
    from admin.serve import serve
    from scamline.about import about_keys
    from scamline.beating import beating_beside

    _begin(settings, "admin")
    # uvicorn stops in order and then raises the signal once more: it must not end us before the last beat is out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with beating_beside(settings, "admin", about_keys(settings)):
        serve(settings)


def run_jobs(settings: Settings) -> None:
    _begin(settings, "jobs")
    _until_told(_jobs(settings))


async def _jobs(settings: Settings) -> None:
    from scamline.beating import beating, executor
    from scamline.jobs_process import run

    async with beating(settings, "jobs"):
        await run(settings, executor(settings, "jobs"))


def run_simulator(settings: Settings) -> None:
    from center.keys import simulator_token
    from simulator.serve import serve
    from simulator.settings import SimulatorSettings

    logs.set_up("simulator")
    store = settings.home / "simulator.db"
    simulated = SimulatorSettings(token=simulator_token(settings), store_path=store)
    serve(simulated, settings.host, settings.simulator_port)


def check_one(text: str) -> None:
    from knowledge import Matcher
    from knowledge.cli_check import check_text

    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    check_text(Matcher.open(), text, language)


def check_lines() -> int:
    """JSON Lines on standard input; a progress bar where somebody watches. 1 when a line was bad."""
    from tqdm import tqdm

    from knowledge import Matcher
    from knowledge.cli_check import check_jsonl

    matcher = Matcher.open()
    with tqdm(unit=" messages", disable=not sys.stderr.isatty()) as bar:
        return check_jsonl(matcher, sys.stdin, sys.stdout, sys.stderr, bar.update)


def check_base(folder: Path | None) -> None:
    from knowledge.concepts import load_concepts
    from knowledge.loading import load_base
    from knowledge.typical import load_typical

    base = load_base(folder) if folder else load_base()
    if folder is None:
        load_concepts()
        load_typical()
    examples = sum(len(script.examples) for script in base.scripts)
    print(
        f"{len(base.scripts)} scripts of {len(base.types)} types, {examples} lines, "
        f"{len(base.ordinary)} ordinary messages: all well."
    )


def build_index(settings: Settings) -> None:
    """Prints one line; takes long only when there is something to build."""
    from knowledge.building import ensure_index

    print(ensure_index(settings.home / "index", settings.model))


def train_nlu(settings: Settings) -> None:
    from nlu.setup_rasa import interpreter
    from nlu.training import ensure_model

    print(f"Rasa's model: {ensure_model(settings.home / 'nlu', interpreter())}")


def test_nlu(settings: Settings) -> int:
    """Exit status: 2 where there is no held-out set."""
    from nlu.evaluate import evaluate
    from nlu.heldout import HELDOUT

    return evaluate(HELDOUT, settings.home / "nlu", settings.home / "nlu" / "pictures")


def serve_nlu(settings: Settings) -> None:
    """Becomes Rasa; a token is made up where none is set, since the API can replace the model."""
    import os
    import secrets

    from scamline.rasa import rasa_process

    token = settings.rasa_token.get_secret_value() if settings.rasa_token else secrets.token_urlsafe(24)
    process = rasa_process(settings, token)
    os.execve(process.command[0], process.command, process.environment)


def _until_told(work: Coroutine[Any, Any, None]) -> None:
    """Runs until SIGTERM or SIGINT, then lets the work clean up behind itself."""

    async def guarded() -> None:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, task.cancel)
        try:
            await task
        except asyncio.CancelledError:
            pass

    asyncio.run(guarded())
