"""Makes the environment `.venv` from the lock: standard library only, Python 3.11.

Run by `make setup`. Does nothing when what it would do is already done.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "main.lock"
STAMP = VENV / "installed"
UV = "uv==0.13.9"
TORCH = "torch==2.13.*"
CPU_INDEX_SIZE, PLAIN_SIZE = "0.2 GB", "about 5 GB, with GPU libraries that are not needed here"


def main() -> None:
    if sys.version_info[:2] != (3, 11):
        sys.exit(f"Scamline needs Python 3.11; this is {sys.version.split()[0]}. Try: make PYTHON=python3.11")
    wanted = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    make_environment()
    install_torch()
    say(f"Installing {sum(1 for line in LOCK.read_text().splitlines() if '==' in line)} packages from the lock")
    uv("install", "-r", str(LOCK))
    uv("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    STAMP.write_text(wanted)
    say("The environment .venv is ready")


def make_environment() -> None:
    if not (VENV / "bin" / "python").exists():
        say("Making the environment .venv")
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    subprocess.run([VENV / "bin" / "python", "-m", "pip", "install", "--quiet", UV, "setuptools>=77"], check=True)


def install_torch() -> None:
    """The first route that works: a folder of CPU wheels, uv's CPU back end, the plain index."""
    folder = os.environ.get("UV_FIND_LINKS") or os.environ.get("PIP_FIND_LINKS")
    if folder:
        say(f"Installing torch for the CPU from {folder}")
        if uv("install", "--no-deps", "--find-links", folder, "--no-index", TORCH, check=False) == 0:
            return
    say(f"Installing torch for the CPU ({CPU_INDEX_SIZE})")
    if uv("install", "--no-deps", "--torch-backend", "cpu", TORCH, check=False) == 0:
        return
    say(f"No CPU build of torch could be had; taking the plain one ({PLAIN_SIZE})")
    uv("install", TORCH)


def uv(*arguments: str, check: bool = True) -> int:
    command = [str(VENV / "bin" / "uv"), "pip", *arguments, "--python", str(VENV / "bin" / "python")]
    environment = os.environ | {"VIRTUAL_ENV": str(VENV)}
    return subprocess.run(command, check=check, env=environment, cwd=ROOT).returncode


def say(words: str) -> None:
    print(f"-- {words}", flush=True)


main()
