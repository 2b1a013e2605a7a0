"""Eight times as long a text takes about eight times as long to read, whatever it is made of: none holds the bot up."""

import time
from collections.abc import Callable

import pytest

from nlu.danger import find_danger
from nlu.emergency import loss_in
from nlu.entities import EntityFinder, default_finder
from tests.nlu.conftest import NOW, SHANGHAI

PIECES = ["1", " ", "\n", "a.", "一", "what ", "1年前 ", '"', "@a", "a/", "1-", "万", "点", "a@", "http://"]
SHORT, LONG = 500, 4_000
MOST = 16  # eight where the time is in proportion, up to 64 where it grows with the square


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    return default_finder()


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("reader", ["danger", "loss", "entities"])
def test_the_time_grows_with_the_length_and_not_with_its_square(finder: EntityFinder, reader: str, piece: str) -> None:
    reads: dict[str, Callable[[str], object]] = {
        "danger": find_danger,
        "loss": loss_in,
        "entities": lambda text: finder.find(text, NOW, SHANGHAI),
    }

    def least(length: int) -> float:
        text = (piece * length)[:length]
        return min(_taken(reads[reader], text) for _ in range(5))

    assert least(LONG) < MOST * least(SHORT)


def _taken(read: Callable[[str], object], text: str) -> float:
    began = time.thread_time()  # of this thread alone: what else goes on does not count
    read(text)
    return time.thread_time() - began
