"""Rasa's environment is made where Python 3.10 can be had, and missed politely where not."""

import os
from pathlib import Path

import pytest

from nlu import serve, setup_rasa
from nlu.serve import rasa_command, rasa_environment
from nlu.setup_rasa import HOW, NO_PYTHON, NoPython, find_python, interpreter, is_ready, make_environment


def script(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with a shell and an empty folder for programs."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return programs


def test_a_python_on_the_path_is_taken_in_a_folder_that_asks_for_it(bare: Path) -> None:
    # As pyenv's shim does: it answers only where .python-version says 3.10.
    script(bare / "python3.10", '[ "$(cat .python-version)" = 3.10 ] && echo /somewhere/python3.10')
    assert find_python(str(script(bare / "uv", "exit 2"))) == "/somewhere/python3.10"


def test_else_uv_finds_or_downloads_one(bare: Path, tmp_path: Path) -> None:
    script(bare / "python3.10", "exit 127")
    got = tmp_path / "got"
    uv = script(
        bare / "uv",
        f'if [ "$2" = install ]; then touch {got}; elif [ -e {got} ]; then echo /uv/python3.10; else exit 2; fi',
    )
    assert find_python(str(uv)) == "/uv/python3.10"


def test_where_none_can_be_had_it_says_so_and_how_to_get_it(
    bare: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script(bare / "python3.10", "exit 127")
    uv = str(script(bare / "uv", "exit 2"))
    with pytest.raises(NoPython):
        find_python(uv)
    monkeypatch.setattr(setup_rasa, "_uv", lambda: uv)
    monkeypatch.setattr("sys.argv", ["setup_rasa", "--into", str(tmp_path / "env")])
    assert setup_rasa.main() == NO_PYTHON == 3
    said = capsys.readouterr().err
    assert HOW in said
    assert "embedded parser" in said
    assert "python -m nlu.setup_rasa" in said


def test_making_it_is_idempotent_and_a_new_lock_makes_it_anew(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script(bare / "python3.10", "echo /somewhere/python3.10")
    calls, target = tmp_path / "calls", tmp_path / "env"
    uv = script(bare / "uv", f'echo "$1 $2" >> {calls}; mkdir -p {target}/bin; touch {target}/bin/python')
    monkeypatch.setattr(setup_rasa, "_uv", lambda: str(uv))
    make_environment(target)
    make_environment(target)
    assert calls.read_text().splitlines() == ["venv --quiet", "pip sync"]
    assert is_ready(target)
    lock = tmp_path / "rasa.lock"
    lock.write_text("rasa==99\n")
    monkeypatch.setattr(setup_rasa, "LOCK", lock)
    assert not is_ready(target)


def test_the_token_is_not_in_the_process_list_and_no_other_secret_reaches_rasa(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SCAMLINE_BOT_TOKEN", "1234:secret")
    command = rasa_command(interpreter(), Path("/m.tar.gz"), 5005)
    environment = rasa_environment("t0ken")
    assert "t0ken" not in " ".join(command)
    assert "t0ken" in environment.values()
    assert "1234:secret" not in environment.values()
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        ("fpu fma avx2", "Haswell"),
        ("fma avx2 avx512f avx512cd avx512bw avx512dq avx512vl", "SkylakeX"),
        ("fpu avx2", None),
        ("", None),
        (None, None),
    ],
)
def test_an_old_numpy_is_told_of_the_processor_only_where_that_can_do_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: str | None, told: str | None
) -> None:
    described = tmp_path / "cpuinfo"
    if flags is not None:
        described.write_text(f"flags\t\t: {flags}\n")
    monkeypatch.setattr(serve, "_CPU", described)
    assert rasa_environment("t0ken").get("OPENBLAS_CORETYPE") == told
