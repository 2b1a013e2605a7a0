"""Makes Rasa's own environment: `python -m nlu.setup_rasa`.

Rasa 3.6 needs Python 3.10 (3.11 is refused). Exit codes: 0 it stands, 3 no Python 3.10 can be had, 1 the
installation failed. Without it everything else runs on, with the embedded parser.
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from nlu.errors import SetupError

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements" / "rasa.lock"
ENVIRONMENT = ROOT / ".venv-rasa"
VERSION = "3.10"
NO_PYTHON, FAILED = 3, 1
HOW = (
    "Rasa needs Python 3.10, and none was found. Scamline runs on with its embedded parser.\n"
    "To add Rasa: install Python 3.10 (apt install python3.10, brew install python@3.10,\n"
    "pyenv install 3.10 or uv python install 3.10), then run: python -m nlu.setup_rasa"
)
_ASK = "import sys; print(sys.executable if sys.version_info[:2] == (3, 10) else '')"
_DOWNLOAD_SECONDS = 600


class NoPython(SetupError):
    """No Python 3.10 on this machine and none to be downloaded."""


def main() -> int:
    """The command line."""
    options = argparse.ArgumentParser(description="Make the environment of Rasa (Python 3.10).")
    options.add_argument("--into", type=Path, default=ENVIRONMENT)
    try:
        make_environment(options.parse_args().into)
    except NoPython as error:
        print(error, file=sys.stderr)
        return NO_PYTHON
    except SetupError as error:
        print(error, file=sys.stderr)
        return FAILED
    return 0


def is_ready(environment: Path = ENVIRONMENT) -> bool:
    """Whether it was made to the end from the present lock."""
    stamp = environment / "scamline.lock-hash"
    return interpreter(environment).exists() and stamp.exists() and stamp.read_text().strip() == _wanted()


def interpreter(environment: Path = ENVIRONMENT) -> Path:
    return environment / "bin" / "python"


def make_environment(environment: Path = ENVIRONMENT) -> None:
    """Idempotent; some 2.5 GB, 20 s when the packages are in uv's cache. Raises SetupError."""
    if is_ready(environment):
        print(f"Rasa's environment stands: {environment}")
        return
    uv = _uv()
    python = find_python(uv)
    print(f"Rasa's environment: {environment}, with {python} (about 2.5 GB)", flush=True)
    _run([uv, "venv", "--quiet", "--clear", "--python", python, str(environment)])
    _run([uv, "pip", "sync", "--python", str(interpreter(environment)), str(LOCK)])
    (environment / "scamline.lock-hash").write_text(_wanted())
    print("Rasa's environment is ready.", flush=True)


def find_python(uv: str) -> str:
    """Path of a Python 3.10: pyenv's or the system's, one that uv knows, or one that uv can download."""
    with tempfile.TemporaryDirectory() as folder:
        # pyenv's python3.10 answers only where a .python-version asks for it.
        (Path(folder) / ".python-version").write_text(VERSION + "\n")
        for command in (["python3.10", "-c", _ASK], [uv, "python", "find", "--no-project", VERSION]):
            found = _printed(command, folder, 30)
            if found:
                return found
        print("No Python 3.10 here; asking uv to download one", flush=True)
        _printed([uv, "python", "install", VERSION], folder, _DOWNLOAD_SECONDS)
        found = _printed([uv, "python", "find", "--no-project", VERSION], folder, 30)
    if not found:
        raise NoPython(HOW)
    return found


def _uv() -> str:
    """uv beside this interpreter (it is in the lock), else on the PATH."""
    beside = Path(sys.executable).parent / "uv"
    found = str(beside) if beside.exists() else shutil.which("uv")
    if found is None:
        raise SetupError("uv is missing; install this project's requirements first")
    return found


def _printed(command: list[str], folder: str, seconds: float) -> str:
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=seconds, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"this failed: {' '.join(command)}\n{error}") from error


def _wanted() -> str:
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
