"""Every message looked at is kept redacted, without its reporter, with what was said about it."""

import pytest

from center.checks import Checks
from center.message import Language
from center.store.engine import Store
from center.store.tables import Check
from center.verdict import Level
from tests.center.making import STORY, verdict
from tests.center.rows import every, only


async def test_a_check_keeps_the_redacted_copy_and_the_verdict(checks: Checks, store: Store) -> None:
    number = await checks.record(STORY, verdict(), Language.ZH_HANT, "embedded")
    check = await only(store, Check)
    assert (check.id, check.level, check.score, check.type, check.script) == (
        number,
        "scam",
        0.93,
        "impersonated-authority",
        "safe-account",
    )
    assert (check.language, check.parser, check.index_version, check.objection) == ("zh-Hant", "embedded", "v1", None)
    assert "13812345678" not in check.redacted
    assert "安全账户" in check.redacted


def test_a_check_knows_no_reporter() -> None:
    assert not [name for name in Check.model_fields if "reporter" in name or "chat" in name]


@pytest.mark.parametrize(
    "text", ["", "\ud83d", "a\0b", "骗" * 60_000], ids=["nothing", "half a pair", "NUL", "the longest"]
)
async def test_any_text_can_be_recorded(checks: Checks, store: Store, text: str) -> None:
    await checks.record(text, verdict(Level.UNKNOWN, type=None, matches=()), Language.EN, "rules")
    assert len((await only(store, Check)).redacted) == len(text)


@pytest.mark.parametrize("truth", ["scam", "fine"])
async def test_an_objection_is_noted_and_changes_no_verdict(checks: Checks, store: Store, truth: str) -> None:
    first, second = [await checks.record("x", verdict(), Language.EN, "rules") for _ in range(2)]
    await checks.is_wrong(first, truth)
    noted = {check.id: (check.objection, check.level) for check in await every(store, Check)}
    assert noted == {first: (truth, "scam"), second: (None, "scam")}


async def test_an_objection_to_what_was_swept_meanwhile_is_no_error(checks: Checks, store: Store) -> None:
    await checks.is_wrong(404, "scam")
    assert await every(store, Check) == []
