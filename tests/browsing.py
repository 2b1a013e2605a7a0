"""A real Chromium for browser tests."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Page, async_playwright

# --no-sandbox: tests may run as root; the rest keeps Chromium from calling home.
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
DESKTOP, PHONE = (1280, 860), (390, 844)
CHROMIUM = "/usr/bin/chromium"


@asynccontextmanager
async def browsing(size: tuple[int, int], locale: str, faults: list[str] | None = None) -> AsyncIterator[Page]:
    """A page of its own profile; console errors and refused resources land in `faults`."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = await browser.new_context(viewport={"width": size[0], "height": size[1]}, locale=locale)
        page = await context.new_page()
        page.set_default_timeout(30_000)
        if faults is not None:
            page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
            page.on("pageerror", lambda e: faults.append(str(e)))
        try:
            yield page
        finally:
            await browser.close()


async def picture(page: Page, name: str) -> None:
    """Kept for people to look at when SCAMLINE_PICTURES names a folder."""
    folder = os.environ.get("SCAMLINE_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        await page.screenshot(path=str(Path(folder) / f"{name}.png"))


async def fits_its_width(page: Page) -> bool:
    """Nothing makes the page scroll sideways."""
    wide: bool = await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    return wide
