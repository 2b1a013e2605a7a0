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


def test_one_value_in_two_writings_is_the_same(tmp_path: Path) -> None:
    line = {
        "text": "昨天四点转到 6222 0000 1111",
        "intent": "money_sent",
        "lang": "zh",
        "entities": [
            {"kind": "transfer_time", "value": "2026-03-10T08:00:00+00:00", "start": 0, "end": 4},
            {"kind": "account", "value": "6222 0000 1111", "start": 7, "end": 21},
        ],
    }
    (tmp_path / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    given = (
        entity(EntityKind.TRANSFER_TIME, "2026-03-10T08:00:00Z", 0, 4),
        entity(EntityKind.ACCOUNT, "622200001111", 7, 21),
    )
    result = score(load_heldout(tmp_path), [Understanding(Intent.MONEY_SENT, 0.9, Parser.RASA, given)])
    assert result.entity_f1 == 1


def test_just_now_counts_neither_way_since_the_set_marks_none(tmp_path: Path) -> None:
    line = {
        "text": "刚转了三万",
        "intent": "money_sent",
        "lang": "zh",
        "entities": [{"kind": "amount", "value": "", "start": 3, "end": 5}],
    }
    (tmp_path / "one.jsonl").write_text(json.dumps(line), encoding="utf-8")
    just_now = entity(EntityKind.TRANSFER_TIME, "2026-03-11T06:30:00Z", 0, 1)
    earlier = entity(EntityKind.TRANSFER_TIME, "2026-03-11T05:30:00Z", 0, 1)
    for given, counted in ((just_now, 0), (earlier, 1)):
        result = score(load_heldout(tmp_path), [Understanding(Intent.MONEY_SENT, 0.9, Parser.RASA, (given,))])
        assert result.places[EntityKind.TRANSFER_TIME].given == counted


def test_wordings_of_the_training_data_are_counted_apart(heldout: Path) -> None:
    lines = load_heldout(heldout)
    given = [Understanding(intent, 0.9, Parser.RASA) for intent in (Intent.QUIZ, Intent.THANKS, Intent.BYE)]
    assert score(lines, given, frozenset({"再见"})).accuracy_unseen == pytest.approx(1 / 2)


async def test_the_last_line_sums_up_with_figures(heldout: Path, understander: Understander) -> None:
    measured = await measure(Parser.EMBEDDED, understander, load_heldout(heldout))
    assert measured.score.accuracy == 1
    assert measured.score.entity_f1 == 1
    assert summary(measured).startswith("embedded accuracy 1.000, macro F1 1.000, entity F1 1.000, p50 ")
    assert summary(measured).endswith("recall money_sent 1.000, self_harm 0.000, threatened_or_detained 0.000")
    assert "money_sent" in table(measured)
    assert picture(measured.score).startswith("<svg")
