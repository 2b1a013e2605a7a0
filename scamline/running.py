"""`scamline run`: prepares what is missing, starts every process, says what to open."""

import asyncio
import secrets
import signal
import socket
import tempfile
from contextlib import suppress

from rich.console import Console

from center.accounts import open_accounts
from center.errors import SetupError
from center.keys import key_texts
from center.migrating import migrate
from center.profile import load_profile
from center.settings import Settings
from center.store.engine import open_store
from scamline.processes import ours, processes
from scamline.rasa import rasa_process, rasa_training
from scamline.supervisor import Supervisor
from simulator.client import Simulator

PAGES = ("simulator", "admin")
"""What people open."""


def run_everything(settings: Settings) -> None:
    console = Console()
    asyncio.run(_run(settings, console))


async def _run(settings: Settings, console: Console) -> None:
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    supervisor = Supervisor(
        settings, lambda words: console.print(f"[yellow]{words}[/]", highlight=False, soft_wrap=True)
    )
    work = asyncio.create_task(_start(settings, supervisor, console))
    waiting = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({work, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            work.result()  # raises what went wrong in starting
            await waiting
    finally:
        work.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await work
        console.print("Stopping …", highlight=False, soft_wrap=True)
        await supervisor.stop()
        console.print("Everything is stopped.", highlight=False, soft_wrap=True)


async def _start(settings: Settings, supervisor: Supervisor, console: Console) -> None:
    password = await _prepare(settings, console)
    rasa_token = secrets.token_urlsafe(24)
    started = processes(settings, rasa_token)
    pages = [process for process in started if process.name in PAGES]
    for process in pages:  # what people open comes first; whoever writes early is answered when the bot is there
        supervisor.start(process)
    for process in pages:
        if not await supervisor.wait_until_ready(process):
            console.print(f"[red]{process.name} does not answer; see {settings.home}/logs/{process.name}.log[/]")
    await _index(settings, supervisor, console)
    for process in started:
        if process not in pages:
            supervisor.start(process)
    if settings.uses_simulator:
        await _first_citizens(settings)
    _say_what_to_open(settings, console, password)
    await _rasa(settings, supervisor, console, rasa_token)


async def _prepare(settings: Settings, console: Console) -> str | None:
    """Keys, profile, database; returns the first password when it was just made up."""
    _make_home(settings)
    _ports_are_free(settings)
    console.print(f"Scamline keeps everything in {settings.home.resolve()}", highlight=False, soft_wrap=True)
    key_texts(settings)
    profile = load_profile(settings.profile)
    console.print("Database: bringing it up to date …", highlight=False, soft_wrap=True)
    await asyncio.to_thread(migrate, settings)
    store = open_store(settings)
    try:
        password = await open_accounts(store).first()
    finally:
        await store.close()
    console.print(f"Profile: {profile.centre.name['en']}", highlight=False, soft_wrap=True)
    if password:  # at once: should the start fail further on, it would be lost
        _say_password(console, password)
    return password


def _make_home(settings: Settings) -> None:
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        settings.home.chmod(0o700)
        with tempfile.TemporaryFile(dir=settings.home):
            pass
    except OSError as error:
        raise SetupError(f"cannot write in {settings.home.resolve()}: {error.strerror}") from error


def _ports_are_free(settings: Settings) -> None:
    """Said before anything starts: a process that cannot listen would be started again and again."""
    ports = {"SCAMLINE_ADMIN_PORT": settings.admin_port}
    if settings.uses_simulator:
        ports["SCAMLINE_SIMULATOR_PORT"] = settings.simulator_port
    if settings.webhook_url:
        ports["SCAMLINE_WEBHOOK_PORT"] = settings.webhook_port
    for name, port in ports.items():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((settings.host, port))
            except OSError as error:
                raise SetupError(
                    f"port {port} is taken ({error.strerror}): is Scamline running already? "
                    f"Otherwise set {name} to another port"
                ) from error


async def _index(settings: Settings, supervisor: Supervisor, console: Console) -> None:
    """In a process of its own, since building loads the model; quick when there is nothing to build."""
    from knowledge.building import is_current

    current = await asyncio.to_thread(is_current, settings.home / "index", settings.model)
    if current:
        console.print(f"Knowledge base: {current}", highlight=False, soft_wrap=True)
        return
    console.print("Knowledge base: building the index (under a minute) …", highlight=False, soft_wrap=True)
    builder = ours(settings, "index", "knowledge", "build")
    if await supervisor.run_once(builder, visible=True):
        raise SetupError("the index could not be built; the reason stands above. scamline doctor says what to do")


async def _first_citizens(settings: Settings) -> None:
    """Somebody to be in the chat page, one for each script."""
    async with Simulator(settings.simulator_url) as simulator:
        if await simulator.wire.get("/sim/citizens"):
            return
        for name, language in (("王阿姨", "zh-hans"), ("陳先生", "zh-hant"), ("Mary", "en")):
            await simulator.citizen(name, language)


def _say_what_to_open(settings: Settings, console: Console, password: str | None) -> None:
    chat = f"http://{settings.host}:{settings.simulator_port}/"
    console.print()
    console.print(
        f"  Chat:   {chat}" if settings.uses_simulator else "  Chat:   your bot on Telegram",
        highlight=False,
        soft_wrap=True,
    )
    console.print(f"  Staff:  http://{settings.host}:{settings.admin_port}/", highlight=False, soft_wrap=True)
    if password:
        _say_password(console, password)
    console.print("\nCtrl-C stops everything.", highlight=False, soft_wrap=True)


def _say_password(console: Console, password: str) -> None:
    words = f"  First log-in: [bold]admin[/]  password: [bold]{password}[/]  (only in this start; to be changed)"
    console.print(words, highlight=False, soft_wrap=True)


async def _rasa(settings: Settings, supervisor: Supervisor, console: Console, token: str) -> None:
    """Rasa comes when it comes: the embedded parser answers until then."""
    training = rasa_training(settings)
    if isinstance(training, str):
        console.print(training, highlight=False, soft_wrap=True)
        return
    if training is not None:
        console.print(
            "Rasa: training its model beside (a minute or two); the embedded parser answers until then.", soft_wrap=True
        )
        if await supervisor.run_once(training):
            console.print(
                f"Rasa could not be trained; the embedded parser goes on. See {settings.home}/logs/rasa-training.log"
            )
            return
    process = rasa_process(settings, token)
    supervisor.start(process)
    if await supervisor.wait_until_ready(process, 180):
        console.print("Rasa is up.", highlight=False, soft_wrap=True)
