"""`python -m nlu.ship`: makes the models of the parser in the bot for the present data, to be shipped with it.

To be run after every change to nlu/rasa/data, nlu/plight_lines or nlu/worry_lines, so that a first start need not train (a test
reminds of it).
"""

from pathlib import Path

from nlu import embedded, model, plight_model, plights, worries
from nlu.features import bundled_encoder
from nlu.keeping import SHIPPED


def ship(folder: Path = SHIPPED) -> list[Path]:
    """Two minutes at most; replaces the models that were shipped before. Raises DataError."""
    encoder = bundled_encoder()
    files = [folder / name for name in (embedded.model_name(), plights.model_name(), worries.model_name())]
    intents, plight, worry = files
    if not intents.exists():
        model.save(embedded.fit_intents(encoder), intents)
    if not plight.exists():
        plight_model.save(plight_model.fit_plights(encoder), plight)
    if not worry.exists():
        model.save(worries.fit_worries(encoder), worry)
    for old in folder.glob("*.npz"):
        if old not in files:
            old.unlink()
    return files


if __name__ == "__main__":
    print(*ship(), sep="\n")
