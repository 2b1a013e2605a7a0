"""The chat page in a real browser, on a desktop and on a phone."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

pytest.importorskip("playwright")
from playwright.async_api import Browser, Page, async_playwright, expect

from simulator.client import Citizen, Simulator
from tests.browsing import picture
from tests.simulator.pictures import png
from tests.simulator.raw import BotApi, button, keyboard

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="no Chromium on this machine"),
]


BOTH = pytest.mark.parametrize("screen", list(SIZES))


@pytest.fixture
def screen() -> str:
    """Tests marked BOTH run on the phone too."""
    return "desktop"


@pytest.fixture
async def browser_page(
    request: pytest.FixtureRequest, screen: str, base_url: str, sim: Simulator
) -> AsyncIterator[Page]:
    """An English page that fails the test on any script error or blocked resource."""
    width, height = SIZES[screen]
    errors: list[str] = []
    async with async_playwright() as playwright:
        browser: Browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        viewport = {"width": width, "height": height}
        page = await browser.new_page(viewport=viewport, locale="en-GB")  # type: ignore[arg-type]
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        await page.goto(base_url)
        yield page
        if folder := os.environ.get("SCREENSHOTS"):
            await page.screenshot(path=Path(folder) / f"{request.node.name}.png")
        await browser.close()
    assert errors == []


async def open_chat(page: Page, name: str) -> None:
    await page.locator(".person", has_text=name).click()
    await expect(page.locator("#messages")).to_be_visible()


@BOTH
async def test_a_newcomer_creates_a_citizen_and_talks(browser_page: Page, api: BotApi) -> None:
    page = browser_page
    await expect(page.get_by_role("note")).to_contain_text("Not Telegram")
    await page.get_by_role("button", name="New citizen").click()
    await page.get_by_role("textbox", name="Name").fill("Mei")
    await page.get_by_label("Language of their Telegram app").select_option("zh-hant")
    await page.get_by_role("button", name="Create").click()
    await page.get_by_role("button", name="Start", exact=True).click()
    started = await api.next_update("message")
    assert (started["text"], started["from"]["language_code"]) == ("/start", "zh-hant")
    await page.get_by_label("Message", exact=True).fill("<b>is this</b> http://a.com a scam?")
    await page.keyboard.press("Enter")
    said = await api.next_update("message")
    assert said["text"] == "<b>is this</b> http://a.com a scam?"
    await expect(page.locator(".mine .text").last).to_have_text("<b>is this</b> http://a.com a scam?")
    await expect(page.locator(".mine .text a")).to_have_count(0)


async def test_the_bots_message_buttons_and_answers_work(browser_page: Page, api: BotApi, li: Citizen) -> None:
    page = browser_page
    await open_chat(page, "Li")
    text = "<b>Bold <i>both</i></b> <code>x</code> <a href='https://example.com/a'>link</a> &lt;script&gt;"
    text += "<blockquote>quoted</blockquote>\n<b>after</b>"
    rows = keyboard([button("Report"), button("Site", url="https://example.com/")])
    sent = await api.ok("sendMessage", chat_id=li.id, text=text, parse_mode="HTML", reply_markup=rows)
    bubble = page.locator(f"[data-id='{sent['message_id']}']")
    await expect(bubble.locator("strong em")).to_have_text("both")
    await expect(bubble.locator("blockquote + strong")).to_have_text("after")
    await expect(bubble.locator(".text a")).to_have_attribute("href", "https://example.com/a")
    await expect(bubble.locator(".text")).to_contain_text("<script>")
    await bubble.get_by_role("button", name="Report").click()
    query = await api.next_update("callback_query")
    await api.ok("answerCallbackQuery", callback_query_id=query["id"], text="Read this", show_alert=True)
    await expect(page.get_by_role("alertdialog")).to_contain_text("Read this")
    await page.get_by_role("button", name="OK").click()
    await api.ok("editMessageText", chat_id=li.id, message_id=sent["message_id"], text="Case 12")
    await expect(bubble.locator(".text")).to_have_text("Case 12")
    await expect(bubble).to_contain_text("edited")
    await api.ok("deleteMessage", chat_id=li.id, message_id=sent["message_id"])
    await expect(bubble).to_contain_text("Deleted message")


async def test_typing_and_unsolicited_messages_arrive_live(
    browser_page: Page, api: BotApi, sim: Simulator, li: Citizen
) -> None:
    page = browser_page
    wang = await sim.citizen("Wang")
    await wang.starts()
    await open_chat(page, "Li")
    await api.ok("sendChatAction", chat_id=li.id, action="typing")
    await expect(page.locator("#bot-state")).to_have_text("typing…")
    await api.ok("sendMessage", chat_id=li.id, text="warning of the day")
    await expect(page.locator("#messages")).to_contain_text("warning of the day")
    await expect(page.locator("#bot-state")).not_to_have_text("typing…")
    await api.ok("sendMessage", chat_id=wang.id, text="for Wang")
    await expect(page).to_have_title(re.compile(r"^\(1\)"))
    if await page.locator("#back").is_visible():
        await page.locator("#back").click()
    await expect(page.locator(".person", has_text="Wang").locator(".badge")).to_have_text("1")
    await open_chat(page, "Wang")
    await expect(page.locator(".badge")).to_have_count(0)


@BOTH
async def test_block_forward_attach_and_edit(browser_page: Page, api: BotApi, li: Citizen) -> None:
    page = browser_page
    await open_chat(page, "Li")
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("button", name="Forwarded message").click()
    await page.get_by_label("First sent by").select_option("channel")
    await page.get_by_label("Name shown").fill("Lucky prizes")
    await page.get_by_label("Text", exact=True).fill("you have won")
    await page.get_by_role("button", name="Forward", exact=True).click()
    forwarded = await api.next_update("message")
    assert forwarded["forward_origin"]["chat"]["title"] == "Lucky prizes"

    files = [{"name": "shot.png", "mimeType": "image/png", "buffer": png()}]
    await page.locator("#file").set_input_files(files)  # type: ignore[arg-type]
    await page.get_by_label("Caption").fill("a picture")
    await page.locator("#dialog-file").get_by_role("button", name="Send").click()
    assert (await api.next_update("message"))["photo"]
    await expect(page.locator("img.photo")).to_be_visible()

    await page.get_by_label("Message", exact=True).fill("wrogn")
    await page.keyboard.press("Enter")
    mine = page.locator(".mine").last
    await expect(mine.locator(".text")).to_have_text("wrogn")  # else the picture before it would be tapped
    # On a desktop it is enough to point at a message; on a phone one taps it.
    await mine.locator(".bubble").click()
    await mine.get_by_role("button", name="Edit").click()
    await page.get_by_label("Message", exact=True).fill("wrong")
    await page.keyboard.press("Enter")
    await expect(mine.locator(".text")).to_have_text("wrong")

    await page.get_by_role("button", name="Block", exact=True).click()
    await expect(page.get_by_role("button", name="Unblock and restart")).to_be_visible()
    assert (await api.refused("sendMessage", chat_id=li.id, text="x")).startswith("403")
    await page.get_by_role("button", name="Unblock", exact=True).click()
    await expect(page.get_by_label("Message", exact=True)).to_be_visible()


@BOTH
async def test_everything_that_can_be_attached_by_keyboard_alone(
    browser_page: Page, api: BotApi, li: Citizen, screen: str
) -> None:
    page = browser_page
    await open_chat(page, "Li")
    attach = page.get_by_role("button", name="Attach")
    items = page.locator("#attachments button")
    await attach.press("Enter")
    await expect(items.first).to_be_focused()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await picture(page, f"attach-{screen}")
    await page.keyboard.press("Escape")
    await expect(items.first).to_be_hidden()
    await expect(attach).to_be_focused()

    async def choose(name: str) -> None:
        await attach.press("Enter")
        for _ in range(await items.count()):
            if name in await page.evaluate("document.activeElement.textContent"):
                break
            await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")

    await choose("Voice message")
    voice = (await api.next_update("message"))["voice"]
    assert (voice["mime_type"], voice["duration"]) == ("audio/ogg", 3)
    await choose("Sticker")
    sticker = (await api.next_update("message"))["sticker"]
    assert (sticker["type"], sticker["emoji"], sticker["width"]) == ("regular", "👍", 512)
    await choose("Location")
    await expect(page.get_by_label("Latitude")).to_be_focused()
    await page.get_by_label("Longitude").fill("114.5")
    await page.keyboard.press("Enter")
    place = (await api.next_update("message"))["location"]
    assert place == {"latitude": 30.5928, "longitude": 114.5}
    await choose("Contact")
    await page.get_by_role("textbox", name="Name").fill("Wang")
    await page.get_by_label("Phone number").fill("+8613800138001")
    await page.keyboard.press("Enter")
    assert (await api.next_update("message"))["contact"] == {"phone_number": "+8613800138001", "first_name": "Wang"}
    async with page.expect_file_chooser() as chooser:
        await choose("Picture or file")
    await (await chooser.value).set_files([{"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"}])
    await page.get_by_label("Caption").fill("a note")
    await page.locator("#dialog-file").get_by_role("button", name="Send").press("Enter")
    paper = await api.next_update("message")
    assert (paper["document"]["file_name"], paper["caption"]) == ("a.txt", "a note")
    await expect(page.locator(".mine .attachment")).to_have_count(5)
    await picture(page, f"attached-{screen}")


async def test_the_sticker_is_a_picture_and_the_voice_can_be_played(
    browser_page: Page, sim: Simulator, api: BotApi, li: Citizen
) -> None:
    """Chromium itself reads both sample files."""
    page = browser_page
    sent = [await sim.wire.post(f"/sim/citizens/{li.id}/sample", {"kind": kind}) for kind in ("sticker", "voice")]
    sticker, voice = [
        message["body"][kind]["file_id"] for message, kind in zip(sent, ("sticker", "voice"), strict=True)
    ]
    seconds = await page.evaluate(
        """async ([sticker, voice]) => {
             const image = await createImageBitmap(await (await fetch(`/sim/files/${sticker}`)).blob());
             const sound = await (await fetch(`/sim/files/${voice}`)).arrayBuffer();
             const decoded = await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(sound);
             return [image.width, image.height, Math.round(decoded.duration)];
           }""",
        [sticker, voice],
    )
    assert seconds == [512, 512, 3]


async def test_the_menu_and_the_reply_keyboard(browser_page: Page, api: BotApi, li: Citizen) -> None:
    page = browser_page
    await api.ok("setMyCommands", commands=[{"command": "help", "description": "What I do"}])
    keys = {"keyboard": [["Check a message", "Urgent"]], "resize_keyboard": True}
    await api.ok("sendMessage", chat_id=li.id, text="hello", reply_markup=keys)
    await open_chat(page, "Li")
    await page.get_by_role("button", name="Urgent").click()
    assert (await api.next_update("message"))["text"] == "Urgent"
    await page.get_by_role("button", name="Menu").click()
    await page.get_by_role("button", name="/help What I do").click()
    assert (await api.next_update("message"))["text"] == "/help"
    await api.ok("deleteMyCommands")


@BOTH
async def test_the_page_speaks_chinese_and_never_scrolls_sideways(browser_page: Page, li: Citizen) -> None:
    page = browser_page
    await li.says("很长的一个词" * 60 + "x" * 200)
    await open_chat(page, "Li")
    if await page.locator("#back").is_visible():
        await page.locator("#back").click()
    await page.get_by_role("button", name="中文").click()
    await expect(page.get_by_role("button", name="新建市民")).to_be_visible()
    await open_chat(page, "Li")
    await asyncio.sleep(0.1)
    for _ in range(2):
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.set_viewport_size({"width": 360, "height": 640})
