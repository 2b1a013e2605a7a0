"""`python -m nlu.ship`: trains the embedded parser's model for the present data, to be shipped with it.

To be run after every change to nlu/rasa/data, so that a first start need not train (a test reminds of it).
"""

from pathlib import Path

from nlu.embedded import SHIPPED, model_name
from nlu.examples import DATA, load_examples
from nlu.features import bundled_encoder
from nlu.model import fit, save


def ship(folder: Path = SHIPPED, data: Path = DATA) -> Path:
    """Half a minute; replaces the model that was shipped before. Raises DataError."""
    wanted = folder / model_name(data)
    if not wanted.exists():
        save(fit(load_examples(data), bundled_encoder()), wanted)
    for old in folder.glob("embedded-*.npz"):
        if old != wanted:
            old.unlink()
    return wanted


if __name__ == "__main__":
    print(ship())
