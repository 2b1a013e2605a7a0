"""Reads the profile file."""

from pathlib import Path

import yaml
from pydantic import ValidationError

from center import yaml_text
from center.errors import SetupError
from center.profile.model import Profile


def load_profile(path: Path) -> Profile:
    """Raises SetupError naming the file and every field that is wrong."""
    try:
        raw = yaml_text.read(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SetupError(f"cannot read the profile {path}: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SetupError(f"the profile {path} is no YAML: {error}") from error
    try:
        return Profile.model_validate(raw)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SetupError(f"the profile {path} is wrong: {faults}") from error
