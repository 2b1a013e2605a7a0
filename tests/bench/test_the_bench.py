"""What the bench counts with: the kinds of messages it sends, and its percentiles."""

from datetime import UTC, datetime
from pathlib import Path

from center.rules.conversation import Step, next_step
from nlu.parser import open_understander
from tests.bench.load import Level, doubling
from tests.bench.messages import LANGUAGES, mixed


async def test_no_message_begins_a_report_and_most_are_checked(tmp_path: Path) -> None:
    understander = open_understander(tmp_path)
    for language in LANGUAGES:
        steps = []
        for text in mixed(language):
            if not text.startswith("/"):
                understood = await understander.understand(text, forwarded=False, now=datetime.now(UTC), timezone=UTC)
                steps.append(next_step(understood, False))
        assert not {Step.REPORT, Step.PAID, Step.FORGET} & set(steps)
        assert steps.count(Step.CHECK) >= 12
        assert len(mixed(language)) == 20


def test_percentiles_and_levels() -> None:
    level = Level(chats=1, seconds=2.0, ms=[float(ms) for ms in range(1, 101)])
    assert (level.percentile(0.5), level.percentile(0.99), level.per_second) == (51.0, 100.0, 50.0)
    assert doubling(80) == [1, 5, 10, 20, 40, 80]
