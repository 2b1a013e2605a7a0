"""`python -m nlu.ship`: trains the embedded parser's models for the present data, to be shipped with it.

To be run after every change to nlu/rasa/data or nlu/plight_lines, so that a first start need not train (a test
reminds of it).
"""

from pathlib import Path

from nlu.embedded import SHIPPED, model_name
from nlu.examples import DATA, load_examples
from nlu.features import bundled_encoder
from nlu.model import fit, save
from nlu.plight_model import fit_plights
from nlu.plight_model import save as save_plights
from nlu.plights import model_name as plights_name


def ship(folder: Path = SHIPPED, data: Path = DATA) -> Path:
    """A minute; replaces the models that were shipped before. Raises DataError."""
    intents, plights = folder / model_name(data), folder / plights_name()
    if not intents.exists():
        save(fit(load_examples(data), bundled_encoder()), intents)
    if not plights.exists():
        save_plights(fit_plights(bundled_encoder()), plights)
    for old in folder.glob("*.npz"):
        if old not in (intents, plights):
            old.unlink()
    return intents


if __name__ == "__main__":
    print(ship())
