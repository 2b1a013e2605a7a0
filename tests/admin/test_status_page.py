"""What whoever looks after the installation sees: in words, in both languages, full and empty."""

import re
import shutil
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace

import pytest

from admin.views.status import BACKUP_EVERY, LEAST_FREE
from center import figures
from center.accounts import Role
from center.beats import PROCESSES, Beats, Living
from center.deliveries import DeliveryState
from center.figures import remember_backup
from center.incoming import Inbox
from center.settings import Settings
from center.store.columns import now
from center.store.tables import Beat, Delivery
from tests.admin.centre import Centre
from tests.admin.test_languages import texts
from tests.admin.visits import Visit, words_of
from tests.center.rows import change

FINE = "Everything runs, and nothing needs a look."


@pytest.fixture
async def keeper(centre: Centre, someone: Callable[..., Visit]) -> Visit:
    """Logged in as an administrator."""
    await centre.hire("wu", Role.ADMINISTRATOR)
    person = someone()
    await person.log_in("wu")
    return person


async def everybody_beats(centre: Centre) -> None:
    for pid, name in enumerate(PROCESSES, 1):
        data = {"matcher": "ready", "parser": "rasa", "index": "ab12", "keys": ["0123abcd"]} if name == "bot" else {}
        await Beats(centre.store).beat(Living(name, "rack-4", pid, now() - timedelta(hours=3)), data)


def all_is_well(settings: Settings) -> None:
    (settings.home / "index").mkdir()
    (settings.home / "index" / "CURRENT").write_text("ab12\n")
    (settings.home / "keys" / "backed-up").touch()
    remember_backup(settings, 1234)


async def falls_silent(centre: Centre, name: str, seconds: int) -> None:
    beats = {beat.name: beat for beat in await Beats(centre.store).all()}
    key = (name, "rack-4", beats[name].pid)
    await change(centre.store, Beat, key, seen_at=now() - timedelta(seconds=seconds))


async def page_of(person: Visit) -> str:
    answer = await person.get("/status")
    assert answer.status_code == 200
    return words_of(answer.text)


async def test_an_installation_that_is_well_says_so(centre: Centre, settings: Settings, keeper: Visit) -> None:
    await everybody_beats(centre)
    all_is_well(settings)
    page = await page_of(keeper)
    assert FINE in page
    for shown in ("Bot running", "Sender running", "Jobs running", "Staff pages running", "rack-4 · 1"):
        assert shown in page, shown
    for shown in ("matcher ready Rasa index ab12", "GB free", "just now", "1,234 records"):
        assert shown in page, shown
    assert re.search(r"last heard of \d+ s ago", page)
    assert "Secret keys backed up" in page
    assert "0123abcd" not in page


async def test_an_empty_installation_names_everything_that_is_missing(keeper: Visit) -> None:
    page = await page_of(keeper)
    assert "things need a look" in page
    for shown in (
        *(f"{name} does not run." for name in ("Bot", "Sender", "Jobs", "Staff pages")),
        "There is no index",
        "There is no backup from the last seven days",
        "The keys are not backed up",
        "Bot not running Nothing was heard of it",
        "Longest untaken none waits",
        "Longest waiting none waits",
        "Last backup never",
        "Secret keys not backed up",
        "Index none yet",
    ):
        assert shown in page, shown
    assert re.search(r"Before launch (\d+ points are|one point is) open", page)


async def test_a_late_process_is_named_in_words(centre: Centre, settings: Settings, keeper: Visit) -> None:
    await everybody_beats(centre)
    all_is_well(settings)
    await falls_silent(centre, "sender", 25)
    assert FINE in await page_of(keeper)
    await falls_silent(centre, "sender", 45)
    page = await page_of(keeper)
    assert "One thing needs a look Sender is silent: last heard of 4" in page
    assert "Sender late" in page
    await falls_silent(centre, "sender", 600)
    assert "Sender is silent: last heard of 10 min ago" in await page_of(keeper)


