"""The measuring measures: figures of made-up answers, peers on a small base, what counts as the same words."""

import json
from pathlib import Path

import numpy as np
import pytest

from center.verdict import ScamType, Stage
from knowledge.lines import Line
from knowledge.windows import Form, Shape
from tests.evaluation.figures import MEAN, at_equal_warnings, by_source, calibration_error, cross_fitted
from tests.evaluation.messages import Message, read, type_labels
from tests.evaluation.originality import stretches
from tests.evaluation.ours import Remembering, without_type
from tests.evaluation.peers import classifier, more_like_this, nearest
from tests.knowledge.small import LettersEncoder, small_base

LINES = [
    Line("pay the release fee before the loan", "loan", "en", ScamType.FAKE_LOAN, Stage.ASK),
    Line("your parcel waits, pay the customs fee", "parcel", "en", ScamType.PHISHING, Stage.ASK),
    Line("shall we have lunch at noon today", "lunch", "en"),
    Line("the train leaves at noon today", "travel", "en"),
]
SHAPE = Shape(Form.SHORT, False)


def messages(scams: int = 80, others: int = 80) -> list[Message]:
    rows = [Message("x", True, "loan", source) for source in ("a_en", "b_en") for _ in range(scams)]
    return rows + [Message("y", False, "", source) for source in ("a_en", "b_en") for _ in range(others)]


def test_a_source_is_judged_by_thresholds_of_the_others_only() -> None:
    rows = messages()
    raws = np.array([2.0 if m.is_scam else -2.0 for m in rows]) + np.linspace(-0.5, 0.5, len(rows))
    one = cross_fitted(rows, [SHAPE] * len(rows), raws, ["fake-loan"] * len(rows))
    own = np.array([m.source == "a_en" for m in rows])
    moved = cross_fitted(rows, [SHAPE] * len(rows), raws + 9.0 * own, ["fake-loan"] * len(rows))
    assert one.warned[own].sum() == 80
    assert moved.warned[own].all()  # thresholds come from b_en, which has not moved


def test_figures_by_source_and_their_mean() -> None:
    rows = messages(80, 80)
    raws = np.array([2.0 if m.is_scam else -2.0 for m in rows])
    judged = cross_fitted(rows, [SHAPE] * len(rows), raws, ["fake-loan"] * 40 + ["prize"] * (len(rows) - 40))
    table = by_source(rows, judged, {("a_en", "loan"): {"fake-loan"}})
    assert table["a_en"]["AUC"] == 1
    assert table["a_en"]["type"] == 0.5
    assert table["b_en"]["type"] is None
    assert table[MEAN]["type"] == 0.5


def test_scams_found_at_a_given_share_of_ordinary_warnings() -> None:
    rows = [Message("", True, "", "a")] * 2 + [Message("", False, "", "a")] * 4
    assert at_equal_warnings(rows, np.array([5.0, 1.5, 1.0, 1.0, 2.0, 0.0]), {"a": 0.0}) == {"a": 0.5}


def test_a_sure_and_wrong_probability_is_a_calibration_error() -> None:
    assert calibration_error(np.array([0.95, 0.95]), np.array([False, False])) == pytest.approx(0.95)
    assert calibration_error(np.array([0.5, 0.5]), np.array([True, False])) == 0


@pytest.mark.parametrize("make", [more_like_this, lambda lines: nearest(lines, LettersEncoder()), classifier])
def test_a_peer_finds_what_it_knows_and_its_type(make) -> None:  # type: ignore[no-untyped-def]
    answers = make(LINES * 3)([["pay the release fee before the loan"], ["shall we have lunch at noon today"]])
    assert answers.scores[0] > answers.scores[1]
    assert answers.types[0] == "fake-loan"


def test_an_encoder_that_remembers_computes_once() -> None:
    inner = LettersEncoder()
    encoder = Remembering(inner)
    first, again = encoder.encode(["one", "two", "one"]), encoder.encode(["two"])
    assert sorted(inner.encoded) == ["one", "two"]
    assert np.array_equal(first[1], again[0])
    assert encoder.encode([]).shape == (0, inner.dimension)


def test_a_base_without_a_type_has_none_of_its_scripts() -> None:
    assert small_base("pay now").scripts
    assert not without_type(small_base("pay now"), ScamType.FAKE_LOAN).scripts


def test_labelled_rows_are_read_and_undecided_ones_left_out(tmp_path: Path) -> None:
    rows = [
        {"text": "a [X]", "text_filled": "a b", "is_scam": True, "type": "t"},
        {"text": "c", "is_scam": None, "type": "t"},
        {"text": "d", "is_scam": True, "type": "phishing/commercial spam"},
    ]
    (tmp_path / "s.dev.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert read(tmp_path) == [Message("a b", True, "t", "s")]
    assert type_labels(tmp_path) == {}
    with pytest.raises(FileNotFoundError):
        read(tmp_path, "test")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("您好，请尽快登录网站完成认证操作", "请尽快登录网站，完成认证操作吧", True),
        ("请尽快登录网站完成认证", "请尽快登录网站办理", False),
        ("We are so very pleased to tell you", "we are so very pleased, to tell him", True),
        ("we are so very pleased", "we are so very pleased", False),
    ],
)
def test_twelve_characters_or_seven_words_are_the_same(one: str, other: str, same: bool) -> None:
    assert bool(set(stretches(one)) & set(stretches(other))) is same
