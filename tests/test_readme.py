"""What README says can be run, is run."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from scamline.cli import app

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh.md")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.S)


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize("name", READMES)
def test_the_five_lines_of_library_use_run_and_warn(name: str) -> None:
    (snippet,) = blocks(name, "python")
    assert len([line for line in snippet.splitlines() if line.strip()]) <= 5
    done = subprocess.run([sys.executable, "-c", snippet], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert re.match(r"(scam|suspicious) impersonated-authority \[.*'safe-account'", done.stdout), done.stdout


@pytest.mark.parametrize("name", READMES)
def test_every_command_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"`?make (\w+)", text):
        assert re.search(rf"^{target}:", makefile, re.M), target
    known = CliRunner().invoke(app, ["--help"]).output
    for words in re.findall(r"scamline ((?:\w+ \| )*\w+)", text):
        for command in words.split(" | "):
            assert command in known, command


@pytest.mark.parametrize("name", READMES)
def test_every_file_named_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (ROOT / link).exists(), link
    for path in re.findall(r"`((?:bot|center|nlu|knowledge|admin|requirements)/[\w/.]+)`", text):
        assert (ROOT / path).exists(), path


def test_both_readmes_say_the_same_commands() -> None:
    english, chinese = (blocks(name, "sh") for name in READMES)
    assert english == chinese


@pytest.mark.usefixtures("index")
def test_check_reads_lines_names_bad_ones_and_goes_on() -> None:
    lines = [
        json.dumps(
            {"id": "a", "text": "【ETC中心】您的ETC已失效，请登录 etc-renew.example 填写银行卡号和验证码。"},
            ensure_ascii=False,
        ),
        "this is no JSON",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": "妈，我到车站了，晚上七点到家。"}, ensure_ascii=False),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "scamline", "check", "--jsonl"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    answers = {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1
    assert "line 2:" in done.stderr
    assert "line 3:" in done.stderr
    assert answers["a"]["verdict"] != "unknown"
    assert answers["c"]["verdict"] != "scam"
    assert set(answers) == {"a", "c"}
