"""Two bots behind one webhook and two senders, on PostgreSQL, with Redis: as on a busy day with several machines."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import psycopg
import pytest

from bot.app import door
from center.accounts import Role, open_accounts
from center.desk import Desk
from center.forgotten import Forgotten
from center.intake import Intake
from center.jobs import open_jobs
from center.keys import load_keyring
from center.message import Language
from center.migrating import migrate
from center.reporters import Reporters
from center.settings import Settings
from center.store.engine import open_store
from simulator.client import Citizen, Simulator
from tests.center.making import draft
from tests.databases import Postgres, postgres  # noqa: F401  a fixture
from tests.journeys.holds.balancer import Balancer
from tests.journeys.holds.rows import begun_by, last_tip, tips_since, unfinished_updates
from tests.journeys.holds.test_killed_at_any_moment import PATIENCE, REPORT, STORY, until
from tests.journeys.main.test_message_to_outcome import case_in
from tests.product import Product, free_port, new_settings
from tests.redis_server import redis_server

pytestmark = pytest.mark.timeout(300)
CHATS = 20
RATE = 10
"""Low, so that a slow machine meets it too: one sender alone keeps below what Telegram bears, two that do not know
of each other would not."""


@dataclass
class Fleet:
    """first: simulator, bot and sender; second: another bot and sender of the same installation."""

    first: Product
    second: Product
    front: int

    @property
    def ports(self) -> list[int]:
        return [self.first.settings.webhook_port, self.second.settings.webhook_port]


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory, index: Path, postgres: Postgres) -> Iterator[Fleet]:  # noqa: F811
    with ExitStack() as stack:
        front = free_port()
        settings = new_settings(
            tmp_path_factory.mktemp("fleet"),
            index,
            database_url=stack.enter_context(postgres.database()),
            redis_url=stack.enter_context(redis_server()),
            webhook_url=f"http://127.0.0.1:{front}",
            webhook_port=free_port(),
            instance="1",
            messages_a_second=RATE,
        )
        migrate(settings)
        another = settings.model_copy(update={"instance": "2", "webhook_port": free_port()})
        found = Fleet(Product(settings), Product(another), front)
        stack.callback(found.first.stop)
        stack.callback(found.second.stop)
        found.first.start("simulator", "bot", "sender")
        found.second.start("bot", "sender")
        yield found


@pytest.fixture
async def balancer(fleet: Fleet) -> AsyncIterator[Balancer]:
    async with Balancer(fleet.ports).open(fleet.front) as opened:
        yield opened


@pytest.fixture
async def simulator(fleet: Fleet) -> AsyncIterator[Simulator]:
    async with Simulator(fleet.first.chat) as opened:
        await opened.limits(on=False)
        yield opened


async def everything_done(fleet: Fleet) -> None:
    async def none_left() -> bool:
        return unfinished_updates(fleet.first.settings) == 0

    await until(none_left, "every update is handled")


async def test_twenty_chats_at_once_each_in_its_order(fleet: Fleet, balancer: Balancer, simulator: Simulator) -> None:
    # given twenty citizens who write faster than anybody answers, each update at the next bot
    citizens = [await simulator.citizen(f"Citizen {n}", "en") for n in range(CHATS)]
    commands = ["/verify", "/numbers", "/learn", "/privacy", "/verify", "/numbers"]

    async def writes(citizen: Citizen) -> list[str]:
        for command in commands:
            await citizen.says(command)
        return [(await citizen.hears(PATIENCE)).text for _ in commands]

    answers = await asyncio.gather(*(writes(citizen) for citizen in citizens))
    # then both bots had their share, and each chat got one answer to each message, in order
    assert set(balancer.passed) == set(fleet.ports)
    assert {tuple(heard) for heard in answers} == {tuple(answers[0])}
    assert (answers[0][0], answers[0][1]) == (answers[0][4], answers[0][5])
    assert len(set(answers[0])) == 4
    await everything_done(fleet)
    for citizen in citizens:
        assert await citizen.catches_up() == []


async def reports(citizen: Citizen) -> str:
    answer = None
    for step in REPORT:
        await step.taken_by(citizen)
        answer = await citizen.hears(PATIENCE, containing=step.answer)
    assert answer
    return case_in(answer.text)


async def test_reports_whose_steps_go_to_either_bot(fleet: Fleet, balancer: Balancer, simulator: Simulator) -> None:
    before = last_tip(fleet.first.settings)
    citizens = [await simulator.citizen(f"市民 {n}", "zh-hans") for n in range(CHATS)]
    cases = await asyncio.gather(*(reports(citizen) for citizen in citizens))
    tips = tips_since(fleet.first.settings, before)
    assert sorted(tip.case_number for tip in tips) == sorted(cases)
    assert {(tip.redacted, tip.amount_cents, tip.channel) for tip in tips} == {(STORY, 3_500_000, "call")}


async def test_telegram_delivers_everything_twice(fleet: Fleet, simulator: Simulator) -> None:
    before = last_tip(fleet.first.settings)
    async with Balancer(fleet.ports, twice=True).open(fleet.front) as balancer:
        citizen = await simulator.citizen("Twice", "zh-hans")
        await reports(citizen)
        assert balancer.passed[fleet.ports[0]] == balancer.passed[fleet.ports[1]] >= len(REPORT)
        await everything_done(fleet)
        heard = [message.text for message in await citizen.messages() if message.from_bot]
        assert len(heard) == len(set(heard)), "something was said twice"
    assert len(tips_since(fleet.first.settings, before)) == 1


async def test_updates_that_come_out_of_order_are_each_answered_once(fleet: Fleet, simulator: Simulator) -> None:
    # given two updates that Telegram cannot deliver, since nobody is there
    citizen = await simulator.citizen("Out of order", "en")
    await citizen.says("/verify")
    await citizen.says("/numbers")
    # when the later one gets through first, and then everything does
    secret = await secret_of(fleet)
    later = {"update_id": 2**40, "message": await message_like(citizen, "/privacy")}
    async with httpx.AsyncClient() as http:
        for port in fleet.ports:
            assert (await http.post(f"http://127.0.0.1:{port}/telegram", json=later, headers=secret)).status_code == 200
    async with Balancer(fleet.ports).open(fleet.front):
        texts = [(await citizen.hears(PATIENCE)).text for _ in range(3)]
        assert len(set(texts)) == 3
        await everything_done(fleet)
        assert await citizen.catches_up() == []


async def secret_of(fleet: Fleet) -> dict[str, str]:
    settings = fleet.first.settings
    return {"X-Telegram-Bot-Api-Secret-Token": door(settings, load_keyring(settings)).secret}


async def message_like(citizen: Citizen, text: str) -> dict[str, object]:
    chat = {"id": citizen.id, "type": "private", "first_name": "Somebody"}
    sender = {"id": citizen.id, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
    marks = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text, "entities": marks}


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, b'{"update_id": 1}', 401),
        ({"X-Telegram-Bot-Api-Secret-Token": "wrong"}, b'{"update_id": 1}', 401),
        ({"X-Telegram-Bot-Api-Secret-Token": "\u00e9"}, b"{}", 401),
        (None, b"no json", 200),
        (None, b"\xff\xfe", 200),
        (None, b"[" * 100_000, 200),
        (None, b'{"update_id": "one"}', 200),
        (None, b'{"update_id": 9007199254740993, "message": {"chat": 5}}', 200),
        (None, b" " * (2 << 20), 413),
    ],
    ids=[
        "no secret",
        "a wrong secret",
        "a secret that is no ASCII",
        "no JSON",
        "no text",
        "too deep",
        "no number",
        "no shape",
        "too long",
    ],
)
async def test_who_knocks_at_the_webhook(
    fleet: Fleet, simulator: Simulator, headers: dict[str, str] | None, body: bytes, status: int
) -> None:
    door = f"http://127.0.0.1:{fleet.ports[0]}"
    shown = {k: v.encode() for k, v in (await secret_of(fleet) if headers is None else headers).items()}
    async with httpx.AsyncClient() as http:
        got = await http.post(f"{door}/telegram", content=body, headers=shown)
        assert (got.status_code, got.content) == (status, got.content if status == 413 else b"")
        assert (await http.get(f"{door}/healthz")).text == "ok"
    async with Balancer(fleet.ports).open(fleet.front):
        citizen = await simulator.citizen("After", "en")
        await citizen.says("/verify")
        assert "really the centre" in (await citizen.hears(PATIENCE)).text


async def test_a_bot_dies_while_twenty_chats_go_on(fleet: Fleet, balancer: Balancer, simulator: Simulator) -> None:
    before = last_tip(fleet.first.settings)
    citizens = [await simulator.citizen(f"市民 {n}", "zh-hans") for n in range(CHATS)]
    going_on = asyncio.gather(*(reports(citizen) for citizen in citizens))
    # when one is killed in the middle of it, and comes back under its name

    async def in_the_middle() -> bool:
        return begun_by(fleet.first.settings, "bot-2") > 0

    await until(in_the_middle, "the second bot has begun with some")
    fleet.second.kill("bot")
    await asyncio.to_thread(fleet.second.start, "bot")
    # then every report is filed, once
    cases = await going_on
    assert sorted(tip.case_number for tip in tips_since(fleet.first.settings, before)) == sorted(cases)


async def take_a_tip_of_each(settings: Settings, citizens: list[Citizen], each: int) -> int:
    """Straight at the centre, as fast as it goes; returns how many messages that makes."""
    store, keyring, jobs = open_store(settings), load_keyring(settings), open_jobs(settings)
    try:
        officer = await open_accounts(store).add("fleet", "Officer Lin", Role.INTAKE, "correct-horse-battery-9")
        intake, desk = Intake(store, keyring, "HB"), Desk(store, keyring, jobs)
        reporters = Reporters(store, keyring, Forgotten(settings.forgotten))
        for number, citizen in enumerate(citizens * each):
            known = await reporters.meet(citizen.id, Language.EN)
            filed = await intake.file(draft(known.id, f"story {number}"))
            await desk.take(filed.case_number, officer, 1)
        return len(citizens) * each
    finally:
        jobs.close()
        await store.close()


async def test_two_senders_share_the_queue_and_telegrams_rate(
    fleet: Fleet, balancer: Balancer, simulator: Simulator
) -> None:
    citizens = [await simulator.citizen(f"Told {n}", "en") for n in range(40)]
    for citizen in citizens:  # Telegram lets a bot write to nobody who has not written first
        await citizen.says("/verify")
        await citizen.hears(PATIENCE)
    await simulator.limits(on=True, overall_per_second=1.3 * RATE)
    last = max(call.number for call in await simulator.calls())
    # when staff take 80 tips as fast as they can
    posted = await take_a_tip_of_each(fleet.first.settings, citizens, 2)
    heard = await asyncio.gather(*(two_news(citizen) for citizen in citizens))
    # then each citizen is told of each once, by both senders, and Telegram never had to say "too many"
    assert sum(heard) == posted
    sent = await simulator.calls("sendMessage", after=last)
    assert [call.status for call in sent] == [200] * posted
    assert {"sender-1", "sender-2"} <= workers(fleet.first.settings)


def workers(settings: Settings) -> set[str]:
    """Who has carried out durable jobs."""
    with psycopg.connect(settings.database_url) as connection:
        return {name for (name,) in connection.execute("SELECT DISTINCT executor_id FROM dbos.workflow_status")}


async def two_news(citizen: Citizen) -> int:
    heard = [await citizen.hears(PATIENCE, containing="has taken it") for _ in range(2)]
    return len(heard)
