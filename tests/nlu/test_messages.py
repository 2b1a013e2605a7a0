"""Third-party messages are measured source by source."""

import json
from pathlib import Path

import pytest

from center.understanding import Intent
from nlu.messages import fate, row
from nlu.parser import Understander

SOURCE = [
    {"text": "【银行】您尾号1234的卡消费300元，余额2,000元", "is_scam": False},
    {"text": "恭喜您中了大奖，点击 {URL} 领取", "text_filled": "恭喜您中了大奖，点击 a.example 领取", "is_scam": True},
    {"text": "我刚转了三万给骗子，快帮我拦截", "is_scam": None},
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "sample.dev.jsonl"
    # A line separator inside a text is no end of a line of the file.
    lines = [*SOURCE, {"text": "您的快递\u2028已到驿站，请凭码取件", "is_scam": False}]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n", encoding="utf-8")
    return file


async def test_shares_are_told_by_kind(understander: Understander, source: Path) -> None:
    told = await fate(source, understander)
    assert told.source == "sample"
    assert sum(told.taken.values()) == 4
    assert (told.share(Intent.CHECK_MESSAGE, "scam"), told.share(Intent.CHECK_MESSAGE, "ordinary")) == (1, 1)
    assert told.share(Intent.MONEY_SENT) == 0.25
    assert told.share(Intent.QUIZ, "undecided") == 0
    assert "n=    4" in row(told)
    assert "中了" not in row(told)


async def test_a_line_of_another_form_is_refused(understander: Understander, tmp_path: Path) -> None:
    file = tmp_path / "odd.jsonl"
    file.write_text('{"words": "x"}\n', encoding="utf-8")
    with pytest.raises(KeyError):
        await fate(file, understander)
