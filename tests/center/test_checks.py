"""Every message looked at is kept redacted, without its reporter, with what was said about it."""

from dataclasses import replace

import pytest

from center.checks import Checks
from center.dialogues import Dialogues
from center.incoming import Inbox, NotOurs
from center.message import Language
from center.reporters import Known
from center.store.engine import Store
from center.store.tables import Check, Incoming
from center.verdict import Level
from tests.center.making import STORY, verdict
from tests.center.rows import every, only, recorded

CHAT = 77
WORDS = (STORY, verdict(), Language.ZH_HANS, "embedded")


async def test_a_check_keeps_the_redacted_copy_and_the_verdict(store: Store) -> None:
    number = await recorded(store, STORY, verdict(), Language.ZH_HANT, "embedded")
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
    assert not [name for name in Incoming.model_fields if "check" in name]


async def test_an_update_that_is_handled_again_leaves_one_check(
    store: Store, inbox: Inbox, dialogues: Dialogues, known: Known, checks: Checks
) -> None:
    # given a message that is looked at twice, since the bot died before the end of the first time
    await inbox.keep([{"update_id": 7}])
    first = checks.of_update(7).note(STORY, verdict(Level.SCAM), Language.ZH_HANS, "embedded")
    again = checks.of_update(7)
    told = again.note(STORY, verdict(Level.SUSPICIOUS), Language.ZH_HANS, "rasa")
    await dialogues.save(CHAT, known, None, {"seen": told}, 7, again.checks)
    # then the buttons of an answer that arrived the first time still mean it
    assert told == first
    # then there is one record, of what was told in the end
    check = await only(store, Check)
    assert (check.id, check.level, check.parser) == (told, "suspicious", "rasa")
    # and an update that another bot has taken over leaves none of ours
    late = checks.of_update(8)
    late.note(*WORDS)
    with pytest.raises(NotOurs):
        await dialogues.save(CHAT, known, None, {}, 8, late.checks)
    assert len(await every(store, Check)) == 1


def test_one_update_knows_nothing_of_what_another_led_to(checks: Checks) -> None:
    mine, yours = checks.of_update(1), checks.of_update(2)
    mine.note(*WORDS)
    assert len(mine.checks) == 1
    assert yours.checks == []


def test_numbers_tell_no_order_differ_by_installation_and_fit_on_a_button(checks: Checks, store: Store) -> None:
    numbers = [checks.of_update(update).note(*WORDS) for update in range(50)]
    one = checks.of_update(1)
    assert one.note(*WORDS) == numbers[1]
    assert one.note(*WORDS) not in numbers, "two checks of one update"
    assert len(set(numbers)) == 50
    assert numbers != sorted(numbers)
    assert max(numbers) < 2**53
    elsewhere = Checks(store, replace(checks.keyring, lookup=b"another key"))
    assert elsewhere.of_update(1).note(*WORDS) != numbers[1]


@pytest.mark.parametrize(
    "text", ["", "\ud83d", "a\0b", "骗" * 60_000], ids=["nothing", "half a pair", "NUL", "the longest"]
)
async def test_any_text_can_be_recorded(store: Store, text: str) -> None:
    await recorded(store, text, verdict(Level.UNKNOWN, type=None, matches=()), Language.EN, "rules")
    assert len((await only(store, Check)).redacted) == len(text)


@pytest.mark.parametrize("truth", ["scam", "fine"])
async def test_an_objection_is_noted_and_changes_no_verdict(checks: Checks, store: Store, truth: str) -> None:
    first, second = [await recorded(store, "x", verdict(), Language.EN, "rules") for _ in range(2)]
    await checks.is_wrong(first, truth)
    noted = {check.id: (check.objection, check.level) for check in await every(store, Check)}
    assert noted == {first: (truth, "scam"), second: (None, "scam")}


async def test_an_objection_to_what_was_swept_meanwhile_is_no_error(checks: Checks, store: Store) -> None:
    await checks.is_wrong(404, "scam")
    assert await every(store, Check) == []
