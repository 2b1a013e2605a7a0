"""Rasa itself: trained from the project's data, started, asked, and gone."""

import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from center.understanding import Intent, Parser
from nlu.breaker import Breaker
from nlu.client import RasaClient
from nlu.parser import open_understander
from tests.product import free_port
from tests.rasa import Rasa

pytestmark = [pytest.mark.rasa, pytest.mark.timeout(180, func_only=True)]
SHANGHAI = ZoneInfo("Asia/Shanghai")


def client(http: httpx.AsyncClient, server: Rasa, seconds: float = 5) -> RasaClient:
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
    assert understood.confidence < 1.0
    assert not [e for e in understood.entities if e.value == "WH6-0000-00" and e.span.start == 0]


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
