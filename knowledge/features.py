"""A message as numbers for the head: what it is near to, how it is worded, what it asks and claims and carries.

Every feature has a sign that common sense gives it (an ask for a code never makes a message less suspicious);
the head may only weigh in that direction, so that it carries over from our own lines to the wild.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.combining import COMBINATIONS, Combining
from knowledge.concepts import Concepts, Role
from knowledge.embedding import Vectors
from knowledge.index import Index
from knowledge.nearness import Floats, Near, Nearness
from knowledge.reading import Reading
from knowledge.windows import FEW_WINDOWS, Window
from knowledge.wording import Wording

# name -> (sign, weight expected before anything is fitted)
CLOSENESS = {"near-typical": (1, 40.0), "near-scripts": (1, 15.0), "wording": (1, 0.7)}


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as the head sees it. values: (features,) in the order of `Features.names`.

    stretches: (n, features), each window and each two neighbours as if they were all that is said; none where the
    message is hardly longer. is_strong: whether one place alone is enough for a warning (see Combining.is_strong).
    """

    values: Floats
    stretches: Floats
    is_strong: bool
    near: Near


class Features:
    """names, signs and expected weights of the features, and how they are computed; safe to share between threads."""

    def __init__(self, concepts: Concepts, index: Index) -> None:
        self._nearness, self._wording = Nearness(index), index.wording
        self._combining = Combining(concepts)
        telling = {code: (1, 0.0) for code in concepts.codes if Role.TELLING in concepts.roles(code)}
        calm = {code: (-1, -0.7) for code in concepts.codes if Role.CALM in concepts.roles(code)}
        self._codes = (*telling, *calm)
        known = {**CLOSENESS, **COMBINATIONS, **telling, **calm}
        self.names = tuple(known)
        self.signs = tuple(sign for sign, _ in known.values())
        self.expected = np.array([weight for _, weight in known.values()])

    def __call__(
        self, reading: Reading, vectors: Vectors, without: Collection[str] = (), wording: Wording | None = None
    ) -> Seen:
        """vectors: of the reading's windows. without, wording: for fitting, sources of the base to leave out and
        the wording fitted without them."""
        near = self._nearness(vectors, without)
        worded = np.array([(wording or self._wording)(text.lower()) for text in reading.window_texts])
        closeness = np.array([near.typical, near.scripts, worded])
        whole = self._row(closeness, *self._combining(reading))
        stretches = [
            self._row(closeness[:, first : last + 1], *self._combining.within(reading, *_ends(reading, first, last)))
            for first, last in _stretches(reading.windows)
        ]
        places = [(w.start, w.end) for w in reading.windows]
        if not stretches:
            places = [(0, len(reading.message.text))]
        is_strong = any(self._combining.is_strong(reading, *place) for place in places)
        if len(reading.windows) > FEW_WINDOWS:  # everything is said somewhere in a long text
            whole = np.mean(stretches, axis=0)
        return Seen(whole, np.array(stretches).reshape(len(stretches), len(whole)), is_strong, near)

    def _row(self, closeness: Floats, combined: Sequence[float], said: Collection[str]) -> Floats:
        return np.array([*map(_pooled, closeness), *combined, *(float(code in said) for code in self._codes)])


def _stretches(windows: Sequence[Window]) -> list[tuple[int, int]]:
    """First and last window of each; a message of two windows is short enough to be judged as a whole."""
    if len(windows) <= 2:
        return []
    pairs = [(i, i + 1) for i in range(len(windows) - 1) if windows[i + 1].start - windows[i].end <= 1]
    return [(i, i) for i in range(len(windows))] + pairs


def _ends(reading: Reading, first: int, last: int) -> tuple[int, int]:
    return reading.windows[first].start, reading.windows[last].end


def _pooled(windows: Floats) -> float:
    """The strongest window tells most, the others must not wash it out."""
    return float((windows.max() + windows.mean()) / 2) if len(windows) else 0.0
