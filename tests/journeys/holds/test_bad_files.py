"""Knowledge and profile that are broken in some way: file and line, or field, are named; once mended, all is well."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from center.settings import PACKAGED_PROFILE, Settings
from scamline.processes import environment_of, ours, scamline
from tests.product import forking, free_port

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


@dataclass(frozen=True)
class Break:
    """What somebody does to a file, and the words that must come; {line}: where it was done, counted from 1."""

    file: str
    change: Callable[[str], str]
    says: str


def _line(text: str, beginning: str, nth: int = 0) -> str:
    return [line for line in text.splitlines() if line.startswith(beginning)][nth]


def _second_id(text: str) -> str:
    return text.replace(_line(text, "  - id:", 1), _line(text, "  - id:"), 1) if text.count("  - id:") > 1 else text


BROKEN = {
    "broken YAML": Break("base/romance.yaml", lambda text: text.replace("\ntitle:", "\ntitle: [", 1), "not YAML: "),
    "not UTF-8": Break(
        "base/romance.yaml", lambda text: text.replace("\ntitle:", "\n# \udcff\ntitle:", 1), "not UTF-8"
    ),
    "a control character": Break(
        "base/romance.yaml", lambda text: text.replace("\ntitle:", "\n# \x01\ntitle:", 1), "not YAML: "
    ),
    "an id that is there twice": Break("base/romance.yaml", _second_id, "is also in base/romance.yaml:"),
    "an unknown type": Break(
        "base/romance.yaml", lambda text: text.replace("type: romance", "type: romantic", 1), "unknown type 'romantic'"
    ),
    "an unknown stage": Break(
        "base/romance.yaml", lambda text: text.replace("      ask:", "      aks:", 1), "unknown key 'aks'"
    ),
    "an empty file": Break("ordinary/travel.yaml", lambda _: "", "the file is empty"),
}


def told(*command: str, home: Path, profile: Path = PACKAGED_PROFILE, status: int) -> str:
    """What a command says on standard error (or all it says, where that is nothing), with no trace of Python in it."""
    settings = Settings(home=home, profile=profile, admin_port=free_port(), simulator_port=free_port())
    environment = environment_of(ours(settings, command[0]))
    done = forking().run(*command, environment=environment)
    assert done.returncode == status, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done.stderr or done.stdout


def changed_line(before: str, after: str) -> int:
    """Number of the first line that is another one now; 1 for a file that is empty."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return next((number for number, (old, new) in enumerate(pairs, 1) if old != new), 1)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped one."""
    folder = tmp_path_factory.mktemp("knowledge")
    for name in ("base", "ordinary"):
        shutil.copytree(KNOWLEDGE / name, folder / name)
    return folder


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_knowledge_file(what: str, base: Path, tmp_path: Path) -> None:
    broken = BROKEN[what]
    path = base / broken.file
    right = path.read_text("utf-8")
    wrong = broken.change(right)
    assert wrong != right
    path.write_text(wrong, "utf-8", errors="surrogateescape")
    try:
        said = told("knowledge", "check", str(base), home=tmp_path, status=1)
    finally:
        path.write_text(right, "utf-8")
    named = [line for line in said.splitlines() if broken.says in line]
    assert named, said
    file, line, _ = named[0].removeprefix("scamline: ").split(":", 2)
    assert file == broken.file
    # What YAML itself finds wrong it may notice a little later.
    assert 0 <= int(line) - changed_line(right, wrong) <= (2 if "YAML" in broken.says else 0), said


def test_once_mended_all_is_well(base: Path, tmp_path: Path) -> None:
    assert "all well" in told("knowledge", "check", str(base), home=tmp_path, status=0)


def test_a_folder_without_knowledge(tmp_path: Path) -> None:
    assert "base/:1: no *.yaml file here" in told("knowledge", "check", str(tmp_path), home=tmp_path, status=1)


PROFILES: dict[str, tuple[Callable[[str], str], str]] = {
    "broken YAML": (lambda text: text + "\n]", "is no YAML"),
    "an unknown field": (lambda text: text + "\nhotline: 1\n", "hotline"),
    "a time for a table there is none of": (lambda text: text + "\nretention: {tips: 3}\n", "retention"),
}


@pytest.mark.parametrize("what", PROFILES)
def test_a_broken_profile(what: str, tmp_path: Path) -> None:
    change, says = PROFILES[what]
    profile = tmp_path / "profile.yaml"
    profile.write_text(change(PACKAGED_PROFILE.read_text("utf-8")), "utf-8")
    said = told("run", home=tmp_path / "home", profile=profile, status=1)
    assert said.startswith("scamline: ")
    assert str(profile) in said
    assert says in said
