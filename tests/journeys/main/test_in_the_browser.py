"""The main job as people do it: the chat page on one side, the staff pages on the other."""

import re

import pytest
from playwright.async_api import Page, expect

from simulator.client import Simulator
from tests.browsing import DESKTOP, PHONE, browsing, fits_its_width, picture
from tests.journeys.main.messages import SCAMS
from tests.journeys.main.test_message_to_outcome import case_in, made_up_password
from tests.product import Product

pytestmark = pytest.mark.browser


async def last_answer(page: Page, containing: str) -> str:
    bubble = page.locator("#messages .message:not(.mine) .text", has_text=containing).last
    await expect(bubble).to_be_visible(timeout=60_000)
    return await bubble.inner_text()


async def say(page: Page, text: str) -> None:
    await page.locator("#text").fill(text)
    await page.locator("#send").click()


async def log_in(page: Page, product: Product, login: str, password: str) -> None:
    await page.goto(f"{product.staff}/login")
    await page.locator("[name=login]").fill(login)
    await page.locator("[name=password]").fill(password)
    await page.keyboard.press("Enter")
    await page.wait_for_url(re.compile(r"/queue"))


@pytest.mark.parametrize(("size", "name"), [(DESKTOP, "desktop"), (PHONE, "phone")], ids=["desktop", "phone"])
async def test_paste_report_take_close_and_read_the_outcome(product: Product, size: tuple[int, int], name: str) -> None:
    password = await made_up_password(product.settings, f"browser-{name}")
    faults: list[str] = []
    async with Simulator(product.chat) as simulator:
        await simulator.citizen(f"赵阿姨 {name}", "zh-hans")
    async with browsing(size, "zh-CN", faults) as chat, browsing(size, "zh-CN", faults) as staff:
        # given a citizen who begins and pastes a message
        await chat.goto(product.chat)
        await chat.locator(".person", has_text=f"赵阿姨 {name}").click()
        await chat.locator("#start").click()
        await last_answer(chat, "已经转了钱")
        await picture(chat, f"chat-welcome-{name}")
        await say(chat, SCAMS["fake-customer-service"][0])
        await expect(chat.get_by_role("button", name="这个判断不对")).to_be_visible(timeout=60_000)
        answer = await last_answer(chat, "现在该做什么")
        assert "抖音" in answer or "屏幕" in answer or "验证码" in answer
        await picture(chat, f"chat-verdict-{name}")
        assert await fits_its_width(chat)
        # when she reports it
        for button, then in (
            ("举报", "第 1 步"),
            ("下一步", "第 2 步"),
            ("电话", "第 3 步"),
            ("跳过", "第 4 步"),
            ("今天早些时候", "第 5 步"),
        ):
            await chat.get_by_role("button", name=button, exact=True).last.click()
            await last_answer(chat, then)
        await picture(chat, f"chat-confirm-{name}")
        await chat.get_by_role("button", name="提交举报").last.click()
        case = case_in(await last_answer(chat, "您的编号"))
        # then an officer sees it, takes it and closes it
        await log_in(staff, product, f"browser-{name}", password)
        await expect(staff.get_by_text(case).first).to_be_visible()
        await picture(staff, f"staff-queue-{name}")
        assert await fits_its_width(staff)
        await staff.goto(f"{product.staff}/tips/{case}")
        await picture(staff, f"staff-tip-{name}")
        await staff.locator("#take").click()
        await last_answer(chat, "有人接手")
        await staff.locator("#close").click()
        await staff.locator("[name=outcome][value=confirmed-scam]").check()
        await staff.locator("form[action$='/close'] textarea").fill("已核实，话术与冒充客服一致。")
        await picture(staff, f"staff-close-{name}")
        await staff.locator("form[action$='/close'] button").click()
        await expect(staff.get_by_text("确认是骗局").first).to_be_visible()
        await picture(staff, f"staff-closed-{name}")
        # and she reads the outcome
        await last_answer(chat, "按按钮查看")
        await chat.get_by_role("button", name="查看", exact=True).last.click()
        await last_answer(chat, "中心确认这是骗局")
        await picture(chat, f"chat-outcome-{name}")
    assert not faults


@pytest.mark.parametrize("kind", SCAMS)
async def test_five_types_in_english_in_the_chat_page(product: Product, kind: str) -> None:
    async with Simulator(product.chat) as simulator:
        await simulator.citizen(f"Ann {kind}", "en")
    async with browsing(DESKTOP, "en-GB") as chat:
        await chat.goto(product.chat)
        await chat.locator(".person", has_text=f"Ann {kind}").click()
        await chat.locator("#start").click()
        await last_answer(chat, "Already paid")
        await say(chat, SCAMS[kind][1])
        await expect(chat.get_by_role("button", name="This is wrong")).to_be_visible(timeout=60_000)
        answer = await last_answer(chat, "What to do now")
        await picture(chat, f"chat-en-{kind}")
    assert "Why" in answer
