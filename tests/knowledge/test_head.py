"""The fitted part: read back as written, refused when it does not fit, weights only where they should point."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from center.verdict import Level
from knowledge.calibrating import Scored, calibrate
from knowledge.errors import BrokenHeadError
from knowledge.features import Seen
from knowledge.head import SHIPPED, STRONG, open_head, sigmoid
from knowledge.matcher import Matcher
from knowledge.signed_logistic import fit_signed
from knowledge.windows import SHAPES, Form, Shape


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    head = open_head()
    head.save(tmp_path / "head.json")
    assert open_head(tmp_path / "head.json") == head


def test_the_shipped_head_fits_the_features_and_says_how_it_was_made(matcher: Matcher) -> None:
    head, features = open_head(), matcher._features
    assert set(head.weights) <= set(features.names)
    assert {"near-typical", "near-scripts", "wording"} <= set(head.weights)
    assert all(head.weights.get(n, 0) * sign >= 0 for n, sign in zip(features.names, features.signs, strict=True))
    assert head.recipe["command"] == "python -m knowledge.fitting"
    assert {"model", "base", "samples", "penalty", "calibrated"} <= set(head.recipe)


def test_thresholds_are_in_order() -> None:
    for calibration in open_head().shapes.values():
        assert 0 < calibration.suspicious <= calibration.scam < 1
        assert calibration.slope > 0


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 1}', None])
def test_a_head_that_cannot_be_used_is_a_clear_error(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "head.json").write_text(content)
    with pytest.raises(BrokenHeadError, match="fit it again"):
        open_head(tmp_path / "head.json")


def test_a_missing_shape_is_named(tmp_path: Path) -> None:
    content = json.loads(SHIPPED.read_text())
    del content["shapes"]["tiny-zh"]
    (tmp_path / "head.json").write_text(json.dumps(content))
    with pytest.raises(BrokenHeadError, match="tiny-zh"):
        open_head(tmp_path / "head.json")


def test_a_weight_for_what_is_not_computed_is_refused() -> None:
    with pytest.raises(BrokenHeadError, match="near-scripts"):
        open_head().raw(("wording",), Seen(np.zeros(1), np.zeros((0, 1)), False, None))  # type: ignore[arg-type]


def test_levels_follow_the_thresholds() -> None:
    head, shape = open_head(), SHAPES[0]
    low, high = head.shapes[str(shape)].suspicious, head.shapes[str(shape)].scam
    assert head.level(low - 1e-6, shape) is Level.UNKNOWN
    assert head.level(low, shape) is (Level.SCAM if low == high else Level.SUSPICIOUS)
    assert head.level(high, shape) is Level.SCAM


def test_no_weight_points_where_common_sense_forbids() -> None:
    chance = np.random.default_rng(0)
    rows = chance.normal(size=(400, 2))
    labels = (rows[:, 0] - rows[:, 1] > 0).astype(float)
    weights, _ = fit_signed(rows, labels, np.ones(400), (1, 1), 1e-3)
    assert weights[0] > 1
    assert weights[1] == 0


def test_without_evidence_a_weight_stays_where_it_was_expected() -> None:
    rows = np.random.default_rng(0).normal(size=(50, 2))
    weights, _ = fit_signed(rows, np.full(50, 0.5), np.ones(50), (1, 1), 1e6, np.array([0.3, 2.0]))
    assert weights == pytest.approx([0.3, 2.0], abs=1e-3)


def scored(shape: Shape) -> list[Scored]:
    ordinary = [Scored(n / 100, shape, False, "everyday_zh") for n in range(-200, 0)]
    return ordinary + [Scored(n / 100, shape, True, "scams_zh") for n in range(-50, 150)]


def test_about_the_agreed_share_of_ordinary_messages_lies_above_the_threshold() -> None:
    shape = Shape(Form.SHORT, True)
    calibration = calibrate(scored(shape))[str(shape)]
    above = [
        sigmoid(calibration.slope * o.raw + calibration.shift) > calibration.suspicious for o in scored(shape)[:200]
    ]
    assert 1 <= sum(above) <= 5


def test_a_shape_without_messages_borrows_from_its_language_or_all() -> None:
    shapes = calibrate(scored(Shape(Form.SHORT, True)))
    assert set(shapes) == set(map(str, SHAPES))
    assert shapes["tiny-zh"] == shapes["short-zh"]


def test_what_is_strong_by_itself_is_warned_of_in_every_shape() -> None:
    head = open_head()
    for shape in SHAPES:
        assert head.level(head.probability(STRONG, shape), shape) is not Level.UNKNOWN, shape


def test_a_long_message_is_as_suspicious_as_its_worst_stretch_or_nearly() -> None:
    head = replace(open_head(), weights={"wording": 1.0}, bias=0.0)
    calm, worst = np.array([-5.0]), np.array([[-5.0], [4.0], [-5.0]])

    def raw(stretches: np.ndarray, is_strong: bool = False) -> float:
        return head.raw(("wording",), Seen(calm, stretches, is_strong, None))  # type: ignore[arg-type]

    assert raw(np.zeros((0, 1))) == -5
    assert 3 < raw(worst) < 4
    assert raw(worst[:1]) == -5
    assert raw(np.zeros((0, 1)), is_strong=True) == STRONG
