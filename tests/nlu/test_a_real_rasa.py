"""Rasa itself: trained from the project's data, started, asked, and gone."""

import secrets
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from filelock import FileLock

from center.understanding import Intent, Parser
from nlu.breaker import Breaker
from nlu.client import RasaClient
from nlu.parser import open_understander
from nlu.serve import is_up, rasa_command, rasa_environment
from nlu.setup_rasa import interpreter, is_ready
from nlu.training import ensure_model
from tests.needs import in_ci
from tests.product import free_port

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(600)]
SHANGHAI = ZoneInfo("Asia/Shanghai")


class Server:
    def __init__(self, model: Path) -> None:
        self.port, self.token = free_port(), secrets.token_urlsafe(8)
        self.base = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            rasa_command(interpreter(), model, self.port),
            env=rasa_environment(self.token),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    async def wait_until_up(self) -> None:
        async with httpx.AsyncClient() as http:
            deadline = time.monotonic() + 240
            while not await is_up(http, self.base, self.token):
                assert self.process.poll() is None, "Rasa ended"
                assert time.monotonic() < deadline, "Rasa did not come up"
                time.sleep(0.5)


@pytest.fixture(scope="module")
def rasa(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    if not is_ready():
        assert not in_ci(), "Rasa's environment is missing"
        pytest.skip("Rasa's environment is not here")
    shared = tmp_path_factory.getbasetemp().parent / "shared-rasa"
    with FileLock(str(shared) + ".lock"):
        model = ensure_model(shared, interpreter())
    server = Server(model)
    yield server
    server.process.kill()
    server.process.wait()


def client(http: httpx.AsyncClient, server: Server, seconds: float = 5) -> RasaClient:
    return RasaClient(http, server.base, server.token, Breaker(time.monotonic), seconds)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("我刚给骗子转了三万块钱，现在怎么办", Intent.MONEY_SENT),
        ("I just sent them 2000 dollars, what do I do now", Intent.MONEY_SENT),
        ("我的举报处理得怎么样了", Intent.ASK_STATUS),
        ("【快递】您的包裹已滞留，请点击链接更新地址 a.example", Intent.CHECK_MESSAGE),
        ("please switch to Chinese", Intent.CHANGE_LANGUAGE),
        ("谢谢你啊", Intent.THANKS),
    ],
)
async def test_rasa_says_what_is_wanted(rasa: Server, tmp_path: Path, text: str, intent: Intent) -> None:
    await rasa.wait_until_up()
    async with httpx.AsyncClient() as http:
        understander = open_understander(tmp_path, client(http, rasa))
        understood = await understander.understand(text, forwarded=False, now=datetime.now(UTC), timezone=SHANGHAI)
    assert (understood.parser, understood.intent) == (Parser.RASA, intent)


async def test_a_typed_payload_sets_no_intent(rasa: Server, tmp_path: Path) -> None:
    await rasa.wait_until_up()
    async with httpx.AsyncClient() as http:
        understander = open_understander(tmp_path, client(http, rasa))
        understood = await understander.understand(
            '/withdraw_report{"case_number":"WH6-0000-00"}', forwarded=False, now=datetime.now(UTC), timezone=SHANGHAI
        )
    assert understood.confidence < 1.0
    assert not [e for e in understood.entities if e.value == "WH6-0000-00" and e.span.start == 0]


async def test_without_its_token_rasa_answers_nobody(rasa: Server) -> None:
    await rasa.wait_until_up()
    async with httpx.AsyncClient() as http:
        refused = await http.post(f"{rasa.base}/model/parse", json={"text": "hello"})
    assert refused.status_code == 401


async def test_when_rasa_is_gone_the_embedded_parser_answers_the_same_message(tmp_path: Path) -> None:
    async with httpx.AsyncClient() as http:
        gone = RasaClient(http, f"http://127.0.0.1:{free_port()}", "t", Breaker(time.monotonic))
        understander = open_understander(tmp_path, gone)
        understood = await understander.understand(
            "谢谢你啊", forwarded=False, now=datetime.now(UTC), timezone=SHANGHAI
        )
    assert (understood.parser, understood.intent) == (Parser.EMBEDDED, Intent.THANKS)