async def test_one_of_several_senders_has_its_number(centre: Centre, keeper: Visit) -> None:
    await Beats(centre.store).beat(Living("sender-2", "rack-5", 9, now()), {})
    page = await page_of(keeper)
    assert "Sender 2 running" in page
    assert "Sender does not run" not in page


async def test_what_waits_and_what_failed_is_counted(centre: Centre, settings: Settings, keeper: Visit) -> None:
    await everybody_beats(centre)
    all_is_well(settings)
    officer, number = await centre.hire("li"), await centre.receive()
    await centre.receive()
    await centre.desk.take(number, officer, 1)
    inbox = Inbox(centre.store, centre.keyring)
    await inbox.keep([{"update_id": 1}, {"update_id": 2}, {"update_id": 3}])
    await inbox.failed(3)
    page = await page_of(keeper)
    for shown in ("New 1 Taken 1 Closed 0 Longest untaken just now", "Waiting 1 Being sent 0", "Waiting for the bot 2"):
        assert shown in page, shown
    assert "One message of a citizen could not be handled" in page
    await change(centre.store, Delivery, 1, state=DeliveryState.FAILED)
    page = await page_of(keeper)
    assert "One message to a citizen could not be delivered" in page
    assert "Failed 1" in page
    assert "2 things need a look" in page


async def test_an_old_backup_and_a_full_disk_need_a_look(
    centre: Centre, settings: Settings, keeper: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    await everybody_beats(centre)
    all_is_well(settings)
    with monkeypatch.context() as patch:
        patch.setattr(figures, "now", lambda: now() - BACKUP_EVERY - timedelta(hours=1))
        remember_backup(settings, 7)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=LEAST_FREE - 1))
    page = await page_of(keeper)
    assert "2 things need a look Less than 2 GB are free on the disk. There is no backup from the last" in page
    assert "Last backup 7 d ago" in page


async def test_the_page_speaks_chinese(centre: Centre, settings: Settings, someone: Callable[..., Visit]) -> None:
    await centre.hire("shen", Role.AUDITOR)
    await everybody_beats(centre)
    await falls_silent(centre, "jobs", 45)
    person = someone("zh-CN")
    await person.log_in("shen")
    page = await page_of(person)
    for shown in (
        "运行状态",
        "机器人 运行中",
        "后台任务 迟迟没有回应",
        "从未备份",
        "比对已就绪 Rasa 索引 ab12",
        "没有备份",
    ):
        assert shown in page, shown
    assert not re.search(r"\b(running|late|never|waiting)\b", page)


@pytest.mark.parametrize("role", list(Role))
async def test_the_way_there_is_shown_to_those_who_may_go(
    centre: Centre, someone: Callable[..., Visit], role: Role
) -> None:
    await centre.hire("person", role)
    person, may = someone(), role in (Role.ADMINISTRATOR, Role.AUDITOR)
    await person.log_in("person")
    assert ('href="/status"' in (await person.get("/queue")).text) == may
    assert (await person.get("/status")).status_code == (200 if may else 403)


async def test_the_page_holds_nothing_that_its_policy_would_refuse(keeper: Visit) -> None:
    answer = await keeper.get("/status")
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert not re.search(r"\s(style|on\w+)=|<style|<script(?! src=)", answer.text)


async def test_names_of_hosts_are_only_text(centre: Centre, keeper: Visit) -> None:
    await Beats(centre.store).beat(Living("bot", "<b>h</b>", 1, now()), {"index": "<i>", "parser": "<u>", "matcher": 5})
    page = (await keeper.get("/status")).text
    assert "&lt;b&gt;h&lt;/b&gt;" in page
    assert "&lt;i&gt;" in page
    assert "<i>" not in page.replace("<i></i>", "")


@pytest.mark.parametrize(
    ("family", "codes"),
    [
        ("process", PROCESSES),
        ("process-state", ["running", "late", "missing"]),
        ("delivery", DeliveryState),
        ("matcher", ["ready", "loading"]),
    ],
)
def test_every_code_has_a_title(family: str, codes: list[str]) -> None:
    assert not [code for code in codes if f"{family}-{code}" not in texts("en")]
