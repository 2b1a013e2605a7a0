"""The parser inside the bot's own process: ready in about two seconds, no torch, no scikit-learn.

It answers until Rasa is up and whenever Rasa is down or slow. Its model is trained from Rasa's own
data and kept under their content hash; the one that belongs to the shipped data is shipped too.
"""

from pathlib import Path

from nlu.answers import Ranked
from nlu.examples import DATA, load_examples
from nlu.features import Encoder, bundled_encoder
from nlu.model import LinearModel, fingerprint, fit, load, save

SHIPPED = Path(__file__).parent / "shipped"


class EmbeddedParser:
    """Intents by the linear model; stateless, so any number of tasks may use one."""

    def __init__(self, model: LinearModel, encoder: Encoder) -> None:
        self._model = model
        self._encoder = encoder

    def ranked(self, text: str) -> Ranked:
        """All intents with their probabilities, best first; 2-10 ms of computing."""
        return self._model.ranked(text, self._encoder)


def load_embedded(cache: Path, data: Path = DATA, encoder: Encoder | None = None) -> EmbeddedParser:
    """From the cache or the shipped file, else trained now (about half a minute) and kept in `cache`.

    Raises DataError when the data cannot be read.
    """
    encoder = encoder or bundled_encoder()
    name = model_name(data)
    model = _kept(SHIPPED / name) or _kept(cache / name)
    if model is None:
        model = fit(load_examples(data), encoder)
        save(model, cache / name)
    return EmbeddedParser(model, encoder)


def model_name(data: Path = DATA) -> str:
    """The file in which the model of just these data is kept."""
    return f"embedded-{fingerprint(data)}.npz"


def _kept(file: Path) -> LinearModel | None:
    """A missing or damaged file is trained anew: nothing in it is irreplaceable."""
    try:
        return load(file)
    except (OSError, KeyError, ValueError):
        return None
