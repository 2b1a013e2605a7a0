"""Example lines of different scripts that say nearly the same: one of them adds nothing, and blurs which script it is.

python -m knowledge.duplicates
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import Encoder, Vectors, open_encoder
from knowledge.entries import Base, Example
from knowledge.loading import load_base
from knowledge.normalise import Normaliser

MOST_ALIKE = 0.9  # cosine of the encoder's own vectors


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two lines of two scripts; cosine of what they mean."""

    script: str
    text: str
    other_script: str
    other_text: str
    cosine: float

    def __str__(self) -> str:
        return f"{self.cosine:.3f} {self.script}: {self.text!r} ~ {self.other_script}: {self.other_text!r}"


def duplicates(base: Base, encoder: Encoder) -> list[Duplicate]:
    """All pairs above MOST_ALIKE, the most alike first."""
    lines = [(script.id, example) for script in base.scripts for example in script.examples]
    vectors = _vectors([example for _, example in lines], encoder)
    found = []
    for number, row in enumerate(vectors):
        for other in np.flatnonzero(vectors[number + 1 :] @ row > MOST_ALIKE) + number + 1:
            if lines[number][0] != lines[other][0]:
                (script, one), (other_script, two) = lines[number], lines[other]
                found.append(Duplicate(script, one.text, other_script, two.text, float(vectors[other] @ row)))
    return sorted(found, key=lambda pair: -pair.cosine)


def _vectors(examples: Sequence[Example], encoder: Encoder) -> Vectors:
    normaliser = Normaliser()
    return encoder.encode([normaliser(example.text).text for example in examples])


def main() -> int:
    found = duplicates(load_base(), open_encoder())
    for pair in found:
        print(pair)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
