"""A message in, a verdict and guidance out, a tip in the queue, the outcome back in the chat."""

import re

import pytest

from center.accounts import open_accounts
from center.settings import Settings
from center.store.engine import open_store
from simulator.client import Simulator
from tests.journeys.main.messages import ORDINARY, SCAMS
from tests.product import Product
from tests.staff import Officer

PATIENCE = 60.0
"""Seconds: the first answer waits until the matcher has loaded on a busy machine."""


async def made_up_password(settings: Settings, login: str) -> str:
    from center.accounts import Role

    store = open_store(settings)
    try:
        password = "correct-horse-battery-9"
        await open_accounts(store).add(login, "Officer Lin", Role.INTAKE, password)
    finally:
        await store.close()
    return password


def case_in(text: str) -> str:
    found = re.search(r"[A-Z]{2}\d-[0-9A-Z]{4}-[0-9A-Z]{2}", text)
    assert found, text
    return found[0]


@pytest.mark.parametrize("kind", SCAMS)
@pytest.mark.parametrize(("language", "which"), [("zh-hans", 0), ("en", 1)])
async def test_a_scam_of_each_of_five_types_is_warned_about_with_reasons_and_steps(
    product: Product, kind: str, language: str, which: int
) -> None:
    async with Simulator(product.chat) as simulator:
        citizen = await simulator.citizen(f"{kind}-{which}", language)
        await citizen.says(SCAMS[kind][which])
        answer = await answered(citizen)
    assert {"zh-hans": "现在该做什么", "en": "What to do now"}[language] in answer.text
    assert {"zh-hans": "为什么", "en": "Why"}[language] in answer.text
    assert "110" in answer.text
    assert len(answer.buttons) == 4
    assert not re.search(r"[a-z]\.example", answer.text), "a live link was echoed"


@pytest.mark.parametrize("text", ORDINARY)
async def test_an_ordinary_message_is_not_called_a_scam_nor_safe(product: Product, text: str) -> None:
    async with Simulator(product.chat) as simulator:
        citizen = await simulator.citizen("Ordinary", "en")
        await citizen.forwards(text)
        answer = await answered(citizen)
    assert "does not make it safe" in answer.text
    assert "This is wrong" in answer.buttons


async def test_a_report_reaches_the_queue_and_its_outcome_comes_back(product: Product) -> None:
    password = await made_up_password(product.settings, "lin")
    async with Simulator(product.chat) as simulator, Officer(product.staff) as officer:
        # given a citizen who was warned
        citizen = await simulator.citizen("王阿姨", "zh-hans")
        await citizen.says(SCAMS["impersonated-authority"][0])
        await answered(citizen)
        # when she reports it
        await citizen.presses("举报")
        await citizen.hears(timeout=PATIENCE)
        for button in ("下一步", "电话", "没有损失钱", "今天早些时候"):
            await citizen.presses(button)
            await citizen.hears(timeout=PATIENCE)
        await citizen.presses("提交举报")
        case = case_in((await citizen.hears(timeout=PATIENCE)).text)
        # then an officer finds it, with its evidence, takes it and closes it
        await officer.logs_in("lin", password)
        assert case in (await officer.http.get("/queue")).text
        page = await officer.opens(case)
        assert "安全账户" in page
        assert (await officer.does(case, "take")).status_code == 200
        assert "有人接手" in (await citizen.hears(timeout=PATIENCE)).text
        closed = await officer.does(case, "close", outcome="confirmed-scam", words="Known script, told the citizen.")
        assert closed.status_code == 200
        # and she reads the outcome in the chat, behind a button
        news = await citizen.hears(timeout=PATIENCE)
        assert case in news.text
        assert "骗局" not in news.text, "a shared phone would show it"
        await citizen.presses("查看")
        assert "确认这是骗局" in (await citizen.hears(timeout=PATIENCE)).text


async def test_already_paid_gives_three_steps_first_and_an_urgent_tip_on_one_tap(product: Product) -> None:
    password = await made_up_password(product.settings, "zhou")
    async with Simulator(product.chat) as simulator, Officer(product.staff) as officer:
        citizen = await simulator.citizen("李叔", "zh-hans")
        await citizen.says("我刚给所谓的公安转了八万怎么办")
        steps = await citizen.hears(timeout=PATIENCE)
        assert "1. " in steps.text
        assert "110" in steps.text
        await citizen.hears(timeout=PATIENCE)
        await citizen.presses("是，告诉中心")
        case = case_in((await citizen.hears(timeout=PATIENCE)).text)
        await officer.logs_in("zhou", password)
        assert case in (await officer.http.get("/queue")).text


async def test_nothing_a_citizen_wrote_is_in_any_log(product: Product) -> None:
    secret = "暗号梧桐树下三点钟"
    async with Simulator(product.chat) as simulator:
        citizen = await simulator.citizen("Quiet", "zh-hans")
        await citizen.says(f"{secret}，把钱转到安全账户")
        await answered(citizen)
    logs = (product.settings.home / "logs").glob("*.log")
    assert not [log.name for log in logs if secret in log.read_text(errors="replace")]


async def answered(citizen):  # type: ignore[no-untyped-def]
    """The answer with its buttons; a "reading" message before it turns into it."""
    heard = await citizen.hears(timeout=PATIENCE)
    while not heard.buttons:
        heard = await citizen.hears(timeout=PATIENCE)
    return heard
