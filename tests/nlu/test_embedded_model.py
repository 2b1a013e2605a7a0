"""The linear model: trained, kept, loaded, and trained anew when its file is damaged."""

from pathlib import Path

import numpy as np
import pytest

from center.understanding import Intent
from nlu import embedded as module
from nlu.embedded import fit_intents, load_embedded, model_name
from nlu.features import BUCKETS, WIDTH, Encoder, features, wording
from nlu.model import LinearModel, fit, load, save

LINES = """version: "3.1"
nlu:
- intent: greet
  examples: |
    - 你好
    - hello there
- intent: thanks
  examples: |
    - 谢谢你
    - thank you
- intent: bye
  examples: |
    - 再见
    - see you
"""


class Letters:
    """Stands in for the sentence encoder: a text's code points, hashed into 512 places."""

    def encode(self, texts: list[str]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for char in text:
                row[ord(char) % 512] += 1
        return rows


@pytest.fixture
def encoder() -> Encoder:
    return Letters()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "nlu_zh_little.yml").write_text(LINES, encoding="utf-8")
    return tmp_path


def test_what_was_trained_is_kept_and_loaded_the_same(encoder: Encoder, data: Path, tmp_path: Path) -> None:
    model = fit_intents(encoder, data)
    save(model, tmp_path / "m.npz")
    again = load(tmp_path / "m.npz")
    assert again.labels == model.labels
    assert again.ranked("谢谢你", encoder)[0][0] == Intent.THANKS
    assert abs(sum(chance for _, chance in again.ranked("hm", encoder)) - 1) < 1e-5


def test_a_missing_model_is_trained_once_and_a_damaged_one_anew(
    encoder: Encoder, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained: list[int] = []

    def counted(texts: list[str], labels: list[str], encoder: Encoder) -> LinearModel:
        trained.append(len(texts))
        return fit(texts, labels, encoder)

    monkeypatch.setattr(module, "fit", counted)
    cache = tmp_path / "cache"
    assert load_embedded(cache, data, encoder).ranked("再见")[0][0] is Intent.BYE
    load_embedded(cache, data, encoder)
    assert trained == [6]
    whole = (cache / model_name(data)).read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 0xFF
    for damaged in (b"rubbish", b"", whole[: len(whole) // 2], whole[:-30], bytes(flipped)):
        (cache / model_name(data)).write_bytes(damaged)
        assert load_embedded(cache, data, encoder).ranked("再见")[0][0] is Intent.BYE
    assert trained == [6] * 6
    assert [file.name for file in cache.iterdir()] == [model_name(data)]  # nothing half-written is left


def test_features_have_their_width_and_long_texts_are_read_at_both_ends(encoder: Encoder) -> None:
    rows = features(["你好", "x" * 100 + "开头" + "中" * 3_000 + "结尾"], encoder)
    assert rows.shape == (2, WIDTH)
    assert np.isfinite(rows).all()


def test_scripts_widths_and_cases_are_the_same_wording() -> None:
    assert wording("ＴＨＡＮＫ you 轉帳") == wording("thank YOU 转帐")
    buckets, weight = wording("你好")
    assert all(0 <= bucket < BUCKETS for bucket in buckets)
    assert weight > 0


def test_stretched_letters_do_not_change_the_wording() -> None:
    assert wording("help" + "p" * 50) == wording("help" + "p" * 90)
