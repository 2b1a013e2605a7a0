"""The index is built when there is something to build, and only then."""

import shutil
from pathlib import Path

import pytest

from center.verdict import Level
from knowledge import Matcher, building
from knowledge.building import ensure_index, is_current
from knowledge.embedding import BUNDLED
from knowledge.index_store import current, open_index
from knowledge.loading import load_base
from knowledge.typical import all_lines


def refuse(model: str) -> None:
    raise AssertionError(f"nothing has changed, yet the model {model} is loaded")


@pytest.fixture
def own_index(index: Path, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    return Path(shutil.copytree(index, tmp_path / "index"))


def stamps(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_of_an_unchanged_base_does_nothing(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "open_encoder", refuse)
    before = stamps(index)
    assert ensure_index(index, BUNDLED) == f"index {current(index)} is up to date"
    assert stamps(index) == before


def test_another_model_is_work(index: Path) -> None:
    assert not is_current(index, "other-model")


def test_a_missing_and_a_damaged_index_are_work(own_index: Path, tmp_path: Path) -> None:
    assert not is_current(tmp_path / "nowhere", BUNDLED)
    (own_index / "versions" / current(own_index) / "lines.jsonl").write_text("")
    assert not is_current(own_index, BUNDLED)


def test_a_changed_base_is_work_and_costs_only_the_new_lines(
    own_index: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = load_base()
    smaller = whole.without([whole.scripts[0].id])
    monkeypatch.setattr(building, "load_base", lambda: smaller)
    encoded = list[str]()

    class Listening(building.Watched):
        def encode(self, texts):  # type: ignore[no-untyped-def]
            encoded.extend(texts)
            return super().encode(texts)

    monkeypatch.setattr(building, "Watched", Listening)
    old = current(own_index)
    assert "scam lines" in ensure_index(own_index, BUNDLED)
    assert current(own_index) != old
    assert len(encoded) == 0  # lines went away, none came
    assert whole.scripts[0].id not in {line.source for line in open_index(own_index, BUNDLED).scam.lines}


def test_who_has_no_installation_finds_the_index_of_the_last_time_in_their_cache(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.building.open_encoder", refuse)
    before = stamps(index)
    assert Matcher.open().index.version.name == current(index)
    assert stamps(index) == before


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a-file"))
    monkeypatch.setattr("knowledge.matcher.all_lines", lambda base: all_lines(base)[::8])  # fewer are made sooner
    assert Matcher.open().check("我是公安局的，请把钱转到安全账户，不要告诉家人").level is Level.SCAM


def test_a_cache_that_others_can_write_is_not_believed(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.matcher.all_lines", lambda base: all_lines(base)[::8])
    mode = index.stat().st_mode
    index.chmod(0o777)
    try:
        assert Matcher.open().index.version.name != current(index)
    finally:
        index.chmod(mode)
