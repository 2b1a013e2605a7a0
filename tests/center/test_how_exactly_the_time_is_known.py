"""A day without an hour is kept as a day; what was filed before that was known stays, there and back."""

import asyncio
from datetime import UTC, datetime, timedelta

from alembic import command
from sqlalchemy import create_engine, text

from center.intake import Detail, Intake
from center.keys import load_keyring
from center.migrating import alembic_config
from center.reporters import Known
from center.sealing import open_data_key
from center.settings import Settings
from center.store.engine import Store
from center.store.tables import Reporter, Tip, TipEvent
from center.when import Precision
from tests.center.making import draft
from tests.center.rows import every, only

DAY = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)


async def test_a_day_is_filed_as_a_day(intake: Intake, known: Known, store: Store) -> None:
    await intake.file(draft(known.id, happened_at=DAY, known_to=Precision.DAY))
    tip = await only(store, Tip)
    assert (tip.happened_at, tip.happened_known_to) == (DAY, Precision.DAY)


async def test_a_day_told_later_stays_a_day_until_an_hour_is_told(intake: Intake, known: Known, store: Store) -> None:
    one = draft(known.id)
    await intake.file(one)
    await intake.complete(one.request, Detail(happened_at=DAY, known_to=Precision.DAY))
    await intake.complete(one.request, Detail(amount=(100, "CNY")))
    assert (await only(store, Tip)).happened_known_to == Precision.DAY
    await intake.complete(one.request, Detail(happened_at=DAY + timedelta(hours=3)))
    assert (await only(store, Tip)).happened_known_to is None


async def test_words_told_later_are_sealed_into_the_history_once(
    intake: Intake, known: Known, store: Store, settings: Settings
) -> None:
    one = draft(known.id)
    await intake.file(one)
    for words in ("he called again", "he called again", "and wrote"):
        await intake.complete(one.request, Detail(words=words))
    reporter = await only(store, Reporter)
    seal = open_data_key(load_keyring(settings).master, reporter.wrapped_key)
    notes = [seal.read(event.sealed_note) for event in await every(store, TipEvent) if event.sealed_note]
    assert notes == ["he called again", "and wrote"]
    assert (await only(store, Tip)).version == 3


async def test_a_tip_keeps_its_time_when_the_database_goes_forward_and_back(
    settings: Settings, intake: Intake, known: Known, store: Store
) -> None:
    await intake.file(draft(known.id, happened_at=DAY, known_to=Precision.DAY))
    await store.close()
    config = alembic_config(settings)
    await asyncio.to_thread(command.downgrade, config, "0003")
    engine = create_engine(settings.sync_url)
    with engine.begin() as connection:
        columns = connection.execute(text("SELECT * FROM tip")).keys()
        assert "happened_known_to" not in columns
        assert connection.execute(text("SELECT count(*) FROM tip WHERE happened_at IS NOT NULL")).scalar() == 1
    engine.dispose()
    await asyncio.to_thread(command.upgrade, config, "head")
    tip = await only(store, Tip)
    assert (tip.happened_at, tip.happened_known_to) == (DAY, None)
