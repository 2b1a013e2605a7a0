"""The simulator stands alone, and starts fast."""

import ast
from pathlib import Path

import simulator

ROOMS = {"center", "knowledge", "nlu", "bot", "admin", "scamline"}
FOLDER = Path(simulator.__file__).parent


def imported(source: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_it_imports_no_other_room() -> None:
    for source in FOLDER.rglob("*.py"):
        assert not imported(source) & ROOMS, source


def test_rules_do_no_io() -> None:
    for source in (FOLDER / "rules").glob("*.py"):
        assert not imported(source) & {"fastapi", "httpx", "sqlite3", "asyncio", "time"}, source


def test_the_page_loads_nothing_from_elsewhere() -> None:
    for source in (FOLDER / "static").rglob("*.*"):
        text = source.read_text("utf-8").replace("http://www.w3.org/", "")
        for forbidden in ("https://", "innerHTML", " style=", "onclick="):
            assert forbidden not in text, source
