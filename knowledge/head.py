"""The small fitted part: weights over features, calibration and thresholds by shape of text. Shipped as head.json."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from center.verdict import Level
from knowledge.errors import BrokenHeadError
from knowledge.features import Seen
from knowledge.windows import SHAPES, Shape

SHIPPED = Path(__file__).parent / "head.json"
FORMAT = 2
MARGIN = 0.3  # of log-odds, times the logarithm of how many stretches were looked at
# Log-odds of what is strong by itself: above the threshold of a warning in every shape, below most alarms.
STRONG = 1.3


@dataclass(frozen=True, slots=True)
class Calibration:
    """Of one shape of text: probability = sigmoid(slope * raw + shift); levels from two thresholds on the probability."""

    slope: float
    shift: float
    suspicious: float
    scam: float


@dataclass(frozen=True, slots=True)
class Head:
    """weights and bias give the raw score (log-odds on our own lines); recipe says how it was fitted."""

    weights: Mapping[str, float]
    bias: float
    shapes: Mapping[str, Calibration]
    recipe: Mapping[str, Any]

    def raw(self, names: tuple[str, ...], seen: Seen) -> float:
        """Log-odds of the message as a whole, or of its worst stretch less a margin that grows with how many there
        are: what surrounds a scam does not clear it, and one odd sentence in twenty does not condemn the rest.

        Raises BrokenHeadError where a weight is for a feature that is not computed.
        """
        if missing := set(self.weights) - set(names):
            raise BrokenHeadError(f"the head weighs {', '.join(sorted(missing))}, which is not computed: fit it again")
        weights = np.array([self.weights.get(name, 0.0) for name in names])
        found = [self.bias + float(weights @ seen.values)]
        if len(seen.stretches):
            worst = self.bias + float((seen.stretches @ weights).max())
            found.append(worst - MARGIN * math.log(len(seen.stretches)))
        return max(found + [STRONG] * seen.is_strong)

    def probability(self, raw: float, shape: Shape) -> float:
        calibration = self.shapes[str(shape)]
        return sigmoid(calibration.slope * raw + calibration.shift)

    def level(self, probability: float, shape: Shape) -> Level:
        calibration = self.shapes[str(shape)]
        if probability >= calibration.scam:
            return Level.SCAM
        return Level.SUSPICIOUS if probability >= calibration.suspicious else Level.UNKNOWN

    def save(self, path: Path = SHIPPED) -> None:
        content = {"format": FORMAT, **asdict(self)}
        path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def open_head(path: Path = SHIPPED) -> Head:
    """Raises BrokenHeadError."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise BrokenHeadError(f"{path}: format {content['format']!r}, this program reads {FORMAT}: fit it again")
        shapes = {name: Calibration(**values) for name, values in content["shapes"].items()}
        if missing := set(map(str, SHAPES)) - set(shapes):
            raise BrokenHeadError(f"{path}: no thresholds for {', '.join(sorted(missing))}: fit it again")
        return Head(content["weights"], content["bias"], shapes, content["recipe"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BrokenHeadError(
            f"{path}: cannot be read ({fault}): fit it again (python -m knowledge.fitting)"
        ) from fault


def sigmoid(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
