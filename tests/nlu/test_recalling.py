"""A text is encoded once for all who ask for it, and texts are forgotten again."""

import numpy as np

from nlu.features import Recalling


class Counting:
    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: list[str]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
        self.asked.append(texts)
        return np.full((len(texts), 512), len(self.asked), dtype=np.float32)


def test_the_same_text_is_encoded_once_and_another_anew() -> None:
    counting = Counting()
    recalling = Recalling(counting)
    first = recalling.encode(["a"])
    assert recalling.encode(["a"]) is first
    assert recalling.encode(["a", "b"]) is not first
    assert counting.asked == [["a"], ["a", "b"]]


def test_only_the_last_few_are_known() -> None:
    counting = Counting()
    recalling = Recalling(counting, most=2)
    for text in "abc":
        recalling.encode([text])
    recalling.encode(["c"])
    recalling.encode(["a"])
    assert counting.asked == [["a"], ["b"], ["c"], ["a"]]
