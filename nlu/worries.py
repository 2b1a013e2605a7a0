"""What somebody worries about next, once a danger or a loss was told: "will my parents be told?", "nobody answers"."""

from pathlib import Path

from center.understanding import Worry

from nlu.examples import DATA, data_files, load_examples
from nlu.features import Encoder
from nlu.keeping import kept_or_made
from nlu.lines import NONE, digest_of, line_files, load_lines
from nlu.model import SETTINGS, LinearModel, fit, load, save

LINES = Path(__file__).parent / "worry_lines"
LABELS = tuple(worry.value for worry in Worry)
LONGEST = 120
"""Code points; who worries writes a sentence or two, and what is longer tells a story."""
MOST = 5
_EVERY = 5
"""Of the intents' own lines every fifth says what is no worry."""


class Worries:
    """Stateless; 2-5 ms of computing a text."""

    def __init__(self, model: LinearModel, encoder: Encoder) -> None:
        self._model = model
        self._encoder = encoder

    def heard_in(self, text: str) -> tuple[tuple[Worry, float], ...]:
        """The likeliest few with their chances, best first; what may be none of them has less together."""
        if len(text) > LONGEST or not text.strip():
            return ()
        ranked = self._model.ranked(text, self._encoder)
        return tuple((Worry(label), chance) for label, chance in ranked if label != NONE)[:MOST]


def load_worries(cache: Path, encoder: Encoder) -> Worries:
    """The shipped one or the one in the cache, else trained now (some seconds) and kept in `cache`. Raises DataError."""
    return Worries(kept_or_made(model_name(), cache, load, lambda: fit_worries(encoder), save), encoder)


def model_name(folder: Path = LINES, data: Path = DATA) -> str:
    return f"worries-{digest_of((*line_files(folder), *data_files(data)), *SETTINGS, LABELS, _EVERY)}.npz"


def fit_worries(encoder: Encoder, folder: Path = LINES, data: Path = DATA) -> LinearModel:
    """Raises DataError."""
    lines, others = load_lines(folder, LABELS), load_examples(data)[::_EVERY]
    texts = [line.text for line in lines] + [other.text for other in others]
    return fit(texts, [line.label for line in lines] + [NONE] * len(others), encoder)
