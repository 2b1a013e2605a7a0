"""The held-out set is read, scored and summed up."""

import json
from pathlib import Path

import pytest

from center.understanding import EntityKind, Intent, Parser, Understanding
from nlu.confusion import picture
from nlu.errors import DataError
from nlu.evaluate import measure, summary, table
from nlu.finders.text import entity
from nlu.heldout import digest, load_heldout
from nlu.parser import Understander
from nlu.scoring import score

SAMPLE = [
    {
        "text": "我昨天给他转了八千",
        "intent": "money_sent",
        "lang": "zh",
        "entities": [
            {"kind": "transfer_time", "value": "", "start": 1, "end": 3},
            {"kind": "amount", "value": "8000.00 CNY", "start": 7, "end": 9},
        ],
    },
    {"text": "thanks a lot", "intent": "thanks", "lang": "en", "entities": []},
    {"text": "再见", "intent": "bye", "lang": "zh"},
]


@pytest.fixture
def heldout(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in SAMPLE)
    (tmp_path / "sample.jsonl").write_text(lines + "\n\n", encoding="utf-8")
    return tmp_path


def test_lines_are_read_with_their_entities(heldout: Path) -> None:
    lines = load_heldout(heldout)
    assert [line.intent for line in lines] == [Intent.MONEY_SENT, Intent.THANKS, Intent.BYE]
    assert lines[0].entities[1].span.of(lines[0].text) == "八千"
    assert len(digest(heldout)) == 16


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"text": "x", "intent": "no_such", "lang": "en"}',
        '{"text": "x", "lang": "en"}',
        '{"text": "x", "intent": "bye", "lang": "en", "entities": [{"kind": "amount", "start": 0, "end": 9}]}',
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "bad.jsonl").write_text('{"text": "a", "intent": "bye", "lang": "en"}\n' + line, encoding="utf-8")
    with pytest.raises(DataError, match=r"bad\.jsonl:2"):
        load_heldout(tmp_path)


def test_counting_right_wrong_and_entities(heldout: Path) -> None:
    lines = load_heldout(heldout)
    amount = entity(EntityKind.AMOUNT, "9000.00 CNY", 7, 9)
    given = [
        Understanding(Intent.MONEY_SENT, 0.9, Parser.RASA, (amount,)),
        Understanding(Intent.THANKS, 0.9, Parser.RASA),
        Understanding(Intent.GREET, 0.9, Parser.RASA),
    ]
    result = score(lines, given)
    assert result.accuracy == pytest.approx(2 / 3)
    assert result.macro_f1 == pytest.approx(2 / 3)
    assert result.confused == {(Intent.BYE, Intent.GREET): 1}
    assert result.places[EntityKind.AMOUNT].f1 == 1
    assert result.values[EntityKind.AMOUNT].f1 == 0
    assert result.places[EntityKind.TRANSFER_TIME].recall == 0


async def test_the_last_line_sums_up_with_figures(heldout: Path, understander: Understander) -> None:
    measured = await measure(Parser.EMBEDDED, understander, load_heldout(heldout))
    assert measured.score.accuracy == 1
    assert measured.score.entity_f1 == 1
    assert summary(measured).startswith("embedded accuracy 1.000, macro F1 1.000, entity F1 1.000, p50 ")
    assert "money_sent" in table(measured)
    assert picture(measured.score).startswith("<svg")
