"""Trains Rasa's model beside everything else and keeps it under the hash of all that went into it."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from nlu.errors import TrainingError
from nlu.serve import quiet_environment

PROJECT = Path(__file__).parent / "rasa"
_HOUSE = ("features.py", "writing.py")  # what the components import
_TIMEOUT = 1800


def content_hash(project: Path = PROJECT) -> str:
    """Changes with data, configuration, components and the features they use."""
    files = [*project.glob("*.yml"), *project.glob("data/*.yml"), *project.glob("components/*.py")]
    files += [PROJECT.parent / name for name in _HOUSE]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]


def model_file(cache: Path, project: Path = PROJECT) -> Path:
    """Where the model of the present content stands, or will stand."""
    return cache / f"rasa-{content_hash(project)}.tar.gz"


def ensure_model(cache: Path, python: Path, project: Path = PROJECT) -> Path:
    """The cached model, or a new one (under two minutes on two cores). Raises TrainingError."""
    wanted = model_file(cache, project)
    if not wanted.exists():
        with tempfile.TemporaryDirectory(prefix="scamline-rasa-") as folder:
            assemble(Path(folder), project)
            made = _train(Path(folder), python)
            cache.mkdir(parents=True, exist_ok=True)
            aside = wanted.with_suffix(".part")
            shutil.copyfile(made, aside)
            aside.replace(wanted)
    return wanted


def assemble(folder: Path, project: Path = PROJECT) -> None:
    """A copy of the committed Rasa project, for Rasa to leave its own files in."""
    for name in ("config.yml", "domain.yml"):
        shutil.copyfile(project / name, folder / name)
    shutil.copytree(project / "data", folder / "data")


def validate(folder: Path, python: Path) -> str:
    """What `rasa data validate` says of an assembled project. Raises TrainingError."""
    return _rasa(["data", "validate", "--data", "data", "--domain", "domain.yml"], folder, python)


def _train(folder: Path, python: Path) -> Path:
    _rasa(
        ["train", "nlu", "--nlu", "data", "--config", "config.yml", "--domain", "domain.yml", "--out", "out"],
        folder,
        python,
    )
    made = sorted((folder / "out").glob("*.tar.gz"))
    if not made:
        raise TrainingError("Rasa said nothing was wrong, yet left no model")
    return made[-1]


def _rasa(arguments: list[str], folder: Path, python: Path) -> str:
    """One Rasa command inside its environment, at the priority of who asks for it: the supervisor's is low."""
    environment = {
        name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ
    } | quiet_environment()
    command = [str(python), "-m", "rasa", *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TrainingError(f"Rasa could not be run: {error}") from error
    said = done.stdout + done.stderr
    if done.returncode:
        # A negative code is the signal that ended it: somebody stopped it, or memory ran out.
        raise TrainingError(f"rasa {arguments[0]} failed with exit code {done.returncode}:\n{said[-3000:]}")
    return said
