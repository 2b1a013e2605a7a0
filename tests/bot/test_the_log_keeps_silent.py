"""Logs tell where something went wrong and never what a citizen said."""

import io
import logging

import pytest
from sqlalchemy import text

from simulator.client import Citizen
from tests.bot.house import House

SECRETS = ("我叫张伟卡号6222021234567890123安全账户", "my secret words about the safe account")


@pytest.fixture
def records(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.WARNING)
    return caplog


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram._pause", lambda _error, _attempt: 0.02)
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.02)


def nothing_said(log: io.StringIO, records: pytest.LogCaptureFixture, *citizens: Citizen) -> None:
    written = log.getvalue() + "".join(record.getMessage() + str(record.exc_info or "") for record in records.records)
    for citizen in citizens:
        assert str(citizen.id) not in written
    for secret in SECRETS:
        assert secret not in written
        assert secret.encode("unicode_escape").decode() not in written


async def test_an_ordinary_day_leaves_nothing_of_it_in_the_log(
    house: House, li: Citizen, log: io.StringIO, records: pytest.LogCaptureFixture
) -> None:
    for secret in SECRETS:
        await li.says(secret)
        await li.forwards(secret)
    for _ in range(2 * len(SECRETS)):
        await li.hears()
    nothing_said(log, records, li)


async def test_a_fault_while_handling_tells_its_place_and_not_the_words(
    house: House, ann: Citizen, log: io.StringIO, records: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a matcher that fails with the message itself in its complaint
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.01)
    house.moods.raises = ValueError(f"cannot read {SECRETS[1]!r}")
    before = len(log.getvalue())
    # when that message comes
    await ann.forwards(SECRETS[1])
    await ann.hears()
    # then the log names the fault and where it is
    written = log.getvalue()[before:]
    assert "event='update not handled'" in written
    assert "error='ValueError'" in written
    assert "fakes" in written or "bot/check" in written
    nothing_said(log, records, ann)


async def test_telegrams_refusals_are_logged_without_words(
    house: House, ann: Citizen, log: io.StringIO, records: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.01)
    await house.sim.fault("status", "sendMessage", status=400, count=4)
    await ann.forwards(SECRETS[1])

    async def given_up() -> bool:
        return "attempt=3 error='TelegramBadRequest'" in log.getvalue()

    await house.until(given_up)
    await house.rests()
    await house.sim.clear_faults()
    nothing_said(log, records, ann)


async def test_a_database_that_fails_is_logged_without_words(
    house: House, ann: Citizen, log: io.StringIO, records: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.updates.pace.PAUSE", 0.01)
    async with house.app.store.writing() as session:
        await session.exec(text('ALTER TABLE "check" RENAME TO check_away'))
    try:
        await ann.forwards(SECRETS[1])
        await ann.hears()
    finally:
        async with house.app.store.writing() as session:
            await session.exec(text('ALTER TABLE check_away RENAME TO "check"'))
    assert "OperationalError" in log.getvalue()
    nothing_said(log, records, ann)


@pytest.mark.parametrize("status", [200, 502])
@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
async def test_what_a_proxy_says_is_not_logged(
    method: str,
    status: int,
    house: House,
    ann: Citizen,
    log: io.StringIO,
    records: pytest.LogCaptureFixture,
    hasty: None,
) -> None:
    before = len(log.getvalue())
    await house.sim.fault("html", method, status=status, count=2)
    await ann.forwards(SECRETS[1])
    await ann.hears(containing="known scam")
    await house.rests()
    assert "error='Unreadable'" in log.getvalue()[before:] or "telegram said wait" in log.getvalue()[before:]
    assert "a proxy on the way" not in log.getvalue()
    nothing_said(log, records, ann)


async def test_an_answer_of_a_shape_that_is_new_is_not_logged(
    house: House, ann: Citizen, log: io.StringIO, records: pytest.LogCaptureFixture, hasty: None
) -> None:
    """It quotes what we sent, and that quotes the citizen."""
    await house.sim.fault("odd", "sendMessage", count=1)
    await ann.forwards(SECRETS[1])
    await ann.hears(containing="known scam")
    await house.rests()
    await ann.catches_up()
    assert "error='OddResult'" in log.getvalue()
    assert "hologram" not in log.getvalue()
    nothing_said(log, records, ann)
