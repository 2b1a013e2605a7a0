"""Every message looked at is kept redacted, without its reporter, with what was said about it."""

import pytest

from center.checks import Checks
from center.incoming import Inbox
from center.message import Language
from center.store.engine import Store
from center.store.tables import Check, Incoming
from center.verdict import Level
from tests.center.making import STORY, verdict
from tests.center.rows import change, every, only


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
    assert not [name for name in Check.model_fields if "reporter" in name or "chat" in name or "update" in name]


async def test_an_update_that_is_handled_again_leaves_one_check(checks: Checks, inbox: Inbox, store: Store) -> None:
    # given a message that is looked at three times, since the answer could not be sent
    await inbox.keep([{"update_id": 7}, {"update_id": 8}])
    mine = checks.of_update(7)
    first = await mine.record(STORY, verdict(Level.SCAM), Language.ZH_HANS, "embedded")
    again = [await mine.record(STORY, verdict(Level.SUSPICIOUS), Language.ZH_HANS, "rasa") for _ in range(2)]
    # then there is one record, of what was told in the end
    assert again == [first, first]
    check = await only(store, Check)
    assert (check.id, check.level, check.parser) == (first, "suspicious", "rasa")
    # and the same words of another update are another
    assert await checks.of_update(8).record(STORY, verdict(), Language.ZH_HANS, "rasa") != first


@pytest.mark.parametrize("end", ["done", "failed"])
async def test_nothing_leads_from_a_check_to_a_chat_once_it_was_answered(
    checks: Checks, inbox: Inbox, store: Store, end: str
) -> None:
    await inbox.keep([{"update_id": 7}])
    await checks.of_update(7).record(STORY, verdict(), Language.ZH_HANS, "rasa")
    await (inbox.done(7) if end == "done" else inbox.failed(7))
    assert (await only(store, Incoming)).check_id is None


async def test_an_update_whose_check_was_swept_meanwhile_gets_another(
    checks: Checks, inbox: Inbox, store: Store
) -> None:
    await inbox.keep([{"update_id": 7}])
    await change(store, Incoming, 7, check_id=404)
    number = await checks.of_update(7).record(STORY, verdict(), Language.ZH_HANS, "rasa")
    assert (await only(store, Incoming)).check_id == number


async def test_an_update_that_the_inbox_does_not_know_is_recorded_too(checks: Checks, store: Store) -> None:
    await checks.of_update(404).record(STORY, verdict(), Language.ZH_HANS, "rasa")
    assert await only(store, Check)


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
