"""What the tables of bad input share: one product a file, a wire that carries what no app would send, plain words."""

import asyncio
import itertools
import json
import secrets
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import col, select

from bot.words import Phrasebook, Words, load_phrasebook
from center.profile import load_profile
from center.settings import PACKAGED_PROFILE, Settings
from center.store.tables import Incoming
from simulator.client import Citizen, Simulator
from simulator.client.heard import Heard
from tests.bot.hearing import plain, words_of
from tests.journeys.holds.rows import opened, unfinished_updates
from tests.journeys.main.test_message_to_outcome import case_in
from tests.product import Product, new_settings, running_product

PATIENCE = 120.0
"""Seconds until a test gives up hope: the first answer waits until the matcher has loaded."""
LANGUAGES = ("zh-hans", "en")
"""Every text is written in all three: see tests/bot. Here it is enough that it is the citizen's own."""
SCAM = {
    "zh-hans": "你好，我是市公安局的周警官，你的银行卡涉嫌洗钱，请马上把钱转到国家的安全账户接受清查，不要告诉任何人。",
    "zh-hant": "你好，我是公安局的周警官，你的銀行卡涉嫌洗錢，請馬上把錢轉到國家的安全帳戶接受清查，不要告訴任何人。",
    "en": "This is Inspector Grant of the police. Your bank account was used to launder money and a warrant is out. "
    "Tell nobody and move your savings into the safe government account today.",
}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever hung up is none of its business: processes are killed here."""


@dataclass
class Telegram:
    """Stands between bot and simulator, and changes updates on their way: a text no app would type can be put in."""

    simulator: str
    instead: dict[str, str] = field(default_factory=dict, repr=False)
    """The text that an update has instead of this one."""
    url: str = ""

    @contextmanager
    def serving(self) -> Iterator["Telegram"]:
        with httpx.Client(base_url=self.simulator, timeout=90, trust_env=False) as onward:
            server = Server(("127.0.0.1", 0), self._handler(onward))
            self.url = f"http://127.0.0.1:{server.server_port}"
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            try:
                yield self
            finally:
                server.shutdown()
                server.server_close()
                thread.join()

    def changed(self, answer: bytes) -> bytes:
        updates = json.loads(answer)
        for update in updates.get("result") or []:
            for kind in ("message", "edited_message"):
                message = update.get(kind, {})
                if message.get("text") in self.instead:
                    message["text"] = self.instead[message["text"]]
                    message.pop("entities", None)
        return json.dumps(updates).encode()  # half a surrogate pair goes out as \ud800, as JSON can carry it

    def _handler(self, onward: httpx.Client) -> type[BaseHTTPRequestHandler]:
        telegram = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                kind = {"Content-Type": self.headers.get("Content-Type", "")}
                try:
                    answer = onward.post(self.path, content=body, headers=kind)
                except httpx.HTTPError:
                    self.close_connection = True
                    return
                polled = self.path.lower().endswith("getupdates") and answer.status_code == 200
                content = telegram.changed(answer.content) if polled else answer.content
                self.send_response(answer.status_code)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *arguments: Any) -> None:
                """Nothing: what is said is the citizens' own."""

        return Handler


@dataclass
class Someone:
    """One citizen, and the words the bot has for them."""

    citizen: Citizen
    words: Words
    language: str
    telegram: Telegram | None = None

    async def sends_raw(self, text: str) -> None:
        """Any text at all: the update arrives at the bot with it."""
        assert self.telegram
        marker = f"raw {secrets.token_hex(8)}"
        self.telegram.instead[marker] = text
        await self.citizen.says(marker)

    async def hears(self, *keys: str) -> Heard:
        """The bot's next words; they must be one of these of bot/texts, where any are named."""
        heard = await self.citizen.hears(PATIENCE)
        while heard.text in (self.said("reading"), self.said("waking")):
            heard = await self.citizen.hears(PATIENCE)
        assert heard.text not in (self.said("error"), self.said("check-failed"))
        assert not keys or heard.text in [self.said(key) for key in keys], heard.text
        return heard

    async def is_answered_still(self) -> None:
        """The next ordinary message gets a verdict; nothing else was waiting to be said."""
        await self.citizen.says(SCAM[self.language])
        heard = await self.hears()
        assert self.said("do-now") in heard.text, heard.text
        assert plain(self.words("button-report")) in heard.buttons

    async def presses(self, key: str) -> None:
        await self.citizen.presses(plain(self.words(key)))

    async def files_a_report(self) -> str:
        """Goes the whole way; returns the case number."""
        await self.citizen.says("/report")
        await self.hears()
        await self.citizen.says(SCAM[self.language])
        await self.hears("report-added")
        for key in ("button-next", "button-skip", "button-skip", "button-skip", "button-send"):
            await self.presses(key)
            heard = await self.hears()
        return case_in(heard.text)

    def said(self, key: str, **values: str) -> str:
        """What a reader sees of a text of bot/texts."""
        return plain(self.words(key, **values))


def in_turn(table: Iterable[str]) -> list[Any]:
    """(what, language) for each row of a table, the languages by turns: both for all would take twice as long."""
    rows = zip(table, itertools.cycle(LANGUAGES), strict=False)
    return [pytest.param(what, language, id=f"{what}-{language}") for what, language in rows]


@dataclass
class Town:
    """A running product, its simulator, and whoever comes to it."""

    product: Product
    simulator: Simulator
    phrasebook: Phrasebook
    telegram: Telegram | None = None

    async def arrives(self, language: str, name: str = "Somebody") -> Someone:
        citizen = await self.simulator.citizen(name, language)
        return Someone(citizen, words_of(self.phrasebook, language), language, self.telegram)

    async def rests(self) -> None:
        """Waits until every update is handled to its end."""

        async def handled() -> bool:
            return (await self.simulator.stats()).pending_updates == 0 and not unfinished_updates(self.product.settings)

        await until(handled, "every update is handled")


@contextmanager
def bad_product(home: Path, index: Path, database_url: str = "") -> Iterator[tuple[Product, Telegram]]:
    """Simulator and bot, and between them a wire that can be told what to carry."""
    settings = new_settings(home, index, database_url=database_url)
    with ExitStack() as stack:
        telegram = stack.enter_context(Telegram(settings.simulator_url).serving())
        through = settings.model_copy(update={"api_base": telegram.url})
        # A copy does not count as set what it was given, and processes are told only what is set.
        through.model_fields_set.add("api_base")
        yield stack.enter_context(running_product(through, "simulator", "bot")), telegram


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory, index: Path) -> Iterator[tuple[Product, Telegram]]:
    with bad_product(tmp_path_factory.mktemp("bad"), index) as made:
        yield made


@pytest.fixture
async def town(installation: tuple[Product, Telegram]) -> AsyncIterator[Town]:
    """Without Telegram's limits on: they would only make the tables slow."""
    product, telegram = installation
    async with Simulator(product.chat) as simulator:
        await simulator.limits(False)
        yield Town(product, simulator, load_phrasebook(load_profile(PACKAGED_PROFILE)), telegram)


def failed_updates(settings: Settings) -> int:
    """Given up, and put aside for staff."""
    with opened(settings) as session:
        return len(session.exec(select(Incoming).where(col(Incoming.failed_at).is_not(None))).all())


async def until(holds: Callable[[], Awaitable[object]], what: str, seconds: float = PATIENCE) -> None:
    try:
        async with asyncio.timeout(seconds):
            while not await holds():
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(f"never came true: {what}") from None
