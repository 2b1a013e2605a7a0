"""How much each line of the base counts when a message is compared with it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from center.verdict import Stage
from knowledge.lines import Line

STAGE_WEIGHTS = {Stage.HOOK: 1.0, Stage.TRUST: 0.1, Stage.ASK: 1.0, Stage.PRESSURE: 0.5, Stage.CASH_OUT: 0.1}
TYPICAL_WEIGHT = 10.0  # plain wording against the particular wording of a script


def weights_of(lines: Sequence[Line]) -> NDArray[np.float64]:
    """(lines,). What a scammer says to win trust is what anybody says, so that stages count differently."""
    return np.array([_weight(line) for line in lines], np.float64)


def _weight(line: Line) -> float:
    if line.is_typical:
        return TYPICAL_WEIGHT
    return STAGE_WEIGHTS[line.stage] if line.stage else 1.0
