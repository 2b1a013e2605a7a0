"""The staff site in a real Chromium, under the Content-Security-Policy that it sends."""

import pytest
from playwright.async_api import Page, expect

from tests.admin.centre import PASSWORD, Centre
from tests.browsing import DESKTOP, PHONE, browsing

pytestmark = pytest.mark.browser


async def log_in(page: Page, site: str) -> None:
    await page.goto(f"{site}/queue")
    await page.fill("#login", "li")
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/queue")


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    return int(await page.evaluate("document.documentElement.scrollWidth - innerWidth"))


async def test_a_tip_from_queue_to_closed_with_the_keyboard(centre: Centre, site: str) -> None:
    await centre.hire("li", name="Li Min")
    calm, urgent, faults = await centre.receive(), await centre.receive_urgent(), list[str]()
    async with browsing(DESKTOP, "en-GB", faults) as page:
        await log_in(page, site)
        await page.keyboard.press("j")
        await expect(page.locator(f"#tip-{urgent}")).to_be_focused()
        await page.keyboard.press("j")
        await expect(page.locator(f"#tip-{calm}")).to_be_focused()
        await page.keyboard.press("k")
        await page.keyboard.press("?")
        await expect(page.locator("#help")).to_be_visible()
        await page.keyboard.press("Escape")
        await page.keyboard.press("Enter")
        await page.wait_for_url(f"**/tips/{urgent}")
        await page.keyboard.press("t")
        await expect(page.locator(".alert-success")).to_have_text("It is on your desk now.")
        await page.wait_for_function("!location.search")
        await page.keyboard.press("n")
        await page.keyboard.type("The bank has frozen it? t j n")
        await page.click("#form-note button")
        await expect(page.locator(".event-note")).to_have_text("The bank has frozen it? t j n")
        await page.click("#close")
        await page.check("input[value=confirmed-scam]")
        await page.fill("#words-close", "beyond doubt")
        await page.click("#form-close button")
        await expect(page.locator(".tip-holder")).to_contain_text("Confirmed scam")
        assert await overflow(page) <= 0
    assert faults == []
    assert (await centre.desk.open(urgent)).tip.outcome == "confirmed-scam"


async def test_the_same_on_a_phone_in_chinese(centre: Centre, site: str) -> None:
    await centre.hire("li", name="李敏")
    number, faults = await centre.receive_urgent(), list[str]()
    async with browsing(PHONE, "zh-CN", faults) as page:
        await log_in(page, site)
        assert await overflow(page) <= 0
        await page.click(f"#take-{number}")
        await expect(page.locator(".alert-success")).to_have_text("已到您名下。")
        assert await overflow(page) <= 0
        await page.fill("#words-note", "已经联系银行")
        await page.click("#form-note button")
        await expect(page.locator(".event-note")).to_have_text("已经联系银行")
        await page.click("#close")
        await page.click("text=不是骗局")
        await page.click("#form-close button")
        await expect(page.locator(".tip-holder")).to_contain_text("不是骗局")
        await page.goto(f"{site}/account")
        await page.click("main button:has-text('退出')")
        await expect(page.locator(".alert-success")).to_have_text("您已退出。")
        assert await overflow(page) <= 0
    assert faults == []


async def test_the_queue_is_live_and_keeps_the_readers_place(centre: Centre, site: str) -> None:
    await centre.hire("li", name="Li Min")
    mine, faults = await centre.receive(), list[str]()
    async with browsing(DESKTOP, "en-GB", faults) as page:
        await log_in(page, site)
        await page.keyboard.press("j")
        fresh = await centre.receive_urgent()
        await expect(page.locator(f"#row-{fresh}.arrived")).to_be_visible(timeout=20_000)
        await expect(page.locator(f"#tip-{mine}")).to_be_focused()
        await expect(page).to_have_title("(2) Queue · Scamline")
        await page.goto(f"{site}/tips/{mine}")
        await page.fill("#words-note", "half a sent")
        wu = await centre.hire("wu", name="Wu Jianguo")
        await centre.desk.take(mine, wu, 1)
        await expect(page.locator("#news")).to_contain_text("Wu Jianguo", timeout=20_000)
        await expect(page.locator("#words-note")).to_have_value("half a sent")
    assert faults == []


async def test_a_log_in_that_ends_takes_no_half_written_words_away(centre: Centre, site: str) -> None:
    await centre.hire("li")
    number = await centre.receive()
    async with browsing(DESKTOP, "en-GB") as page:
        await log_in(page, site)
        await page.goto(f"{site}/tips/{number}")
        await page.fill("#words-note", "half a sent")
        cookies = {cookie["name"]: cookie["value"] for cookie in await page.context.cookies()}
        await centre.accounts.log_out(cookies["scamline_staff"])
        await page.wait_for_event("response", lambda answer: answer.status == 401, timeout=20_000)
        await expect(page.locator("#words-note")).to_have_value("half a sent")
        await page.click("#form-note button")
        await expect(page.locator("#kept")).to_have_value("half a sent")
        await log_in(page, site)
        await page.goto(f"{site}/queue")
        cookies = {cookie["name"]: cookie["value"] for cookie in await page.context.cookies()}
        await centre.accounts.log_out(cookies["scamline_staff"])
        await page.wait_for_url("**/login", timeout=20_000)


async def test_a_story_with_script_in_it_stays_text(centre: Centre, site: str) -> None:
    await centre.hire("li")
    attack = (
        "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\"><a href='http://a.test'>go</a>"
    )
    number, faults = await centre.receive(attack), list[str]()
    async with browsing(DESKTOP, "en-GB", faults) as page:
        await log_in(page, site)
        await page.goto(f"{site}/tips/{number}")
        await expect(page.locator(".story")).to_contain_text("<script>document[.]title='x'</script>")
        assert await page.locator(".story a, .story img, .story script").count() == 0
        assert number in await page.title()
    assert faults == []


async def test_copying_takes_the_harmless_form_of_a_link(centre: Centre, site: str) -> None:
    await centre.hire("li")
    number = await centre.receive()
    async with browsing(DESKTOP, "en-GB") as page:
        await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        await log_in(page, site)
        await page.goto(f"{site}/tips/{number}")
        await page.click(".indicators button")
        await expect(page.locator(".indicators .copied")).to_be_visible()
        assert await page.evaluate("navigator.clipboard.readText()") == "hxxp[://]evil-post[.]top/a?x=1"
