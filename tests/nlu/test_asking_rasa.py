"""Rasa's client against a wire that misbehaves in every way; only the wire is a fake."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest

from center.understanding import EntityKind, Intent, Parser
from nlu.breaker import Breaker
from nlu.client import RasaClient, guarded
from nlu.embedded import EmbeddedParser
from nlu.entities import EntityFinder
from nlu.errors import ParserUnavailable
from nlu.parser import Understander
from tests.nlu.conftest import NOW, SHANGHAI, of_kind

RANKING = [{"name": "ask_status", "confidence": 0.9}, {"name": "greet", "confidence": 0.1}]
Answer = Callable[[httpx.Request], httpx.Response]


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Wire:
    """Answers as told and keeps what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = lambda request: httpx.Response(200, json=good())
        self.asked: list[httpx.Request] = []
        self.delay = 0.0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        await asyncio.sleep(self.delay)
        return self.answer(request)


def good(**more: Any) -> dict[str, Any]:
    return {"intent": RANKING[0], "intent_ranking": RANKING, "entities": [], **more}


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def rasa(wire: Wire, clock: Clock) -> AsyncIterator[RasaClient]:
    async with httpx.AsyncClient(transport=httpx.MockTransport(wire)) as http:
        yield RasaClient(http, "http://127.0.0.1:5005/", "s3cret", Breaker(clock), timeout=0.2)


async def test_the_token_goes_in_the_query_and_the_text_in_the_body(rasa: RasaClient, wire: Wire) -> None:
    best, *_ = await rasa.parse("查进度")
    assert best == (Intent.ASK_STATUS, 0.9)
    (request,) = wire.asked
    assert (request.url.path, request.url.params["token"]) == ("/model/parse", "s3cret")
    assert json.loads(request.content) == {"text": "查进度"}


@pytest.mark.parametrize("text", ["/greet", '  /greet{"a":1}', "\n/x"])
async def test_a_leading_slash_loses_its_power_and_nothing_moves(rasa: RasaClient, wire: Wire, text: str) -> None:
    await rasa.parse(text)
    sent = json.loads(wire.asked[0].content)["text"]
    assert len(sent) == len(text)
    assert sent.lstrip().startswith("\uff0f")


def test_a_slash_inside_a_text_stays() -> None:
    assert guarded("a/b") == "a/b"


async def test_a_lone_surrogate_can_be_sent(rasa: RasaClient, wire: Wire) -> None:
    await rasa.parse("\ud800你好")
    assert json.loads(wire.asked[0].content)["text"] == "?你好"


MALFORMED: dict[str, Answer] = {
    "an error": lambda r: httpx.Response(500, json={}),
    "refused": lambda r: httpx.Response(401, json={"reason": "NotAuthenticated"}),
    "no JSON": lambda r: httpx.Response(200, text="<html>"),
    "a list": lambda r: httpx.Response(200, json=[1]),
    "null": lambda r: httpx.Response(200, json=None),
    "no ranking": lambda r: httpx.Response(200, json={"intent": RANKING[0], "entities": []}),
    "an empty ranking": lambda r: httpx.Response(200, json=good(intent_ranking=[])),
    "an unknown intent": lambda r: httpx.Response(200, json=good(intent_ranking=[{"name": "x", "confidence": 1}] * 2)),
    "a confidence that is none": lambda r: httpx.Response(
        200, json=good(intent_ranking=[{"name": "greet", "confidence": 7}, RANKING[1]])
    ),
    "its payload syntax": lambda r: httpx.Response(200, json=good(entities=[{"extractor": "RegexMessageHandler"}])),
    "entities that are none": lambda r: httpx.Response(200, json=good(entities=5)),
}


@pytest.mark.parametrize("name", MALFORMED)
async def test_a_malformed_answer_is_refused_as_a_whole(rasa: RasaClient, wire: Wire, name: str) -> None:
    wire.answer = MALFORMED[name]
    with pytest.raises(ParserUnavailable) as refused:
        await rasa.parse("你好")
    assert "s3cret" not in f"{refused.value!r} {refused.value.__cause__!r}"


def gone(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


async def test_a_dead_rasa_is_unavailable_and_its_address_with_the_token_is_not_told(
    rasa: RasaClient, wire: Wire
) -> None:
    wire.answer = gone
    with pytest.raises(ParserUnavailable, match="ConnectError") as refused:
        await rasa.parse("你好")
    assert "s3cret" not in str(refused.value)
    assert refused.value.__suppress_context__


async def test_a_slow_rasa_keeps_a_citizen_no_longer_than_the_time_out(rasa: RasaClient, wire: Wire) -> None:
    wire.delay = 5
    began = asyncio.get_running_loop().time()
    with pytest.raises(ParserUnavailable, match="slow"):
        await rasa.parse("你好")
    assert asyncio.get_running_loop().time() - began < 1


async def test_after_failures_rasa_is_left_alone_and_then_tried_with_one_message(
    rasa: RasaClient, wire: Wire, clock: Clock
) -> None:
    wire.answer = gone
    for _ in range(5):
        with pytest.raises(ParserUnavailable):
            await rasa.parse("你好")
    assert len(wire.asked) == 3
    clock.now += 6
    wire.answer = lambda request: httpx.Response(200, json=good())
    wire.delay = 0.05
    both = await asyncio.gather(rasa.parse("你好"), rasa.parse("你好"), return_exceptions=True)
    assert [isinstance(one, ParserUnavailable) for one in both] == [False, True]
    await rasa.parse("你好")
    assert len(wire.asked) == 5


@pytest.fixture
def both(embedded: EmbeddedParser, finder: EntityFinder, rasa: RasaClient) -> Understander:
    return Understander(embedded, finder, rasa)


async def test_rasa_answers_when_it_is_up_and_is_named(both: Understander) -> None:
    understood = await both.understand("随便", forwarded=False, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser) == (Intent.ASK_STATUS, Parser.RASA)


async def test_within_one_message_the_embedded_parser_takes_over_and_rasa_comes_back(
    both: Understander, wire: Wire
) -> None:
    wire.answer = gone
    understood = await both.understand("谢谢", forwarded=False, now=NOW, timezone=SHANGHAI)
    assert (understood.intent, understood.parser) == (Intent.THANKS, Parser.EMBEDDED)
    wire.answer = lambda request: httpx.Response(200, json=good())
    assert (await both.understand("谢谢", forwarded=False, now=NOW, timezone=SHANGHAI)).parser is Parser.RASA


async def test_rasa_is_not_asked_about_danger_forwards_or_nothing(both: Understander, wire: Wire) -> None:
    await both.understand("我不想活了", forwarded=False, now=NOW, timezone=SHANGHAI)
    await both.understand("谢谢", forwarded=True, now=NOW, timezone=SHANGHAI)
    await both.understand("   ", forwarded=False, now=NOW, timezone=SHANGHAI)
    assert wire.asked == []
