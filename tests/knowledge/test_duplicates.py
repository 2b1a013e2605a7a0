"""No two scripts may say nearly the same."""

from center.verdict import ScamType, Stage
from knowledge.duplicates import MOST_ALIKE, duplicates
from knowledge.entries import Base, Example, Lines, Script, Text
from knowledge.matcher import Matcher
from tests.knowledge.small import LettersEncoder

TEXT = Text("一", "一", "one")


def script(id: str, *lines: str) -> Script:
    examples = tuple(Example(Stage.ASK, "en", line) for line in lines)
    return Script(id, ScamType.PRIZE, TEXT, Lines(), TEXT, examples)


def test_lines_of_two_scripts_that_are_alike_are_named() -> None:
    base = Base((), (script("one", "you won a car, pay the fee"), script("two", "you won a car, pay the fee!")), ())
    (pair,) = duplicates(base, LettersEncoder(dimension=256))
    assert (pair.script, pair.other_script) == ("one", "two")
    assert pair.cosine > MOST_ALIKE
    assert "'you won a car, pay the fee'" in str(pair)


def test_lines_of_the_same_script_may_be_alike() -> None:
    base = Base((), (script("one", "you won a car, pay the fee", "you won a car, pay the fee!"),), ())
    assert duplicates(base, LettersEncoder(dimension=256)) == []


def test_the_shipped_base_has_none(matcher: Matcher, base: Base) -> None:
    class Stored:
        """The vectors of the index instead of an hour of encoding; what was cut into windows is encoded."""

        id, dimension = matcher._encoder.id, matcher._encoder.dimension

        def encode(self, texts):  # type: ignore[no-untyped-def]
            import numpy as np

            known = matcher.index.encoded()
            new = [text for text in texts if text not in known]
            known |= dict(zip(new, matcher._encoder.encode(new), strict=True))
            return np.array([known[text] for text in texts], np.float32)

    assert not [str(pair) for pair in duplicates(base, Stored())]
