"""The status page in a real Chromium, on a desk and on a phone."""

from datetime import timedelta

import pytest
from playwright.async_api import Page, expect

from center.accounts import Role
from center.beats import PROCESSES, Beats, Living
from center.figures import remember_backup
from center.settings import Settings
from center.store.columns import now
from center.store.tables import Beat
from tests.admin.centre import PASSWORD, Centre
from tests.browsing import DESKTOP, PHONE, browsing, fits_its_width, picture
from tests.center.rows import change

pytestmark = pytest.mark.browser


async def open_status(page: Page, site: str) -> None:
    await page.goto(f"{site}/login")
    await page.fill("#login", "wu")
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/queue")
    await page.click('nav a[href="/status"]')
    await page.wait_for_url("**/status")


async def everybody_beats(centre: Centre) -> None:
    data = {"matcher": "ready", "parser": "rasa", "index": "use-multilingual-v3-8d2f10ac"}
    for pid, name in enumerate((*PROCESSES, "sender-2"), 4100):
        one = Living(name, "scamline-1", pid, now() - timedelta(hours=30))
        await Beats(centre.store).beat(one, data if name == "bot" else {})


async def test_a_process_that_falls_silent_shows_without_loading_anew(
    centre: Centre, site: str, settings: Settings
) -> None:
    await centre.hire("wu", Role.ADMINISTRATOR, "Wu Jianguo")
    await everybody_beats(centre)
    (settings.home / "index").mkdir()
    (settings.home / "index" / "CURRENT").write_text("use-multilingual-v3-8d2f10ac")
    (settings.home / "keys" / "backed-up").touch()
    remember_backup(settings, 18204)
    await centre.receive_urgent()
    faults = list[str]()
    async with browsing(DESKTOP, "en-GB", faults) as page:
        await open_status(page, site)
        await expect(page.locator("#overview .alert-success")).to_be_visible()
        await expect(page.locator('nav a[href="/status"]')).to_have_attribute("aria-current", "page")
        await picture(page, "status-desktop-well")
        await change(centre.store, Beat, ("jobs", "scamline-1", 4102), seen_at=now() - timedelta(minutes=4))
        await expect(page.locator("#process-jobs")).to_contain_text("late", timeout=30_000)
        await expect(page.locator(".troubles")).to_contain_text("Jobs is silent")
        await picture(page, "status-desktop-late")
        assert await fits_its_width(page)
    assert faults == []


async def test_the_same_on_a_phone_in_chinese_with_nothing_there_yet(centre: Centre, site: str) -> None:
    await centre.hire("wu", Role.AUDITOR, "吴建国")
    faults = list[str]()
    async with browsing(PHONE, "zh-CN", faults) as page:
        await open_status(page, site)
        await expect(page.locator(".troubles li")).to_have_count(7)
        await expect(page.locator("#process-bot")).to_contain_text("没有运行")
        assert await fits_its_width(page)
        await picture(page, "status-phone-empty")
        await page.evaluate("scrollTo(0, document.body.scrollHeight)")
        await picture(page, "status-phone-empty-end")
        await everybody_beats(centre)
        await expect(page.locator("#process-bot")).to_contain_text("比对已就绪", timeout=30_000)
        await page.evaluate("scrollTo(0, 0)")
        assert await fits_its_width(page)
        await picture(page, "status-phone-running")
    assert faults == []
