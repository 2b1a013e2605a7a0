"""Rasa itself: trained from the project's data, started, asked, hung, resumed, killed: one server, in this order."""

import signal
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from center.understanding import Intent, Parser
from nlu.breaker import Breaker
from nlu.client import TIMEOUT, RasaClient
from nlu.embedded import EmbeddedParser
from nlu.entities import EntityFinder
from nlu.errors import ParserUnavailable
from nlu.parser import Understander, open_understander
from nlu.setup_rasa import interpreter
from nlu.training import assemble, validate
from tests.nlu.conftest import NOW, SHANGHAI
from tests.product import free_port
from tests.rasa import Rasa

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(180, func_only=True)]


def client(http: httpx.AsyncClient, server: Rasa, seconds: float = 30) -> RasaClient:
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
async def test_rasa_says_what_is_wanted(rasa: Rasa, tmp_path: Path, text: str, intent: Intent) -> None:
    async with httpx.AsyncClient() as http:
        understander = open_understander(tmp_path, client(http, rasa))
        understood = await understander.understand(text, forwarded=False, now=datetime.now(UTC), timezone=SHANGHAI)
    assert (understood.parser, understood.intent) == (Parser.RASA, intent)


async def test_a_typed_payload_sets_no_intent(rasa: Rasa, tmp_path: Path) -> None:
    async with httpx.AsyncClient() as http:
        understander = open_understander(tmp_path, client(http, rasa))
        understood = await understander.understand(
            '/withdraw_report{"case_number":"WH6-0000-00"}', forwarded=False, now=datetime.now(UTC), timezone=SHANGHAI
        )
    assert understood.parser is Parser.RASA
    assert understood.confidence < 1.0


async def test_without_its_token_rasa_answers_nobody(rasa: Rasa) -> None:
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


@pytest.fixture
async def impatient(rasa: Rasa) -> AsyncIterator[RasaClient]:
    async with httpx.AsyncClient() as http:
        yield RasaClient(http, rasa.base, rasa.token, Breaker(time.monotonic, rest=0.5))


@pytest.fixture
def understander(embedded: EmbeddedParser, finder: EntityFinder, impatient: RasaClient) -> Understander:
    return Understander(embedded, finder, impatient)


async def test_both_parsers_see_the_same_features(embedded: EmbeddedParser, rasa: Rasa, finder: EntityFinder) -> None:
    """The same data and the same numbers: their confidences differ only by when each stopped fitting."""
    async with httpx.AsyncClient() as http:
        patient = RasaClient(http, rasa.base, rasa.token, Breaker(time.monotonic), 10)
        for text in ("我妈刚给所谓的公安转了八万怎么办", "我要查進度", "is this real? win a prize", "謝謝"):
            (first, sure), *_ = await patient.parse(text)
            assert (first, pytest.approx(sure, abs=0.05)) == embedded.ranked(text)[0]


async def test_blank_text_never_reaches_rasa_and_would_be_refused(rasa: Rasa) -> None:
    async with httpx.AsyncClient() as http:
        with pytest.raises(ParserUnavailable, match="500"):
            await RasaClient(http, rasa.base, rasa.token, Breaker(time.monotonic), 10).parse("   ")


async def test_a_hung_rasa_delays_nobody_beyond_the_time_out_and_is_used_again(
    rasa: Rasa, understander: Understander, embedded: EmbeddedParser, finder: EntityFinder
) -> None:
    alone = Understander(embedded, finder)  # beside it, so that a busy machine slows both
    rasa.send(signal.SIGSTOP)
    try:
        for _ in range(6):
            began = time.monotonic()
            understood = await understander.understand("谢谢你", forwarded=False, now=NOW, timezone=SHANGHAI)
            assert (understood.intent, understood.parser) == (Intent.THANKS, Parser.EMBEDDED)
            took, began = time.monotonic() - began, time.monotonic()
            await alone.understand("谢谢你", forwarded=False, now=NOW, timezone=SHANGHAI)
            assert took - (time.monotonic() - began) < TIMEOUT + 1
    finally:
        rasa.send(signal.SIGCONT)
    assert await _until_rasa_answers(understander)


async def _until_rasa_answers(understander: Understander) -> bool:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        understood = await understander.understand("谢谢你", forwarded=False, now=NOW, timezone=SHANGHAI)
        if understood.parser is Parser.RASA:
            return True
        time.sleep(0.2)
    return False


def test_rasa_finds_nothing_wrong_with_the_project(tmp_path: Path) -> None:
    assemble(tmp_path)
    said = validate(tmp_path, interpreter()).lower()
    assert "not listed in the domain" not in said
    assert "duplicate" not in said


async def test_a_killed_rasa_leaves_nobody_unanswered(rasa: Rasa, understander: Understander) -> None:
    rasa.kill()
    for text in ("谢谢你", "hello", "我要查进度"):
        understood = await understander.understand(text, forwarded=False, now=NOW, timezone=SHANGHAI)
        assert understood.parser is Parser.EMBEDDED
