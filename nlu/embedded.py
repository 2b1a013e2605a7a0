"""The parser inside the bot's own process: ready in about two seconds, no torch, no scikit-learn.

It answers until Rasa is up and whenever Rasa is down or slow. Its model is trained from Rasa's own
data and kept under their content hash; the one that belongs to the shipped data is shipped too.
"""

from pathlib import Path

from center.understanding import Intent

from nlu.answers import Ranked
from nlu.examples import DATA, load_examples
from nlu.features import Encoder, bundled_encoder
from nlu.keeping import kept_or_made
from nlu.model import LinearModel, fingerprint, fit, load, save


class EmbeddedParser:
    """Intents by the linear model; stateless, so any number of tasks may use one."""

    def __init__(self, model: LinearModel, encoder: Encoder) -> None:
        self._model = model
        self._encoder = encoder

    def ranked(self, text: str) -> Ranked:
        """All intents with their probabilities, best first; 2-10 ms of computing."""
        return [(Intent(label), chance) for label, chance in self._model.ranked(text, self._encoder)]


def load_embedded(cache: Path, data: Path = DATA, encoder: Encoder | None = None) -> EmbeddedParser:
    """The shipped one or the one in the cache, else trained now (about half a minute) and kept in `cache`.

    Raises DataError when the data cannot be read.
    """
    encoder = encoder or bundled_encoder()
    model = kept_or_made(model_name(data), cache, load, lambda: fit_intents(encoder, data), save)
    return EmbeddedParser(model, encoder)


def fit_intents(encoder: Encoder, data: Path = DATA) -> LinearModel:
    """Raises DataError."""
    examples = load_examples(data)
    return fit([one.text for one in examples], [one.intent.value for one in examples], encoder)


def model_name(data: Path = DATA) -> str:
    """The file in which the model of just these data is kept."""
    return f"embedded-{fingerprint(data)}.npz"
