"""The index on disk: built aside, swapped whole, refused when it is not what this program wrote."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge import index_store
from knowledge.embedding import Vectors
from knowledge.errors import CorruptIndexError, ForeignVectorsError, IndexFileError, NoIndexError
from knowledge.index_store import KEPT, build, current, open_index, use, versions
from tests.knowledge.small import LettersEncoder, small_base


class Tired(LettersEncoder):
    """Gives up on one text, as a machine that loses its power half-way."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        if any("breaks here" in text for text in texts):
            raise OSError("no power")
        return super().encode(texts)


def place(folder: Path) -> Path:
    return folder / "versions" / current(folder)


def test_what_was_built_is_what_is_opened(tmp_path: Path) -> None:
    base, encoder = small_base("send the code"), LettersEncoder()
    version = build(base, encoder, tmp_path)
    index = open_index(tmp_path, encoder.id)
    assert index.version == version
    assert [line.source for line in index.scam.lines] == ["loan-fee", "loan-fee"]
    cosines, numbers = index.scam.vectors.nearest(index.centred(encoder.encode(["send the code"])), 1)
    assert (numbers[0, 0], round(float(cosines[0, 0]), 4)) == (0, 1.0)


def test_unchanged_lines_keep_their_vectors(tmp_path: Path) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    encoder = LettersEncoder()
    build(small_base("a new line"), encoder, tmp_path)
    assert encoder.encoded == ["a new line"]
    again = open_index(tmp_path, encoder.id).encoded()["pay the release fee before the loan"]
    assert np.allclose(again, LettersEncoder().encode(["pay the release fee before the loan"])[0], atol=1e-5)


def test_a_build_that_fails_leaves_the_old_index_in_use(tmp_path: Path) -> None:
    old = build(small_base(), LettersEncoder(), tmp_path)
    with pytest.raises(OSError, match="no power"):
        build(small_base("it breaks here"), Tired(), tmp_path)
    assert open_index(tmp_path, "letters").version == old


def test_a_build_that_fails_while_writing_leaves_the_old_index_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = build(small_base(), LettersEncoder(), tmp_path)

    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(index_store.np, "savez", full)
    with pytest.raises(OSError, match="no space"):
        build(small_base("another"), LettersEncoder(), tmp_path)
    assert open_index(tmp_path, "letters").version == old
    assert [path.name for path in (tmp_path / "versions").iterdir()] == [old.name]


def test_what_a_killed_build_left_is_removed_when_it_is_old(tmp_path: Path) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    old, fresh = (tmp_path / "versions" / f".building-{name}" for name in ("old", "fresh"))
    old.mkdir()
    fresh.mkdir()
    os.utime(old, (0, 0))
    build(small_base("another"), LettersEncoder(), tmp_path)
    assert (old.exists(), fresh.exists()) == (False, True)


def test_old_versions_are_kept_up_to_a_number_and_can_be_gone_back_to(tmp_path: Path) -> None:
    names = [build(small_base(f"line {n}"), LettersEncoder(), tmp_path).name for n in range(KEPT + 2)]
    assert set(versions(tmp_path)) == set(names[-KEPT:])
    use(tmp_path, names[-2])
    assert open_index(tmp_path, "letters").version.name == names[-2]
    with pytest.raises(NoIndexError):
        use(tmp_path, names[0])


def test_another_models_vectors_are_refused(tmp_path: Path) -> None:
    build(small_base(), LettersEncoder("one-model"), tmp_path)
    with pytest.raises(ForeignVectorsError, match=r"'one-model'.*'other-model'.*build the index again"):
        open_index(tmp_path, "other-model")


def test_no_index_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(NoIndexError, match="scamline knowledge build"):
        open_index(tmp_path, "letters")


@pytest.mark.parametrize(
    "name", ["scam.faiss", "ordinary.faiss", "typical-scam.faiss", "arrays.npz", "lines.jsonl", "manifest.json"]
)
@pytest.mark.parametrize("damage", ["gone", "cut", "noise"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str, damage: str) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    path = place(tmp_path) / name
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-20] if damage == "cut" else b"noise")
    with pytest.raises(CorruptIndexError) as caught:
        open_index(tmp_path, "letters")
    assert name in str(caught.value)
    assert "build the index again" in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [{"format": 1}, {"format": None}, {"version": {}}, {"version": None}, {"files": None}],
)
def test_another_format_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    path = place(tmp_path) / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(CorruptIndexError):
        open_index(tmp_path, "letters")


@pytest.mark.parametrize("content", [b"", b"no-such-version\n", b"\xff\xfe"])
def test_a_pointer_to_nowhere_is_a_clear_error(tmp_path: Path, content: bytes) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    (tmp_path / "CURRENT").write_bytes(content)
    with pytest.raises(IndexFileError):
        open_index(tmp_path, "letters")


def test_a_damaged_index_is_mended_by_building_again(tmp_path: Path) -> None:
    build(small_base(), LettersEncoder(), tmp_path)
    (place(tmp_path) / "arrays.npz").write_bytes(b"noise")
    build(small_base(), LettersEncoder(), tmp_path)
    assert open_index(tmp_path, "letters").scam.lines
