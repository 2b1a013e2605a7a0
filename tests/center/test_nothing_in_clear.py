"""What a citizen told us, and how to reach them, stands in no file in clear."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from center.deliveries import Deliveries
from center.desk import Desk
from center.dialogues import Dialogues
from center.incoming import Inbox
from center.intake import Intake
from center.message import Language
from center.reporters import Reporters
from center.rules.tip_states import Outcome
from center.settings import Settings
from center.store.engine import Store
from tests.center.making import draft, verdict
from tests.center.rows import recorded, tip_of

CHAT = 7_123_456_789
SECRETS = {
    "chat id": str(CHAT),
    "name": "欧阳明珠",
    "phone": "13987654321",
    "account": "6222021234567890123",
    "note": "confidential-remark",
    "half-typed": "halftyped-sentence",
    "update": "raw-update-words",
    "handle": "@citizens_handle",
}
STORY = f"我叫{SECRETS['name']}，电话{SECRETS['phone']}，卡号{SECRETS['account']}，被骗了"


def raw_content(settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Everything the database holds: SQLite's files byte for byte, each row of PostgreSQL as text."""
    if settings.is_sqlite:
        for path in Path(settings.home).glob("scamline.db*"):
            yield path.name, path.read_bytes()
        return
    with psycopg.connect(settings.database_url) as connection:
        tables = connection.execute(
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema IN ('public', 'dbos')"
        ).fetchall()
        for schema, table in tables:
            rows = connection.execute(f'SELECT t::text FROM "{schema}"."{table}" t'.encode()).fetchall()
            yield f"{schema}.{table}", "\n".join(row[0] for row in rows).encode()


def in_all_spellings(secret: str) -> list[bytes]:
    escaped = secret.encode("unicode_escape")
    plain = [
        secret.encode(),
        secret.encode("utf-16-le"),
        secret.encode("gb18030"),
        escaped,
        escaped.replace(b"\\", b"\\\\"),
    ]
    return [*plain, *(one.hex().encode() for one in plain)]


@pytest.fixture
async def busy_day(
    reporters: Reporters,
    intake: Intake,
    desk: Desk,
    deliveries: Deliveries,
    inbox: Inbox,
    dialogues: Dialogues,
    anna: int,
    store: Store,
) -> None:
    """One citizen passes through every room."""
    await inbox.keep(
        [{"update_id": 1, "message": {"text": SECRETS["update"], "from": {"username": SECRETS["handle"]}}}]
    )
    known = await reporters.meet(CHAT, Language.ZH_HANS)
    await dialogues.save(CHAT, known, "report:story", {"draft": SECRETS["half-typed"], "checks": STORY})
    await recorded(store, STORY, verdict(), Language.ZH_HANS, "rules")
    case = (await intake.file(draft(known.id, story=STORY, verdict=verdict()))).case_number
    await desk.take(case, anna, 1)
    await desk.note(case, anna, 2, SECRETS["note"])
    await desk.close(case, anna, 3, Outcome.CONFIRMED_SCAM, SECRETS["note"])
    parcel = await deliveries.claim(1)
    assert parcel
    assert parcel.chat_id == CHAT
    assert known.seal.read((await tip_of(store, case)).sealed_story) == STORY


@pytest.mark.usefixtures("busy_day")
async def test_no_secret_stands_in_the_database_in_clear(settings: Settings) -> None:
    content = dict(raw_content(settings))
    assert sum(map(len, content.values())) > 3000
    for name, secret in SECRETS.items():
        found = [
            file for file, data in content.items() if any(spelling in data for spelling in in_all_spellings(secret))
        ]
        assert not found, f"{name} in {found}"


@pytest.mark.usefixtures("busy_day")
async def test_the_search_would_find_what_is_there_in_clear(settings: Settings) -> None:
    """What the redacted copy keeps stands there to be found."""
    content = dict(raw_content(settings))
    assert any(spelling in data for data in content.values() for spelling in in_all_spellings("被骗了"))


@pytest.mark.usefixtures("busy_day")
async def test_no_file_of_the_home_holds_a_secret(settings: Settings) -> None:
    for path in Path(settings.home).rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not [name for name, secret in SECRETS.items() if secret.encode() in data], path
